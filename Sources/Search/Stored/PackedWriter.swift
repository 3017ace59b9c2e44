internal import Kamerstukken
internal import TextIndex

/// Packs blocks, references and figures, in a few bytes each: FORMAT.md, "What the entries of letters store".
struct PackedWriter: ~Copyable {
  /// What was packed so far.
  let bytes = ByteBuffer()

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

  @inline(__always)
  mutating func number(_ value: Int) { bytes.appendVarint(UInt64(max(value, 0))) }

  @inline(__always)
  private func signed(_ value: Int) {
    bytes.appendVarint(UInt64(bitPattern: Int64(value << 1 ^ value >> 63)))
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

  private func decimal(_ value: DecimalNumber) {
    signed(Int(value.significand))
    signed(value.exponent)
  }

  @inline(__always)
  private mutating func optional(_ value: String?) {
    if let value { name(value, more: 1) } else { number(0) }
  }

  private mutating func name(_ value: String, more: Int = 0) {
    var value = value
    value.withUTF8 {
      number($0.count + more)
      bytes.append(UnsafeRawBufferPointer($0))
    }
  }
}
