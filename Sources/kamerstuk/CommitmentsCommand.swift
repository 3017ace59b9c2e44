import ArgumentParser
import Kamerstukken
import RecordJSON
import Search
import TextIndex

/// `kamerstuk commitments`.
struct CommitmentsCommand: ParsableCommand {
  private typealias Field = EntrySchema.Field

  static let configuration = CommandConfiguration(
    commandName: "commitments", _superCommandName: "kamerstuk",
    abstract: "List commitments (toezeggingen): who promised what, by when.",
    discussion: """
      EXAMPLES
        kamerstuk commitments --by SZW --status open
        kamerstuk commitments jeugdzorg --requested-by "Westerveld"
        kamerstuk commitments --overdue --on 2019-07-01
      """,
    aliases: ["toezeggingen"])

  @Argument(help: "A query; see kamerstuk help search.")
  var query: [String] = []

  @Option(
    help: ArgumentHelp(
      "Who promised: a ministry by any abbreviation, an office, a name.", valueName: "office|name"))
  var by: String?

  @Option(
    name: .customLong("requested-by"), help: ArgumentHelp("At whose request.", valueName: "mp"))
  var requestedBy: String?

  @Option(
    help: "made (open), fulfilled, partly-fulfilled, pending, postponed or lapsed.",
    completion: .list(Commitment.Status.allCases.map(\.rawValue)))
  var status: String?

  @Option(
    name: .customLong("due-before"), help: ArgumentHelp("Due before this day.", valueName: "date"))
  var dueBefore: String?

  @Flag(help: "Due, and nothing in the index fulfils them.")
  var overdue = false

  @Option(
    help: ArgumentHelp(
      "The day on which --overdue looks back; today unless told.", valueName: "date"))
  var on: String?

  @OptionGroup var options: ListOptions

  func validate() throws {
    try options.validateKind(for: .commitment)
    if on != nil, !overdue { throw ValidationError("--on goes with --overdue.") }
    if let status {
      let all = Commitment.Status.allCases.map(\.rawValue)
      guard let value = FieldValues.shared.status(status), all.contains(value) else {
        throw ValidationError(
          "--status: “\(status)” is none of \(all.joined(separator: ", ")).")
      }
    }
    for (name, value) in [("--due-before", dueBefore), ("--on", on)] {
      if let value, DateRange.period(value) == nil {
        throw ValidationError("\(name): “\(value)” is no date; write 2019-04-01.")
      }
    }
  }

  func run() throws {
    let session = try ListSession(options)
    let node = try ListSession.parse(query, session.console)
    var request = options.request(.commitment, query: node)
    if let by {
      request.filter(
        FieldValues.shared.office(by), as: "--by “\(by)”", like: (Field.office, by.lowercased()))
    }
    if let requestedBy {
      let member = try session.answering(query) {
        try FieldValues.shared.member(requestedBy, in: session.reader)
      }
      session.filter(&request, member, as: "--requested-by “\(requestedBy)”")
    }
    if let status, let value = FieldValues.shared.status(status) {
      request.filter(.term(field: Field.status, text: value), as: "--status “\(status)”")
    }
    if let dueBefore, let day = DateRange.period(dueBefore)?.lowerBound {
      request.filter(
        .range(field: Field.due, range: Int64.min...Int64(day.dayNumber - 1)),
        as: "--due-before \(dueBefore)")
    }
    if node == nil || !(node?.hasWords ?? false) {
      request.sort = .column(Field.date, ascending: false)
    }
    let today = on.flatMap { DateRange.period($0)?.lowerBound } ?? Clock.today
    if overdue {
      request.filter(
        .and([
          .range(field: Field.due, range: Int64.min...Int64(today.dayNumber - 1)),
          .not(.term(field: Field.status, text: "fulfilled")),
          .not(.term(field: Field.status, text: "lapsed")),
        ]), as: "--overdue on \(today)")
      request.sort = .column(Field.due, ascending: true)
    }
    try answer(session, request, today)
  }

  /// The line of a commitment with the document that fulfils it at its end.
  private static func json(_ row: CommitmentLister.Row, _ line: [UInt8]) -> [UInt8] {
    guard line.last == UInt8(ascii: "}") else { return line }
    var json = JSONWriter()
    json.string(row.fulfilledBy)
    return line.dropLast() + Array(",\"fulfilledBy\":".utf8) + json.bytes + [UInt8(ascii: "}")]
  }

  private func answer(
    _ session: borrowing ListSession, _ request: ListingRequest, _ today: CalendarDate
  ) throws {
    let lister = CommitmentLister(reader: session.reader)
    let listing = try session.answering(query) {
      try lister.listing(request, onlyUnfulfilled: overdue)
    }
    func explain() throws {
      if listing.total == 0, overdue, try Lister(reader: session.reader).count(request) > 0 {
        session.console.note("papers in the index fulfil every commitment that was due")
      } else {
        try session.explainNothing(listing.total, request) {
          try lister.listing($0, onlyUnfulfilled: overdue).total
        }
      }
    }
    if try session.printCount(listing.total, undated: listing.undated) { return try explain() }
    var columns = [
      TextTable.Column("date"), .init("document"), .init("by", flexible: true),
      .init("commitment", flexible: true), .init("due", flexible: true), .init("status"),
    ]
    if overdue { columns.append(.init("days late", right: true)) }
    let output = ListOutput(format: options.effectiveFormat, columns: columns)
    try output.write(
      listing.rows.map { row in
        let record = row.record
        var cells = [
          row.date ?? "", row.document,
          record.by.ministry ?? record.by.office ?? record.by.name ?? "",
          record.action, record.deadline?.exact ?? "",
          row.fulfilledBy.map { "\(record.status) → \($0)" } ?? record.status,
        ]
        if overdue {
          let late = record.deadline?.latest.flatMap { CalendarDate(iso: $0) }
            .map { today.dayNumber - $0.dayNumber }
          cells.append(late.map { "\($0)" } ?? "")
        }
        return ListOutput.Row(
          cells: cells,
          json: Self.json(row, ListOutput.scored(row.stored, row.score == 0 ? nil : row.score)))
      },
      footer: session.footer(
        shown: listing.rows.count, total: listing.total, "commitment", "commitments"))
    session.noteUndated(listing.undated)
    try explain()
    if overdue, options.effectiveFormat == .table {
      for note in try session.answering(query, { try lister.missingPapers(listing.rows) }) {
        session.console.note(note)
      }
    }
  }
}
