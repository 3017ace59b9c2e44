// libFuzzer target for queries: whatever a query is, it ends with an answer; the total of a search is its count, and
// the best hits found in a hurry are those found by going through all. Build and run: Fuzz/run 60 Query.
import Glibc

@testable import TextIndex

private enum Sample {
  nonisolated(unsafe) static var reader: IndexReader?

  private static var root: String { getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir }

  static func make() throws {
    var template = Array("\(root)/textindex-fuzz-XXXXXX".utf8CString)
    let directory = mkdtemp(&template).map { String(cString: $0) } ?? ""
    let schema = try IndexSchema([
      .text("body"), .stemmed("stems", of: "body"), .keyword("tag"), .integer("date"),
    ])
    let writer = try IndexWriter(directory: directory, schema: schema)
    // The first segment has several windows of documents and lists of several blocks.
    for number in 0..<5400 {
      var document = IndexDocument(id: "d\(number)", order: UInt64(number % 5))
      document.addText(
        "body", "de kamer \(number % 7) verzoekt de regering \(number % 31) één a b c")
      document.addKeyword("tag", "t\(number % 3)")
      if number % 9 != 0 { document.setInteger("date", Int64(number % 200)) }
      try writer.add(document)
      if number == 4999 || number == 5299 { try writer.commit(merging: .none) }
    }
    for number in 0..<9 { try writer.delete(id: "d\(number * 11)") }
    try writer.commit(merging: .none)
    reader = try IndexReader(directory: directory)
  }
}

/// Takes a query apart from bytes.
private struct QueryBytes {
  var bytes: UnsafeBufferPointer<UInt8>
  var place = 0

  mutating func byte() -> UInt8 {
    guard place < bytes.count else { return 0 }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func text() -> String {
    let count = Int(byte() % 12)
    return String(decoding: (0..<count).map { _ in byte() }, as: UTF8.self)
  }

  mutating func word() -> String {
    let known = ["de", "kamer", "regering", "verzoekt", "een", "a", "b", "3", "t1", "d4"]
    let choice = Int(byte())
    return choice < 200 ? known[choice % known.count] : text()
  }

  mutating func field() -> String { ["body", "stems", "tag", "date", "x"][Int(byte() % 16) / 4] }

  mutating func query(_ depth: Int) -> Query {
    switch byte() % (depth > 0 ? 17 : 10) {
    case 0, 1: return .term(field: field(), text: word())
    case 2: return .phrase(field: field(), text: word() + " " + word())
    case 3: return .near(field: field(), words: [word(), word()], distance: Int(byte()) - 9)
    case 4:
      return .prefix(field: field(), prefix: word(), ranking: byte() % 2 == 0 ? .sum : .constant)
    case 5: return .fuzzy(field: field(), text: word(), distance: Int(byte() % 5) - 1)
    case 6: return .range(field: field(), range: Int64(Int8(bitPattern: byte()))...500)
    case 7: return .exists(field: field())
    case 8: return .ids([word(), "d7"])
    case 9: return .all
    case 10, 11: return .and((0..<Int(byte() % 4)).map { _ in query(depth - 1) })
    case 12, 13: return .or((0..<Int(byte() % 5)).map { _ in query(depth - 1) })
    case 14: return .not(query(depth - 1))
    case 15: return .joined(field: "date", query(depth - 1))
    default:
      return .boost(
        query(depth - 1), Float(bitPattern: UInt32(byte()) << 24 | UInt32(byte()) << 16))
    }
  }
}

/// Runs one query, made from the bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzQuery(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  if Sample.reader == nil { try? Sample.make() }
  guard let reader = Sample.reader else { return 0 }
  var source = QueryBytes(bytes: UnsafeBufferPointer(start: data, count: size))
  let query = source.query(3)
  let limit = Int(source.byte() % 40)
  guard let fast = try? reader.search(SearchRequest(query, limit: limit)) else { return 0 }
  // Facets make a search go through all matches.
  guard let whole = try? reader.search(SearchRequest(query, limit: limit, facets: ["tag"])),
    let count = try? reader.count(query)
  else { fatalError("\(query)") }
  precondition(fast.total == count && whole.total == count, "\(query)")
  precondition(fast.hits == whole.hits, "\(query)")
  _ = try? reader.highlights(of: query, field: "body", in: source.text() + " de kamer verzoekt")
  return 0
}
