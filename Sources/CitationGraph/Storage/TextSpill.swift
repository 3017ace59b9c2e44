import Glibc

/// Sentences of edges: in memory while they are few, beyond that in a temporary file without a
/// name, so that the edge list of a large index never needs all text in memory.
final class TextSpill: Sendable {
  /// The temporary file, or -1 when everything is in `tail`.
  private let descriptor: Int32
  /// What comes after the bytes in the file.
  private let tail: [UInt8]
  private let fileSize: Int

  fileprivate init(descriptor: Int32, fileSize: Int, tail: [UInt8]) {
    self.descriptor = descriptor
    self.fileSize = fileSize
    self.tail = tail
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Appends sentences and makes the spill.
  struct Writer: ~Copyable {
    private let directory: String
    private let limit: Int
    private var descriptor: Int32 = -1
    private var fileSize = 0
    private var pending: [UInt8] = []
    private var last = TextRef.null
    private var lastText = ""

    /// Keeps up to `limit` bytes in memory; the file is made in `directory` when it is needed.
    init(directory: String, limit: Int) {
      self.directory = directory
      self.limit = max(limit, 1)
    }

    deinit {
      if descriptor >= 0 { close(descriptor) }
    }

    /// Stores a sentence; the same one again in a row ("nrs. 1–3") is stored once.
    mutating func append(_ text: String) throws -> TextRef {
      if !last.isNull, text == lastText { return last }
      if pending.count >= limit { try spill() }
      let utf8 = TextArena.limited(text).utf8
      last = TextRef(offset: fileSize + pending.count, length: Int32(utf8.count))
      lastText = text
      pending.append(contentsOf: utf8)
      return last
    }

    /// The finished spill.
    consuming func finish() -> TextSpill {
      let spill = TextSpill(descriptor: descriptor, fileSize: fileSize, tail: pending)
      descriptor = -1
      return spill
    }

    private mutating func spill() throws {
      if descriptor < 0 { descriptor = try Writer.unnamedFile(in: directory) }
      var written = 0
      while written < pending.count {
        let count = pending.withUnsafeBytes {
          write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
        }
        if count < 0 {
          if errno == EINTR { continue }
          throw GraphError.spill(errno)
        }
        written += count
      }
      fileSize += pending.count
      pending.removeAll(keepingCapacity: true)
    }

    private static func unnamedFile(in directory: String) throws -> Int32 {
      var template = Array("\(directory)/kamerstuk-graph-XXXXXX".utf8CString)
      let descriptor = mkstemp(&template)
      guard descriptor >= 0 else { throw GraphError.spill(errno) }
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      unlink(template)
      return descriptor
    }
  }

  /// Reads sentences through a window, so that reading them in their order is one system call
  /// for many. Not to be shared between threads; each makes its own.
  struct Reader {
    private static let smallWindow = 1 << 12
    private static let largeWindow = 1 << 18

    private let spill: TextSpill
    private var window: [UInt8] = []
    private var windowStart = 0

    fileprivate init(_ spill: TextSpill) {
      self.spill = spill
    }

    /// The bytes of a sentence, valid within `body`; nothing for null or what cannot be read.
    mutating func withBytes<Result>(
      of text: TextRef, _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
      let length = Int(max(text.length, 0))
      if text.offset >= spill.fileSize {
        let start = text.offset - spill.fileSize
        return spill.tail.withUnsafeBytes {
          body(UnsafeRawBufferPointer(rebasing: $0[start..<(start + length)]))
        }
      }
      if text.offset < windowStart || text.offset + length > windowStart + window.count {
        fill(from: text.offset, atLeast: length)
      }
      let start = text.offset - windowStart
      let end = min(start + length, window.count)
      return window.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
    }

    private mutating func fill(from offset: Int, atLeast length: Int) {
      // Sentences that follow each other are read far ahead, scattered ones are not.
      let windowEnd = windowStart + window.count
      let near = windowEnd...(windowEnd + Reader.smallWindow)
      let ahead = near.contains(offset) ? Reader.largeWindow : Reader.smallWindow
      let wanted = min(max(length, ahead), spill.fileSize - offset)
      windowStart = offset
      let descriptor = spill.descriptor
      window = Array(unsafeUninitializedCapacity: wanted) { buffer, filled in
        while filled < wanted {
          let count = pread(
            descriptor, buffer.baseAddress.map { $0 + filled }, wanted - filled, offset + filled)
          if count < 0, errno == EINTR { continue }
          guard count > 0 else { break }
          filled += count
        }
      }
    }
  }

  func reader() -> Reader { Reader(self) }
}
