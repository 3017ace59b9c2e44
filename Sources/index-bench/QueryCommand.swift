import Glibc
import TextIndex

/// Times queries: lines `qid TAB op TAB count TAB lo TAB hi TAB terms`.
struct QueryCommand {
  let directory: String
  let queries: String
  let passes: Int
  let seconds: Double

  private struct Line {
    let id: String
    let operation: String
    let counts: Bool
    let range: ClosedRange<Int64>
    let terms: [String]
  }

  func run() throws {
    let reader = try IndexReader(directory: directory)
    let lines = try readLines()
    let ranking: Query.PrefixRanking =
      getenv("INDEX_BENCH_PREFIX").map { String(cString: $0) } == "sum" ? .sum : .constant
    if seconds > 0 {
      for _ in 0..<3 {
        for line in lines { _ = try Self.answer(line, reader, ranking) }
      }
    }
    var times = [[Int]](repeating: [], count: lines.count)
    let start = IndexBench.now()
    var pass = 0
    while pass < passes || (pass < 30 && IndexBench.now() - start < seconds) {
      for (index, line) in lines.enumerated() {
        let before = IndexBench.nanoseconds()
        _ = try Self.answer(line, reader, ranking)
        times[index].append(IndexBench.nanoseconds() - before)
      }
      pass += 1
    }
    var out = "{\"segments\":\(reader.segmentCount),\"prefix\":"
    out += ranking == .sum ? "\"sum\",\"res\":{" : "\"const\",\"res\":{"
    for (index, line) in lines.enumerated() {
      let (count, hits) = try Self.answer(line, reader, ranking)
      if index > 0 { out += "," }
      out += "\"\(line.id)\":{\"n\":\(count),\"ns\":["
      out += times[index].map(String.init).joined(separator: ",") + "]"
      if !line.counts {
        out += ",\"ids\":["
        out += try hits.map { Self.quoted(try reader.id(of: $0.document)) }.joined(separator: ",")
        out += "],\"scores\":[" + hits.map { "\($0.score)" }.joined(separator: ",") + "]"
      }
      out += "}"
    }
    print(out + "}}")
  }

  /// The number of hits (all of them for a count, those returned otherwise) and the ten best.
  @inline(never)
  private static func answer(
    _ line: Line, _ reader: IndexReader, _ ranking: Query.PrefixRanking
  ) throws -> (Int, [Hit]) {
    let query = Self.query(line, ranking)
    if line.counts { return (try reader.count(query), []) }
    let hits = try reader.search(SearchRequest(query, limit: 10, countsTotal: false)).hits
    return (hits.count, hits)
  }

  private static func query(_ line: Line, _ ranking: Query.PrefixRanking) -> Query {
    switch line.operation {
    case "term": return .term(field: "body", text: line.terms[0])
    case "and": return .and(line.terms.map { .term(field: "body", text: $0) })
    case "or": return .or(line.terms.map { .term(field: "body", text: $0) })
    case "phrase": return .phrase(field: "body", text: line.terms.joined(separator: " "))
    case "prefix": return .prefix(field: "body", prefix: line.terms[0], ranking: ranking)
    case "fuzzy": return .fuzzy(field: "body", text: line.terms[0], distance: 1)
    case "and_date":
      var parts = line.terms.map { Query.term(field: "body", text: $0) }
      parts.append(.range(field: "date", range: line.range))
      return .and(parts)
    default: return .none
    }
  }

  private func readLines() throws -> [Line] {
    let reader = try LineReader(path: queries)
    var bytes: [UInt8] = []
    while let (more, _) = reader.next() { bytes += more }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 6 else { return nil }
      let low = Int64(fields[3]) ?? 0
      return Line(
        id: String(fields[0]), operation: String(fields[1]), counts: fields[2] == "1",
        range: low...max(low, Int64(fields[4]) ?? 0),
        terms: fields[5].split(separator: " ").map(String.init))
    }
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
