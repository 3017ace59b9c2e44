import Extraction
import Foundation
import Ingest
import Kamerstukken
import Pipeline
import Search
import Testing

@testable import CitationGraph

/// The edges of the annotated letters are the annotated references between official publications.
struct GoldCitationTests {
  private struct Annotation: Decodable {
    struct Reference: Decodable {
      var kind: String
      var target: String?
      var line: Int
      var optional: Bool?
      var also: Also?
    }

    struct Also: Decodable {
      var target: [String?]?
    }

    var id: String
    var seed: String
    var references: [Reference]
  }

  private static let shared = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../../shared").standardized

  private static let files: [URL] = {
    let gold = shared.appending(path: "gold")
    let all =
      (try? FileManager.default.contentsOfDirectory(at: gold, includingPropertiesForKeys: nil))
      ?? []
    return all.filter { $0.pathExtension == "json" }.sorted { $0.path() < $1.path() }
  }()

  private static let kinds: Set<String> = [
    "kamerstuk", "aanhangsel", "handelingen", "vragen", "bijlage", "staatsblad", "staatscourant",
    "tractatenblad",
  ]

  @Test func edgesAreTheAnnotatedReferences() throws {
    if Self.files.isEmpty { print("skipped: ../shared/gold is not here") }
    let reader = LetterReader(ingester: Ingester(), extractor: Extractor())
    for file in Self.files {
      let annotation = try JSONDecoder().decode(Annotation.self, from: Data(contentsOf: file))
      let corpus = Self.shared.appending(path: "corpus")
      let path =
        annotation.seed.contains("/")
        ? corpus.appending(path: annotation.seed)
        : corpus.appending(path: "seeds").appending(path: annotation.seed)
      let bytes = try FileBytes(path: path.path())
      guard case .record(let record) = reader.outcome(of: bytes, path: path.path()) else {
        Issue.record("\(annotation.seed) was not read")
        continue
      }
      var feed = CitationFeed()
      try feed.add(record)
      let graph = try feed.build()
      var edges = (0..<graph.edgeCount).map { graph.edge($0) }
      #expect(edges.allSatisfy { $0.source == annotation.id })
      // Required ones first, so that an optional one does not take an edge from them.
      let citations = annotation.references.filter { Self.kinds.contains($0.kind) }
        .sorted { ($0.optional == true ? 1 : 0) < ($1.optional == true ? 1 : 0) }
      for citation in citations {
        let targets = [citation.target] + (citation.also?.target ?? [])
        let match = edges.firstIndex { edge in
          targets.contains(edge.target) && abs((edge.line ?? 0) - citation.line) <= 1
        }
        if let match {
          edges.remove(at: match)
        } else if citation.optional != true, citation.target != nil {
          Issue.record("\(annotation.seed):\(citation.line) \(citation.target ?? "") is no edge")
        }
      }
      for edge in edges {
        Issue.record("\(annotation.seed):\(edge.line ?? 0) \(edge.target) is not annotated")
      }
    }
  }
}
