@testable import Ingest
import Testing

/// The choice of a reader.
struct SourceKindTests {
  private func kind(_ bytes: [UInt8]) -> SourceKind { bytes.withUnsafeBytes { SourceKind($0) } }
  private func kind(_ text: String) -> SourceKind { kind(Array(text.utf8)) }

  @Test(arguments: [
    "Tweede Kamer der Staten-Generaal", "  \n 29 754, nr. 1", "< 5 procent van de gemeenten",
    "<b>vet</b> in een tekst", "{ haakje", "Over %PDF en <?xml wordt later gesproken.",
  ])
  func text(_ text: String) { #expect(kind(text) == .text) }

  @Test(arguments: [
    "<?xml version='1.0'?><officiele-publicatie>", "<officiele-publicatie><a/>",
    "\u{FEFF}<?xml version='1.0'?>\n<!-- x --><?p q?><kamerwrk kamer='2'>",
    "ï»¿\n<?xml version=\"1.0\"?><officiele-publicatie>",
    "<?xml version=\"1.0\"?><vlosCoreDocument xmlns=\"x\">",
    "<?xml version=\"1.0\"?><!DOCTYPE officiele-publicatie SYSTEM \"x\"><officiele-publicatie>",
    "<?xml version=\"1.0\"?><officiele-pub",
  ])
  func xml(_ text: String) { #expect(kind(text) == .xml) }

  @Test(arguments: [
    ("<?xml version='1.0'?><metadata_gegevens>", "a metadata record"),
    ("<?xml version='1.0'?><!-- x --><owms-metadata xmlns:a='b'>", "a metadata record"),
    (
      "<?xml version='1.0'?><sru:searchRetrieveResponse xmlns:sru='x'>",
      "an answer of the search service (SRU)"
    ),
    ("<?xml version='1.0'?><xs:schema>", "XML of another kind, <schema>"),
    ("<!DOCTYPE html><html>", "HTML; give the XML, PDF or text"),
    ("<html lang='nl'>", "HTML; give the XML, PDF or text"),
    ("<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>", "HTML; give the XML, PDF or text"),
    ("{\"id\":\"kst-1\"}", "JSON"), ("{\\rtf1 tekst}", "rich text (RTF)"),
    ("GIF89a", "a picture (GIF)"),
    ("PK\u{3}\u{4}xxxxword/document.xml", "an Office file (DOCX); give its text or PDF"),
    ("PK\u{3}\u{4}zomaar", "a zip archive"),
  ])
  func other(_ text: String, _ name: String) { #expect(kind(text) == .other(name)) }

  @Test func binaries() {
    #expect(kind([0x89, 0x50, 0x4E, 0x47, 0x0D]) == .other("a picture (PNG)"))
    #expect(kind([0xFF, 0xD8, 0xFF, 0xE0]) == .other("a picture (JPEG)"))
    #expect(kind("%PDF-1.4\n") == .pdf)
    #expect(kind("PK\u{3}\u{4}xxxxmimetypeapplication/vnd.oasis.opendocument.text") == .odt)
    #expect(kind((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37) }) == .binary)
    #expect(kind("Een\u{0} enkele nul in een gewone tekst") == .text)
    // UTF-16 has a zero in every second byte.
    #expect(
      kind([0xFF, 0xFE] + "Tekst van een brief".utf16.flatMap { [UInt8($0 & 0xFF), 0] }) == .text)
  }

  @Test func ingesterSkipsAndRefuses() throws {
    func ingest(_ text: String) throws -> Ingestion {
      try Array(text.utf8).withUnsafeBytes { try Ingester().ingest($0, path: "-") }
    }
    guard case .skipped(let reason) = try ingest("<?xml version='1.0'?><owms-metadata/>") else {
      Issue.record("not skipped")
      return
    }
    #expect(reason == "a metadata record")
    #expect(throws: IngestError.empty) { try ingest("") }
    #expect(throws: IngestError.empty) { try ingest(" \n\t\n") }
    #expect(throws: IngestError.self) { try ingest("\u{1}\u{2}\u{3}\u{4}") }
  }

  @Test func namesOfTablesAndNotes() throws {
    func ingest(_ path: String) throws -> Ingestion {
      try Array("nummer;titel\n1;Een letter".utf8).withUnsafeBytes {
        try Ingester().ingest($0, path: path)
      }
    }
    for path in ["a/b.csv", "b.TSV", "README.md", "x.jsonl"] {
      guard case .skipped = try ingest(path) else {
        Issue.record("\(path) is not skipped")
        continue
      }
    }
    for path in ["a/brief.txt", "brief", "-", "kst-1.2-3"] {
      guard case .document = try ingest(path) else {
        Issue.record("\(path) is skipped")
        continue
      }
    }
  }
}
