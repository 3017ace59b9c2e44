/// The hash of a word in lower case, eight bytes a step: what `Vocabulary` looks words up by.
///
/// The bytes are taken as little-endian numbers of eight bytes, the last one filled with zeros, two of them
/// at least; each is mixed in by a multiplication and a shift. Source of the constant: the 64-bit golden ratio of Knuth,
/// "The Art of Computer Programming", volume 3, section 6.4; finaliser of MurmurHash3.
package struct WordHash: Sendable {
  private var state: UInt64 = 0x9e37_79b9_7f4a_7c15
  private var pending: UInt64 = 0
  private var filled: UInt64 = 0
  private var steps = 0

  /// The hash of no bytes.
  package init() {}

  /// Takes one byte, which must be in lower case already.
  @inline(__always)
  package mutating func add(_ byte: UInt8) {
    pending |= UInt64(byte) << (filled * 8)
    filled += 1
    if filled == 8 { step() }
  }

  /// The hash of the bytes taken; never 0.
  package func value() -> UInt64 {
    var hash = self
    while hash.filled > 0 || hash.steps < 2 { hash.step() }
    return Self.finished(hash.state)
  }

  private mutating func step() {
    state = Self.mixed(state, pending)
    pending = 0
    filled = 0
    steps += 1
  }

  /// The hash of ASCII letters and digits in either case: `count` of them, 1 ... 16, the first eight in
  /// `low`. What lies behind them in the two numbers does not matter.
  @inline(__always)
  package static func short(_ low: UInt64, _ high: UInt64, count: Int) -> UInt64 {
    let fold: UInt64 = 0x2020_2020_2020_2020
    // Masks instead of branches: the length of the next word is hard to predict.
    let lowMask: UInt64 = count >= 8 ? ~0 : ~(~0 << UInt64(8 * count))
    let highMask: UInt64 = ~(~0 << UInt64(8 * max(0, count - 8)))
    let state = mixed(0x9e37_79b9_7f4a_7c15, (low | fold) & lowMask)
    return finished(mixed(state, (high | fold) & highMask))
  }

  @inline(__always)
  private static func mixed(_ state: UInt64, _ bytes: UInt64) -> UInt64 {
    let product = (state ^ bytes) &* 0x9e37_79b9_7f4a_7c15
    return product ^ (product >> 32)
  }

  @inline(__always)
  private static func finished(_ state: UInt64) -> UInt64 {
    var value = state &* 0xff51_afd7_ed55_8ccd
    value ^= value >> 33
    return value == 0 ? 1 : value
  }
}
