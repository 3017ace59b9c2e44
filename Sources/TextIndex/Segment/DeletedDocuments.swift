import CIndexKernels

/// The deleted documents of a segment: a bit for each document. A file of deletions is never changed; more
/// deletions make a new one.
///
/// ```
/// File := "KTXD" Version:UInt32 Documents:UInt32 Deleted:UInt32 Bits:UInt64×⌈Documents/64⌉ CRC32C:UInt32
/// ```
struct DeletedDocuments: @unchecked Sendable {
  // Unchecked: the bits are mapped read-only and kept alive by `file`.
  static let magic: UInt32 = 0x4458_544B  // "KTXD"
  static let version: UInt32 = 1

  let file: MappedFile
  /// How many documents are deleted.
  let count: Int
  private let words: UnsafeRawPointer
  let wordCount: Int

  init(directory: String, name: String, documents: Int) throws {
    file = try MappedFile(directory: directory, name: name)
    var reader = ByteReader(file.bytes)
    guard reader.littleEndian(UInt32.self) == Self.magic else {
      throw file.corrupt(0, "no file of deletions")
    }
    let version = reader.littleEndian(UInt32.self)
    guard version == Self.version else {
      throw IndexError.unknownVersion(file: name, version: version)
    }
    wordCount = (documents + 63) / 64
    guard reader.littleEndian(UInt32.self) == UInt32(documents),
      file.bytes.count == 20 + wordCount * 8, let base = file.bytes.baseAddress
    else { throw file.corrupt(8, "the file of deletions belongs to another segment") }
    let stated = Int(reader.littleEndian(UInt32.self))
    words = base + 16
    // Small, and wrong answers would follow: checked whenever it is opened.
    let checksum = UnsafeRawBufferPointer(rebasing: file.bytes[..<(16 + wordCount * 8)])
    var trailer = ByteReader(file.bytes, offset: 16 + wordCount * 8)
    guard Checksum.of(checksum) == trailer.littleEndian(UInt32.self) else {
      throw file.corrupt(16, "the checksum of the deletions is wrong")
    }
    count = stated
  }

  @inline(__always)
  func contains(_ document: Int) -> Bool {
    words.load(fromByteOffset: document >> 3, as: UInt8.self) >> UInt8(document & 7) & 1 == 1
  }

  @inline(__always)
  func word(_ index: Int) -> UInt64 {
    UInt64(littleEndian: words.load(fromByteOffset: index &* 8, as: UInt64.self))
  }

  /// Writes a file of deletions.
  static func write(_ words: [UInt64], documents: Int, directory: String, name: String) throws {
    let sink = try FileSink(directory: directory, name: name)
    try sink.append(littleEndian: magic)
    try sink.append(littleEndian: version)
    try sink.append(littleEndian: UInt32(documents))
    try sink.append(littleEndian: UInt32(words.reduce(0) { $0 + $1.nonzeroBitCount }))
    for word in words { try sink.append(littleEndian: word) }
    try sink.append(littleEndian: sink.checksum)
    try sink.finish()
  }
}
