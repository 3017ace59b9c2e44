internal import CTextKernels

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
}
