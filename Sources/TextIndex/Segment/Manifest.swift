import CIndexKernels

/// What a commit consists of: the schema, the segments, and which documents of each are deleted. A commit
/// is one rename of this file.
///
/// ```
/// File    := "KTXM" Version:UInt32 Length:UInt64 Generation:UInt64 NextNumber:UInt64
///            Fields:varint (Kind:UInt8 Name Source)×Fields
///            Segments:varint Segment×Segments CRC32C:UInt32
/// Name, Source := Length:varint Bytes
/// Segment := Number:varint FileLength:varint Deletes:varint DeletedTokens:varint×Fields
/// ```
struct Manifest: Sendable, Hashable {
  static let name = "manifest"
  static let temporaryName = "manifest.new"
  static let magic: UInt32 = 0x4D58_544B  // "KTXM"
  static let version: UInt32 = 3

  struct Segment: Sendable, Hashable {
    /// Names the file.
    var number: UInt64
    var length: Int
    /// Names the file of deletions; 0 for none.
    var deletes: UInt64 = 0
    /// For each field, the sum of the lengths of the deleted documents.
    var deletedTokens: [UInt64] = []

    var name: String { "s\(number).segment" }
    var deletesName: String? { deletes == 0 ? nil : "s\(number)-\(deletes).deletes" }
  }

  var generation: UInt64 = 0
  /// The number of the next segment or file of deletions.
  var nextNumber: UInt64 = 1
  var schema: IndexSchema
  var segments: [Segment] = []

  /// The names of all files of the commit.
  var names: Set<String> {
    var names: Set<String> = [Self.name]
    for segment in segments {
      names.insert(segment.name)
      if let deletes = segment.deletesName { names.insert(deletes) }
    }
    return names
  }

  /// Whether the index would have made a file of this name, but for the manifest and the lock.
  static func isOwn(_ name: String) -> Bool {
    name == temporaryName
      || (name.hasPrefix("s") && (name.hasSuffix(".segment") || name.hasSuffix(".deletes")))
  }

  func encoded() -> [UInt8] {
    let out = ByteBuffer()
    out.append(littleEndian: Self.magic)
    out.append(littleEndian: Self.version)
    out.append(littleEndian: UInt64(0))
    out.append(littleEndian: generation)
    out.append(littleEndian: nextNumber)
    out.appendVarint(UInt64(schema.fields.count))
    for field in schema.fields {
      out.append(field.kind.rawValue)
      for text in [field.name, field.source] {
        out.appendVarint(UInt64(text.utf8.count))
        for byte in text.utf8 { out.append(byte) }
      }
    }
    out.appendVarint(UInt64(segments.count))
    for segment in segments {
      out.appendVarint(segment.number)
      out.appendVarint(UInt64(segment.length))
      out.appendVarint(segment.deletes)
      for field in schema.fields.indices {
        out.appendVarint(
          field < segment.deletedTokens.count ? segment.deletedTokens[field] : 0)
      }
    }
    UnsafeMutableRawPointer(out.base + 8).storeBytes(
      of: UInt64(out.count + 4).littleEndian, as: UInt64.self)
    out.append(littleEndian: Checksum.of(out.bytes))
    return Array(out.bytes)
  }

  init(schema: IndexSchema) { self.schema = schema }

  /// Reads the manifest of a directory.
  init(directory: String) throws {
    let file: MappedFile
    do {
      file = try MappedFile(directory: directory, name: Self.name)
    } catch IndexError.system(_, _, let code, _) where code == 2 || code == 20 {
      throw IndexError.missing(directory: directory)
    }
    var reader = ByteReader(file.bytes)
    guard reader.littleEndian(UInt32.self) == Self.magic else {
      throw file.corrupt(0, "no manifest")
    }
    let version = reader.littleEndian(UInt32.self)
    guard version == Self.version else {
      throw IndexError.unknownVersion(file: "\(directory)/\(Self.name)", version: version)
    }
    let length = file.bytes.count
    guard reader.littleEndian(UInt64.self) == UInt64(length), length >= 36 else {
      throw file.corrupt(8, "the manifest is not as long as it says")
    }
    var trailer = ByteReader(file.bytes, offset: length - 4)
    let body = UnsafeRawBufferPointer(rebasing: file.bytes[..<(length - 4)])
    guard Checksum.of(body) == trailer.littleEndian(UInt32.self) else {
      throw file.corrupt(length - 4, "the checksum of the manifest is wrong")
    }
    generation = reader.littleEndian(UInt64.self)
    nextNumber = reader.littleEndian(UInt64.self)
    var fields: [IndexSchema.Field] = []
    for _ in 0..<min(reader.varint(), 256) {
      guard let kind = FieldKind(rawValue: reader.byte()) else {
        throw file.corrupt(reader.offset, "a field is of an unknown kind")
      }
      let name = String(decoding: reader.take(Int(reader.varint32())), as: UTF8.self)
      let source = String(decoding: reader.take(Int(reader.varint32())), as: UTF8.self)
      fields.append(IndexSchema.Field(name: name, kind: kind, source: source))
    }
    schema = try IndexSchema(fields)
    for _ in 0..<min(reader.varint(), 1 << 20) {
      var segment = Segment(
        number: reader.varint(), length: Int(truncatingIfNeeded: reader.varint()),
        deletes: reader.varint())
      segment.deletedTokens = fields.map { _ in reader.varint() }
      if reader.failed { break }
      segments.append(segment)
    }
    guard !reader.failed, reader.offset == length - 4 else {
      throw file.corrupt(reader.offset, "the manifest ends too early or too late")
    }
  }
}
