import Synchronization
import Threading

/// Which files do not hold a document any more that they held when they were read last, and which held one that
/// another file had the better claim to.
final class Departures: Sendable {
  /// A file that does not hold some documents any more.
  struct Leaver {
    let path: String
    /// Identifiers of what it held, in lower case.
    let gone: [String]
    /// Whether it was a file of records.
    let wasRecords: Bool
    /// What is to be remembered of it once its documents are seen to; nil for a file that is gone.
    let entry: SourceEntry?
  }

  private struct State {
    var leavers: [Leaver] = []
    var losers: [String: Set<String>] = [:]
  }

  private let state = Lock(State())

  /// A file is gone, or holds other documents now.
  func note(_ leaver: Leaver) {
    state.withLock { $0.leavers.append(leaver) }
  }

  /// A file holds a document that another file had the better claim to.
  func noteLoser(_ path: String, _ id: String) {
    state.withLock { _ = $0.losers[id, default: []].insert(path) }
  }

  /// All files that lost documents, in the order of their paths.
  var leavers: [Leaver] {
    state.withLock { $0.leavers }.sorted { $0.path < $1.path }
  }

  /// The files that lost an identifier in this run.
  func losers(of id: String) -> Set<String> {
    state.withLock { $0.losers[id] ?? [] }
  }
}
