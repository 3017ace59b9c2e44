internal import Synchronization

/// Which files do not hold the document any more that the index has from them, and which others could take
/// their place.
final class Departures: Sendable {
  /// A document that a file does not hold any more.
  struct Departure {
    let id: String
    let path: String
    /// Whether it stood in a file of records.
    let wasRecord: Bool
  }

  private struct State {
    var left: [Departure] = []
    var losers: [String: [String]] = [:]
  }

  private let state = Mutex(State())

  /// A file is gone, or holds other documents now.
  func note(_ ids: some Sequence<String>, of path: String, wereRecords: Bool) {
    state.withLock { state in
      for id in ids {
        state.left.append(Departure(id: id.lowercased(), path: path, wasRecord: wereRecords))
      }
    }
  }

  /// A file held a document that another file had the better claim to.
  func noteLoser(_ path: String, _ id: String) {
    state.withLock { $0.losers[id, default: []].append(path) }
  }

  /// All that left, in order of their identifiers.
  var left: [Departure] {
    state.withLock { $0.left }.sorted { ($0.id, $0.path) < ($1.id, $1.path) }
  }

  /// The files that lost an identifier in this run.
  func losers(of id: String) -> [String] {
    state.withLock { $0.losers[id] ?? [] }
  }
}
