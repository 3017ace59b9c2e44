import Foundation
import Ingest
import Kamerstukken
import Testing

@testable import Extraction

/// The commitments of the annotated documents in ../shared/gold: precision, recall, F1, right fields and every
/// miss are printed; over two errors, or under 0.88 of the fields, the test fails.
struct CommitmentGoldTests {
  static let folder = SharedFiles.path("gold")
  static let isPresent = FileManager.default.fileExists(atPath: folder)

  @Test(.enabled(if: isPresent, "../shared/gold is absent"))
  func annotatedDocuments() throws {
    var tally = CommitmentGoldScore()
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    for name in names where name.hasSuffix(".json") {
      let data = try #require(FileManager.default.contents(atPath: Self.folder + "/" + name))
      let gold = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      let wanted = gold["commitments"] as? [[String: Any]] ?? []
      for (key, line) in [("seed", "line"), ("seedXml", "lineXml")] {
        guard let seed = gold[key] as? String else { continue }
        let path = SharedFiles.path("corpus/" + (seed.contains("/") ? "" : "seeds/") + seed)
        let bytes = try #require(FileManager.default.contents(atPath: path), "\(path)")
        let document = try bytes.withUnsafeBytes { try Ingester().document(from: $0, path: path) }
        let found = Extractor().records(of: document).commitments
        tally.add(wanted, lineKey: line, found, in: document, name: seed)
      }
    }
    print(tally.report)
    #expect(tally.misses + tally.alarms <= 2)
    #expect(tally.fieldShare >= 0.88)
  }
}
