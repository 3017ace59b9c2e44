internal import Kamerstukken
internal import Tables

/// Reads fractions: "de helft", "twee derde", "driekwart", "één op de vijf", "negen van de tien".
struct FractionScanner: Sendable {
  private let context: FigureContext
  private let nouns = FractionScanner.byWord

  init(_ context: FigureContext) {
    self.context = context
  }

  struct Match {
    var tokens: Range<Int>
    var value: DecimalNumber
    /// Whether it counts only with "van" or a noun behind it: "een derde" may be a third party.
    var needsWhole: Bool
  }

  /// Whether a word can be the noun of a fraction.
  @inline(__always)
  func mayEnd(at index: Int) -> Bool { nouns[context.word(index)].kind != .none }

  /// The fraction whose noun stands at a token: "helft" of "de helft", "derde" of "twee derde".
  func fraction(at index: Int, floor: Int) -> Match? {
    let noun = nouns[context.word(index)]
    switch noun.kind {
    case .none: return nil
    case .whole:
      return match(index..<index + 1, noun.numerator, noun.denominator, needsWhole: false)
    case .half:
      guard index > floor, context.matches(index - 1, context.words.the) else {
        // "Helft gemeenten doet nauwelijks iets": a headline.
        guard context.shape(index) == .capitalised else { return nil }
        return match(index..<index + 1, 1, 2, needsWhole: true)
      }
      return match(index - 1..<index + 1, 1, 2, needsWhole: false)
    case .part:
      guard index > floor, let before = context.numbers.number(at: index - 1),
        before.tokens.upperBound == index, let count = before.value.whole, count > 0,
        count < noun.denominator,
        before.form == .spelled || before.form == .article
          || before.form == .digits(.plain)
      else { return nil }
      return match(
        index - 1..<index + 1, count, noun.denominator,
        needsWhole: count == 1 && !context.matches(index, Self.quarter))
    }
  }

  /// "één op de vijf", "1 op 5", "negen van de tien": the number that begins at a token is the first one.
  func ratio(at index: Int, _ first: NumberMention) -> Match? {
    var next = first.tokens.upperBound
    let isOutOf = context.matches(next, context.words.of)
    guard isOutOf || context.matches(next, context.words.on), context.shape(next) == .lower,
      let part = first.value.whole, !first.hasMagnitude, first.suffix.isEmpty
    else { return nil }
    next += 1
    let hasArticle = context.matches(next, context.words.the)
    if hasArticle { next += 1 }
    guard hasArticle || (!isOutOf && first.form == .digits(.plain)),
      next < context.count, let second = context.numbers.number(at: next),
      second.form == first.form || !second.isDigits || !first.isDigits,
      second.form != .article, let whole = second.value.whole, part > 0, part < whole
    else { return nil }
    // "negen van de tien", "12 van de 100"; "drie van de zeven pilots" counts pilots.
    if isOutOf, whole != 10, whole != 100 || first.form == .article { return nil }
    if first.form == .article, whole > 1000 { return nil }
    // "van 1963 op 1964".
    if context.year(index) != nil { return nil }
    return match(index..<second.tokens.upperBound, part, whole, needsWhole: false)
  }

  private func match(_ tokens: Range<Int>, _ part: Int64, _ whole: Int64, needsWhole: Bool) -> Match
  {
    Match(tokens: tokens, value: .quotient(part, whole), needsWhole: needsWhole)
  }

  private enum Kind: String { case none, whole, half, part }

  private struct Noun: Sendable {
    var kind: Kind
    var numerator: Int64
    var denominator: Int64
  }

  private static let quarter = Vocabulary.shared["kwart"]

  private static let byWord: WordTable<Noun> = {
    WordTable(
      DataTable.fractions.rows.compactMap { row in
        guard row.count == 4, let numerator = Int64(row[1]), let denominator = Int64(row[2]),
          let kind = Kind(rawValue: row[3])
        else { return nil }
        return (
          Vocabulary.shared[row[0]],
          Noun(kind: kind, numerator: numerator, denominator: denominator)
        )
      }, missing: Noun(kind: .none, numerator: 0, denominator: 1))
  }()

  /// Every noun, for the vocabulary.
  static let vocabulary: [String] = DataTable.fractions.rows.map { $0[0] }
}
