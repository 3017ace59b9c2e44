import CIndexKernels
import Glibc

/// Numbers the distinct terms of a field in the order in which they are first met. Open addressing; a slot
/// holds the first sixteen bytes of its term, so that most terms are compared without leaving the table.
/// Exclusive access is not checked: none lasts.
final class TermTable {
  private struct Slot {
    var key: Key
    var tag: UInt32
    /// Term number plus one; 0 in an empty slot.
    var entry: UInt32

    /// All bits of an empty slot are 0.
    static let empty = Slot(key: Key(first: 0, second: 0), tag: 0, entry: 0)
  }

  /// The first sixteen bytes of a term, zeros behind a shorter one.
  struct Key {
    var first: UInt64
    var second: UInt64

    init(first: UInt64, second: UInt64) {
      self.first = first
      self.second = second
    }

    /// Sixteen bytes behind the term must be readable.
    @inline(__always)
    init(_ address: UnsafeRawPointer, _ length: Int) {
      first = TermTable.prefix(address, length)
      second = length > 8 ? TermTable.prefix(address + 8, length &- 8) : 0
    }
  }

  @exclusivity(unchecked) private var slots: UnsafeMutablePointer<Slot>
  @exclusivity(unchecked) private var mask: Int
  @exclusivity(unchecked) private(set) var count = 0
  private let arena = ByteBuffer(capacity: 1 << 16)
  /// Where each term begins in the arena, and behind the last where it ends.
  @exclusivity(unchecked) private var starts: UnsafeMutablePointer<UInt32>
  @exclusivity(unchecked) private var startCapacity = 1 << 12

  init() {
    mask = (1 << 10) - 1
    slots = Self.emptySlots(mask + 1)
    starts = .allocate(capacity: startCapacity + 1)
    starts[0] = 0
  }

  deinit {
    GrowingMemory.free(slots, (mask + 1) * MemoryLayout<Slot>.stride)
    starts.deallocate()
  }

  private static func emptySlots(_ count: Int) -> UnsafeMutablePointer<Slot> {
    GrowingMemory.allocateZeros(count * MemoryLayout<Slot>.stride)
      .bindMemory(to: Slot.self, capacity: count)
  }

  /// Bytes in use, or about to be when the terms are sorted and written.
  var memory: Int { (mask + 1) * 24 + arena.count + count * 32 }

  /// Forgets all terms and keeps the memory.
  func removeAll() {
    slots.update(repeating: .empty, count: mask + 1)
    count = 0
    arena.count = 0
  }

  /// The bytes of a term; 16 more may be read behind them.
  @inline(__always)
  func bytes(_ term: Int) -> UnsafeRawBufferPointer {
    let start = Int(starts[term])
    return UnsafeRawBufferPointer(
      start: arena.base + start, count: Int(starts[term &+ 1]) &- start)
  }

  /// Whether a term is these bytes.
  func isEqual(_ term: UInt32, _ bytes: UnsafeRawBufferPointer) -> Bool {
    let own = self.bytes(Int(term))
    guard own.count == bytes.count else { return false }
    guard let a = own.baseAddress, let b = bytes.baseAddress else { return true }
    return memcmp(a, b, own.count) == 0
  }

  /// The first eight bytes of a term as a big-endian number, zeros behind a shorter one: compares as the
  /// bytes do.
  @inline(__always)
  func sortKey(_ term: Int) -> UInt64 {
    let bytes = self.bytes(term)
    return Self.prefix(bytes.baseAddress, bytes.count).byteSwapped
  }

  /// The first up to eight bytes, little-endian. Sixteen bytes behind the term must be readable.
  @inline(__always)
  static func prefix(_ address: UnsafeRawPointer?, _ length: Int) -> UInt64 {
    guard let address else { return 0 }
    let word = UInt64(littleEndian: address.loadUnaligned(as: UInt64.self))
    return length >= 8 ? word : word & ((1 << (8 &* UInt64(truncatingIfNeeded: length))) &- 1)
  }

