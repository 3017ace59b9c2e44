import Glibc
import Synchronization
import TextIndex

/// Hands out the lines of a file in batches, to several threads.
final class LineReader: Sendable {
  private struct State {
    var descriptor: Int32
    var rest: [UInt8] = []
    var isAtEnd = false
    var line = 0
  }

  /// Bytes read at a time.
  private static let chunk = 1 << 20

  private let state: Mutex<State>

  init(path: String) throws {
    let file = fopen(path, "r")
    guard let file else { throw IndexError.missing(directory: path) }
    state = Mutex(State(descriptor: dup(fileno(file))))
    fclose(file)
  }

  deinit { state.withLock { _ = close($0.descriptor) } }

  /// Some whole lines, each with its line end, and the number of the first; nil at the end.
  func next(reusing buffer: consuming [UInt8]) -> (bytes: [UInt8], line: Int)? {
    var bytes = buffer
    return state.withLock { state in
      bytes.removeAll(keepingCapacity: true)
      bytes.append(contentsOf: state.rest)
      state.rest.removeAll(keepingCapacity: true)
      while !state.isAtEnd {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: Self.chunk))
        let count = bytes.withUnsafeMutableBytes {
          read(state.descriptor, $0.baseAddress.map { $0 + start }, Self.chunk)
        }
        bytes.removeLast(Self.chunk - max(count, 0))
        if count <= 0 {
          state.isAtEnd = true
          break
        }
        if let end = bytes[start...].lastIndex(of: 10) {
          state.rest.append(contentsOf: bytes[(end + 1)...])
          bytes.removeLast(bytes.count - end - 1)
          break
        }
      }
      if bytes.isEmpty { return nil }
      let line = state.line
      state.line += bytes.count { $0 == 10 }
      return (bytes, line)
    }
  }
}
