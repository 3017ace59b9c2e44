internal import Glibc

/// Finds line feeds.
enum LineEnd {
  /// The index of the next line feed, or the end of the text.
  static func next(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    guard let base = text.baseAddress, position < text.count,
      let found = memchr(base + position, 0x0A, text.count - position)
    else { return text.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
