import Extraction
import Ingest
import Kamerstukken
import RecordJSON
import TestSupport
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

  private func stored(_ record: DocumentRecord) -> [UInt8] {
    let writer = RecordWriter()
    writer.open(record.document.text)
    return StoredDocumentWriter.bytes(of: record, writer)
  }

  @Test func writesTheLinesOfMentions() throws {
    let record = try record()
    let writer = RecordWriter()
    writer.open(record.document.text)
    let stored = try StoredDocument(entry: "x", stored: stored(record))
    #expect(record.records.figures.count >= 5)
    #expect(record.records.references.count >= 2)
    for (number, figure) in record.records.figures.enumerated() {
      #expect(
        stored.line(of: .figure, number: number)
          == writer.line(of: .figure(figure), in: record.document))
    }
    for (number, reference) in record.records.references.enumerated() {
      #expect(
        stored.line(of: .reference, number: number)
          == writer.line(of: .reference(reference), in: record.document))
    }
    #expect(stored.line(of: .figure, number: record.records.figures.count) == nil)
    #expect(stored.line(of: .reference, number: -1) == nil)
    #expect(stored.line(of: .motion, number: 0) == nil)
  }

  @Test func writesTheRecordThatConvertWrites() throws {
    let record = try record()
    #expect(
      try StoredDocument(entry: "x", stored: stored(record)).json()
        == RecordWriter().bytes(of: record).dropLast())
  }

  /// Records with every field empty and full, as no letter has them.
  @Test func keepsEveryField() throws {
    var record = try record()
    let text = record.document.text.utf8.count
    let span = Span(range: 4..<9, context: 2..<12, rule: "rule")
    var full = Reference(kind: .law, anchor: text, span: span)
    full.target = "jci1.3:c:BWBR1"
    full.dossier = "37101"
    full.suffix = ""
    full.alsoDossiers = ["é", ""]
    full.number = "3:4"
    full.item = "7"
    full.page = "1-2"
    full.relation = .annexOf
    full.note = "*"
    full.known = true
    var denied = Reference(kind: .url, anchor: nil, span: span)
    denied.known = false
    record.records.references = [full, denied, Reference(kind: .ecli, anchor: 0, span: span)]
    record.records.figures = [
      Figure(
        value: DecimalNumber(significand: .min), upper: DecimalNumber(significand: 3, exponent: -5),
        unit: "EUR", modifier: .nearly, of: "𝄞", period: "in 2019", span: span),
      Figure(
        value: DecimalNumber(significand: 0),
        span: Span(range: 0..<text, context: 0..<text, rule: "")),
    ]
    record.document.blocks = Block.Kind.allCases.map {
      Block(kind: $0, range: text..<text, label: $0 == .item ? "" : nil, line: 1 << 30)
    }
    #expect(
      try StoredDocument(entry: "x", stored: stored(record)).json()
        == RecordWriter().bytes(of: record).dropLast())
  }

  /// Whatever is stored: it is read or refused, and what is read lies within the text.
  @Test func survivesDamage() throws {
    let whole = stored(try record())
    var generator = SeededGenerator(seed: 20_261_122)
    var refused = 0
    func read(_ bytes: [UInt8]) {
      guard let document = try? StoredDocument(entry: "x", stored: bytes) else {
        refused += 1
        return
      }
      for number in 0..<20 {
        _ = document.line(of: .figure, number: number)
        _ = document.line(of: .reference, number: number)
      }
      _ = try? document.json()
    }
    for length in whole.indices { read(Array(whole[..<length])) }
    #expect(refused == whole.count)
    for _ in 0..<20_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      read(bytes)
    }
    read([])
    read([StoredDocumentWriter.form])
    read(
      [StoredDocumentWriter.form] + [UInt8](repeating: 0xFF, count: 9) + [1]
        + whole.dropFirst())
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
