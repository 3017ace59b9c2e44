internal import Tables

/// A unit as `figure-units.tsv` lists its printed form: "mln. euro", "kwartier", "km".
///
/// Two bytes: quantities are copied often.
struct FigureUnit: Sendable, Equatable {
  /// How it may stand.
  enum Kind: UInt8, CaseIterable, Sendable {
    /// A currency behind the number.
    case currency
    /// One that may also stand before it: "EUR 20".
    case sign
    /// "pond": a currency, or half a kilogram where something is weighed.
    case pound
    /// "cent".
    case cent
    /// "procent".
    case percent
    /// "jaar".
    case time
    /// "kilometer".
    case measure
    /// "ton": of weight, and 100.000 behind a currency.
    case ton
    /// "graden".
    case degree
    /// A short symbol that may be something else: "m", "g"; taken behind digits only.
    case symbol
    /// "fte", "keer".
    case count
  }

  /// How it may stand.
  let kind: Kind
  /// Where its measures are listed.
  private let index: UInt8

  /// The record's `unit`.
  var symbol: String { Self.measures[Int(index)].symbol }
  /// What the number is multiplied by: `factor` × 10^`exponent`.
  var factor: Int64 { Self.measures[Int(index)].factor }
  var exponent: Int { Self.measures[Int(index)].exponent }

  /// Whether it is money.
  var isMoney: Bool {
    switch kind {
    case .currency, .sign, .pound, .cent: true
    default: false
    }
  }

  /// What a unit measures with.
  private struct Measure: Equatable, Sendable {
    var symbol: String
    var factor: Int64 = 1
    var exponent = 0
  }

  /// Every form, for the vocabulary.
  static let vocabulary: [String] = rows.map(\.word)

  /// The unit that each word is, or nil.
  static let byWord = WordTable<FigureUnit?>(
    rows.map { (Vocabulary.shared[$0.word], unit($0.measure, $0.kind)) }, missing: nil)

  private static let rows: [(word: String, measure: Measure, kind: Kind)] = {
    DataTable.figureUnits.rows.compactMap { row in
      guard row.count == 5, let factor = Int64(row[2]), let exponent = Int(row[3]),
        let kind = Kind.allCases.first(where: { "\($0)" == row[4] })
      else { return nil }
      return (row[0], Measure(symbol: row[1], factor: factor, exponent: exponent), kind)
    }
  }()

  /// Every measure once; a few that no word stands for among them.
  private static let measures: [Measure] = {
    var measures = ["percent", "percentage-point", "‰", "°C", "EUR", "NLG", "USD", "GBP", "times"]
      .map { Measure(symbol: $0) }
    measures.append(Measure(symbol: "fraction"))
    for row in rows where !measures.contains(row.measure) { measures.append(row.measure) }
    return measures
  }()

  private static func unit(_ measure: Measure, _ kind: Kind) -> FigureUnit? {
    measures.firstIndex(of: measure).flatMap(UInt8.init(exactly:)).map {
      FigureUnit(kind: kind, index: $0)
    }
  }

  static let percent = FigureUnit(kind: .percent, index: 0)
  static let percentagePoint = FigureUnit(kind: .percent, index: 1)
  static let perMille = FigureUnit(kind: .percent, index: 2)
  static let degree = FigureUnit(kind: .degree, index: 3)
  static let euro = FigureUnit(kind: .sign, index: 4)
  static let gulden = FigureUnit(kind: .sign, index: 5)
  static let dollar = FigureUnit(kind: .sign, index: 6)
  static let sterling = FigureUnit(kind: .sign, index: 7)
  static let times = FigureUnit(kind: .count, index: 8)
  static let fraction = FigureUnit(kind: .count, index: 9)
}
