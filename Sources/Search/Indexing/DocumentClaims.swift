internal import Synchronization
internal import Threading

/// Which of several files with one identifier becomes the document of the index: XML before text and
/// PDF, then the later one of the run.
final class DocumentClaims: Sendable {
  /// The file that has an identifier at the moment.
  struct Holder: Sendable {
    /// The letter; that which the record was made of, where it stood in a file of records.
    let path: String
    let isXML: Bool
    /// The place of the file in the run; below 0 what the index had before.
    let place: Int
    /// The entries of the index that belong to it.
    let counts: LetterIndexer.Counts

    /// Whether it was read in this run.
    var isNew: Bool { place >= 0 }

    /// What the index has from a file that does not hold it any more: every claim is better.
    var released: Holder { Holder(path: "", isXML: false, place: .min, counts: counts) }
  }

  private static let stripes = 64
  private let holders: [Stripe]

  private final class Stripe: Sendable {
    let mutex = Lock<[String: Holder]>([:])
  }

  init() {
    holders = (0..<Self.stripes).map { _ in Stripe() }
  }

  /// The file that has an identifier after the claims of this run; nil where none was made.
  func holder(of id: String) -> Holder? {
    stripe(of: id).mutex.withLock { $0[id] }
  }

  /// From now on a document is had from a file that does not hold it any more.
  func release(_ id: String, _ holder: Holder) {
    stripe(of: id).mutex.withLock { $0[id] = holder.released }
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
      if let before, Self.keeps(before, against: claim) {
        holders[id] = before
        return before
      }
      holders[id] = claim
      try add(before)
      return nil
    }
  }

  private static func keeps(_ holder: Holder, against claim: Holder) -> Bool {
    // The file itself, changed.
    if !holder.isNew, holder.path == claim.path { return false }
    return holder.isXML == claim.isXML ? holder.place > claim.place : holder.isXML
  }
}
