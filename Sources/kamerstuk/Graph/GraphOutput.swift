import ArgumentParser
import CitationGraph
import Pipeline

/// Where `graph` puts what it makes: standard output, or a file that appears when it is complete.
struct GraphOutput {
  let path: String?
  let console: StandardError

  /// Writes a graph. CSV is two tables: on standard output the edges, or with `onlyNodes` the
  /// nodes; with a path `NAME.csv`, the edges there and the nodes in `NAME-nodes.csv`.
  func write(_ graph: CitationGraph, _ format: GraphFormat, onlyNodes: Bool) throws {
    guard format == .csv else { return try write(to: path) { try graph.write(format, to: $0) } }
    let tables = CSVExporter(graph)
    func writeNodes(_ sink: ByteSink) throws {
      tables.writeNodes(to: sink)
      try sink.finish()
    }
    if onlyNodes { return try write(to: path, writeNodes) }
    try write(to: path) { try graph.write(.csv, to: $0) }
    if let path { try write(to: Self.nodesPath(path), writeNodes) }
  }

  /// Hands a sink for the output to `body`; errors of the output are exit status 4.
  func write(_ body: (ByteSink) throws -> Void) throws {
    try write(to: path, body)
  }

  private static func nodesPath(_ path: String) -> String {
    (path.hasSuffix(".csv") ? String(path.dropLast(4)) : path) + "-nodes.csv"
  }

  private func write(to path: String?, _ body: (ByteSink) throws -> Void) throws {
    guard let path else {
      let output = StandardOutput()
      try body(ByteSink { try output.write($0) })
      return try output.flush()
    }
    do {
      let file = try AtomicFile(path: path)
      try body(ByteSink { try file.write(Array($0)) })
      try file.commit()
    } catch let error as AtomicFile.WriteError {
      console.error(error.description)
      throw ExitStatus.output
    }
  }
}
