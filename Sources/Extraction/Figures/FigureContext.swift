internal import Kamerstukken

/// The tokens of a document with the questions that the rules of figures ask of them.
final class FigureContext: Sendable {
  let analysis: Analysis
  let text: [UInt8]
  let tokens: Tokens
  let numbers: NumberScanner
  /// The words that rules name.
  let words = FigureWords.shared
  private let phraseWords = PhraseWord.flags
  private let units = FigureUnit.byWord

  init(_ analysis: Analysis) {
    self.analysis = analysis
    text = analysis.document.text.utf8
    tokens = analysis.tokens
    numbers = NumberScanner(analysis)
  }

  /// The number of tokens.
  var count: Int { tokens.count }

  /// The word at a token; 0 beyond the ends.
  @inline(__always)
  func word(_ index: Int) -> Vocabulary.WordID {
    index >= 0 && index < tokens.count ? tokens.words[index] : 0
  }

  @inline(__always)
  func matches(_ index: Int, _ word: Vocabulary.WordID) -> Bool {
    index >= 0 && index < tokens.count && tokens.words[index] == word
  }

  /// The shape of a token; a sign beyond the ends.
  @inline(__always)
  func shape(_ index: Int) -> Tokens.Shape {
    index >= 0 && index < tokens.count ? tokens.shapes[index] : .sign
  }

  func flags(_ index: Int) -> Flags<PhraseWord> { phraseWords[word(index)] }

  /// The unit that a word is, or nil.
  @inline(__always)
  func unit(_ word: Vocabulary.WordID) -> FigureUnit? { units[word] }

  /// Whether no white space stands before a token.
  func isGlued(_ index: Int) -> Bool { index < tokens.count && tokens.isGlued(index) }

  /// Whether a token is a hyphen or a dash.
  func isDash(_ index: Int) -> Bool {
    matches(index, 0x2D) || matches(index, Vocabulary.Mark.enDash)
      || matches(index, Vocabulary.Mark.emDash)
  }

  /// Whether a token is a word of letters.
  func isWord(_ index: Int) -> Bool {
    switch shape(index) {
    case .lower, .capitalised, .upper, .mixed: true
    case .number, .alphanumeric, .sign: false
    }
  }

  /// Whether a token is a hyphen that glues two words: "informatie-aanvragen".
  func isInnerHyphen(_ index: Int) -> Bool {
    (matches(index, 0x2D) || matches(index, 0x2F)) && isGlued(index) && isGlued(index + 1)
      && shape(index + 1) != .sign
  }

  /// Whether a number begins at a token.
  func isNumber(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && numbers.mayBegin(at: index)
      && numbers.number(at: index) != nil
  }

  /// Whether the bytes of a token end so, in small letters.
  func ends(_ index: Int, _ suffix: StaticString) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    let length = suffix.utf8CodeUnitCount
    let end = Int(tokens.ends[index])
    guard end - Int(tokens.starts[index]) > length else { return false }
    for offset in 0..<length {
      let byte = text[end - length + offset]
      if byte != suffix.utf8Start[offset] { return false }
    }
    return true
  }

  /// Whether the bytes of a token begin so, its first letter in either case.
  func begins(_ index: Int, _ prefix: StaticString) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    let start = Int(tokens.starts[index])
    let length = prefix.utf8CodeUnitCount
    guard Int(tokens.ends[index]) - start > length else { return false }
    for offset in 0..<length {
      let byte = offset == 0 ? text[start] | 0x20 : text[start + offset]
      if byte != prefix.utf8Start[offset] { return false }
    }
    return true
  }

  func length(_ index: Int) -> Int { tokens.range(index).count }

  /// The value of a token of four digits that can be a year, or nil.
  func year(_ index: Int) -> Int? {
    guard shape(index) == .number, length(index) == 4 else { return nil }
    var value = 0
    for byte in text[tokens.range(index)] { value = value * 10 + Int(byte) - 0x30 }
    return (1800...2100).contains(value) ? value : nil
  }
}
