import Kamerstukken

extension Document {
  /// A letter of which the paragraphs are separated by an empty line.
  static func fixture(
    _ words: String, kind: DocumentKind = .letter, date: String? = "2019-03-14",
    signatories: [Signatory] = []
  ) -> Document {
    var document = Document(
      id: "local-0123456789abcdef", kind: kind,
      source: SourceFile(path: "letter.txt", format: .text, bytes: words.utf8.count, sha256: ""))
    document.date = date.flatMap { CalendarDate(iso: $0) }
    document.signatories = signatories
    let utf8 = Array(words.utf8)
    document.text = DocumentText(utf8: utf8, markOffsets: [0], markLines: [1])
    var start = 0
    for paragraph in words.components(separatedBy: "\n\n") {
      let end = start + paragraph.utf8.count
      let isHeading = !(paragraph.hasSuffix(".") || paragraph.hasSuffix("?"))
      document.blocks.append(
        Block(kind: isHeading ? .heading : .paragraph, range: start..<end, line: 1))
      start = end + 2
    }
    return document
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
