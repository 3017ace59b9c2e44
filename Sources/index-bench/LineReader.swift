import Glibc
import Synchronization
import TextIndex
import Threading

/// Hands out the lines of a file in batches, to several threads.
final class LineReader: Sendable {
  private struct State {
    var descriptor: Int32
    var rest: [UInt8] = []
    var isAtEnd = false
    var batch = 0
  }

  /// Bytes read at a time.
  private static let chunk = 1 << 20

  private let state: Lock<State>

  init(path: String) throws {
    let file = fopen(path, "r")
    guard let file else { throw IndexError.missing(directory: path) }
    state = Lock(State(descriptor: dup(fileno(file))))
    fclose(file)
  }

  deinit { state.withLock { _ = close($0.descriptor) } }

  /// Some whole lines, each with its line end, and the number of the batch; nil at the end.
  func next() -> (bytes: [UInt8], batch: Int)? {
    state.withLock { state in
      var rest = state.rest
      state.rest = []
      while !state.isAtEnd {
        let descriptor = state.descriptor
        var count = 0
        rest = [UInt8](unsafeUninitializedCapacity: rest.count + Self.chunk) { buffer, size in
          rest.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
          count = read(descriptor, buffer.baseAddress.map { $0 + rest.count }, Self.chunk)
          size = rest.count + max(count, 0)
        }
        if count <= 0 {
          state.isAtEnd = true
          break
        }
        if let end = rest.lastIndex(of: 10) {
          state.rest = Array(rest[(end + 1)...])
          rest.removeLast(rest.count - end - 1)
          break
        }
      }
      if rest.isEmpty { return nil }
      state.batch += 1
      return (rest, state.batch)
    }
  }
}
