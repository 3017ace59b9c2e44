import Extraction
import Ingest
import Kamerstukken
import RecordJSON
import Testing

@testable import Search
@testable import TextIndex

@Suite struct EntryLineTests {
  /// A letter with every kind of character that JSON escapes, or that takes two to four bytes.
  private static let letter = """
    Geachte voorzitter,

    In 2017 waren er 138 "bibliotheken" met circa 1.100 vestigingen\\, zo schreef ik in Kamerstuk 37 101, nr. 12.

    Één 𝄞 op 3 €: de uitgaven stegen met 4,5% (Kamerstuk 37 101, nr. 14).\tHet doel is 20 scholen.

    Ik zeg uw Kamer toe u vóór 1 mei 2018 te informeren over de 27 gemeenten.
    """

  private struct NoLetter: Error {}

  private func record() throws -> DocumentRecord {
    let ingestion = try Array(Self.letter.utf8).withUnsafeBytes {
      try Ingester().ingest($0, path: "brief.txt")
    }
    guard case .document(let document) = ingestion else { throw NoLetter() }
    return Extractor().record(of: document)
  }

  @Test func cutsTheLineThatTheWriterWrites() throws {
    let record = try record()
    let writer = RecordWriter()
    let json = writer.bytes(of: record)
    let places = writer.places
    let stored = try StoredDocument(entry: "x", json: Array(json.dropLast()))
    #expect(record.records.figures.count >= 5)
    #expect(record.records.references.count >= 2)
    for (figure, place) in zip(record.records.figures, places.figures) {
      #expect(
        stored.line(of: .figure, at: RecordPlace(place))
          == writer.line(of: .figure(figure), in: record.document))
    }
    for (reference, place) in zip(record.records.references, places.references) {
      #expect(
        stored.line(of: .reference, at: RecordPlace(place))
          == writer.line(of: .reference(reference), in: record.document))
    }
  }

  @Test func refusesPlacesOfAnotherRecord() throws {
    let json = Array(RecordWriter().bytes(of: try record()).dropLast())
    let stored = try StoredDocument(entry: "x", json: json)
    for range in [0..<0, 0..<5, 3..<json.count, 10..<json.count + 10, json.count..<json.count] {
      #expect(stored.line(of: .figure, at: RecordPlace(range)) == nil)
    }
  }

  @Test(arguments: [0..<1, 5..<5, 1000..<70000, (1 << 27)..<(1 << 28)])
  func storesAPlace(range: Range<Int>) {
    let stored = RecordPlace(range).bytes
    let bytes = stored.indices.map { stored[$0] }
    #expect(RecordPlace(stored: bytes) == RecordPlace(range))
    #expect(RecordPlace(stored: bytes.dropLast()) == nil)
    #expect(RecordPlace(stored: Array("{\"id\":123".utf8)) == nil)
  }

  @Test func keepsTheRecordsOfADocumentTogether() throws {
    let maker = EntryMaker()
    var record = try record()
    var orders: [[UInt64]] = []
    for id in ["ah-tk-20192020-5", "ah-tk-20202021-5", "local-0123456789abcdef"] {
      record.document.id = id
      orders.append(maker.entries(of: record).documents.map(\.order))
    }
    #expect(orders.allSatisfy { $0 == $0.sorted() })
    orders.sort { $0[0] < $1[0] }
    for (one, next) in zip(orders, orders.dropFirst()) { #expect(one[one.count - 1] < next[0]) }
  }
}