  /// A hash of all bytes: multiply and fold, eight bytes at a time. The address is not read where the key has all.
  @inline(__always)
  static func hash(_ address: UnsafeRawPointer, _ length: Int, key: Key) -> UInt64 {
    var hash = (key.first ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    if length > 8 {
      hash = (hash ^ key.second) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
      var at = 16
      while at < length {
        hash = (hash ^ Self.prefix(address + at, length &- at)) &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 32
        at &+= 8
      }
    }
    return hash &* 0x9E37_79B9_7F4A_7C15
  }

  /// The hash of a term.
  func hash(_ term: UInt32) -> UInt64 {
    let bytes = self.bytes(Int(term))
    guard let address = bytes.baseAddress else { return 0 }
    return Self.hash(address, bytes.count, key: Key(address, bytes.count))
  }

  /// Asks for the slot of a hash before it is needed.
  @inline(__always)
  func prefetch(_ hash: UInt64) {
    kx_prefetch(slots + (Int(truncatingIfNeeded: hash >> 32) & mask))
  }

  /// The number of a term, a new one if need be. Sixteen bytes behind the term must be readable.
  @inline(__always)
  func number(
    _ address: UnsafeRawPointer, _ length: Int, key: Key, hash: UInt64
  ) -> UInt32 {
    let tag =
      UInt32(truncatingIfNeeded: hash) & ~0xFF | UInt32(truncatingIfNeeded: min(length, 255))
    var at = Int(truncatingIfNeeded: hash >> 32) & mask
    while true {
      let slot = slots + at
      if slot.pointee.entry == 0 { break }
      if slot.pointee.key.first == key.first, slot.pointee.tag == tag,
        slot.pointee.key.second == key.second
      {
        let term = slot.pointee.entry &- 1
        if length <= 16 { return term }
        let known = bytes(Int(term))
        if known.count == length, let own = known.baseAddress, memcmp(own, address, length) == 0 {
          return term
        }
      }
      at = (at &+ 1) & mask
    }
    return insert(address, length, Slot(key: key, tag: tag, entry: 0), at)
  }

  /// The number of a term, a new one if need be.
  func number(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    // The bytes are copied to where more can be read behind them.
    let start = arena.count
    arena.reserve(bytes.count)
    if let address = bytes.baseAddress { memcpy(arena.base + start, address, bytes.count) }
    let address = UnsafeRawPointer(arena.base + start)
    let key = Key(address, bytes.count)
    let hash = Self.hash(address, bytes.count, key: key)
    return number(address, bytes.count, key: key, hash: hash)
  }

  /// A key and its hash, made before its slot is looked at.
  struct HashedKey {
    let key: Key
    let hash: UInt64
  }

  /// Adds the numbers of `count` terms to a list. All slots of a stretch are asked for before the first is needed.
  func appendNumbers(
    _ count: Int, to numbers: UInt32Buffer, _ bytes: (Int) -> UnsafeRawBufferPointer
  ) {
    let stretch = 64
    numbers.reserve(count)
    withUnsafeTemporaryAllocation(of: HashedKey.self, capacity: stretch) { keys in
      var start = 0
      while start < count {
        let terms = start..<min(start + stretch, count)
        // Copied to behind the arena, where new ones stay.
        arena.reserve(terms.reduce(0) { $0 + bytes($1).count })
        var end = arena.count
        for (place, term) in terms.enumerated() {
          let source = bytes(term)
          let address = arena.base + end
          if let first = source.baseAddress { memcpy(address, first, source.count) }
          let key = Key(address, source.count)
          let hash = Self.hash(address, source.count, key: key)
          keys[place] = HashedKey(key: key, hash: hash)
          prefetch(hash)
          end += source.count
        }
        var at = arena.count
        for (place, term) in terms.enumerated() {
          let length = bytes(term).count
          numbers.append(
            number(arena.base + at, length, key: keys[place].key, hash: keys[place].hash))
          at += length
        }
        start = terms.upperBound
      }
    }
  }

  @inline(never)
  private func insert(
    _ address: UnsafeRawPointer, _ length: Int, _ slot: Slot, _ place: Int
  ) -> UInt32 {
    var slot = slot
    slot.entry = UInt32(truncatingIfNeeded: count &+ 1)
    slots[place] = slot
    if count == startCapacity {
      let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: startCapacity * 2 + 1)
      larger.update(from: starts, count: count + 1)
      starts.deallocate()
      starts = larger
      startCapacity *= 2
    }
    if address == UnsafeRawPointer(arena.base + arena.count) {
      arena.count += length
    } else {
      // The term may stand behind the arena, and there overlap its new place.
      arena.reserve(length)
      memmove(arena.base + arena.count, address, length)
      arena.count += length
    }
    count &+= 1
    starts[count] = UInt32(truncatingIfNeeded: arena.count)
    if count &* 5 > mask &* 3 { rehash() }
    return UInt32(truncatingIfNeeded: count &- 1)
  }

  /// Makes the table twice as large where it is: a term stays in its half or goes to the same place of the new one.
  private func rehash() {
    let old = mask + 1
    slots = GrowingMemory.resizeZeros(
      slots, from: old * MemoryLayout<Slot>.stride, to: 2 * old * MemoryLayout<Slot>.stride
    ).bindMemory(to: Slot.self, capacity: 2 * old)
    mask = 2 * old - 1
    // Terms before the first free slot may be there for want of one at the end: they are put back last. The others
    // are taken in their order, so that whatever a term is looked for behind stays where it is.
    var first = 0
    while slots[first].entry != 0 { first += 1 }
    let wrapped = (0..<first).map { slots[$0] }
    slots.update(repeating: .empty, count: first)
    for at in first..<old where slots[at].entry != 0 {
      let slot = slots[at]
      slots[at] = .empty
      put(slot)
    }
    for slot in wrapped { put(slot) }
  }

  /// Puts a term that the table does not have into the first free slot for it.
  @inline(__always)
  private func put(_ slot: Slot) {
    let length = Int(slot.tag & 0xFF)
    let hash =
      length <= 16
      ? Self.hash(UnsafeRawPointer(arena.base), length, key: slot.key) : self.hash(slot.entry &- 1)
    var at = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[at].entry != 0 { at = (at &+ 1) & mask }
    slots[at] = slot
  }

  /// The terms in byte order.
  func sorted() -> [UInt32] {
    let order = RadixSort.order(keys: (0..<count).map { sortKey($0) })
    return RadixSort.settle(order, equal: { self.sortKey($0) == self.sortKey($1) }) { a, b in
      let x = self.bytes(a)
      let y = self.bytes(b)
      let common = min(x.count, y.count)
      guard common > 0, let left = x.baseAddress, let right = y.baseAddress else {
        return x.count < y.count
      }
      let difference = memcmp(left, right, common)
      return difference == 0 ? x.count < y.count : difference < 0
    }
  }
}
