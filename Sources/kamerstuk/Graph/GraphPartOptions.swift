import ArgumentParser
import CitationGraph
import Kamerstukken
import Search

extension GraphSelection.Direction: ExpressibleByArgument {
  /// The words for them.
  public static var allValueStrings: [String] { ["in", "out", "both"] }

  /// `in`, `out` or `both`, in English or Dutch.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "in", "incoming", "inkomend": self = .incoming
    case "out", "outgoing", "uitgaand": self = .outgoing
    case "both", "beide": self = .both
    default: return nil
    }
  }
}

/// Which part of the citation graph is wanted.
struct GraphPartOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Citations with an end in this dossier.", valueName: "n"))
  var dossier: [String] = []

  @Option(help: ArgumentHelp("Papers around this one.", valueName: "id"))
  var around: String?

  @Option(help: ArgumentHelp("With --around: so many steps (1).", valueName: "k"))
  var depth: Int?

  @Option(
    help: ArgumentHelp(
      "With --around: over citations in (to the paper), out (from it) or both (both).",
      valueName: "in|out|both"))
  var direction: GraphSelection.Direction?

  @Option(help: ArgumentHelp("Papers that cite this one.", valueName: "id"))
  var cites: String?

  @Option(
    name: .customLong("cited-by"),
    help: ArgumentHelp("Papers that this one cites.", valueName: "id"))
  var citedBy: String?

  @Option(
    help: ArgumentHelp(
      "Only citations with this relation: cites, annex-of, replaces, executes, fulfils, answers.",
      valueName: "r"), completion: .list(relations))
  var relation: [String] = []

  @Option(help: ArgumentHelp("From papers of this day, month or year on.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("From papers up to this day, month or year.", valueName: "date"))
  var to: String?

  @Flag(help: "With --from or --to, keep papers without a date.")
  var undated = false

  @Option(help: ArgumentHelp("Citations from or to papers of this ministry.", valueName: "name"))
  var ministry: String?

  @Option(help: ArgumentHelp("Citations from or to papers of this member.", valueName: "name"))
  var mp: String?

  @Flag(help: "Papers that are cited but were not read; as a table, how often each.")
  var dangling = false

  func validate() throws {
    if around == nil, depth != nil || direction != nil {
      throw ValidationError("--depth and --direction go with --around ID.")
    }
    if let depth, depth < 0 { throw ValidationError("--depth takes a number from 0.") }
    for (name, value) in [("--from", from), ("--to", to)] {
      if let value, GraphDate(value) == nil {
        throw ValidationError("\(name): “\(value)” is no date; write 2018, 2019-04 or 2019-04-01.")
      }
    }
    for value in relation where Self.relation(value) == nil {
      throw ValidationError(
        "--relation: “\(value)” is none of \(Self.relations.joined(separator: ", ")).")
    }
    if ministry != nil || mp != nil, try authors() == nil {
      throw ValidationError("--ministry: there is no ministry “\(ministry ?? "")”.")
    }
  }

  /// Every relation that an edge may have.
  private static let relations: [String] = {
    let all = Reference.Relation.allCases.map(\.rawValue)
    let records = CitationFeed.RecordRelation.allCases.map(\.rawValue)
    return all + records.filter { !all.contains($0) }
  }()

  /// A relation in English or Dutch.
  private static func relation(_ value: String) -> String? {
    let relation = FieldValues.shared.relation(value)?.rawValue ?? value.lowercased()
    return relations.contains(relation) ? relation : nil
  }

  /// Whose papers are wanted; nil for anybody's.
  func authors() throws -> PaperAuthors? {
    guard ministry != nil || mp != nil else { return nil }
    return PaperAuthors(ministry: ministry, member: mp.map { TypedName.printed($0) })
  }

  /// The selection in a graph, where `members` are the papers of the ministry or member asked for.
  ///
  /// - Throws: `GraphError.unknownIdentifier`.
  func selection(in graph: CitationGraph, members: Set<String>?) throws -> GraphSelection {
    var selection = GraphSelection()
    selection.dossiers = dossier.map { FieldValues.dossier($0).uppercased() }
    selection.around = try around.map {
      .init(id: try graph.identifier(typed: $0), depth: depth ?? 1, direction: direction ?? .both)
    }
    selection.cites = try cites.map { try graph.identifier(typed: $0) }
    selection.citedBy = try citedBy.map { try graph.identifier(typed: $0) }
    selection.relations = Set(relation.compactMap(Self.relation))
    selection.from = from.flatMap { GraphDate($0) }
    selection.to = to.flatMap { GraphDate($0) }
    selection.includesUndated = undated
    selection.members = members
    selection.onlyDangling = dangling
    return selection
  }
}

extension CitationGraph {
  /// The identifier that a user means, as it is in the graph: in capitals or not, or as printed
  /// ("36 045, nr. 299").
  ///
  /// - Throws: `GraphError.unknownIdentifier`.
  func identifier(typed text: String) throws -> String {
    let wanted = FieldValues.identifier(text)
    guard let id = identifier(like: wanted) else { throw GraphError.unknownIdentifier(wanted) }
    return id
  }
}
