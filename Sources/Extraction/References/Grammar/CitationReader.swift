internal import Kamerstukken

/// The tokens of a document as the rules of citations see them. Every method looks at a bounded number of
/// tokens from where it is asked.
///
/// One for a document: the readers of parts of citations hold it, and are made where one is tried.
final class CitationReader {
  typealias Roles = ReferenceWords.Roles

  let analysis: Analysis
  let tokens: Tokens
  let text: [UInt8]
  /// Existing identifiers, where a list was given.
  let known: KnownIdentifiers?
  private let roleTable = ReferenceWords.roles
  /// The values of "eerste", "1e" and so on.
  let ordinals = ReferenceWords.ordinals

  init(_ analysis: Analysis, known: KnownIdentifiers?) {
    self.analysis = analysis
    tokens = analysis.tokens
    text = analysis.document.text.utf8
    self.known = known
  }

  /// The word or sign at an index, 0 outside the text.
  @inline(__always)
  func word(_ index: Int) -> Vocabulary.WordID {
    index >= 0 && index < tokens.count ? tokens.words[index] : 0
  }

  /// What part the word at an index can play.
  @inline(__always)
  func roles(_ index: Int) -> Roles {
    roleTable[word(index)]
  }

  @inline(__always)
  func has(_ index: Int, _ role: ReferenceWords.Role) -> Bool { roles(index).contains(role) }

  /// Whether the word at an index can play one of some parts.
  func has(_ index: Int, _ roles: Roles) -> Bool { !self.roles(index).isDisjoint(with: roles) }

  /// Whether the ASCII sign stands at an index.
  func sign(_ index: Int, _ ascii: UInt8) -> Bool { word(index) == Vocabulary.WordID(ascii) }

  func shape(_ index: Int) -> Tokens.Shape {
    index >= 0 && index < tokens.count ? tokens.shapes[index] : .sign
  }

  func isNumber(_ index: Int) -> Bool { shape(index) == .number }

  func length(_ index: Int) -> Int {
    index >= 0 && index < tokens.count ? Int(tokens.ends[index] - tokens.starts[index]) : 0
  }

  /// Whether no white space stands before a token.
  func glued(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens.isGlued(index)
  }

  func string(_ index: Int) -> String {
    index >= 0 && index < tokens.count ? analysis.string(tokens.range(index)) : ""
  }

  /// The value of a number of up to nine digits.
  func value(_ index: Int) -> Int? {
    guard isNumber(index), length(index) <= 9 else { return nil }
    var value = 0
    for byte in text[tokens.range(index)] { value = value * 10 + Int(byte) - 0x30 }
    return value
  }

  /// A hyphen or dash.
  func isDash(_ index: Int) -> Bool {
    let word = word(index)
    return word == 0x2D || word == Vocabulary.Mark.enDash || word == Vocabulary.Mark.emDash
  }

  /// Whether the token begins a paragraph of its own: white space with an empty line stands before it.
  func beginsBlock(_ index: Int) -> Bool {
    guard index > 0, index < tokens.count else { return true }
    var at = Int(tokens.ends[index - 1])
    let end = Int(tokens.starts[index])
    guard end > at + 1 else { return false }
    var lines = 0
    while at < end {
      if text[at] == 0x0A { lines += 1 }
      at += 1
    }
    return lines > 1
  }

  /// Whether a paragraph ends between two of these tokens.
  func crossesBlock(_ range: ClosedRange<Int>) -> Bool {
    var index = range.lowerBound + 1
    let last = min(range.upperBound, tokens.count - 1)
    while index <= last {
      if tokens.starts[index] > tokens.ends[index - 1] + 1, beginsBlock(index) { return true }
      index += 1
    }
    return false
  }

  /// Whether these tokens are the foot of a page, "Tweede Kamer, vergaderjaar 2018–2019, 29 754, nr. 522":
  /// behind the end of a sentence, and all that follows in the paragraph.
  func isRunningFoot(_ range: ClosedRange<Int>) -> Bool {
    let first = range.lowerBound
    guard has(first + 1, .kamer), has(first, [.second, .first]), sign(first + 2, 0x2C),
      has(first + 3, .session), beginsBlock(range.upperBound + 1)
    else { return false }
    if analysis.note(at: Int(tokens.starts[first])) != nil { return false }
    return beginsBlock(first) || sign(first - 1, 0x2E) || sign(first - 1, 0x3A)
      || sign(first - 1, 0x29)
  }

  /// The bytes of a token are capitals of Roman numbers only.
  func isRoman(_ index: Int) -> Bool {
    guard shape(index) == .upper, length(index) <= 9 else { return false }
    return text[tokens.range(index)].allSatisfy { Self.romanDigits.contains($0) }
  }

  private static let romanDigits = Array("IVXLC".utf8)
}
