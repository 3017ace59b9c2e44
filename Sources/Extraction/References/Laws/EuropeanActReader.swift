internal import Kamerstukken

/// Reads acts of the European Union by their numbers: "Richtlijn (EU) 2017/541", "Verordening (EG)
/// nr. 45/2001", "Kaderbesluit 2002/475/JBZ", "Richtlijn 95/46/EG".
struct EuropeanActReader {
  let reader: CitationReader

  /// An act with the index behind it.
  struct Act {
    /// The CELEX number, or nil where the numbers make none.
    var target: String?
    var next: Int
  }

  /// The act whose name begins at an index ("Richtlijn", "Gedelegeerde Verordening").
  func act(at index: Int) -> Act? {
    var next = index
    if Self.delegated.contains(reader.word(next)) { next += 1 }
    guard let type = Self.types[reader.word(next)] else { return nil }
    next += 1
    var union = false
    // "van de Commissie", "van het Europees Parlement" never stand before the number; brackets do.
    if reader.sign(next, 0x28) {
      var at = next + 1
      while at < next + 6, Self.unions.contains(reader.word(at)) || reader.sign(at, 0x2C) {
        at += 1
      }
      guard at > next + 1, reader.sign(at, 0x29) else { return nil }
      union = true
      next = at + 1
    } else if Self.unions.contains(reader.word(next)) {
      union = true
      next += 1
    }
    var numbered = false
    if let behind = reader.numberWord(at: next) {
      numbered = true
      next = behind
    }
    guard reader.isNumber(next), reader.sign(next + 1, 0x2F), reader.glued(next + 1),
      reader.isNumber(next + 2), reader.glued(next + 2), let first = reader.value(next),
      let second = reader.value(next + 2), reader.length(next) <= 4, reader.length(next + 2) <= 4
    else { return nil }
    let firstDigits = reader.length(next)
    let secondDigits = reader.length(next + 2)
    next += 3
    // "/EG", "/JBZ".
    if reader.sign(next, 0x2F), Self.unions.contains(reader.word(next + 1)) {
      union = true
      next += 2
    }
    func year(_ value: Int, _ digits: Int) -> Int? {
      if digits == 4, (1952...2100).contains(value) { return value }
      return digits == 2 && value >= 52 ? 1900 + value : nil
    }
    let yearFirst: Bool
    switch (year(first, firstDigits), year(second, secondDigits)) {
    case (.some, nil): yearFirst = true
    case (nil, .some): yearFirst = false
    case (.some, .some):
      // "nr. 1829/2003" has its year behind; since 2015 the year stands first.
      yearFirst = !(type == "R" && (numbered || firstDigits == 2 && secondDigits == 2))
    case (nil, nil): return nil
    }
    guard union || numbered || firstDigits == 4 || secondDigits == 4,
      let actYear = yearFirst ? year(first, firstDigits) : year(second, secondDigits)
    else { return nil }
    let number = String(yearFirst ? second : first)
    let padded = String(repeating: "0", count: max(0, 4 - number.utf8.count)) + number
    return Act(target: "3\(actYear)\(type)\(padded)", next: next)
  }

  /// The letters of the sector in a CELEX number, each with its list of words: "richtlijn" is L.
  ///
  /// Source: EUR-Lex, "How the CELEX number is composed".
  private static let letters: [(letter: String, list: ReferenceWords.List)] = [
    ("L", .directive), ("R", .regulation), ("D", .decision), ("F", .frameworkDecision),
    ("H", .recommendation),
  ]

  /// The words that an act may begin with, for triggers.
  static let words = letters.flatMap { ReferenceWords.strings($0.list) }

  /// The letter of each such word.
  private static let types = WordTable<String?>(
    letters.flatMap { letter, list in
      ReferenceWords.strings(list).map { (Vocabulary.shared[$0], letter) }
    }, missing: nil)
  private static let delegated = ReferenceWords.words(.delegated)
  private static let unions = ReferenceWords.words(.union)
}
