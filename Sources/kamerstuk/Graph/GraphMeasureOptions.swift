import ArgumentParser

extension GraphListing.Measure: ExpressibleByArgument {
  /// In English or Dutch.
  init?(argument: String) {
    switch argument.lowercased() {
    case "in", "geciteerd": self = .cited
    case "out", "citeert": self = .cites
    case let word:
      guard let measure = Self(rawValue: word) else { return nil }
      self = measure
    }
  }
}

/// What `graph` measures instead of writing the graph.
struct GraphMeasureOptions: ParsableArguments {
  @Option(help: ArgumentHelp("List the n papers that rank highest.", valueName: "n"))
  var top: Int?

  @Option(
    help: ArgumentHelp(
      "With --top: pagerank, betweenness, cited or cites (pagerank).", valueName: "measure"))
  var by: GraphListing.Measure?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("How one paper leads to another: --path ID ID.", valueName: "id"))
  var path: [String] = []

  @Flag(help: "The longest chain of citations.")
  var chain = false

  @Flag(help: "Papers that cite each other in circles.")
  var circles = false

  @Flag(help: "How often the papers of one dossier cite those of another.")
  var matrix = false

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top takes a number from 1.") }
    if by != nil, top == nil { throw ValidationError("--by goes with --top N.") }
    if !path.isEmpty, path.count != 2 {
      throw ValidationError("--path takes two papers: where it begins and where it leads.")
    }
  }

  /// How many listings are asked for.
  var count: Int {
    [top != nil, !path.isEmpty, chain, circles, matrix].count { $0 }
  }
}
