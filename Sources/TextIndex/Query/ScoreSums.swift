import CIndexKernels
import Glibc

/// A sum of scores for each document of a segment, where many lists score few documents each. Nothing is
/// cleared that was not touched.
final class ScoreSums {
  /// Documents per stretch that is touched or not.
  static let window = Int(KX_WINDOW)

  private var sums: UnsafeMutablePointer<UInt32>?
  private var touched: UnsafeMutablePointer<UInt8>?
  private var capacity = 0

  deinit {
    free(sums)
    free(touched)
  }

  /// Makes room for documents below `count`; all sums are 0 already.
  ///
  /// - Throws: ``IndexError/system(operation:path:code:reason:)`` where there is no memory.
  func prepare(_ count: Int) throws {
    if count <= capacity { return }
    free(sums)
    free(touched)
    capacity = (count + Self.window - 1) / Self.window * Self.window
    // Zeros as the system gives them: pages that are not touched are not there.
    sums = calloc(capacity, MemoryLayout<UInt32>.size)?
      .assumingMemoryBound(to: UInt32.self)
    touched = calloc(capacity / Self.window, 1)?.assumingMemoryBound(to: UInt8.self)
    if sums == nil || touched == nil {
      capacity = 0
      throw IndexError.system(
        operation: "calloc", path: "", code: ENOMEM, reason: "no memory for \(count) scores")
    }
  }

  /// Adds the scores of the decoded block of a cursor.
  @inline(__always)
  func add(
    _ cursor: UnsafeMutablePointer<PostingCursor>, _ norms: UnsafePointer<UInt8>,
    _ lengths: UnsafePointer<Float>, weight: Float
  ) {
    guard let sums, let touched else { return }
    cursor.pointee.decodeFrequencies()
    kx_scores_sum(
      cursor.pointee.documents, cursor.pointee.frequencies, UInt32(cursor.pointee.size), norms,
      lengths, weight, sums, touched)
  }

  /// The sum of a document.
  @inline(__always)
  subscript(document: UInt32) -> Int32 {
    Int(document) < capacity ? Int32(truncatingIfNeeded: sums?[Int(document)] ?? 0) : 0
  }

  /// Calls `body` with the first document and the sums of each stretch that was touched, and clears them.
  @inline(__always)
  func drain(_ body: (UInt32, UnsafePointer<Int32>) -> Void) {
    guard let sums, let touched else { return }
    for window in 0..<(capacity / Self.window) where touched[window] != 0 {
      let first = window * Self.window
      UnsafeMutableRawPointer(sums + first).withMemoryRebound(
        to: Int32.self, capacity: Self.window
      ) { body(UInt32(truncatingIfNeeded: first), $0) }
      memset(sums + first, 0, Self.window * 4)
      touched[window] = 0
    }
  }
}
