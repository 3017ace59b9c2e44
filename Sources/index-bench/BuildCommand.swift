import Glibc
import TextIndex
import Threading

/// Builds an index of lines `id TAB yyyymmdd TAB title TAB body`.
struct BuildCommand {
  let corpus: String
  let directory: String
  let threads: Int
  let storesBody: Bool

  func run() throws {
    let start = IndexBench.now()
    let lines = try LineReader(path: corpus)
    let writer = try IndexWriter(
      directory: directory, schema: try IndexBench.schema(),
      options: IndexWriter.Options(threads: threads))
    let storesBody = self.storesBody
    try Threads.run(threads) { _ in
      while let (bytes, batch) = lines.next() {
        try Self.add(bytes, batch: batch, storesBody: storesBody, to: writer)
      }
    }
    // As many segments as threads: each is merged by one.
    try writer.commit(merging: .atMost(threads))
    let built = IndexBench.now()
    writer.close()
    print("{\"build_s\":\(built - start),\"merge_s\":\(IndexBench.now() - built)}")
  }

  private static func add(
    _ bytes: [UInt8], batch: Int, storesBody: Bool, to writer: IndexWriter
  ) throws {
    var documents = IndexBatch()
    documents.reserve(bytes: bytes.count)
    var line = 0
    var start = 0
    bytes.withUnsafeBufferPointer { bytes in
      while start < bytes.count {
        var fields: [Range<Int>] = []
        var at = start
        while fields.count < 3, at < bytes.count {
          let end = Self.find(9, bytes, at)
          fields.append(at..<end)
          at = end + 1
        }
        let end = Self.find(10, bytes, min(at, bytes.count))
        guard fields.count == 3 else { break }
        func string(_ range: Range<Int>) -> String {
          String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
        }
        documents.begin(id: string(fields[0]), order: UInt64(batch) << 32 | UInt64(line))
        documents.setInteger("date", Int64(string(fields[1])) ?? 0)
        documents.addText("body", utf8: Array(bytes[at..<end])[...])
        var stored = Array(bytes[fields[2]])
        if storesBody { stored += bytes[(at - 1)..<end] }
        documents.store(stored)
        line += 1
        start = end + 1
      }
    }
    try writer.add(documents)
  }

  /// The first place of a byte, or the end.
  private static func find(_ byte: Int32, _ bytes: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int {
    guard let base = bytes.baseAddress, from < bytes.count,
      let found = memchr(base + from, byte, bytes.count - from)
    else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
