import ArgumentParser
import CitationGraph

/// In what form `graph` writes.
struct GraphFormOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "dot, graphml, gexf, csv, jsonl, turtle, svg or html; for a listing table, csv or jsonl.",
      valueName: "format"),
    completion: .list(GraphFormat.allCases.map(\.rawValue) + ["table"]))
  var format: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Write to a file; its name tells the format, unless --format does. NAME.csv gets the edges, NAME-nodes.csv the nodes.",
      valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "One edge for each pair of papers, with a weight.")
  var merge = false

  @Flag(help: "Motions and commitments are nodes too.")
  var records = false

  @Flag(help: "With --format csv: the list of nodes instead of the edges.")
  var nodes = false

  private static let extensions = [
    "dot": "dot", "gv": "dot", "graphml": "graphml", "gexf": "gexf", "csv": "csv",
    "jsonl": "jsonl", "ttl": "turtle", "svg": "svg", "html": "html", "txt": "table",
  ]

  /// As asked, or as the name of the output tells.
  private var named: String? {
    if let format { return format.lowercased() }
    return ending.flatMap { Self.extensions[$0] }
  }

  /// What stands behind the last period of the name of the output; nil where it has none.
  private var ending: String? {
    guard let name = output?.split(separator: "/").last, let dot = name.lastIndex(of: ".") else {
      return nil
    }
    return name[name.index(after: dot)...].lowercased()
  }

  func validate() throws {
    let known = GraphFormat.allCases.map(\.rawValue) + ["table"]
    if let format, !known.contains(format.lowercased()) {
      throw ValidationError("--format: “\(format)” is none of \(known.joined(separator: ", ")).")
    }
    if format == nil, let output, let ending, Self.extensions[ending] == nil {
      let endings = Self.extensions.keys.sorted().map { "." + $0 }.joined(separator: ", ")
      throw ValidationError(
        "-o: “\(output)” ends in none of \(endings); say --format \(GraphFormat.allCases.map(\.rawValue).joined(separator: ", "))."
      )
    }
    if nodes, named != "csv" { throw ValidationError("--nodes goes with --format csv.") }
  }

  /// Whether a part that can be listed is listed.
  var isTable: Bool { [nil, "table", "csv", "jsonl"].contains(named) }

  /// The format of a graph.
  func graphFormat() throws -> GraphFormat {
    guard let named else { return .dot }
    guard let format = GraphFormat(rawValue: named) else {
      throw ValidationError("--format \(named) goes with a listing, such as --top 20.")
    }
    return format
  }

  /// The format of a listing.
  func tableFormat() throws -> ListFormat {
    switch named {
    case nil, "table": .table
    case "csv": .csv
    case "jsonl": .jsonl
    case let name?:
      throw ValidationError("A listing is a table, csv or jsonl, not \(name).")
    }
  }
}
