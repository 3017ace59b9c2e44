/// Goes from one token that a family wants to the next, front to back.
struct TokenWalk {
  private let tokens: Tokens
  private let family: UInt8
  private var next = 0

  /// A walk over the tokens of a family.
  init(_ tokens: Tokens, for family: TokenInterest.Family) {
    self.tokens = tokens
    self.family = family.rawValue
  }

  /// The first token of the family at or behind a token, nil where none is left. Calls go forward: a token before the
  /// last one that was given is not found again.
  mutating func next(from token: Int) -> Int? {
    let pattern = UInt64(family) &* 0x0101_0101_0101_0101
    var place = next
    let found: Int? = tokens.wantedBy.withUnsafeBufferPointer { families in
      while place < families.count {
        if let base = families.baseAddress, place + 8 <= families.count {
          // Eight tokens a step: most are wanted by other families.
          let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: place, as: UInt64.self)
          let own = word.littleEndian & pattern
          guard own != 0 else {
            place += 8
            continue
          }
          place += own.trailingZeroBitCount >> 3
        } else if families[place] & family == 0 {
          place += 1
          continue
        }
        let index = Int(tokens.wanted[place])
        if index >= token { return index }
        place += 1
      }
      return nil
    }
    next = place
    return found
  }
}
