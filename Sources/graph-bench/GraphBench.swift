import CitationGraph
import Glibc

/// Measures the citation graph on a generated one of the size of all Kamerstukken, in CPU
/// seconds; `Benchmarks/graph.py` runs it and igraph on the same graph.
///
///     graph-bench [--nodes N] [--edges N] [--shape papers|random] [--format F] FILE
///
/// Writes the graph to FILE and one JSON object with the figures to standard output.
@main
struct GraphBench {
  static func main() throws {
    var generator = GraphGenerator()
    var format = GraphFormat.graphml
    var path: String?
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--nodes": generator.nodeCount = number(arguments.popFirst()) ?? generator.nodeCount
      case "--edges": generator.edgeCount = number(arguments.popFirst()) ?? generator.edgeCount
      case "--shape": generator.isRandom = arguments.popFirst() == "random"
      case "--format": format = arguments.popFirst().flatMap { GraphFormat(rawValue: $0) } ?? format
      default: path = argument
      }
    }
    guard let path else { return report("usage: graph-bench [options] FILE") }

    var times: [(String, Double)] = []
    func measure<Result>(_ name: String, _ body: () throws -> Result) rethrows -> Result {
      let start = cpuSeconds()
      defer { times.append((name, cpuSeconds() - start)) }
      return try body()
    }
    let graph = try measure("build") { try generator.build() }
    let ranks = measure("pagerank") { PageRank().ranks(of: graph) }
    let components = measure("components") { graph.strongComponents() }
    let chain = measure("chain") { graph.longestChain() }
    try measure("export") { try write(graph, format, to: path) }

    // Checked, so that a wrong answer cannot be fast: ranks add up to 1.
    let sum = ranks.reduce(0, +)
    guard abs(sum - 1) < 1e-9, graph.edgeCount == generator.edgeCount else {
      return report("wrong answer: \(sum), \(graph.edgeCount) edges")
    }
    try writeRanks(ranks, to: path + ".ranks")
    var usage = rusage()
    getrusage(__rusage_who_t(0), &usage)
    let figures =
      times.map { "\"\($0)\":\($1)" } + [
        "\"nodes\":\(graph.nodeCount)", "\"edges\":\(graph.edgeCount)",
        "\"componentCount\":\(components.count)", "\"chainLinks\":\(chain.links.count)",
        "\"peakMiB\":\(usage.ru_maxrss / 1024)",
      ]
    print("{\(figures.joined(separator: ","))}")
  }

  private static func number(_ text: String?) -> Int? {
    text.flatMap { Int($0) }
  }

  private static func report(_ message: String) {
    perror(message)
    exit(2)
  }

  private static func write(_ graph: CitationGraph, _ format: GraphFormat, to path: String) throws {
    let file = fopen(path, "w")
    defer { if let file { fclose(file) } }
    guard let file else { return report("cannot write \(path)") }
    let sink = ByteSink { bytes in
      guard fwrite(bytes.baseAddress, 1, bytes.count, file) == bytes.count else {
        throw GraphError.spill(errno)
      }
    }
    try graph.write(format, to: sink)
  }

  /// Ranks as binary doubles, in the order of the nodes.
  private static func writeRanks(_ ranks: [Double], to path: String) throws {
    guard let file = fopen(path, "w") else { return report("cannot write \(path)") }
    defer { fclose(file) }
    _ = ranks.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
  }

  private static func cpuSeconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
