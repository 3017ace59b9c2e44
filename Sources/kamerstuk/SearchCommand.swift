import ArgumentParser
import Kamerstukken
import Pipeline
import RecordJSON
import Search
import TextIndex

/// The order of the hits of `search`.
enum SortOrder: String, ExpressibleByArgument, CaseIterable {
  case relevance, date
  case newest = "-date"

  /// In English or Dutch.
  init?(argument: String) {
    switch argument.lowercased() {
    case "relevantie": self = .relevance
    case "datum": self = .date
    case "-datum": self = .newest
    case let word: self.init(rawValue: word)
    }
  }
}

/// `kamerstuk search`.
struct SearchCommand: ParsableCommand {
  private typealias Field = EntrySchema.Field

  static let configuration = CommandConfiguration(
    commandName: "search", _superCommandName: "kamerstuk",
    abstract: "Search documents, motions, commitments, figures and references.",
    discussion: """
      Words are ANDed and ranked; --type (or type:) chooses what is searched, documents unless told.

        "a phrase"   a OR b   NOT a   -a   ( )   prefix*   fuzzy~1   a NEAR/5 b
        mp: party: type: dossier: id: cites: kind: status: by: unit: title:
        date:2018..2019   date:2019-04   value:>=1000   mp:'Van Dijk'

      Behind a blank, -a would be an option: put the query in quotation marks ("jeugd -corona"), or behind -- \
      (search -- jeugd -corona), or type NOT. OF and NIET do what OR and NOT do.

      EXAMPLES
        kamerstuk search radicalisering onderwijs
        kamerstuk search '"sociale werkplaats" -corona date:2019..2021' --sort -date
        kamerstuk search 'stikstof type:motion mp:"Van der Plas"'
      """,
    aliases: ["zoek"])

  @Argument(help: "The query.")
  var query: [String]

  @Option(
    help: "document, motion, commitment, figure or reference.",
    completion: .list(RecordType.allCases.map(\.rawValue)))
  var type: String?

  @Option(
    parsing: .unconditional, help: "relevance, date (oldest first) or -date (newest first).")
  var sort: SortOrder = .relevance

  @Option(
    help: ArgumentHelp(
      "Count the values of these fields: type, kind, dossier, party, status, by, unit, relation.",
      valueName: "f,..."), completion: .list(facetFields.keys.sorted()))
  var facets: String?

  @Option(
    name: .customLong("since-last"),
    help: ArgumentHelp("Show only what NAME has not seen, and remember it.", valueName: "name"))
  var sinceLast: String?

  @OptionGroup var options: ListOptions

  func validate() throws {
    guard query.contains(where: { $0.contains { !$0.isWhitespace } }) else {
      throw ValidationError("The query has no words.")
    }
    if let type, FieldValues.shared.type(type) == nil {
      let all = RecordType.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--type: “\(type)” is none of \(all).")
    }
    try options.validateKind(for: type.flatMap { FieldValues.shared.type($0) } ?? .document)
    for name in facetNames where Self.facetFields[name] == nil {
      let all = Self.facetFields.keys.sorted().joined(separator: ", ")
      throw ValidationError("--facets: “\(name)” is none of \(all).")
    }
  }

  private var facetNames: [String] {
    facets?.split(separator: ",").map { name in
      // In English or Dutch, as in a query.
      QueryField(name: String(name))?.rawValue
        ?? (name.lowercased() == "relatie" ? "relation" : name.lowercased())
    } ?? []
  }

  private static let facetFields = [
    "type": Field.type, "kind": Field.kind, "dossier": Field.dossier, "party": Field.party,
    "status": Field.status, "by": Field.office, "unit": Field.unit, "relation": Field.relation,
  ]

