internal import CZlib

/// Reads single files out of a zip archive in memory, within limits: no more is unpacked than the caller allows, and
/// only what the central directory names (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16; no zip64, no encryption).
struct ZipArchive {
  /// What is wrong with an archive.
  struct Fault: Error, Equatable {
    let detail: String
  }

  /// A file in the archive.
  struct Entry: Equatable {
    /// Its path.
    var name: String
    fileprivate var method: Int
    fileprivate var isEncrypted: Bool
    fileprivate var checksum: UInt32
    fileprivate var packed: Int
    fileprivate var unpacked: Int
    fileprivate var header: Int
  }

  /// The files, as the central directory lists them.
  let entries: [Entry]
  private let bytes: UnsafeRawBufferPointer

  /// Files in an archive.
  private static let entryLimit = 10_000

  /// Reads the central directory. `bytes` must outlive the archive.
  init(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.bytes = bytes
    guard let end = Self.endOfDirectory(bytes) else {
      throw Fault(detail: "the directory at the end of the archive is missing")
    }
    let count = bytes.number(at: end + 10, 2)
    let start = bytes.number(at: end + 16, 4)
    guard count <= Self.entryLimit else {
      throw Fault(detail: "there are \(count) files in the archive")
    }
    var entries: [Entry] = []
    var index = start
    for _ in 0..<count {
      guard index + 46 <= end, bytes.number(at: index, 4) == 0x0201_4B50 else {
        throw Fault(detail: "the directory of the archive is damaged")
      }
      let nameLength = bytes.number(at: index + 28, 2)
      let next =
        index + 46 + nameLength + bytes.number(at: index + 30, 2) + bytes.number(at: index + 32, 2)
      guard next <= end else { throw Fault(detail: "the directory of the archive is damaged") }
      let name = UnsafeRawBufferPointer(rebasing: bytes[(index + 46)..<(index + 46 + nameLength)])
      entries.append(
        Entry(
          name: String(decoding: name, as: UTF8.self), method: bytes.number(at: index + 10, 2),
          isEncrypted: bytes.number(at: index + 8, 2) & 1 != 0,
          checksum: UInt32(truncatingIfNeeded: bytes.number(at: index + 16, 4)),
          packed: bytes.number(at: index + 20, 4), unpacked: bytes.number(at: index + 24, 4),
          header: bytes.number(at: index + 42, 4)))
      index = next
    }
    self.entries = entries
  }

  /// Where the end record begins: the last one whose comment ends with the archive.
  private static func endOfDirectory(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard bytes.count >= 22 else { return nil }
    var index = bytes.count - 22
    let last = max(0, bytes.count - 22 - 0xFFFF)
    while index >= last {
      if bytes.number(at: index, 4) == 0x0605_4B50,
        index + 22 + bytes.number(at: index + 20, 2) == bytes.count
      {
        return index
      }
      index -= 1
    }
    return nil
  }

  /// The bytes of a file, no more than `limit`.
  func content(of entry: Entry, limit: Int) throws(Fault) -> [UInt8] {
    guard !entry.isEncrypted else { throw Fault(detail: "\(entry.name) is encrypted") }
    guard entry.unpacked <= limit else {
      throw Fault(detail: "\(entry.name) has \(entry.unpacked) bytes; \(limit) are read")
    }
    let header = entry.header
    guard header + 30 <= bytes.count, bytes.number(at: header, 4) == 0x0403_4B50 else {
      throw Fault(detail: "\(entry.name) is not where the directory says")
    }
    let start =
      header + 30 + bytes.number(at: header + 26, 2) + bytes.number(at: header + 28, 2)
    guard start + entry.packed <= bytes.count else {
      throw Fault(detail: "\(entry.name) breaks off")
    }
    let packed = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + entry.packed)])
    let content: [UInt8]
    switch entry.method {
    case 0: content = Array(packed)
    case 8: content = try inflated(packed, entry)
    default: throw Fault(detail: "\(entry.name) is packed by method \(entry.method)")
    }
    let checksum = content.withUnsafeBufferPointer {
      crc32(0, $0.baseAddress, UInt32(truncatingIfNeeded: $0.count))
    }
    guard content.count == entry.unpacked, checksum == UInt(entry.checksum) else {
      throw Fault(detail: "\(entry.name) is damaged")
    }
    return content
  }

  /// Raw deflate (RFC 1951) into a buffer of the size that the directory states: what would be more is a fault.
  private func inflated(
    _ packed: UnsafeRawBufferPointer, _ entry: Entry
  ) throws(Fault) -> [UInt8] {
    var stream = z_stream()
    guard
      inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw Fault(detail: "zlib has no memory") }
    defer { inflateEnd(&stream) }
    // One byte more than stated tells a file that is longer.
    var content = [UInt8](repeating: 0, count: entry.unpacked + 1)
    let status = content.withUnsafeMutableBufferPointer { output in
      stream.next_in = UnsafeMutablePointer(
        mutating: packed.baseAddress?.assumingMemoryBound(to: UInt8.self))
      stream.avail_in = UInt32(packed.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      return inflate(&stream, Z_FINISH)
    }
    guard status == Z_STREAM_END, Int(stream.total_out) == entry.unpacked else {
      throw Fault(detail: "\(entry.name) is damaged")
    }
    content.removeLast()
    return content
  }
}

extension UnsafeRawBufferPointer {
  /// A little-endian number of two or four bytes, 0 beyond the end.
  fileprivate func number(at index: Int, _ width: Int) -> Int {
    guard index >= 0, index + width <= count else { return 0 }
    var value = 0
    for offset in (0..<width).reversed() { value = value << 8 | Int(self[index + offset]) }
    return value
  }
}
