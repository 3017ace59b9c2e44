internal import FoundationEssentials
package import Pipeline

/// A file of document records, JSON Lines.
package struct RecordFile: Sendable {
  /// Where each document's line begins and ends: byte offsets, by the path of its source.
  let lines: [(path: String, id: String, range: Range<Int>)]
  private let bytes: [UInt8]
  private let name: String

  private struct Key: Decodable {
    struct Source: Decodable {
      let path: String
    }
    let id: String
    let source: Source
  }

  /// Reads a file and finds its documents.
  package init(path: String) throws(Refusal) {
    name = path
    let file = try FileBytes(path: path)
    bytes = file.withBytes { Array($0) }
    var found: [(path: String, id: String, range: Range<Int>)] = []
    var start = 0
    var number = 0
    while start < bytes.count {
      number += 1
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if bytes[start..<end].contains(where: { $0 != 0x20 && $0 != 0x0D }) {
        guard let key = try? JSONDecoder().decode(Key.self, from: Data(bytes[start..<end])) else {
          throw Refusal(path: path, line: number, reason: "is no document record of convert")
        }
        found.append((key.source.path, key.id, start..<end))
      }
      start = end + 1
    }
    lines = found
  }

  /// The value of one line.
  func value(_ range: Range<Int>) -> JSONValue {
    (try? JSONDecoder().decode(JSONValue.self, from: Data(bytes[range]))) ?? .null
  }
}
