import CIndexKernels

/// CRC-32C (Castagnoli), as in iSCSI (RFC 3720, B.4).
enum Checksum {
  /// The checksum of bytes, or of bytes that stand behind others with a checksum of their own.
  static func of(_ bytes: UnsafeRawBufferPointer, after checksum: UInt32 = 0) -> UInt32 {
    kx_crc32c(checksum, bytes.baseAddress, bytes.count)
  }
}
