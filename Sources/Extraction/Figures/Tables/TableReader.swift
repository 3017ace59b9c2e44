internal import Kamerstukken

/// Reads the cells of a table one by one: what a cell counts stands in the head of its column or at the
/// front of its row, and "bedragen x € 1.000" multiplies.
struct TableReader {
  private let context: FigureContext
  private let quantities: QuantityScanner
  private let phrases: NounPhraseWalker
  private let modifiers: ModifierScanner
  private let periods: PeriodScanner

  init(_ context: FigureContext) {
    self.context = context
    quantities = QuantityScanner(context)
    phrases = NounPhraseWalker(context)
    modifiers = ModifierScanner(context)
    periods = PeriodScanner(context)
  }

  /// What the head of a column says of its cells.
  private struct Column {
    var of: Range<Int>?
    var period: Range<Int>?
    var scale: TableScale
    /// Whether it holds numbers that count nothing: "Nr.", "Artikel", "Jaar".
    var isLabel = false
  }

  /// The figures of a table, the bytes of its block; `caption` are the tokens of the block before it.
  func figures(in table: Range<Int>, caption: Range<Int>) -> [Figure] {
    let rows = TableGrid(context.analysis, table).rows
    guard let width = rows.map(\.count).max(), width > 1 else { return [] }
    let heads = headCount(rows)
    var common = TableScale()
    if caption.count <= 60 {
      let scale = TableScale(context, tokens: caption)
      if scale.isSet { common = scale }
    }
    for row in rows[..<heads] {
      if let first = row.first { common = TableScale(context, tokens: first).or(common) }
    }
    let columns = (0..<width).map { column($0, rows: rows[..<heads], common: common) }
    var figures: [Figure] = []
    for row in rows[heads...] {
      guard let label = row.first else { continue }
      let own = TableScale(context, tokens: label).or(common)
      for (index, cell) in row.enumerated() where index > 0 && !cell.isEmpty {
        let column = columns[index]
        guard !column.isLabel, let quantity = amount(cell) else { continue }
        figures.append(figure(quantity, cell, label: label, column: column, rowScale: own))
      }
    }
    return figures
  }

  /// How many rows at the top hold no amounts, only words and years.
  private func headCount(_ rows: [[Range<Int>]]) -> Int {
    var count = 0
    for row in rows.prefix(4) {
      let hasAmount = row.dropFirst().contains { !$0.isEmpty && !isYear($0) && amount($0) != nil }
      if hasAmount { break }
      count += 1
      if count > 1, row.dropFirst().allSatisfy(\.isEmpty) {
        // A heading within the table ends its head.
        break
      }
    }
    return min(count, rows.count)
  }

  private func isYear(_ cell: Range<Int>) -> Bool {
    cell.count == 1 && context.year(cell.lowerBound) != nil
  }

  /// The head of a column: its words without the period, the period, the unit.
  private func column(
    _ index: Int, rows: ArraySlice<[Range<Int>]>, common: TableScale
  ) -> Column {
    var column = Column(of: nil, period: nil, scale: common)
    for row in rows where index < row.count && !row[index].isEmpty {
      let cell = row[index]
      if context.flags(cell.lowerBound).contains(.label) || isYearLabel(cell) {
        column.isLabel = true
      }
      // "Aantal zaken" is no amount, whatever the caption says of amounts.
      let inherited =
        context.words.isAmount(context.word(cell.lowerBound)) ? TableScale() : column.scale
      column.scale = TableScale(context, tokens: cell).or(inherited)
      if isYear(cell) {
        column.period = cell
        continue
      }
      var words = cell
      if let period = periods.periods(in: cell).last {
        column.period = period.tokens
        words =
          period.tokens.upperBound == cell.upperBound
          ? cell.lowerBound..<period.tokens.lowerBound : cell
      } else if let last = cell.last, cell.count > 1, context.year(last) != nil {
        column.period = last..<last + 1
        words = cell.lowerBound..<last
      }
      if let trimmed = TableScale.words(context, words) { column.of = trimmed }
    }
    return column
  }

  private func isYearLabel(_ cell: Range<Int>) -> Bool {
    cell.count == 1 && context.words.isYearHead(context.word(cell.lowerBound))
  }

  /// The quantity that fills a cell, or nil: "1.250", "€ 3,5", "12%", "-40", "ca. 30".
  private func amount(_ cell: Range<Int>) -> Quantity? {
    var index = cell.lowerBound
    let limit = cell.upperBound
    var isNegative = false
    if context.isDash(index), index + 1 < limit {
      isNegative = true
      index += 1
      if context.matches(index, 0x2F), context.isDash(index + 1) { index += 2 }
    }
    while index < limit, !context.numbers.mayBegin(at: index) { index += 1 }
    guard index < limit, context.shape(index) == .number || context.shape(index) == .alphanumeric,
      var quantity = quantities.quantity(at: index), quantity.tokens.upperBound <= limit
    else { return nil }
    if isNegative {
      let value = quantity.value
      quantity.value = DecimalNumber(significand: -value.significand, exponent: value.exponent)
    }
    var start = quantity.tokens.lowerBound
    if isNegative { start = cell.lowerBound }
    let first = modifiers.before(start, floor: cell.lowerBound)?.index ?? start
    var end = quantity.tokens.upperBound
    // A mark of a note: "1.250*".
    while end < limit, context.matches(end, 0x2A) { end += 1 }
    guard first == cell.lowerBound, end == limit, !quantity.mention.hasLeadingZero else {
      return nil
    }
    return quantity
  }

  private func figure(
    _ quantity: Quantity, _ cell: Range<Int>, label: Range<Int>, column: Column,
    rowScale: TableScale
  ) -> Figure {
    let scale = column.scale.or(rowScale)
    var value = quantity.value
    var unit = quantity.unit?.symbol
    if quantity.unit == nil || (quantity.unit?.isMoney == true && !quantity.mention.hasMagnitude) {
      if let scaled = value.multiplied(by: scale.factor) { value = scaled }
    }
    if unit == nil { unit = scale.unit?.symbol }
    var period = column.period
    var of = column.of
    if let last = label.last, context.year(last) != nil {
      if period == nil { period = label.count == 1 ? label : last..<last + 1 }
    } else if of == nil, !label.isEmpty {
      of = label
    }
    let modifier = modifiers.before(quantity.tokens.lowerBound, floor: cell.lowerBound)?.modifier
    return Figure(
      value: value, upper: quantity.upper, unit: unit, modifier: modifier,
      of: of.map { string($0) }, period: period.map { string($0) },
      span: context.analysis.span(bytes(cell), rule: "figure-cell"))
  }

  private func bytes(_ range: Range<Int>) -> Range<Int> {
    context.tokens.range(range.lowerBound, through: range.upperBound - 1)
  }

  private func string(_ range: Range<Int>) -> String { context.analysis.string(bytes(range)) }
}
