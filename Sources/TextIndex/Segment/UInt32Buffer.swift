/// A growing list of numbers in memory that is kept from one use to the next. Exclusive access is not checked: none
/// lasts.
final class UInt32Buffer {
  @exclusivity(unchecked) private(set) var base: UnsafeMutablePointer<UInt32>
  @exclusivity(unchecked) private(set) var capacity: Int
  @exclusivity(unchecked) var count = 0

  init(capacity: Int = 1024) {
    self.capacity = capacity
    base = Self.pointer(GrowingMemory.allocate(4 * capacity))
  }

  deinit { GrowingMemory.free(base, 4 * capacity) }

  private static func pointer(_ block: UnsafeMutableRawPointer) -> UnsafeMutablePointer<UInt32> {
    block.assumingMemoryBound(to: UInt32.self)
  }

  /// Makes room for `extra` more, keeping what is there.
  @inline(__always)
  func reserve(_ extra: Int) {
    if count &+ extra > capacity { grow(extra) }
  }

  @inline(never)
  private func grow(_ extra: Int) {
    // By half: the largest of these lists are most of the memory of a build.
    let wanted = max(capacity + capacity / 2, count + extra)
    base = Self.pointer(
      GrowingMemory.resize(base, from: 4 * capacity, to: 4 * wanted, used: 4 * count))
    capacity = wanted
  }

  @inline(__always)
  func append(_ value: UInt32) {
    reserve(1)
    base[count] = value
    count &+= 1
  }

  subscript(_ index: Int) -> UInt32 {
    @inline(__always) get { base[index] }
    @inline(__always) set { base[index] = newValue }
  }
}
