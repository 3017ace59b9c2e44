/// Sorts numbers by 64-bit keys, eight bits at a time from the least significant.
enum RadixSort {
  /// The places 0..<keys.count in the order of their keys; equal keys keep their order.
  static func order(keys: [UInt64]) -> [UInt32] {
    var order = (0..<UInt32(keys.count)).map { $0 }
    var spare = order
    guard keys.count > 1 else { return order }
    var counts = [Int](repeating: 0, count: 8 * 256)
    for key in keys {
      for digit in 0..<8 {
        counts[digit &* 256 &+ Int(key >> UInt64(8 &* digit) & 0xFF)] &+= 1
      }
    }
    keys.withUnsafeBufferPointer { keys in
      for digit in 0..<8 {
        let shift = UInt64(8 * digit)
        var total = 0
        var isTrivial = false
        for value in 0..<256 {
          let n = counts[digit * 256 + value]
          if n == keys.count { isTrivial = true }
          counts[digit * 256 + value] = total
          total += n
        }
        if isTrivial { continue }
        order.withUnsafeBufferPointer { from in
          spare.withUnsafeMutableBufferPointer { to in
            counts.withUnsafeMutableBufferPointer { counts in
              for number in from {
                let slot = digit &* 256 &+ Int(keys[Int(number)] >> shift & 0xFF)
                to[counts[slot]] = number
                counts[slot] &+= 1
              }
            }
          }
        }
        swap(&order, &spare)
      }
    }
    return order
  }

  /// Sorts each run of places whose keys are equal by a full comparison.
  static func settle(
    _ order: [UInt32], equal: (Int, Int) -> Bool, by less: (Int, Int) -> Bool
  ) -> [UInt32] {
    var order = order
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, equal(Int(order[start]), Int(order[end])) { end += 1 }
      if end - start > 1 {
        order[start..<end].sort { less(Int($0), Int($1)) }
      }
      start = end
    }
    return order
  }
}
