internal import TextIndex

/// The source files that an index has read by the rules in force, with their hashes, in memory: for runs over so
/// many files that looking each up on disk would cost more.
struct KnownSources: Sendable {
  private let hashes: [String: String]

  /// Reads all of an index; entries made by other rules are left out. About 200 bytes a file.
  init(_ reader: IndexReader, rules: String) throws {
    let sources = try reader.matches(
      .term(field: EntrySchema.Field.type, text: EntrySchema.InnerType.source))
    var hashes: [String: String] = [:]
    hashes.reserveCapacity(sources.count)
    for source in sources {
      guard let entry = SourceEntry(stored: try reader.stored(of: source)), entry.rules == rules
      else { continue }
      hashes[entry.path] = entry.sha256
    }
    self.hashes = hashes
  }

  /// Whether a file with a hash was read.
  func has(_ path: String, hash: String) -> Bool { hashes[path] == hash }
}
