import Extraction
import Kamerstukken

/// Documents for the tests of motions: paragraphs with footnote markers like "[1]", then the notes.
enum MotionFixture {
  /// A document; paragraphs are separated by an empty line, "# " begins a heading.
  static func document(
    _ text: String, notes: [String] = [], kind: DocumentKind = .letter,
    date: String? = "2019-03-14",
    id: String = "kst-29999-20", signatories: [Signatory] = []
  ) -> Document {
    var utf8: [UInt8] = []
    var blocks: [Block] = []
    var anchors: [Int] = []
    var line = 1
    for paragraph in text.split(separator: "\n\n", omittingEmptySubsequences: true) {
      if !utf8.isEmpty { utf8 += [0x0A, 0x0A] }
      let isHeading = paragraph.hasPrefix("# ")
      let start = utf8.count
      var rest = isHeading ? paragraph.dropFirst(2) : paragraph
      while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
        utf8 += Array(rest[..<open].utf8)
        anchors.append(utf8.count)
        rest = rest[close...].dropFirst()
      }
      utf8 += Array(rest.utf8)
      blocks.append(
        Block(kind: isHeading ? .heading : .paragraph, range: start..<utf8.count, line: line))
      line += 2
    }
    var document = Document(
      id: id, kind: kind,
      source: SourceFile(path: "fixture.txt", format: .text, bytes: 0, sha256: ""))
    for (number, note) in notes.enumerated() {
      utf8 += [0x0A, 0x0A]
      let start = utf8.count
      utf8 += Array(note.utf8)
      document.notes.append(
        Note(
          label: "\(number + 1)", block: blocks.count,
          anchor: number < anchors.count ? anchors[number] : nil))
      blocks.append(
        Block(kind: .footnote, range: start..<utf8.count, label: "\(number + 1)", line: line))
      line += 2
    }
    document.text = DocumentText(
      utf8: utf8, markOffsets: blocks.map { Int32($0.range.lowerBound) },
      markLines: blocks.map { Int32($0.line) })
    document.blocks = blocks
    document.date = date.flatMap { CalendarDate(iso: $0) }
    document.dossiers = [Dossier(number: "29999", suffix: nil, title: nil)]
    document.number = "20"
    document.chamber = .tweedeKamer
    document.signatories = signatories
    return document
  }

  /// The motions of such a document.
  static func motions(
    _ text: String, notes: [String] = [], kind: DocumentKind = .letter,
    date: String? = "2019-03-14",
    signatories: [Signatory] = []
  ) -> [Motion] {
    Extractor().record(
      of: document(text, notes: notes, kind: kind, date: date, signatories: signatories)
    ).records.motions
  }
}

extension Motion {
  /// "Jansen|VVD, De Wit c.s." for the tests.
  var movers: String {
    submitters.map { $0.name + ($0.party.map { "|\($0)" } ?? "") }.joined(separator: ", ")
      + (etAl ? " c.s." : "")
  }
}
