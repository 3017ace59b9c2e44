import CIndexKernels

/// CRC-32C (Castagnoli), as in iSCSI (RFC 3720, B.4).
enum Checksum {
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    kx_crc32c(0, bytes.baseAddress, bytes.count)
  }
}
