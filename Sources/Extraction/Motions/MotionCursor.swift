internal import Kamerstukken
internal import Register

/// Looks at the tokens of a document with the words of motions.
struct MotionCursor: Sendable {
  let analysis: Analysis
  let tokens: Tokens
  private let words = MotionWords.shared

  init(_ analysis: Analysis) {
    self.analysis = analysis
    tokens = analysis.tokens
  }

  /// What a token does in the grammar of motions.
  func roles(_ token: Int) -> MotionWords.Roles {
    token >= 0 && token < tokens.count ? words.roles(of: tokens.words[token]) : []
  }

  /// The small word that a token is, or nil.
  func word(_ token: Int) -> MotionWords.Word? {
    token >= 0 && token < tokens.count ? words.small(tokens.words[token]) : nil
  }

  func sign(_ token: Int, _ sign: Vocabulary.WordID) -> Bool {
    token >= 0 && token < tokens.count && tokens.words[token] == sign
  }

  func isGlued(_ token: Int) -> Bool { token < tokens.count && tokens.isGlued(token) }

  /// The byte offset at which a token begins; the end of the text behind the last.
  func start(_ token: Int) -> Int {
    token < tokens.count ? Int(tokens.starts[token]) : analysis.document.text.utf8.count
  }

  /// The tokens of a byte range.
  func tokens(of range: Range<Int>) -> Range<Int> {
    let first = tokens.first(atOrAfter: range.lowerBound)
    return first..<max(first, tokens.first(atOrAfter: range.upperBound))
  }

  /// The words of tokens on one line: line feeds become spaces.
  func string(_ range: Range<Int>) -> String {
    guard !range.isEmpty, range.upperBound <= tokens.count else { return "" }
    return oneLine(tokens.range(range.lowerBound, through: range.upperBound - 1))
  }

  /// The words of a byte range on one line.
  func oneLine(_ bytes: Range<Int>) -> String {
    analysis.document.text.utf8[bytes].withUnsafeBufferPointer { text in
      if Self.isOneLine(text) { return String(decoding: text, as: UTF8.self) }
      return String(unsafeUninitializedCapacity: text.count) { line in
        var count = 0
        var isBehindSpace = false
        for byte in text {
          if byte == 0x0A || byte == 0x09 || byte == 0x20 {
            isBehindSpace = count > 0
            continue
          }
          if isBehindSpace {
            line[count] = 0x20
            count += 1
          }
          isBehindSpace = false
          line[count] = byte
          count += 1
        }
        return count
      }
    }
  }

  /// Whether bytes have no line feed or tab, no two spaces in a row and no space at either end, as nearly all have. Without a
  /// branch for a byte.
  private static func isOneLine(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var odd: UInt8 = 0
    var last: UInt8 = 0x20
    for byte in text {
      odd |= (byte < 0x20 ? 1 : 0) | (byte == 0x20 && last == 0x20 ? 1 : 0)
      last = byte
    }
    return odd == 0 && last != 0x20
  }

  /// The number that a token of digits is written as, or nil.
  func digits(_ token: Int) -> String? {
    guard token >= 0, token < tokens.count, tokens.shapes[token] == .number else { return nil }
    return analysis.string(tokens.range(token))
  }

  /// Whether a token is the first of its block.
  func opensBlock(_ token: Int) -> Bool {
    guard token < tokens.count, let block = analysis.block(at: start(token)) else { return false }
    let first = analysis.document.blocks[block].range.lowerBound
    return token == 0 || (Int(tokens.starts[token - 1]) < first && start(token) >= first)
  }

  /// "… en aan mijn toezegging", "… en op de toezeggingen": what follows speaks of a commitment, no longer of a motion.
  func turnsToCommitment(_ token: Int) -> Bool {
    guard word(token) == .en || sign(token, 0x2C) else { return false }
    var next = sign(token, 0x2C) && word(token + 1) == .en ? token + 2 : token + 1
    if roles(next).contains(.adverb) { next += 1 }
    let first = next
    switch word(next) {
    case .aan, .op, .met, .bij: next += 1
    default: break
    }
    switch word(next) {
    case .mijn, .onze: next += 1
    case .de, .deze, .die: if next > first { next += 1 } else { return false }
    default: if next == first { return false }
    }
    // "aan mijn eerdere toezegging".
    return (next..<next + 2).contains { word($0) == .toezegging || word($0) == .toezeggingen }
  }

  /// "memorerend", "memorerende", or "overwegence", one letter from a word that opens a consideration.
  func isParticiple(_ token: Int) -> Bool {
    guard token < tokens.count, tokens.words[token] == 0, tokens.range(token).count > 6,
      tokens.shapes[token] == .lower || tokens.shapes[token] == .capitalised
    else { return false }
    let word = analysis.document.text.utf8[tokens.range(token)]
    if word.suffix(3).elementsEqual("end".utf8) || word.suffix(4).elementsEqual("ende".utf8) {
      return true
    }
    return MotionWords.shared.considerations.contains { Spelling.differsByOne(word, $0) }
  }
}
