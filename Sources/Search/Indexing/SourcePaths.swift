internal import TextIndex

/// The paths of the source files that an index has read, each looked up once: what is stored of a file of
/// records names all of its documents.
struct SourcePaths {
  private typealias Field = EntrySchema.Field
  private var paths: [DocumentReference: String] = [:]

  /// The files that held a document when they were read last.
  mutating func paths(with id: String, _ reader: IndexReader?) throws -> Set<String> {
    guard let reader else { return [] }
    let sources = try reader.matches(
      .and([
        .term(field: Field.type, text: EntrySchema.InnerType.source),
        .term(field: Field.document, text: id),
      ]))
    var found: Set<String> = []
    for source in sources {
      if let path = paths[source] {
        found.insert(path)
      } else if let entry = SourceEntry(stored: try reader.stored(of: source)) {
        paths[source] = entry.path
        found.insert(entry.path)
      }
    }
    return found
  }
}
