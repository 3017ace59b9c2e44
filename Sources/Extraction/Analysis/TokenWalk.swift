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
  @inline(__always)
  mutating func next(from token: Int) -> Int? {
    while next < tokens.wanted.count {
      let (index, families) = (Int(tokens.wanted[next]), tokens.wantedBy[next])
      if families & family != 0, index >= token { return index }
      next += 1
    }
    return nil
  }
}
