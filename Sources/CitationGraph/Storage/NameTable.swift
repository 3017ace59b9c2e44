/// Interns texts: equal texts get the same number, counted from 0 in order of first appearance.
///
/// Open addressing over the arena's bytes. The hash is Swift's seeded one, so that no choice of
/// identifiers makes look-up slow; the order of numbers does not depend on it.
struct NameTable: Sendable {
  /// Where each name lies, by number.
  private(set) var names: [TextRef] = []
  /// Number + 1 of the name in a slot, 0 for an empty slot; the count is a power of two.
  private var slots: [Int32] = Array(repeating: 0, count: 64)
  private var hashes: [UInt32] = []

  var count: Int { names.count }

  /// The number of `name`, which is appended to `arena` when it is new.
  mutating func intern(_ name: String, in arena: inout TextArena) throws -> Int32 {
    var name = name
    let hash = name.withUTF8 { NameTable.hash(UnsafeRawBufferPointer($0)) }
    let slot = name.withUTF8 { find(UnsafeRawBufferPointer($0), hash: hash, in: arena) }
    if slots[slot] != 0 { return slots[slot] - 1 }
    guard names.count < Int(Int32.max) - 1 else { throw GraphError.tooLarge }
    names.append(arena.append(name))
    hashes.append(hash)
    slots[slot] = Int32(names.count)
    if names.count * 3 > slots.count * 2 { grow() }
    return Int32(names.count - 1)
  }

  /// The number of `name`, or nil when it was never interned.
  func number(of name: String, in arena: TextArena) -> Int32? {
    var name = name
    return name.withUTF8 { utf8 in
      let bytes = UnsafeRawBufferPointer(utf8)
      let found = slots[find(bytes, hash: NameTable.hash(bytes), in: arena)]
      return found == 0 ? nil : found - 1
    }
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var hasher = Hasher()
    hasher.combine(bytes: bytes)
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }

  /// The slot that holds the name, or the empty one where it belongs.
  private func find(
    _ bytes: UnsafeRawBufferPointer, hash: UInt32, in arena: TextArena
  ) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash,
        arena.withBytes(of: names[number], { $0.elementsEqual(bytes) })
      {
        return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number + 1)
    }
  }
}
