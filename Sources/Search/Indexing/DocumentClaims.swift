#if THREAD_SANITIZER
  internal import TextIndex
#else
  internal import Synchronization
#endif

/// Which of several files with one identifier becomes the document of the index: XML before text and
/// PDF, then the later one of the run.
final class DocumentClaims: Sendable {
  /// The file that has an identifier at the moment.
  struct Holder: Sendable {
    let path: String
    let isXML: Bool
    let place: Int
  }

  private static let stripes = 64
  private let holders: [Stripe]

  private final class Stripe: Sendable {
    let mutex = Mutex<[String: Holder]>([:])
  }

  init() {
    holders = (0..<Self.stripes).map { _ in Stripe() }
  }

  /// The file that has an identifier after the claims of this run; nil where none was made.
  func holder(of id: String) -> Holder? {
    stripe(of: id).mutex.withLock { $0[id] }
  }

  private func stripe(of id: String) -> Stripe {
    holders[Int(id.utf8.reduce(5381) { ($0 &* 33 &+ UInt32($1)) } % 64)]
  }

  /// Calls `add` when the claim wins, with the file that had the identifier before, if any; gives the
  /// holder that the claim lost to. One identifier is worked on by one job at a time.
  func claim<Failure: Error>(
    _ id: String, _ claim: Holder, existing: () throws(Failure) -> Holder?,
    add: (Holder?) throws(Failure) -> Void
  ) throws(Failure) -> Holder? {
    return try stripe(of: id).mutex.withLock { (holders) throws(Failure) -> Holder? in
      var before = holders[id]
      if before == nil { before = try existing() }
      if let holder = before, holder.path != claim.path,
        (holder.isXML && !claim.isXML)
          || (holder.isXML == claim.isXML && holder.place > claim.place)
      {
        holders[id] = holder
        return holder
      }
      holders[id] = claim
      try add(before)
      return nil
    }
  }
}
