import Foundation
@testable import Ingest
import Kamerstukken
import Testing

/// Metadata records beside a paper.
struct MetadataTests {
  private static let flat = """
    <?xml version="1.0" encoding="UTF-8"?>
    <metadata_gegevens>
    <metadata name="DC.title" scheme="" content="Een proefdossier; Brief; Brief over proeven"/>
    <metadata name="OVERHEIDop.documenttitel" scheme="" content="Brief over proeven"/>
    <metadata name="OVERHEIDop.dossiernummer" scheme="" content="31066"/>
    <metadata name="OVERHEIDop.dossiernummer" scheme="" content="36600-VI"/>
    <metadata name="OVERHEIDop.dossiertitel" scheme="" content="Een proefdossier"/>
    <metadata name="OVERHEIDop.ondernummer" scheme="" content="77"/>
    <metadata name="OVERHEIDop.vergaderjaar" scheme="" content="2019-2020"/>
    <metadata name="DCTERMS.available" scheme="DCTERMS.W3CDTF" content="2020-03-09"/>
    <metadata name="DCTERMS.issued" scheme="DCTERMS.W3CDTF" content="2020-03-03"/>
    <metadata name="DC.creator" scheme="OVERHEID.StatenGeneraal" content="Tweede Kamer der Staten-Generaal"/>
    <metadata name="DC.identifier" scheme="OVERHEIDop.ParlID" content="kst-31066-77"/>
    </metadata_gegevens>
    """

  private static let owms = """
    <?xml version="1.0" encoding="UTF-8"?>
    <owms-metadata xmlns:dcterms="http://purl.org/dc/terms/" xmlns:overheidop="http://standaarden.overheid.nl/oep/meta/">
    <owmskern><dcterms:identifier>kst-31066-77</dcterms:identifier><dcterms:title>Een proefdossier; Brief; Brief over proeven</dcterms:title><dcterms:creator>overige</dcterms:creator><dcterms.modified>2020-03-09</dcterms.modified></owmskern>
    <owmsmantel><dcterms:available>2020-03-09</dcterms:available><dcterms:issued>2020-03-03</dcterms:issued></owmsmantel>
    <oep><overheidop:documenttitel>Brief over proeven</overheidop:documenttitel><overheidop:dossiernummer>31066</overheidop:dossiernummer><overheidop:dossiertitel>Een proefdossier</overheidop:dossiertitel><overheidop:ondernummer>77</overheidop:ondernummer><overheidop:vergaderjaar>2019-2020</overheidop:vergaderjaar></oep>
    </owms-metadata>
    """

  private static let bare =
    "<officiele-publicatie><kamerstuk><al>Geen kop.</al></kamerstuk></officiele-publicatie>"

  private func record(_ xml: String) throws -> MetadataRecord? {
    try Array(xml.utf8).withUnsafeBytes { try MetadataRecord(XMLReader().tree(of: $0).tree) }
  }

