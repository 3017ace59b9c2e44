import Foundation
import Ingest
import Kamerstukken
import Testing

@testable import Extraction

/// Figures of the annotated papers in `../shared/gold`, measured as its README says: a record is the annotated
/// one when the value is the same, the words overlap and the line is at most one away.
@Suite struct FigureGoldTests {
  private static let folder = SharedFiles.path("gold")

  private struct Tally {
    var hits = 0
    var misses: [String] = []
    var alarms: [String] = []
    var right = 0
    var fields = 0
    var wrong: [String] = []

    var precision: Double { ratio(hits, hits + alarms.count) }
    var recall: Double { ratio(hits, hits + misses.count) }
    var f1: Double {
      precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }
    var share: Double { ratio(right, fields) }

    private func ratio(_ part: Int, _ whole: Int) -> Double {
      whole == 0 ? 1 : Double(part) / Double(whole)
    }
  }

  /// One annotation.
  private struct Want {
    var fields: [String: Any]
    var isOptional: Bool
    var also: [String: [Any]]

    init(_ object: [String: Any]) {
      fields = object
      isOptional = object["optional"] as? Bool ?? false
      also = object["also"] as? [String: [Any]] ?? [:]
    }

    func accepted(_ field: String) -> [Any] {
      [fields[field] ?? NSNull()] + (also[field] ?? [])
    }
  }

  /// A figure as the scorer sees it.
  private struct Found {
    var figure: Figure
    var exact: String
    var line: Int

    func value(_ field: String) -> Any {
      switch field {
      case "value": figure.value.double
      case "upper": figure.upper?.double ?? NSNull()
      case "unit": figure.unit ?? NSNull()
      case "modifier": figure.modifier?.rawValue ?? NSNull()
      case "of": figure.of ?? NSNull()
      case "period": figure.period ?? NSNull()
      default: exact
      }
    }
  }

  private static func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .trimmingCharacters(in: CharacterSet(charactersIn: " .,;:!?()[]«»\"'“”‘’„"))
  }

  private static func same(_ a: Any, _ b: Any) -> Bool {
    if let a = a as? String, let b = b as? String { return squeezed(a) == squeezed(b) }
    if let a = a as? NSNumber, let b = b as? NSNumber { return a.doubleValue == b.doubleValue }
    return a is NSNull && b is NSNull
  }

  private static func right(_ field: String, _ want: Want, _ found: Found) -> Bool {
    want.accepted(field).contains { same($0, found.value(field)) }
  }

  private static func fits(_ want: Want, _ found: Found) -> Bool {
    guard right("value", want, found) else { return false }
    let line = want.fields["line"] as? Int ?? 0
    guard abs(line - found.line) <= 1 else { return false }
    return want.accepted("exact").contains { words in
      guard let words = words as? String else { return false }
      let a = squeezed(words)
      let b = squeezed(found.exact)
      return a.contains(b) || b.contains(a)
    }
  }

  private static func measure(_ gold: [String: Any], into tally: inout Tally) throws {
    guard let seed = gold["seed"] as? String else { return }
    let candidates = ["corpus/seeds/" + seed, "corpus/" + seed].map { SharedFiles.path($0) }
    guard let path = candidates.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      tally.misses.append("\(seed): no such file")
      return
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let document = try bytes.withUnsafeBytes { try Ingester().document(from: $0, path: path) }
    let found = Extractor().records(of: document).figures.map {
      Found(
        figure: $0, exact: document.text.string($0.span.range),
        line: document.text.line(at: $0.span.range.lowerBound))
    }
    let wanted = (gold["figures"] as? [[String: Any]] ?? []).map(Want.init)
    var taken: [Int: Int] = [:]
    var used: Set<Int> = []
    let fields = ["upper", "unit", "modifier", "of", "period", "exact"]
    let order = wanted.indices.sorted { !wanted[$0].isOptional && wanted[$1].isOptional }
    for w in order {
      let best = found.indices.filter { !used.contains($0) && fits(wanted[w], found[$0]) }
        .max { a, b in
          fields.count { right($0, wanted[w], found[a]) }
            < fields.count { right($0, wanted[w], found[b]) }
        }
      guard let best else { continue }
      taken[w] = best
      used.insert(best)
    }
    for (w, want) in wanted.enumerated() where !want.isOptional {
      let name = "\(seed):\(want.fields["line"] ?? 0): \(want.fields["exact"] ?? "")"
      guard let index = taken[w] else {
        tally.misses.append(name)
        continue
      }
      tally.hits += 1
      for field in fields {
        tally.fields += 1
        if right(field, want, found[index]) {
          tally.right += 1
        } else {
          tally.wrong.append("\(name): \(field) \(found[index].value(field))")
        }
      }
    }
    for (index, item) in found.enumerated() where !used.contains(index) {
      tally.alarms.append("\(seed):\(item.line): \(item.exact)")
    }
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: folder), "no ../shared beside the checkout")
  )
  func gold() throws {
    var tally = Tally()
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    for file in files.sorted() where file.hasSuffix(".json") {
      let data = try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + file))
      let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
      try Self.measure(object, into: &tally)
    }
    let figure = { (value: Double) in String(format: "%.3f", value) }
    print(
      "figures: precision \(figure(tally.precision)), recall \(figure(tally.recall)), "
        + "F1 \(figure(tally.f1)), fields \(figure(tally.share))")
    for miss in tally.misses { print("  miss: \(miss)") }
    for alarm in tally.alarms { print("  false alarm: \(alarm)") }
    for wrong in tally.wrong { print("  wrong: \(wrong)") }
    #expect(tally.f1 >= 0.97)
    #expect(tally.share >= 0.93)
  }
}
