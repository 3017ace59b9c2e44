internal import TextIndex

/// What the index remembers of a source file, so that an unchanged one is not read again.
///
/// The entry's id is `file:PATH`; it stores one line: version of the rules and of what they were told,
/// SHA-256, format, identifier of the document, tab-separated.
struct SourceEntry: Equatable {
  /// The path as given.
  let path: String
  /// `DocumentRecord.producer` and a mark of the tables that were given (`--known`, `--register` …).
  let rules: String
  /// SHA-256 of the bytes, 64 hex digits.
  let sha256: String
  /// `SourceFile.Format`.
  let format: String
  /// Identifier of the document; empty for a file that is no letter.
  let document: String

  /// The id of a path's entry; of a very long path its last 3,900 bytes count.
  static func id(of path: String) -> String {
    "file:" + String(decoding: Array(path.utf8.suffix(3900)), as: UTF8.self)
  }

  /// The entry for the index.
  var entry: IndexDocument {
    var entry = IndexDocument(
      id: Self.id(of: path), order: .max,
      stored: Array("\(rules)\t\(sha256)\t\(format)\t\(document)\t\(path)".utf8))
    entry.addKeyword(EntrySchema.Field.type, "source")
    if !document.isEmpty { entry.addKeyword(EntrySchema.Field.document, document.lowercased()) }
    return entry
  }

  init(path: String, rules: String, sha256: String, format: String, document: String) {
    self.path = path
    self.rules = rules
    self.sha256 = sha256
    self.format = format
    self.document = document
  }

  /// Reads what `entry` stored; nil where it is not of this form.
  init?(stored: [UInt8]) {
    let fields = String(decoding: stored, as: UTF8.self).split(
      separator: "\t", maxSplits: 4, omittingEmptySubsequences: false)
    guard fields.count == 5 else { return nil }
    rules = String(fields[0])
    sha256 = String(fields[1])
    format = String(fields[2])
    document = String(fields[3])
    path = String(fields[4])
  }
}
