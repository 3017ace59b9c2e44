internal import Kamerstukken

/// Packs blocks, references and figures, in a few bytes each: FORMAT.md, "What the entries of letters store".
struct PackedWriter {
  /// What was packed so far.
  private(set) var bytes: [UInt8] = []

  mutating func add(_ block: Block) {
    name(block.kind.rawValue)
    range(block.range)
    optional(block.label)
    number(block.line)
  }

  mutating func add(_ reference: Reference, line: Int) {
    span(reference.span, line)
    name(reference.kind.rawValue)
    optional(reference.target)
    optional(reference.dossier)
    optional(reference.suffix)
    number(reference.alsoDossiers.count)
    for dossier in reference.alsoDossiers { name(dossier) }
    optional(reference.number)
    optional(reference.item)
    optional(reference.page)
    name(reference.relation.rawValue)
    optional(reference.note)
    number(reference.anchor == nil ? 0 : 1)
    if let anchor = reference.anchor { signed(anchor - reference.span.range.lowerBound) }
    number(reference.known.map { $0 ? 2 : 1 } ?? 0)
  }

  mutating func add(_ figure: Figure, line: Int) {
    span(figure.span, line)
    decimal(figure.value)
    number(figure.upper == nil ? 0 : 1)
    if let upper = figure.upper { decimal(upper) }
    optional(figure.unit)
    optional(figure.modifier?.rawValue)
    optional(figure.of)
    optional(figure.period)
  }

  /// Takes no negative one.
  mutating func number(_ value: Int) { varint(UInt64(max(value, 0))) }

  private mutating func signed(_ value: Int) {
    varint(UInt64(bitPattern: Int64(value << 1 ^ value >> 63)))
  }

  /// As `ByteReader.varint` reads it.
  private mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private mutating func range(_ range: Range<Int>) {
    number(range.lowerBound)
    number(range.count)
  }

  private mutating func span(_ span: Span, _ line: Int) {
    range(span.range)
    number(line)
    name(span.rule)
    signed(span.range.lowerBound - span.context.lowerBound)
    number(span.context.count)
  }

  private mutating func decimal(_ value: DecimalNumber) {
    signed(Int(value.significand))
    signed(value.exponent)
  }

  private mutating func optional(_ value: String?) {
    if let value { name(value, more: 1) } else { number(0) }
  }

  private mutating func name(_ value: String, more: Int = 0) {
    var value = value
    value.withUTF8 {
      number($0.count + more)
      bytes.append(contentsOf: $0)
    }
  }
}
