/// Numbers of the posting format, which `FORMAT.md` describes.
enum PostingFormat {
  /// Postings per block; a list with fewer is "short" and has no blocks.
  static let block = 128
  /// First byte of a block whose documents are a bit set.
  static let bitSet: UInt8 = 0x80
  /// In the second byte of a block: exceptions have two bytes, not one.
  static let wideExceptions: UInt8 = 0x40
  /// In the first byte of a long list: which skip columns have four bytes a value, not two.
  static let wideLast: UInt8 = 1
  static let wideData: UInt8 = 2
  static let widePositions: UInt8 = 4
}
