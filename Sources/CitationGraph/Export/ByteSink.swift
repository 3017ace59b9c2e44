/// Collects bytes in a block of fixed size and hands each full block to a consumer.
///
/// The first error of the consumer is kept: from then on everything is dropped, and `finish`
/// throws it. Whoever writes for long looks at `hasFailed` now and then.
package final class ByteSink {
  private let block: UnsafeMutableRawBufferPointer
  private var count = 0
  private let consume: (UnsafeRawBufferPointer) throws -> Void
  private var failure: (any Error)?

  /// Bytes of a block are valid only within `consume`.
  package init(
    blockSize: Int = 1 << 18, _ consume: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) {
    block = .allocate(byteCount: max(blockSize, 64), alignment: 16)
    self.consume = consume
  }

  deinit {
    block.deallocate()
  }

  package var hasFailed: Bool { failure != nil }

  /// Hands over what is left.
  ///
  /// - Throws: the consumer's first error.
  package func finish() throws {
    flush()
    if let failure { throw failure }
  }

  package func put(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes
    while let from = rest.baseAddress, !rest.isEmpty {
      if count == block.count { flush() }
      let length = min(rest.count, block.count - count)
      block.baseAddress.map { ($0 + count).copyMemory(from: from, byteCount: length) }
      count += length
      rest = UnsafeRawBufferPointer(rebasing: rest[length...])
    }
  }

  package func put(_ byte: UInt8) {
    if count == block.count { flush() }
    block[count] = byte
    count += 1
  }

  package func put(_ text: StaticString) {
    put(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package func put(_ text: String) {
    var text = text
    text.withUTF8 { put(UnsafeRawBufferPointer($0)) }
  }

  package func put(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { put($0) }
  }

  package func put(_ number: Int) {
    withDecimalDigits(of: number) { put($0) }
  }

  private func flush() {
    if count > 0, failure == nil {
      do {
        try consume(UnsafeRawBufferPointer(rebasing: block[..<count]))
      } catch {
        failure = error
      }
    }
    count = 0
  }
}

/// Calls `body` with the digits of a number, a minus sign before them where it is negative.
func withDecimalDigits(of number: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
  withUnsafeTemporaryAllocation(byteCount: 20, alignment: 1) { digits in
    var start = digits.count
    var rest = number.magnitude
    repeat {
      start -= 1
      digits[start] = 0x30 + UInt8(rest % 10)
      rest /= 10
    } while rest > 0
    if number < 0 {
      start -= 1
      digits[start] = UInt8(ascii: "-")
    }
    body(UnsafeRawBufferPointer(rebasing: digits[start...]))
  }
}
