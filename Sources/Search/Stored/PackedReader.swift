internal import Kamerstukken
internal import TextIndex

/// Reads what ``PackedWriter`` made, of a text of so many bytes. The bytes may be damaged: then there is nil.
struct PackedReader {
  private var bytes: ByteReader
  private let textLength: Int

  init(_ bytes: UnsafeRawBufferPointer, textLength: Int) {
    self.bytes = ByteReader(bytes)
    self.textLength = textLength
  }

  /// A list of records behind their number.
  mutating func list<Record>(_ next: (inout PackedReader) -> Record?) -> [Record]? {
    var records: [Record] = []
    for _ in 0..<number() {
      guard let record = next(&self) else { return nil }
      records.append(record)
    }
    return bytes.failed ? nil : records
  }

  mutating func block() -> Block? {
    guard let kind = Block.Kind(rawValue: name()) else { return nil }
    let range = range()
    let label = optional()
    let line = number()
    return bytes.failed ? nil : Block(kind: kind, range: range, label: label, line: line)
  }

  /// A reference, its place and its line in the source file.
  mutating func reference() -> (record: Reference, span: Span, line: Int)? {
    let (span, line) = span()
    guard let kind = Reference.Kind(rawValue: name()) else { return nil }
    var reference = Reference(kind: kind, anchor: nil, span: span)
    reference.target = optional()
    reference.dossier = optional()
    reference.suffix = optional()
    var others = number()
    while others > 0, !bytes.failed {
      reference.alsoDossiers.append(name())
      others -= 1
    }
    reference.number = optional()
    reference.item = optional()
    reference.page = optional()
    guard let relation = Reference.Relation(rawValue: name()) else { return nil }
    reference.relation = relation
    reference.note = optional()
    if number() == 1 {
      let (anchor, overflow) = signed().addingReportingOverflow(span.range.lowerBound)
      guard !overflow, (0...textLength).contains(anchor) else { return nil }
      reference.anchor = anchor
    }
    reference.known = [1: false, 2: true][number()]
    return bytes.failed ? nil : (reference, span, line)
  }

  /// A figure, its place and its line in the source file.
  mutating func figure() -> (record: Figure, span: Span, line: Int)? {
    let (span, line) = span()
    var figure = Figure(value: decimal(), span: span)
    if number() == 1 { figure.upper = decimal() }
    figure.unit = optional()
    if let modifier = optional() {
      guard let known = Figure.Modifier(rawValue: modifier) else { return nil }
      figure.modifier = known
    }
    figure.of = optional()
    figure.period = optional()
    return bytes.failed ? nil : (figure, span, line)
  }

  /// Zero for what no writer made.
  mutating func number() -> Int { Int(exactly: bytes.varint()) ?? 0 }

  private mutating func signed() -> Int {
    let code = bytes.varint()
    return Int(truncatingIfNeeded: code >> 1) ^ -Int(truncatingIfNeeded: code & 1)
  }

  /// A range of the text.
  private mutating func range() -> Range<Int> { range(from: number(), length: number()) }

  private mutating func range(from start: Int, length: Int) -> Range<Int> {
    guard (0...textLength).contains(start), length <= textLength - start else {
      bytes.fail()
      return 0..<0
    }
    return start..<start + length
  }

  private mutating func span() -> (Span, line: Int) {
    let range = range()
    let line = number()
    let rule = name()
    let (start, overflow) = range.lowerBound.subtractingReportingOverflow(signed())
    let context = self.range(from: overflow ? -1 : start, length: number())
    return (Span(range: range, context: context, rule: rule), line)
  }

  private mutating func decimal() -> DecimalNumber {
    let significand = signed()
    // Beyond 2¹⁰ there is no number that a letter has.
    return DecimalNumber(
      significand: Int64(significand), exponent: min(max(signed(), -1024), 1024))
  }

  private mutating func optional() -> String? {
    let code = number()
    return code == 0 ? nil : string(code - 1)
  }

  private mutating func name() -> String { string(number()) }

  private mutating func string(_ length: Int) -> String {
    String(decoding: bytes.take(length), as: UTF8.self)
  }
}
