internal import Glibc

/// Refuses start tags that would make libxml2 slow, before it sees them.
///
/// It compares each attribute of an element with each other one, so that a few hundred kilobytes of attributes cost
/// it seconds. This pass follows only the outlines of markup: comments, CDATA sections, processing instructions,
/// tags and quotes. O(n).
struct StartTagGuard {
  private let limits: XMLLimits

  /// A guard with these limits.
  init(limits: XMLLimits = .standard) {
    self.limits = limits
  }

  /// Checks all start tags.
  /// - Parameter firstLine: the line in which the bytes begin, from 1.
  /// - Throws: `IngestError.xml` with the line in which the tag begins.
  func check(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) throws(IngestError) {
    var index = 0
    while let open = find(0x3C, in: bytes, from: index) {
      guard open + 1 < bytes.count else { return }
      switch bytes[open + 1] {
      case 0x21:  // !
        if matches("<!--", bytes, open) {
          guard let end = find("-->", in: bytes, from: open + 4) else { return }
          index = end + 3
        } else if matches("<![CDATA[", bytes, open) {
          guard let end = find("]]>", in: bytes, from: open + 9) else { return }
          index = end + 3
        } else {
          // A document type declaration: the parser stops there.
          return
        }
      case 0x3F:  // ?
        guard let end = find("?>", in: bytes, from: open + 2) else { return }
        index = end + 2
      default:
        index = try endOfTag(bytes, open, firstLine)
      }
    }
  }

  /// The index after the `>` of a tag; one that is never closed is too long or ends with the file.
  private func endOfTag(
    _ bytes: UnsafeBufferPointer<UInt8>, _ open: Int, _ firstLine: Int
  ) throws(IngestError) -> Int {
    var index = open + 1
    var quote: UInt8 = 0
    var attributes = 0
    let end = min(bytes.count, open + limits.startTagBytes)
    while index < end {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
        attributes += 1
      } else if byte == 0x3E {
        break
      }
      index += 1
    }
    func line() -> Int { firstLine + bytes[..<open].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } }
    if attributes > limits.attributes {
      throw .xml(
        line: line(),
        detail: "an element has \(attributes) attributes; \(limits.attributes) are read"
      )
    }
    if index >= end, end < bytes.count {
      throw .xml(line: line(), detail: "a tag is longer than \(limits.startTagBytes) bytes")
    }
    return index + 1
  }

  private func matches(
    _ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[start + offset] != text.utf8Start[offset] { return false }
    return true
  }

  private func find(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private func find(
    _ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var index = start
    while let found = find(text.utf8Start[0], in: bytes, from: index) {
      if matches(text, bytes, found) { return found }
      index = found + 1
    }
    return nil
  }
}