  /// Writes files into a folder of their own and reads one of them.
  private func read(_ path: String, among files: [String: String]) throws -> Document {
    let folder = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, content) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try content.write(to: file, atomically: true, encoding: .utf8)
    }
    let file = folder.appending(path: path)
    return try Data(contentsOf: file).withUnsafeBytes {
      try Ingester().document(from: $0, path: file.path(percentEncoded: false))
    }
  }

  @Test func flatRecord() throws {
    let found = try #require(try record(Self.flat))
    #expect(found.identifier == "kst-31066-77")
    #expect(found.title == "Brief over proeven")
    #expect(
      found.dossiers == [
        Dossier(number: "31066", title: "Een proefdossier"), Dossier(number: "36600", suffix: "VI"),
      ])
    #expect(found.number == "77")
    #expect(found.year == "2019-2020")
    #expect(found.chamber == .tweedeKamer)
    #expect(found.date == CalendarDate(year: 2020, month: 3, day: 3))
  }

  @Test func owmsRecord() throws {
    let found = try #require(try record(Self.owms))
    #expect(found.identifier == "kst-31066-77")
    #expect(found.title == "Brief over proeven")
    #expect(found.dossiers == [Dossier(number: "31066", title: "Een proefdossier")])
    #expect(found.date == CalendarDate(year: 2020, month: 3, day: 3))
    #expect(found.chamber == nil)
    #expect(try record(Self.bare) == nil)
  }

  @Test(arguments: [
    ("brief.xml", "brief.metadata.xml"), ("brief.xml", "brief.metadata_owms.xml"),
    ("kst-31066-77.xml", "metadata.xml"), ("kst-31066-77.xml", "metadata_owms.xml"),
    ("1/xml/kst-31066-77.xml", "1/metadata/metadata.xml"),
    ("1/xml/kst-31066-77.xml", "1/metadataowms/metadata_owms.xml"),
  ])
  func whatThePaperDoesNotSay(_ paper: String, _ beside: String) throws {
    let record = beside.hasSuffix("owms.xml") ? Self.owms : Self.flat
    let document = try read(paper, among: [paper: Self.bare, beside: record])
    #expect(document.id == "kst-31066-77")
    #expect(document.dossiers.first == Dossier(number: "31066", title: "Een proefdossier"))
    #expect(document.number == "77")
    #expect(document.year == "2019-2020")
    #expect(document.title == "Brief over proeven")
    #expect(document.date == CalendarDate(year: 2020, month: 3, day: 3))
    #expect(Set(document.warnings.map(\.code)) == ["from-metadata"])
  }

  @Test func aRecordOfAnotherPaperIsNotTaken() throws {
    let document = try read(
      "kst-31066-78.xml", among: ["kst-31066-78.xml": Self.bare, "metadata.xml": Self.flat])
    #expect(document.id == "kst-31066-78")
    #expect(document.title == nil)
    #expect(document.warnings.map(\.code) == ["id-from-file-name"])
  }

  @Test func contradictionsAreWarnings() throws {
    let paper = XMLFixture.paper("<al>Den Haag, 3 maart 2020</al><al>Tekst.</al>")
    let record = Self.flat.replacing("content=\"77\"", with: "content=\"78\"")
      .replacing("2020-03-03", with: "2020-03-04").replacing("2019-2020", with: "2018-2019")
      .replacing("kst-31066-77", with: "kst-31066-78").replacing("\"31066\"", with: "\"31067\"")
    let document = try read("b.xml", among: ["b.xml": paper, "b.metadata.xml": record])
    #expect(document.id == "kst-31066-77")
    #expect(document.number == "77")
    #expect(document.year == "2019-2020")
    #expect(document.date == CalendarDate(year: 2020, month: 3, day: 3))
    #expect(
      document.warnings.map(\.detail) == [
        "id is kst-31066-77 in the document and kst-31066-78 in b.metadata.xml",
        "year is 2019-2020 in the document and 2018-2019 in b.metadata.xml",
        "number is 77 in the document and 78 in b.metadata.xml",
        "date is 2020-03-03 in the document and 2020-03-04 in b.metadata.xml",
        "dossier is 31066 in the document and 31067, 36600-VI in b.metadata.xml",
      ])
    #expect(document.warnings.allSatisfy { $0.code == "metadata-contradicts" })
  }

  @Test func agreementSaysNothing() throws {
    let paper = XMLFixture.paper("<al>Den Haag, 3 maart 2020</al><al>Tekst.</al>")
    let document = try read(
      "b.xml",
      among: ["b.xml": paper, "b.metadata.xml": Self.flat, "b.metadata_owms.xml": Self.owms])
    #expect(document.warnings == [])
  }

  @Test func brokenRecordsAreLeftAlone() throws {
    let document = try read(
      "b.xml", among: ["b.xml": Self.bare, "b.metadata.xml": "<metadata_gegevens><metadata"])
    #expect(document.id.hasPrefix("local-"))
  }
}
