import Glibc
import TextIndex

/// Runs the index for the peer benchmark, as that asks for:
///
///     index-bench build DOCS.tsv DIR THREADS STORE      builds an index of DOCS.tsv
///     index-bench query DIR QUERIES.tsv MINREPS MAX_S   times queries
///     index-bench cold DIR TERM…                        one query in a fresh process
///
/// With `INDEX_BENCH_PREFIX=sum` prefixes are ranked by BM25 summed over all terms; else they score alike.
@main
enum IndexBench {
  static func main() {
    let arguments = CommandLine.arguments
    do {
      switch arguments.dropFirst().first {
      case "build" where arguments.count == 6:
        try BuildCommand(
          corpus: arguments[2], directory: arguments[3], threads: Int(arguments[4]) ?? 1,
          storesBody: arguments[5] == "1"
        ).run()
      case "query" where arguments.count == 6:
        try QueryCommand(
          directory: arguments[2], queries: arguments[3], passes: Int(arguments[4]) ?? 1,
          seconds: Double(arguments[5]) ?? 0
        ).run()
      case "cold" where arguments.count > 3:
        try ColdCommand(directory: arguments[2], terms: Array(arguments[3...])).run()
      case "verify" where arguments.count == 3:
        print(try IndexReader(directory: arguments[2]).verify())
      default:
        complain("usage: index-bench build|query|cold|verify …")
        exit(2)
      }
    } catch {
      complain("index-bench: \(error)")
      exit(3)
    }
  }

  private static func complain(_ message: String) {
    let line = Array((message + "\n").utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }

  /// Seconds on a clock that only goes forward.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Nanoseconds on the same clock.
  @inline(__always)
  static func nanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
  }

  /// The schema of the benchmark: the body, and the date as a number yyyymmdd. The title is stored.
  static func schema() throws -> IndexSchema {
    try IndexSchema([.text("body"), .integer("date")])
  }
}
