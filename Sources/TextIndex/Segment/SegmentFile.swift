/// A segment file in memory, its header, trailer and table checked; what the sections hold is not, until it
/// is used.
struct SegmentFile: Sendable {
  /// The number that sections about identifiers and order have in place of a field's.
  static let identifierField: UInt8 = 255

  let file: MappedFile
  let facts: SegmentFacts
  private let sections: [UInt16: Range<Int>]

  init(directory: String, name: String, length: Int) throws {
    file = try MappedFile(directory: directory, name: name)
    let bytes = file.bytes
    let size = bytes.count
    guard size == length else {
      throw file.corrupt(min(size, length), "the file has \(size) bytes, not \(length)")
    }
    guard size >= SegmentFileWriter.headerSize + SegmentFileWriter.trailerSize else {
      throw file.corrupt(0, "too short for a segment")
    }
    var header = ByteReader(bytes)
    guard header.littleEndian(UInt32.self) == SegmentFileWriter.magic else {
      throw file.corrupt(0, "no segment file")
    }
    let version = header.littleEndian(UInt32.self)
    guard version == SegmentFileWriter.version else {
      throw IndexError.unknownVersion(file: name, version: version)
    }
    let trailer = size - SegmentFileWriter.trailerSize
    var reader = ByteReader(bytes, offset: trailer)
    let tableOffset = reader.littleEndian(UInt64.self)
    let stated = reader.littleEndian(UInt64.self)
    let tableChecksum = reader.littleEndian(UInt32.self)
    let again = reader.littleEndian(UInt32.self)
    _ = reader.littleEndian(UInt32.self)
    guard reader.littleEndian(UInt32.self) == SegmentFileWriter.magic,
      again == SegmentFileWriter.version, stated == UInt64(size)
    else { throw file.corrupt(trailer, "the trailer is damaged") }
    guard tableOffset >= 8, tableOffset < UInt64(trailer) else {
      throw file.corrupt(trailer, "the trailer points outside the file")
    }
    let table = UnsafeRawBufferPointer(rebasing: bytes[Int(tableOffset)..<trailer])
    guard Checksum.of(table) == tableChecksum else {
      throw file.corrupt(Int(tableOffset), "the table of sections is damaged")
    }
    var rows = ByteReader(table)
    guard let facts = SegmentFacts(&rows) else {
      throw file.corrupt(Int(tableOffset), "the table of sections is damaged")
    }
    self.facts = facts
    var sections: [UInt16: Range<Int>] = [:]
    for _ in 0..<rows.littleEndian(UInt32.self) {
      let kind = rows.byte()
      let field = rows.byte()
      let offset = rows.littleEndian(UInt64.self)
      let length = rows.littleEndian(UInt64.self)
      guard !rows.failed, offset <= tableOffset, length <= tableOffset - offset else {
        throw file.corrupt(Int(tableOffset), "a section lies outside the file")
      }
      sections[UInt16(kind) << 8 | UInt16(field)] = Int(offset)..<Int(offset + length)
    }
    self.sections = sections
  }

  /// Reads the whole file and compares its checksum.
  ///
  /// - Throws: ``IndexError/corrupt(file:offset:reason:)``, with the place of the checksum, where it is another.
  func check() throws {
    let end = file.bytes.count - 8
    var checksum: UInt32 = 0
    // What was read is given back, so that no more of a large file is in memory than is used.
    let piece = 1 << 20
    for start in stride(from: 0, to: end, by: piece) {
      let range = start..<min(start + piece, end)
      checksum = Checksum.of(UnsafeRawBufferPointer(rebasing: file.bytes[range]), after: checksum)
      file.release(range)
    }
    var trailer = ByteReader(file.bytes, offset: end)
    guard checksum == trailer.littleEndian(UInt32.self) else {
      throw file.corrupt(end, "the checksum of the file is wrong")
    }
  }

  /// Where a section is in the file; nil when there is none.
  func range(_ kind: SectionKind, field: UInt8) -> Range<Int>? {
    sections[UInt16(kind.rawValue) << 8 | UInt16(field)]
  }

  /// The bytes of a section; at least 32 more bytes of the file lie behind them.
  func section(_ kind: SectionKind, field: UInt8) -> UnsafeRawBufferPointer? {
    range(kind, field: field).map { UnsafeRawBufferPointer(rebasing: file.bytes[$0]) }
  }
}
