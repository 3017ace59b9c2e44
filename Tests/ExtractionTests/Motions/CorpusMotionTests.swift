import Extraction
import Foundation
import Ingest
import Kamerstukken
import Testing

/// The letter in Corpus that shows each form in which letters speak of motions.
struct CorpusMotionTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Corpus/brieven")

  static func motions(_ name: String) throws -> [Motion] {
    let path = folder.appending(path: name).path
    let bytes = try Data(contentsOf: URL(filePath: path))
    let document = try bytes.withUnsafeBytes { try Ingester().document(from: $0, path: path) }
    return Extractor().record(of: document).records.motions
  }

  @Test func everyForm() throws {
    let motions = try Self.motions("008-moties-in-alle-vormen.txt")
    let read = motions.map { motion in
      [
        motion.label, motion.movers, motion.target ?? "-", motion.status?.rawValue ?? "-",
        motion.statusDate?.description ?? "-", motion.execution?.rawValue ?? "-",
      ].joined(separator: "; ")
    }
    #expect(
      read == [
        "motie; Bromet|GroenLinks c.s.; kst-37105-31; adopted; 2019-12-10; executed",
        "nader gewijzigde motie; Geurts|CDA, Van Brenk|50PLUS; kst-37105-32; -; -; existing-policy",
        "motie; Moorlag; kst-37105-33; -; -; not-executed",
        "motie; ; kst-37105-34; rejected; -; -",
        "motie; Bisschop; kst-37105-35; -; -; in-progress",
        "motie; Jetten; kst-37105-36; -; -; in-progress",
        "motie; Dik-Faber, Von Martels; -; deferred; -; -",
        "gewijzigd amendement; Laçin; kst-37105-9; taken-over; -; -",
      ])
    #expect(motions.first?.vote == "h-tk-20192020-34-17")
    #expect(motions.first?.request == "in elk beekdal een peilbuis te plaatsen")
  }

  /// Rows of a table that the page breaks over two lines.
  @Test func aTable() throws {
    let motions = try Self.motions("006-tabel-toezeggingen.txt")
    #expect(motions.map(\.target) == ["kst-37107-14", "kst-37107-22"])
    #expect(motions.map(\.subject) == ["scholing van werkenden", "de reistijd"])
    #expect(motions.map(\.execution) == [.inProgress, .executed])
  }
}
