import Extraction
import Foundation
import Ingest
import Kamerstukken
import Testing

/// 242 motions of 2023-2024 against what their layout tells without a parser. Skipped where the shared corpus is absent.
struct PublishedMotionTests {
  static let shared = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared")
  static let gold = shared.appending(path: "gold/motions.jsonl")

  @Test(.enabled(if: FileManager.default.fileExists(atPath: gold.path)))
  func layoutsAreRead() throws {
    var right: [String: Int] = [:]
    var count = 0
    var misses: [String] = []
    for line in try String(contentsOf: Self.gold, encoding: .utf8).split(separator: "\n") {
      let want = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let file = try #require(want["file"] as? String)
      let record = try Self.record(of: file)
      count += 1
      let own = record.records.motions.first { $0.span.rule.hasPrefix("own-") }
      let replaces = record.records.references.first { $0.relation == .replaces }?.target
      let names = own?.submitters.map(\.name) ?? []
      let surnames = want["submitters"] as? [String] ?? []
      let isComplete = want["submittersComplete"] as? Bool ?? false
      let checks: [(String, Bool)] = [
        ("id", record.document.id == want["id"] as? String),
        ("target", own?.target == want["id"] as? String),
        ("date", own?.date?.description == want["date"] as? String),
        ("label", own?.label == want["label"] as? String),
        ("etAl", own?.etAl == want["etAl"] as? Bool),
        (
          "submitters",
          zip(names, surnames).allSatisfy { $0.hasSuffix($1) || $1.hasSuffix($0) }
            && (isComplete ? names.count == surnames.count : names.count >= surnames.count)
        ),
        ("replaces", replaces == want["replaces"] as? String),
        (
          "operative",
          (want["operative"] as? Int).map {
            $0 == (own?.requests.count ?? 0) + (own?.declares.count ?? 0)
          } ?? true
        ),
        ("declares", (want["declares"] as? Int).map { $0 == own?.declares.count } ?? true),
        (
          "considerations",
          (want["considerations"] as? Int).map { $0 == own?.considerations.count } ?? true
        ),
      ]
      for (name, isRight) in checks {
        if isRight { right[name, default: 0] += 1 } else { misses.append("\(file): \(name)") }
      }
    }
    print(
      "motions: \(count) files;",
      right.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    print("misses:", misses)
    for name in [
      "id", "target", "date", "label", "etAl", "submitters", "replaces", "operative", "declares",
    ] {
      #expect(right[name] == count, "\(name)")
    }
    #expect(right["considerations"] ?? 0 >= count - 1)
  }

  static func record(of file: String) throws -> DocumentRecord {
    let path = shared.appending(path: "corpus/text/motions/\(file)").path
    let bytes = try Data(contentsOf: URL(filePath: path))
    let document = try bytes.withUnsafeBytes { try Ingester().document(from: $0, path: path) }
    return Extractor().record(of: document)
  }
}
