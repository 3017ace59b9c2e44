/// A unit as `figure-units.tsv` lists its printed form: "mln. euro", "kwartier", "km".
final class FigureUnit: Sendable {
  /// How it may stand.
  enum Kind: String, Sendable {
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

  /// The record's `unit`.
  let symbol: String
  /// What the number is multiplied by: `factor` × 10^`exponent`.
  let factor: Int64
  let exponent: Int
  let kind: Kind

  private init(symbol: String, factor: Int64, exponent: Int, kind: Kind) {
    self.symbol = symbol
    self.factor = factor
    self.exponent = exponent
    self.kind = kind
  }

  /// Whether it is money.
  var isMoney: Bool {
    switch kind {
    case .currency, .sign, .pound, .cent: true
    default: false
    }
  }

  /// Units by the number of their word; -1 for other words.
  static let indexes: WordTable<Int16> = {
    WordTable(
      rows.enumerated().map { (Vocabulary.shared[$0.element.word], Int16($0.offset)) }, missing: -1)
  }()

  /// The unit that a word is, or nil.
  static func named(_ word: Vocabulary.WordID) -> FigureUnit? {
    let index = indexes[word]
    return index < 0 ? nil : rows[Int(index)].unit
  }

  /// Every form, for the vocabulary.
  static let vocabulary: [String] = rows.map(\.word)

  private static let rows: [(word: String, unit: FigureUnit)] = {
    DataTable.figureUnits.rows.compactMap { row in
      guard row.count == 5, let factor = Int64(row[2]), let exponent = Int(row[3]),
        let kind = Kind(rawValue: row[4])
      else { return nil }
      return (
        row[0], FigureUnit(symbol: row[1], factor: factor, exponent: exponent, kind: kind)
      )
    }
  }()

  static let percent = FigureUnit(symbol: "percent", factor: 1, exponent: 0, kind: .percent)
  static let percentagePoint = FigureUnit(
    symbol: "percentage-point", factor: 1, exponent: 0, kind: .percent)
  static let perMille = FigureUnit(symbol: "‰", factor: 1, exponent: 0, kind: .percent)
  static let degree = FigureUnit(symbol: "°C", factor: 1, exponent: 0, kind: .degree)
  static let euro = FigureUnit(symbol: "EUR", factor: 1, exponent: 0, kind: .sign)
  static let gulden = FigureUnit(symbol: "NLG", factor: 1, exponent: 0, kind: .sign)
  static let dollar = FigureUnit(symbol: "USD", factor: 1, exponent: 0, kind: .sign)
  static let sterling = FigureUnit(symbol: "GBP", factor: 1, exponent: 0, kind: .sign)
  static let times = FigureUnit(symbol: "times", factor: 1, exponent: 0, kind: .count)
  static let fraction = FigureUnit(symbol: "fraction", factor: 1, exponent: 0, kind: .count)
}
