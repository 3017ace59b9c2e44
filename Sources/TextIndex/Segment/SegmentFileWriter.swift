import CIndexKernels

/// Writes a segment file: a header, sections in any order, a table of the sections, a trailer.
final class SegmentFileWriter {
  static let magic: UInt32 = 0x5358_544B  // "KTXS"
  static let version: UInt32 = 2
  /// Bytes of the header and of the trailer.
  static let headerSize = 8
  static let trailerSize = 32

  private struct Section {
    var kind: SectionKind
    var field: UInt8
    var offset: Int
    var length: Int
  }

  let sink: FileSink
  private var sections: [Section] = []

  init(directory: String, name: String) throws {
    sink = try FileSink(directory: directory, name: name)
    try sink.append(littleEndian: Self.magic)
    try sink.append(littleEndian: Self.version)
  }

  /// Writes one section, beginning at a multiple of 8.
  func section(_ kind: SectionKind, field: UInt8, _ write: () throws -> Void) throws {
    try sink.align()
    let start = sink.offset
    try write()
    sections.append(
      Section(kind: kind, field: field, offset: start, length: sink.offset - start))
  }

  /// Writes the facts about the segment, the table and the trailer, and forces the file to the disk.
  /// Returns the length of the file.
  func finish(_ facts: SegmentFacts) throws -> Int {
    try sink.align()
    let table = ByteBuffer()
    facts.write(to: table)
    table.append(littleEndian: UInt32(sections.count))
    for section in sections {
      table.append(section.kind.rawValue)
      table.append(section.field)
      table.append(littleEndian: UInt64(section.offset))
      table.append(littleEndian: UInt64(section.length))
    }
    let tableOffset = sink.offset
    try sink.append(table)
    try sink.append(littleEndian: UInt64(tableOffset))
    try sink.append(littleEndian: UInt64(sink.offset + 24))
    try sink.append(littleEndian: kx_crc32c(0, table.base, table.count))
    try sink.append(littleEndian: Self.version)
    try sink.append(littleEndian: sink.checksum)
    try sink.append(littleEndian: Self.magic)
    let length = sink.offset
    try sink.finish()
    return length
  }
}
