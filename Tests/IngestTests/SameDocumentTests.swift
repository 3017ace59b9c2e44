import Foundation
@testable import Ingest
import Kamerstukken
import Testing

/// One paper as XML, PDF, text of the PDF and ODT: the same text, header and notes, apart from lines.
///
/// Skipped where the real papers do not lie beside the checkout.
struct SameDocumentTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/corpus")

  private static let isPresent = FileManager.default.fileExists(
    atPath: corpus.appending(path: "pdf").path(percentEncoded: false))

  /// Reads a file without the metadata records beside it.
  private func read(_ name: String) throws -> Document {
    try Data(contentsOf: Self.corpus.appending(path: name)).withUnsafeBytes {
      try Ingester().document(from: $0, path: "-")
    }
  }

  @Test(
    .enabled(if: isPresent, "the real papers are not beside the checkout"),
    arguments: ["kst-32545-143", "ah-tk-20202021-3235"],
    ["pdf/NAME.pdf", "pdf/NAME.odt", "text/NAME.txt"])
  func sameInEveryForm(_ name: String, _ form: String) throws {
    let xml = try read("xml/\(name).xml")
    let other = try read(form.replacing("NAME", with: name))
    #expect(other.id == xml.id)
    #expect(other.kind == xml.kind)
    #expect(other.chamber == xml.chamber)
    #expect(other.year == xml.year)
    #expect(other.dossiers == xml.dossiers)
    #expect(other.number == xml.number)
    #expect(other.title == xml.title)
    #expect(other.date == xml.date)
    #expect(other.submitted == xml.submitted)
    #expect(other.signatories == xml.signatories)
    #expect(other.text.utf8 == xml.text.utf8)
    #expect(other.notes == xml.notes)
    #expect(other.blocks.map(\.kind) == xml.blocks.map(\.kind))
    #expect(other.blocks.map(\.label) == xml.blocks.map(\.label))
    #expect(other.blocks.map(\.range) == xml.blocks.map(\.range))
  }
}
