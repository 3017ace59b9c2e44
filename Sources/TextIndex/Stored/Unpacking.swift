import CZstd

/// What unpacking blocks of stored bytes needs, kept from one block to the next: zstd's memory, which takes longer to
/// get than a block takes to unpack, and the block that was unpacked last.
final class Unpacking {
  let context: OpaquePointer
  var last: UnpackedBlock?

  init() {
    guard let context = ZSTD_createDCtx() else { preconditionFailure("zstd is out of memory") }
    self.context = context
  }

  deinit { ZSTD_freeDCtx(context) }
}
