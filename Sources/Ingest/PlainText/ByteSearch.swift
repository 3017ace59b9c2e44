internal import CTextKernels
internal import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Where a phrase stands next, from an offset on; nil where it does not. O(n).
  func find(_ phrase: StaticString, from start: Int = 0) -> Int? {
    phrase.withUTF8Buffer { find($0, from: start) }
  }

  /// The same for bytes.
  func find(_ wanted: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    guard let base = baseAddress, let first = wanted.baseAddress, start < count else { return nil }
    let found = start + tx_find(base + start, count - start, first, wanted.count)
    return found < count ? found : nil
  }

  /// Where three spaces stand in a row next, from an offset on; nil where they do not. O(n).
  func findThreeSpaces(from start: Int = 0) -> Int? {
    guard let base = baseAddress, start < count else { return nil }
    let found = start + tx_find_spaces(base + start, count - start)
    return found < count ? found : nil
  }

  /// Where one byte stands next, from an offset on; nil where it does not. O(n).
  func find(byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
