import CIndexKernels

/// What becomes of each Unicode scalar: dropped, a separator, itself, or other letters. The table is made
/// from the Unicode Character Database (`CIndexKernels/data/make_folding.py`).
struct FoldingTable: @unchecked Sendable {
  /// One entry of the table.
  static let separator: UInt16 = 0
  static let mark: UInt16 = 1
  static let itself: UInt16 = 2
  static let firstExpansion: UInt16 = 0xE000

  static let shared = FoldingTable()

  // Static read-only data: safe to share.
  private let pageNumbers: UnsafePointer<UInt8>
  private let pages: UnsafeRawPointer
  private let expansions: [[UInt8]]
  /// For each byte: the folded letter or digit, 0 for a separator, 255 for the bytes of other scripts.
  let ascii: UnsafePointer<UInt8>

  private init() {
    let bytes = UnsafeRawBufferPointer(
      start: kx_folding_address(), count: kx_folding_size)
    pageNumbers = kx_folding_address()
    pages = UnsafeRawPointer(pageNumbers + 768)
    let pageCount = Int((0..<768).map { bytes[$0] }.max() ?? 0) + 1
    var reader = ByteReader(bytes, offset: 768 + pageCount * 512)
    let count = reader.littleEndian(UInt16.self)
    expansions = (0..<count).map { _ in
      let length = Int(reader.byte())
      return Array(reader.take(length))
    }
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    for byte in 0..<256 {
      switch UInt8(byte) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        table[byte] = UInt8(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): table[byte] = UInt8(byte) + 32
      case 0x80...: table[byte] = 255
      default: table[byte] = 0
      }
    }
    ascii = UnsafePointer(table)
  }

  /// The entry of a scalar.
  @inline(__always)
  func entry(_ scalar: UInt32) -> UInt16 {
    guard scalar < 0x30000 else { return Self.separator }
    let page = Int(pageNumbers[Int(scalar >> 8)])
    return pages.loadUnaligned(
      fromByteOffset: (page &* 256 &+ Int(scalar & 0xFF)) &* 2, as: UInt16.self
    ).littleEndian
  }

  /// The letters of an entry that is an expansion.
  func expansion(_ entry: UInt16) -> [UInt8] {
    let index = Int(entry - Self.firstExpansion)
    return index < expansions.count ? expansions[index] : []
  }
}
