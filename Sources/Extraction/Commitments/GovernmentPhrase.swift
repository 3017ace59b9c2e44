/// Who speaks for the government in a sentence: "ik", "de Minister van SZW", "mijn ambtsvoorganger", "het kabinet".
struct GovernmentPhrase: Equatable {
  /// How the promiser is named.
  enum Kind { case sender, office, kin, cabinet }

  /// All its tokens.
  var tokens: Range<Int>
  /// How the promiser is named.
  var kind: Kind
  /// The office without its article: "Minister van SZW".
  var office: Range<Int>
  /// The name behind it: "De Jonge" in "minister De Jonge", or nil.
  var name: Range<Int>?
}

/// Reads such phrases. Every function looks at a few tokens.
struct GovernmentPhraseReader {
  let tokens: Tokens
  private let table = CommitmentWords.table
  private static let van = Vocabulary.shared["van"]
  private static let en = Vocabulary.shared["en"]
  private static let onze = Vocabulary.shared["onze"]
  private static let president = Vocabulary.shared["president"]
  private static let bijlage = Vocabulary.shared["ministerie"]

  /// What the word at a token can be.
  func classes(_ index: Int) -> CommitmentWords {
    index >= 0 && index < tokens.count ? table[tokens.words[index]] : []
  }

  /// The phrase that begins at a token, or nil.
  func phrase(at start: Int) -> GovernmentPhrase? {
    guard start < tokens.count else { return nil }
    var index = start
    if classes(index).contains(.sender) { return sender(start..<index + 1) }
    var isOurs = false
    if classes(index).contains(.determiner) {
      isOurs = tokens.words[index] == Self.onze
      index += 1
      if classes(index).contains(.sender) { return sender(start..<index + 1) }
    }
    if classes(index).contains(.former), !classes(index).contains(.office) { index += 1 }
    let type = classes(index)
    if type.contains(.cabinet) {
      var end = index + 1
      // "het kabinet-Rutte III".
      if end + 1 < tokens.count, tokens.words[end] == 0x2D, tokens.isGlued(end) {
        end += 2
        if end < tokens.count, tokens.shapes[end] == .upper { end += 1 }
      }
      return GovernmentPhrase(
        tokens: start..<end, kind: .cabinet, office: index..<end, name: nil)
    }
    guard type.contains(.office) || type.contains(.kin) else { return nil }
    // "Onze Minister" is the word of a law.
    if isOurs, type.contains(.office) { return nil }
    if type.contains(.kin), index == start { return nil }
    var end = index + 1
    if end + 1 < tokens.count, tokens.words[end] == 0x2D, tokens.words[end + 1] == Self.president {
      end += 2
    }
    if let portfolio = portfolio(at: end) {
      return GovernmentPhrase(
        tokens: start..<portfolio, kind: type.contains(.kin) ? .kin : .office,
        office: index..<portfolio, name: nil)
    }
    let name = self.name(at: end)
    return GovernmentPhrase(
      tokens: start..<(name?.upperBound ?? end), kind: type.contains(.kin) ? .kin : .office,
      office: index..<end, name: name)
  }

  private func sender(_ range: Range<Int>) -> GovernmentPhrase {
    GovernmentPhrase(tokens: range, kind: .sender, office: range, name: nil)
  }

  /// The token behind "van Sociale Zaken en Werkgelegenheid", "voor Basis- en Voortgezet Onderwijs en Media",
  /// "van SZW, JenV en OCW".
  func portfolio(at start: Int) -> Int? {
    guard classes(start).contains(.portfolio), isName(start + 1) else { return nil }
    var index = start + 2
    while index < tokens.count, index - start < 24 {
      if isName(index) {
        index += 1
        continue
      }
      var next = index
      let word = tokens.words[index]
      let joins =
        word == Self.en || word == 0x2C || word == 0x26 || word == 0x2D
        || word == Vocabulary.Mark.enDash
      guard joins else { break }
      next += 1
      if word == 0x2D, next < tokens.count, tokens.words[next] == Self.en { next += 1 }
      if classes(next).contains(.portfolio) { next += 1 }
      guard isName(next), word != 0x2C || !classes(next).contains(.office) else { break }
      index = next + 1
    }
    return index
  }

  /// "De Jonge", "Van Weel", "Yeşilgöz-Zegerius" behind an office.
  func name(at start: Int) -> Range<Int>? {
    var index = start
    while classes(index).contains(.prefix), index - start < 3 { index += 1 }
    guard isName(index) else { return nil }
    index += 1
    while index - start < 6 {
      if isName(index) {
        index += 1
      } else if index + 1 < tokens.count, tokens.words[index] == 0x2D, tokens.isGlued(index),
        isName(index + 1)
      {
        index += 2
      } else {
        break
      }
    }
    return start..<index
  }

  private func isName(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    switch tokens.shapes[index] {
    case .capitalised, .upper, .mixed: return true
    default: return false
    }
  }
}
