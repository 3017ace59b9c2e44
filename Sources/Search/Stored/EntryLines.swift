internal import Kamerstukken
package import TextIndex

/// The lines of entries: a document's record, or `{"id":…,"type":…,"date":…,"sentence":…,"record":{…}}`.
///
/// Motions and commitments store theirs; those of figures and references are written from the record of their
/// document, and their entries store nothing. Cheapest for records of one document after the other.
package final class EntryLines {
  private let reader: IndexReader
  private var last: StoredDocument?

  /// The lines of a snapshot's entries.
  package init(reader: IndexReader) {
    self.reader = reader
  }

  /// The line of an entry.
  ///
  /// - Throws: `IndexError`, also where the entries of a document do not belong together.
  package func line(of entry: DocumentReference) throws -> [UInt8] {
    let stored = try reader.stored(of: entry)
    if StoredDocument.isOne(stored) {
      return try StoredDocument(entry: try reader.id(of: entry), stored: stored).json()
    }
    guard stored.isEmpty else { return stored }
    let id = try reader.id(of: entry)
    guard let mark = id.lastIndex(of: "#"),
      let letter = id[mark...].dropFirst().first,
      let type = EntryTemplate.letters.first(where: { $0.letter == letter })?.type,
      let number = Int(id[mark...].dropFirst(2)),
      let line = try document(String(id[..<mark]))?.line(of: type, number: number)
    else { throw StoredDocument.damaged(id) }
    return line
  }

  /// The lines of entries in whatever order; each document is read once.
  func lines(of entries: [DocumentReference]) throws -> [[UInt8]] {
    var lines = [[UInt8]](repeating: [], count: entries.count)
    for index in entries.indices.sorted(by: { entries[$0] < entries[$1] }) {
      lines[index] = try line(of: entries[index])
    }
    return lines
  }

  private func document(_ id: String) throws -> StoredDocument? {
    if let last, last.entry == id { return last }
    guard let entry = try reader.document(id: id) else { return nil }
    let document = try StoredDocument(entry: id, stored: try reader.stored(of: entry))
    last = document
    return document
  }
}