  func run() throws {
    let session = try ListSession(options)
    guard let node = try ListSession.parse(query, session.console) else {
      session.console.error("the query has no words")
      throw ExitStatus.usage
    }
    let type = type.flatMap { FieldValues.shared.type($0) }
    var request = options.request(type ?? .document, query: node)
    request.anyType = type == nil && node.names(.type)
    request.facets = facetNames.compactMap { Self.facetFields[$0] }
    switch sort {
    case .relevance:
      if !node.hasWords { request.sort = .column(Field.date, ascending: false) }
    case .date: request.sort = .column(Field.date, ascending: true)
    case .newest: request.sort = .column(Field.date, ascending: false)
    }
    let memory = try watcher(session.console)
    if memory != nil {
      request.limit = 0
      request.offset = 0
    }
    let lister = Lister(reader: session.reader)
    var listing = try session.answering(query) { try lister.listing(request) }
    if let memory {
      listing = try memory.unseen(
        of: listing, reader: session.reader, limit: options.limit, offset: options.offset)
    }
    if try session.printCount(listing.total, undated: listing.undated) {
      if memory == nil { try session.explainNothing(listing.total, request) }
      return
    }
    try write(listing, session, request)
    if memory == nil { try session.explainNothing(listing.total, request) }
    do {
      try memory?.save()
    } catch let error as AtomicFile.WriteError {
      session.console.error(error.description)
      throw ExitStatus.output
    }
  }

  /// What the watcher of `--since-last` has seen.
  private func watcher(_ console: StandardError) throws -> SeenEntries? {
    guard let sinceLast else { return nil }
    do {
      return try SeenEntries(name: sinceLast, index: options.source.index)
    } catch let refusal as Refusal {
      console.error("\(refusal.path): \(refusal.reason)")
      throw ExitStatus.usage
    }
  }

  private func write(
    _ listing: Listing, _ session: borrowing ListSession, _ request: ListingRequest
  ) throws {
    let format = options.effectiveFormat
    let output = ListOutput(
      format: format,
      columns: [
        .init("date"), .init("id"), .init("type"), .init("title", flexible: true),
        .init("line", right: true), .init("snippet", flexible: true),
      ])
    let snippets = SnippetMaker(reader: session.reader, query: listing.query)
    let marks = format == .table ? Terminal.standard.matchMarks : ("", "")
    let isRanked = request.sort == .relevance
    let rows = try session.answering(query) {
      try listing.entries.map { entry in
        let hit = try snippets.hit(of: entry.line)
        return ListOutput.Row(
          cells: [
            hit.date ?? "", hit.id, hit.type, hit.title, "\(hit.snippet.line)",
            hit.snippet.marked(marks.0, marks.1),
          ], json: hit.json(entry.line, score: isRanked ? entry.score : nil))
      }
    }
    if format == .table {
      try writeHits(listing, session, rows)
    } else {
      try output.write(rows)
      if !facetNames.isEmpty { session.console.note("--facets: counts stand below a table only") }
    }
    session.noteUndated(listing.undated)
  }

  /// For people: a heading line and the snippet below it.
  private func writeHits(
    _ listing: Listing, _ session: borrowing ListSession, _ rows: [ListOutput.Row]
  ) throws {
    let terminal = Terminal.standard
    let width = max(TextTable.narrowest, terminal.width ?? 120)
    // As much of the snippet on narrow terminals as on wide ones.
    let height = max(3, 240 / (width - 4))
    let out = StandardOutput()
    for row in rows {
      let head = [row.cells[0], row.cells[1], row.cells[2] == "document" ? "" : row.cells[2]]
        .filter { !$0.isEmpty }.joined(separator: "  ")
      for line in Self.heading(head, row.cells[3], width, terminal) { try out.line(line) }
      let snippet = TerminalText.closed(TextTable.wrap(row.cells[5], width - 4, lines: height))
      for line in snippet { try out.line("    " + line) }
    }
    for line in session.footer(shown: rows.count, total: listing.total, "hit", "hits") {
      try out.line(terminal.faint(line))
    }
    for name in facetNames {
      guard let field = Self.facetFields[name], let counts = listing.facets[field] else { continue }
      let values = counts.prefix(12).map { "\($0.value) \($0.count)" }.joined(separator: ", ")
      try out.folded("\(name): \(values)", for: terminal, indent: 2)
    }
    try out.flush()
  }

  /// What and when, with the title behind it where there is room for one, else below it.
  private static func heading(
    _ head: String, _ title: String, _ width: Int, _ terminal: Terminal
  ) -> [String] {
    let left = width - head.count - 2
    let lines = TerminalText.folded(head, width, indent: 2).map(terminal.bold)
    if title.isEmpty { return lines }
    if left < 20 { return lines + ["  " + TextTable.wrap(title, width - 2, lines: 1)[0]] }
    return [terminal.bold(head) + "  " + TextTable.wrap(title, left, lines: 1)[0]]
  }
}
