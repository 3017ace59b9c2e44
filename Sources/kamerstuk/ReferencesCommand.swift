import RecordJSON
import ArgumentParser
import Kamerstukken
import Search
import TextIndex

/// `kamerstuk references`.
struct ReferencesCommand: ParsableCommand {
  private typealias Field = EntrySchema.Field

  static let configuration = CommandConfiguration(
    commandName: "references", _superCommandName: "kamerstuk",
    abstract: "List citations with the sentence that carries them.",
    discussion: """
      EXAMPLES
        kamerstuk references --cites "29 754, nr. 436"
        kamerstuk references --in kst-37103-44
        kamerstuk references --kind law jeugdwet
      """,
    aliases: ["verwijzingen"])

  @Argument(help: "A query; see kamerstuk help search.")
  var query: [String] = []

  @Option(help: ArgumentHelp("Citations of this paper, law or case.", valueName: "id"))
  var cites: String?

  @Option(
    name: .customLong("in"), help: ArgumentHelp("Citations in this document.", valueName: "id"))
  var inside: String?

  @Option(
    help: "cites, annex-of, replaces, executes, fulfils or answers.",
    completion: .list(Reference.Relation.allCases.map(\.rawValue)))
  var relation: String?

  @OptionGroup var options: ListOptions

  func validate() throws {
    try options.validateKind(for: .reference)
    if let relation, FieldValues.shared.relation(relation) == nil {
      let all = Reference.Relation.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--relation: “\(relation)” is none of \(all).")
    }
  }

  func run() throws {
    let session = try ListSession(options)
    let node = try ListSession.parse(query, session.console)
    var request = options.request(.reference, query: node)
    if let cites {
      let id = FieldValues.identifier(cites)
      request.filter(
        QueryCompiler.citations(of: cites), as: "--cites “\(cites)”", like: (Field.cites, id))
    }
    if let inside {
      let id = FieldValues.identifier(inside)
      request.filter(
        .term(field: Field.document, text: id), as: "--in “\(inside)”", like: (Field.document, id))
    }
    if let relation, let value = FieldValues.shared.relation(relation) {
      request.filter(
        .term(field: Field.relation, text: value.rawValue), as: "--relation “\(relation)”")
    }
    if !(node?.hasWords ?? false) { request.sort = .column(Field.date, ascending: false) }
    let lister = Lister(reader: session.reader)
    let listing = try session.answering(query) { try lister.listing(request) }
    if try session.printCount(listing.total, undated: listing.undated) {
      return try session.explainNothing(listing.total, request)
    }
    let output = ListOutput(
      format: options.effectiveFormat,
      columns: [
        .init("date"), .init("document"), .init("line", right: true), .init("relation"),
        .init("target", flexible: true), .init("sentence", flexible: true),
      ])
    try output.write(
      try listing.entries.map { entry in
        let line = try DecodedLine<DecodedReference>(json: entry.line)
        let record = line.record
        return ListOutput.Row(
          cells: [
            line.date ?? "", line.id, "\(record.line)", record.relation,
            record.target ?? record.exact, line.sentence,
          ], json: ListOutput.scored(entry.line, request.sort == .relevance ? entry.score : nil))
      },
      footer: session.footer(
        shown: listing.entries.count, total: listing.total, "citation", "citations"))
    session.noteUndated(listing.undated)
    try session.explainNothing(listing.total, request)
  }
}
