internal import Kamerstukken
internal import Tables

/// Reads the words around a quantity that say how exact it is: "circa", "meer dan", "of langer".
struct ModifierScanner: Sendable {
  private let context: FigureContext
  private let phrases = ModifierScanner.byLast
  private let emphasis = ModifierScanner.emphasisWords

  init(_ context: FigureContext) {
    self.context = context
  }

  struct Match {
    var modifier: Figure.Modifier
    /// The first token of the words before, or the index behind those that follow.
    var index: Int
  }

  /// The modifiers that end right before a token, not before `floor`: the strictest of a stack
  /// ("gemiddeld ruim"), from its first word.
  func before(_ index: Int, floor: Int) -> Match? {
    var found: Match?
    var end = index
    while let match = phrase(endingBefore: end, floor: floor)
      ?? skipping(end, floor: floor)
    {
      end = match.index
      if let earlier = found, Self.rank(earlier.modifier) >= Self.rank(match.modifier) {
        found = Match(modifier: earlier.modifier, index: end)
      } else {
        found = match
      }
    }
    return found
  }

  /// "gemiddeld slechts 30%", "maximaal maar 5": a word of emphasis stands between.
  private func skipping(_ end: Int, floor: Int) -> Match? {
    guard end - 1 > floor, emphasis.contains(context.word(end - 1)) else { return nil }
    return phrase(endingBefore: end - 1, floor: floor)
  }

  private static let emphasisWords = ["slechts", "maar", "wel"].map { Vocabulary.shared[$0] }

  /// The modifier right behind a quantity: "zes maanden of langer".
  func behind(_ index: Int, limit: Int) -> Match? {
    guard index + 1 < limit, context.matches(index, context.words.or) else { return nil }
    for phrase in Self.suffixes where phrase.words.count == 2 {
      if context.matches(index + 1, phrase.words[1]) {
        return Match(modifier: phrase.modifier, index: index + 2)
      }
    }
    return nil
  }

  /// Averages over bounds over vague words: "maximaal circa 20" is at most.
  private static func rank(_ modifier: Figure.Modifier) -> Int {
    switch modifier {
    case .average: 5
    case .atMost, .atLeast: 4
    case .moreThan, .lessThan: 3
    case .nearly: 2
    case .circa: 1
    }
  }

  /// The longest phrase of the table that ends right before a token.
  private func phrase(endingBefore end: Int, floor: Int) -> Match? {
    guard end - 1 >= floor else { return nil }
    if let sign = sign(end - 1) { return Match(modifier: sign, index: end - 1) }
    let candidates = phrases[context.word(end - 1)]
    for phrase in candidates {
      let start = end - phrase.words.count
      guard start >= floor else { continue }
      var isMatch = true
      for (offset, word) in phrase.words.enumerated() where context.word(start + offset) != word {
        isMatch = false
        break
      }
      if isMatch { return Match(modifier: phrase.modifier, index: start) }
    }
    return nil
  }

  /// "±", "~", ">".
  private func sign(_ index: Int) -> Figure.Modifier? {
    switch context.word(index) {
    case 0x7E: return .circa
    case 0x3E: return .moreThan
    case 0x3C: return .lessThan
    case Vocabulary.Mark.sign:
      let start = Int(context.tokens.starts[index])
      return context.text[start] == 0xC2 && context.text[start + 1] == 0xB1 ? .circa : nil
    default: return nil
    }
  }

  private struct Phrase: Sendable {
    var words: [Vocabulary.WordID]
    var modifier: Figure.Modifier
  }

  /// Phrases by their last word, the longest first.
  private static let byLast: WordTable<[Phrase]> = {
    var byLast: [Vocabulary.WordID: [Phrase]] = [:]
    for phrase in read(.figureModifiers) {
      if let last = phrase.words.last { byLast[last, default: []].append(phrase) }
    }
    let sorted = byLast.map { ($0.key, $0.value.sorted { $0.words.count > $1.words.count }) }
    return WordTable(sorted, missing: [])
  }()

  private static let suffixes: [Phrase] = read(.figureSuffixes)

  private static func read(_ table: DataTable) -> [Phrase] {
    table.rows.compactMap { row in
      guard row.count == 2, let modifier = Figure.Modifier(rawValue: row[1]) else { return nil }
      return Phrase(
        words: row[0].split(separator: " ").map { number(String($0)) }, modifier: modifier)
    }
  }

  private static func number(_ word: String) -> Vocabulary.WordID {
    if word.utf8.count == 1, let byte = word.utf8.first, byte &- 0x61 >= 26 {
      return Vocabulary.WordID(byte)
    }
    return Vocabulary.shared[word]
  }

  /// Every word, for the vocabulary.
  static let vocabulary: [String] =
    (DataTable.figureModifiers.rows + DataTable.figureSuffixes.rows).flatMap {
      $0[0].split(separator: " ").map(String.init)
    }
}
