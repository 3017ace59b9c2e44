internal import Kamerstukken

/// Which files were converted, and with what content: the file of `convert --changed-only --state`.
///
/// One line for each file, tab-separated: size in bytes, time of change in nanoseconds, SHA-256, path. The
/// first line names the version of the rules; a state of another version counts as empty.
package struct ConversionState: Sendable {
  /// What a file was like when it was converted.
  package struct Entry: Sendable, Equatable {
    /// Its size in bytes.
    package let size: Int
    /// When it was changed, in nanoseconds since 1970.
    package let modified: Int
    /// SHA-256 of its bytes.
    package let sha256: String

    /// Makes an entry.
    package init(size: Int, modified: Int, sha256: String) {
      self.size = size
      self.modified = modified
      self.sha256 = sha256
    }
  }

  /// The files by plain path.
  package private(set) var entries: [String: Entry] = [:]

  /// An empty state.
  package init() {}

  /// Reads a state; nil where the file was written by other rules, or is no state at all.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    var lines = bytes.split(separator: 0x0A)[...]
    guard let head = lines.popFirst(), String(decoding: head, as: UTF8.self) == Self.head else {
      return nil
    }
    for line in lines {
      let fields = String(decoding: line, as: UTF8.self).split(
        separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
      guard fields.count == 4, let size = Int(fields[0]), let modified = Int(fields[1]) else {
        return nil
      }
      entries[PathSpelling.plain(String(fields[3]))] = Entry(
        size: size, modified: modified, sha256: String(fields[2]))
    }
  }

  private static let head = "# state of convert, \(DocumentRecord.producer)"

  /// What a file was like when it was converted, under this path or `./` and the path.
  package func entry(of input: InputFile) -> Entry? { entries[PathSpelling.plain(input.path)] }

  /// Whether a file is surely as it was, by size and time of change alone.
  package func isUnchanged(_ input: InputFile) -> Bool {
    guard let entry = entry(of: input) else { return false }
    return entry.size == input.size && entry.modified == input.modified && input.modified != 0
  }

  /// Notes that a file was converted with this content.
  package mutating func note(_ input: InputFile, sha256: String) {
    entries[PathSpelling.plain(input.path)] = Entry(
      size: input.size, modified: input.modified, sha256: sha256)
  }

  /// The bytes of the state's file, sorted by path.
  package var bytes: [UInt8] {
    var bytes = Array((Self.head + "\n").utf8)
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
      bytes.append(contentsOf: "\(entry.size)\t\(entry.modified)\t\(entry.sha256)\t\(path)\n".utf8)
    }
    return bytes
  }
}
