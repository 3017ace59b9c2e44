internal import Kamerstukken
internal import Pipeline
internal import RecordJSON

extension LetterIndexer {
  /// What was not read of a file of records.
  struct Unread {
    /// The lines that are no records.
    var refused: [Refusal] = []
    /// Whether the run was stopped before the end of the file.
    var wasStopped = false

    var isEmpty: Bool { refused.isEmpty && !wasStopped }
  }

  /// How many lines of one file are refused by their number.
  private static let namedLines = 10

  /// Calls `body` for each record that `convert` wrote, one a line; lines that are none are passed over.
  func forEachRecord(
    of bytes: borrowing FileBytes, path: String,
    _ body: (DocumentRecord) throws -> Void
  ) throws -> Unread {
    var unread = Unread()
    var unnamed = 0
    var number = 0
    try bytes.withBytes { raw in
      // Other programs begin with a byte order mark.
      var rest = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? raw.dropFirst(3) : raw[...]
      while !rest.isEmpty {
        if reader.isStopped() { break }
        let line = rest.prefix { $0 != 0x0A }
        rest = rest[line.endIndex...].dropFirst()
        number += 1
        guard line.contains(where: { $0 > 0x20 }) else { continue }
        let record: DocumentRecord
        do throws(RecordReader.FormatError) {
          record = try RecordReader.record(json: Array(line))
        } catch {
          if unread.refused.count < Self.namedLines {
            unread.refused.append(Refusal(path: path, line: number, reason: error.reason))
          } else {
            unnamed += 1
          }
          continue
        }
        try body(record)
      }
    }
    unread.wasStopped = reader.isStopped()
    if unnamed > 0 {
      unread.refused.append(
        Refusal(path: path, line: nil, reason: "\(unnamed) more lines cannot be read"))
    }
    return unread
  }
}
