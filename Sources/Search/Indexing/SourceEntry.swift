internal import TextIndex

/// What the index remembers of a source file, so that an unchanged one is not read again.
///
/// The entry's id is `file:PATH`; it stores one line: version of the rules and of what they were told,
/// SHA-256, format, identifiers of its documents, path, tab-separated.
struct SourceEntry: Equatable {
  /// The path as given.
  let path: String
  /// `DocumentRecord.producer` and a mark of the tables that were given (`--known`, `--register` …).
  let rules: String
  /// SHA-256 of the bytes, 64 hex digits; empty where not all was read that the file holds.
  let sha256: String
  /// `SourceFile.Format`, ``records`` of what `convert` wrote.
  let format: String
  /// Identifiers of the documents that were read from it: one of a letter, none of a file that is no letter,
  /// any number of a file of records.
  let documents: [String]

  /// The format of a file of records.
  static let records = "records"

  var isRecords: Bool { format == Self.records }

  /// Unit separator (ASCII): no identifier has it.
  private static let separator = "\u{1F}"

  /// The id of a path's entry; of a very long path its last 3,900 bytes count.
  static func id(of path: String) -> String {
    "file:" + String(decoding: Array(path.utf8.suffix(3900)), as: UTF8.self)
  }

  /// The entry for the index.
  var entry: IndexDocument {
    let documents = documents.joined(separator: Self.separator)
    var entry = IndexDocument(
      id: Self.id(of: path), order: .max,
      stored: Array("\(rules)\t\(sha256)\t\(format)\t\(documents)\t\(path)".utf8))
    entry.storedGroup = EntrySchema.StoredGroup.sources
    entry.addKeyword(EntrySchema.Field.type, EntrySchema.InnerType.source)
    for document in self.documents {
      entry.addKeyword(EntrySchema.Field.document, document.lowercased())
    }
    return entry
  }

  /// The same for a file that is to be read again whatever its bytes, with what it held besides.
  func unfinished(and others: [String] = []) -> SourceEntry {
    let own = Set(documents.map { $0.lowercased() })
    return SourceEntry(
      path: path, rules: rules, sha256: "", format: format,
      documents: documents + others.filter { !own.contains($0.lowercased()) })
  }

  init(path: String, rules: String, sha256: String, format: String, documents: [String]) {
    self.path = path
    self.rules = rules
    self.sha256 = sha256
    self.format = format
    self.documents = documents
  }

  /// Reads what `entry` stored; nil where it is not of this form.
  init?(stored: [UInt8]) {
    let fields = String(decoding: stored, as: UTF8.self).split(
      separator: "\t", maxSplits: 4, omittingEmptySubsequences: false)
    guard fields.count == 5 else { return nil }
    rules = String(fields[0])
    sha256 = String(fields[1])
    format = String(fields[2])
    documents = fields[3].split(separator: Self.separator).map(String.init)
    path = String(fields[4])
  }
}
