internal import TextIndex

/// The source files that an index has read, with their hashes, in memory: for runs over so many files that looking each
/// up on disk would cost more.
struct KnownSources: Sendable {
  private let hashes: [String: String]

  /// Reads all of an index; what was read by other rules has no hash. About 200 bytes a file.
  init(_ reader: IndexReader, rules: String) throws {
    let sources = try reader.matches(
      .term(field: EntrySchema.Field.type, text: EntrySchema.InnerType.source))
    var hashes: [String: String] = [:]
    hashes.reserveCapacity(sources.count)
    for source in sources {
      guard let entry = SourceEntry(stored: try reader.stored(of: source)) else { continue }
      hashes[entry.path] = entry.rules == rules ? entry.sha256 : ""
    }
    self.hashes = hashes
  }

  /// Whether a file was read, whatever it held.
  func has(_ path: String) -> Bool { hashes[path] != nil }

  /// Whether a file with a hash was read.
  func has(_ path: String, hash: String) -> Bool { hashes[path] == hash }
}
