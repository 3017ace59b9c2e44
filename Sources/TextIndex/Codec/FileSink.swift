import CIndexKernels
import Glibc

/// A new file, written from front to back, with a checksum of all that was written.
///
/// Call order: `append`… then `finish`. A sink that goes away unfinished removes its file.
final class FileSink {
  let name: String
  private let path: String
  private var descriptor: Int32
  private let buffer = ByteBuffer(capacity: 1 << 18)
  private var crc: UInt32 = 0
  private var flushed = 0
  /// Bytes that are on their way to the disk: it is begun while others are made, so that there is less to wait for.
  private var begun = 0
  private static let step = 4 << 20

  init(directory: String, name: String) throws {
    self.name = name
    path = directory + "/" + name
    descriptor = try SystemCall.open(path, O_WRONLY | O_CREAT | O_TRUNC)
  }

  deinit {
    if descriptor >= 0 {
      close(descriptor)
      unlink(path)
    }
  }

  /// Bytes written so far.
  var offset: Int { flushed + buffer.count }
  /// CRC-32C of the bytes written so far.
  var checksum: UInt32 {
    kx_crc32c(crc, buffer.base, buffer.count)
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws {
    if bytes.count >= 1 << 16 {
      try flush()
      crc = kx_crc32c(crc, bytes.baseAddress, bytes.count)
      try write(bytes)
      return
    }
    buffer.append(bytes)
    if buffer.count >= 1 << 18 { try flush() }
  }

  func append(_ bytes: ByteBuffer) throws { try append(bytes.bytes) }

  func append<T: FixedWidthInteger>(littleEndian value: T) throws {
    buffer.append(littleEndian: value)
  }

  /// Zero bytes up to the next multiple of 8.
  func align() throws {
    while offset % 8 != 0 { buffer.append(0) }
  }

  private func flush() throws {
    guard buffer.count > 0 else { return }
    crc = kx_crc32c(crc, buffer.base, buffer.count)
    try write(buffer.bytes)
    buffer.count = 0
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws {
    try SystemCall.write(descriptor, bytes, path)
    flushed += bytes.count
    if flushed - begun >= Self.step {
      kx_begin_writing(descriptor, begun, flushed - begun)
      begun = flushed
    }
  }

  /// Writes what is left, forces the file to the disk and closes it.
  func finish() throws {
    try flush()
    try SystemCall.sync(descriptor, path)
    let open = descriptor
    descriptor = -1
    if close(open) != 0 {
      let error = SystemCall.error("close", path)
      unlink(path)
      throw error
    }
  }
}
