import ArgumentParser
import CitationGraph
import Glibc
import Kamerstukken
import Pipeline
import Search
import TextIndex

/// `kamerstuk graph`: which paper cites which, why and where.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph", _superCommandName: "kamerstuk",
    abstract: "Write the citation graph, a part of it, or what it measures.",
    discussion: """
      Nodes are official publications, read or only cited; each citing place is an edge with the \
      sentence that carries it. A graph goes out in the format asked for (dot unless the name behind \
      -o says otherwise), a listing as a table, or with --format csv or jsonl.

      EXAMPLES
        kamerstuk graph --index Indexes/default -o everything.gexf
        kamerstuk graph letters/ --dossier 36045 -o dossier.html
        kamerstuk graph letters/ --around kst-36045-299 --depth 2 | dot -Tpdf
        kamerstuk graph letters/ --top 20 --by pagerank
        kamerstuk graph letters/ --path kst-36045-299 kst-36045-140
        kamerstuk graph letters/ --dangling --format csv -o missing.csv
      """,
    aliases: ["netwerk"])

  @Argument(
    help: "Files or folders to read directly, without an index.", completion: .file())
  var paths: [String] = []

  @OptionGroup var source: SourceOptions

  @OptionGroup(title: "Part") var part: GraphPartOptions

  @OptionGroup(title: "Output") var form: GraphFormOptions

  @OptionGroup(title: "Measures") var measures: GraphMeasureOptions

  @OptionGroup var knowledge: KnowledgeOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Work on so many files at a time.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "No progress bar, no notes.")
  var quiet = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
    if measures.count + (part.dangling ? 1 : 0) > 1 {
      throw ValidationError("Only one of --dangling, --top, --path, --chain, --circles, --matrix.")
    }
    if measures.count > 0 {
      _ = try form.tableFormat()
    } else if !part.dangling || !form.isTable {
      _ = try form.graphFormat()
    }
  }

  func run() throws {
    let console = StandardError(isQuiet: quiet)
    Interrupt.install()
    do {
      try run(console)
    } catch GraphError.unknownIdentifier(let id) {
      console.error("\(id) is not in the graph")
      throw ExitStatus.incomplete
    } catch GraphError.tooLarge {
      console.error("the graph has more papers or citations than can be counted")
      throw ExitStatus.incomplete
    } catch let error as IndexError {
      throw OpenIndex.exit(for: error, console)
    } catch GraphError.spill(let number) {
      console.error("no temporary file can be written: \(SystemError.message(number))")
      throw ExitStatus.output
    }
  }

  private func run(_ console: StandardError) throws {
    let result = try read(console)
    let selection = try part.selection(in: result.graph, members: result.members)
    let selected = try result.graph.selecting(selection)
    if selected.undated > 0 {
      console.note("\(selected.undated) undated left out; --undated shows them")
    }
    if selected.graph.edgeCount == 0 {
      let empty = EmptyGraph(whole: result.graph, options: part, selection: selection)
      for reason in try empty.reasons() { console.note(reason) }
    }
    let graph = form.merge ? try selected.graph.merged() : selected.graph
    let output = GraphOutput(path: form.output, console: console)
    if let table = try table(of: graph, console) {
      let format = try form.tableFormat()
      try output.write { try table.write(format, to: $0) }
    } else {
      try output.write(graph, try form.graphFormat(), onlyNodes: form.nodes)
    }
    for refusal in result.refused {
      console.error("\(refusal.path)\(refusal.line.map { ":\($0)" } ?? ""): \(refusal.reason)")
    }
    if !result.refused.isEmpty {
      console.note("\(result.refused.count) refused")
      throw ExitStatus.incomplete
    }
  }

  private func read(_ console: StandardError) throws -> GraphReading.Result {
    let authors = try part.authors()
    let paths = paths + source.fromFiles
    if paths.isEmpty {
      let reader = try OpenIndex.open(source.index, console)
      let (graph, members) = try IndexedCitations(reader: reader)
        .graph(withRecords: form.records, authors: authors)
      return .init(graph: graph, members: members, refused: [])
    }
    return try GraphReading(
      reader: try knowledge.reader(console), authors: authors, withRecords: form.records,
      jobs: jobs ?? InputOptions.coreCount, isQuiet: quiet
    ).read(paths, console)
  }

  /// The listing asked for; nil where the graph itself is.
  private func table(of graph: CitationGraph, _ console: StandardError) throws -> GraphTable? {
    let listing = GraphListing(graph: graph)
    if let count = measures.top {
      // One search through the graph for each paper.
      let work = graph.nodeCount.multipliedReportingOverflow(by: graph.edgeCount)
      if measures.by == .betweenness, work.overflow || work.partialValue > 5_000_000_000 {
        console.note("betweenness of \(graph.nodeCount) papers takes long; a part takes less")
      }
      return listing.top(count, by: measures.by ?? .pagerank)
    }
    if measures.chain { return listing.chain() }
    if measures.circles {
      let circles = listing.circles()
      if circles.rows.isEmpty { console.note("no papers cite each other in circles") }
      return circles
    }
    if measures.matrix { return listing.matrix() }
    if part.dangling, form.isTable { return listing.dangling() }
    guard measures.path.count == 2 else { return nil }
    let ends = try measures.path.map { try graph.identifier(typed: $0) }
    if let path = try graph.shortestPath(from: ends[0], to: ends[1]) { return listing.steps(path) }
    let isBackwards = try graph.shortestPath(from: ends[1], to: ends[0]) != nil
    console.note(
      "no citations lead from \(ends[0]) to \(ends[1])"
        + (isBackwards ? "; they do from \(ends[1]) to \(ends[0])" : ""))
    return listing.steps([])
  }
}
