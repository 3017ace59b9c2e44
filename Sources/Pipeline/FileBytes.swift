internal import Glibc

/// The bytes of one file, read once; freed when the value goes.
package struct FileBytes: ~Copyable {
  private let base: UnsafeMutableRawPointer
  /// How many bytes.
  package let count: Int

  /// The largest file that is read into memory, in bytes.
  package static let limit = 512 << 20

  /// Reads a file, or standard input for `"-"`.
  package init(path: String) throws(Refusal) {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Refusal(path: path, line: nil, reason: "cannot be read: " + SystemError.message(errno))
    }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw Refusal(path: path, line: nil, reason: "cannot be read: " + SystemError.message(errno))
    }
    let size = Int(status.st_size)
    guard size <= Self.limit else { throw Self.tooLarge(path) }
    var capacity = max(size + 1, 4096)
    guard var memory = malloc(capacity) else { throw Self.tooLarge(path) }
    var length = 0
    while true {
      if length == capacity {
        capacity *= 2
        guard capacity <= 2 * Self.limit, let larger = realloc(memory, capacity) else {
          free(memory)
          throw Self.tooLarge(path)
        }
        memory = larger
      }
      let read = Glibc.read(descriptor, memory + length, capacity - length)
      if read < 0 {
        if errno == EINTR { continue }
        let message = SystemError.message(errno)
        free(memory)
        throw Refusal(path: path, line: nil, reason: "cannot be read: " + message)
      }
      if read == 0 { break }
      length += read
      if length > Self.limit {
        free(memory)
        throw Self.tooLarge(path)
      }
    }
    base = memory
    count = length
  }

  deinit {
    free(base)
  }

  private static func tooLarge(_ path: String) -> Refusal {
    Refusal(
      path: path, line: nil,
      reason: "is larger than \(limit >> 20) MB; split it into its documents")
  }

  /// Calls `body` with the bytes.
  package borrowing func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: base, count: count))
  }
}
