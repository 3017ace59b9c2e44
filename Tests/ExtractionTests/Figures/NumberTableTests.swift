import Foundation
import Kamerstukken
import Testing

@testable import Extraction

/// The published Dutch numbers, amounts, quantities and durations of `data/numbers-nl.tsv`, with their values.
@Suite struct NumberTableTests {
  private static let path = SharedFiles.path("corpus/data/numbers-nl.tsv")

  /// "simple Gram 2 Nothing", "between Dollar (10, 20)", "DurationData 90 Minute", "NumeralValue 33".
  private struct Row {
    var phrase: String
    var kind: String
    var values: [Double]
    var unit: String?
  }

  private static func rows() throws -> [Row] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count >= 3, fields[0] != "Ordinal" else { return nil }
      let words = fields[1].split(whereSeparator: { " (),".contains($0) }).map(String.init)
      let values = words.compactMap(Double.init)
      let unit = words.first { word in
        Double(word) == nil
          && !["simple", "between", "under", "above", "NumeralValue", "DurationData"].contains(word)
      }
      return Row(phrase: fields[2], kind: fields[0], values: values, unit: unit)
    }
  }

  /// How many of the unit that the table counts in one of a record's unit are.
  private static func scale(_ symbol: String?, to unit: String?) -> Double {
    switch (symbol, unit) {
    case ("kg", "Gram"): 1000
    case ("hg", "Gram"): 100
    case ("mg", "Gram"): 0.001
    case ("EUR", "Cent"), ("GBP", "Cent"): 100
    case ("hour", "Minute"): 60
    case ("week", "Day"): 7
    default: 1
    }
  }

  /// The values that are read from a phrase, in the unit of the table.
  private static func values(of row: Row) -> [Double] {
    let analysis = Analysis(TextFixture.document(row.phrase))
    if row.kind == "Numeral" {
      let numbers = NumberScanner(analysis)
      guard let number = numbers.number(at: 0), number.tokens.upperBound == analysis.tokens.count,
        number.suffix.isEmpty
      else { return [] }
      return [number.value.double]
    }
    let quantities = QuantityScanner(FigureContext(analysis))
    for index in 0..<analysis.tokens.count {
      guard let quantity = quantities.quantity(at: index),
        quantity.unit != nil || quantity.mention.form != .article
      else { continue }
      let scale = Self.scale(quantity.unit?.symbol, to: row.unit)
      return [quantity.value, quantity.upper].compactMap { $0 }.map { $0.double * scale }
    }
    return []
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: path), "no ../shared beside the checkout"))
  func values() throws {
    let rows = try Self.rows()
    var misses: [String] = []
    for row in rows {
      let found = Self.values(of: row)
      let isRight =
        found.count == row.values.count
        && zip(found, row.values).allSatisfy { abs($0 - $1) < 1e-9 * max(1, abs($1)) }
      if !isRight { misses.append("\(row.kind) «\(row.phrase)»: \(found), not \(row.values)") }
    }
    let share = 1 - Double(misses.count) / Double(max(1, rows.count))
    print("numbers-nl.tsv: \(rows.count - misses.count) of \(rows.count) values right")
    for miss in misses { print("  miss: \(miss)") }
    #expect(rows.count > 200)
    #expect(share >= 0.95)
  }
}
