internal import CNettle

/// SHA-256 (FIPS 180-4), by libnettle.
package enum SHA256 {
  /// The hash of some bytes as 64 lower-case hex digits.
  package static func hex(_ bytes: UnsafeRawBufferPointer) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(
      &context, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    return String(unsafeUninitializedCapacity: 2 * digest.count) { hex in
      for (index, byte) in digest.enumerated() {
        for (place, half) in [byte >> 4, byte & 15].enumerated() {
          hex[2 * index + place] = half < 10 ? 0x30 + half : 0x57 + half
        }
      }
      return 2 * digest.count
    }
  }
}
