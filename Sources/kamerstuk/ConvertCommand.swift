import ArgumentParser
import Extraction
import Glibc
import Ingest
import Kamerstukken
import RecordJSON

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Parses letters and writes one record each.")

  @Argument(help: "Files.")
  var paths: [String]

  func run() throws {
    var writer = RecordWriter()
    for path in paths {
      guard let file = fopen(path, "r") else { continue }
      defer { fclose(file) }
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
        bytes.append(contentsOf: buffer[..<count])
      }
      let document = try bytes.withUnsafeBytes {
        try Ingester().document(from: $0, path: path)
      }
      let record = DocumentRecord(
        document: document, records: Extractor().records(of: document))
      let json = writer.bytes(of: record)
      _ = json.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
    }
  }
}
