internal import Synchronization

/// Which files do not hold the document any more that the index has from them, and which others could take
/// their place.
final class Departures: Sendable {
  private struct State {
    var left: [(id: String, path: String)] = []
    var losers: [String: [String]] = [:]
  }

  private let state = Mutex(State())

  /// A file is gone, or holds another document now.
  func note(_ id: String, of path: String) {
    guard !id.isEmpty else { return }
    state.withLock { $0.left.append((id.lowercased(), path)) }
  }

  /// A file held a document that another file had the better claim to.
  func noteLoser(_ path: String, _ id: String) {
    state.withLock { $0.losers[id, default: []].append(path) }
  }

  /// All that left, in order of their identifiers.
  var left: [(id: String, path: String)] {
    state.withLock { $0.left }.sorted { ($0.id, $0.path) < ($1.id, $1.path) }
  }

  /// The files that lost an identifier in this run.
  func losers(of id: String) -> [String] {
    state.withLock { $0.losers[id] ?? [] }
  }
}
