import RecordJSON
import ArgumentParser
import Kamerstukken
import Search
import TextIndex

/// `kamerstuk motions`.
struct MotionsCommand: AsyncParsableCommand {
  private typealias Field = EntrySchema.Field

  static let configuration = CommandConfiguration(
    commandName: "motions",
    abstract: "List motions by who submitted them, and what became of them.",
    discussion: """
      One row for each motion, with the documents that deal with it; --mentions gives one row for each \
      document.

      EXAMPLES
        kamerstuk motions --mp "Jasper van Dijk" --from 2018
        kamerstuk motions jeugdzorg --party SP --status aangenomen
        kamerstuk motions --unanswered --dossier 37103
      """,
    aliases: ["moties"])

  @Argument(help: "A query; see kamerstuk help search.")
  var query: [String] = []

  @Option(
    help: ArgumentHelp(
      "Submitted by this member, alone or with others: surname, full name or initials.",
      valueName: "name"))
  var mp: String?

  @Option(help: ArgumentHelp("Submitted by a member of this party.", valueName: "p"))
  var party: String?

  @Option(
    help: "submitted, adopted, rejected, deferred, withdrawn, lapsed, taken-over or superseded.")
  var status: String?

  @Flag(help: "Only motions that no letter in the index answers.")
  var unanswered = false

  @Flag(help: "One row for each document that deals with a motion.")
  var mentions = false

  @OptionGroup var options: ListOptions

  func validate() throws {
    try options.validateKind(for: .motion)
    if let status {
      let all = Motion.Status.allCases.map(\.rawValue)
      guard let value = FieldValues.shared.status(status), all.contains(value) else {
        throw ValidationError(
          "--status: “\(status)” is none of \(all.joined(separator: ", ")).")
      }
    }
  }

  func run() async throws {
    let session = try await ListSession(options)
    let node = try ListSession.parse(query, session.console)
    var request = options.request(.motion, query: node)
    if let mp {
      let member = try session.answering(query) {
        try FieldValues.shared.member(mp, in: session.reader)
      }
      request.filters.append(member.query)
      if let note = member.note { session.console.note(note) }
    }
    if let party {
      request.filter(FieldValues.shared.party(party), as: "--party “\(party)”")
    }
    if let status, let value = FieldValues.shared.status(status) {
      request.filters.append(.term(field: Field.status, text: value))
    }
    if !(node?.hasWords ?? false) { request.sort = .column(Field.date, ascending: false) }
    if mentions {
      try listMentions(session, request)
    } else {
      try listMotions(session, request)
    }
  }

  private func listMotions(
    _ session: borrowing ListSession, _ request: ListingRequest
  ) throws {
    let lister = MotionLister(reader: session.reader)
    let rows = try session.answering(query) {
      try lister.rows(
        request, isSubmitted: status.flatMap { FieldValues.shared.status($0) } == "submitted",
        onlyUnanswered: unanswered)
    }
    if try session.printCount(rows.total, undated: rows.undated) { return }
    let output = ListOutput(
      format: options.effectiveFormat,
      columns: [
        .init("date"), .init("motion"), .init("submitters", flexible: true),
        .init("subject", flexible: true), .init("status"),
        .init("what became of it", flexible: true),
      ])
    try output.write(
      rows.rows.map { ListOutput.Row(cells: cells($0), json: $0.json) },
      footer: session.footer(shown: rows.rows.count, total: rows.total, "motion", "motions"))
    session.noteUndated(rows.undated)
    try session.explainNothing(rows.total, request)
    if unanswered, options.effectiveFormat == .table {
      let gaps = DossierGaps(reader: session.reader)
      for note in try session.answering(
        query, { try gaps.notes(documents: rows.rows.compactMap(\.target)) })
      {
        session.console.note(note)
      }
    }
  }

  private func cells(_ row: MotionRow) -> [String] {
    var outcome: [String] = []
    if let execution = row.execution { outcome.append(execution) }
    if !row.answers.isEmpty {
      outcome.append("answered in " + row.answers.map(\.document).joined(separator: ", "))
    } else if unanswered, let date = row.date.flatMap({ CalendarDate(iso: $0) }) {
      outcome.append("\(Clock.today.dayNumber - date.dayNumber) days without an answer")
    } else if row.mentions.count > 1 || row.mentions.first?.isOwn == false {
      outcome.append(
        "in " + row.mentions.filter { !$0.isOwn }.map(\.document).joined(separator: ", "))
    }
    return [
      row.date ?? "", row.target ?? row.mentions.first.map { "in \($0.document)" } ?? "",
      row.submitters.map(\.label).joined(separator: ", ") + (row.etAl ? " c.s." : ""),
      row.label == "motie"
        ? row.subject ?? ""
        : ["[\(row.label)]", row.subject].compactMap { $0 }.joined(separator: " "),
      row.status ?? "", outcome.joined(separator: "; "),
    ]
  }

  private func listMentions(
    _ session: borrowing ListSession, _ request: ListingRequest
  ) throws {
    let lister = Lister(reader: session.reader)
    let listing = try session.answering(query) { try lister.listing(request) }
    if try session.printCount(listing.total, undated: listing.undated) { return }
    let output = ListOutput(
      format: options.effectiveFormat,
      columns: [
        .init("date"), .init("document"), .init("line", right: true), .init("motion"),
        .init("submitters", flexible: true), .init("words", flexible: true), .init("status"),
      ])
    try output.write(
      try listing.entries.map { entry in
        let line = try DecodedLine<DecodedMotion>(json: entry.line)
        let motion = line.record
        return ListOutput.Row(
          cells: [
            line.date ?? "", line.id, "\(motion.line)", motion.target ?? "",
            motion.submitters.map(\.label).joined(separator: ", ") + (motion.etAl ? " c.s." : ""),
            motion.exact, motion.status ?? "",
          ], json: ListOutput.scored(entry.line, request.sort == .relevance ? entry.score : nil))
      },
      footer: session.footer(
        shown: listing.entries.count, total: listing.total, "mention", "mentions"))
    session.noteUndated(listing.undated)
    try session.explainNothing(listing.total, request)
  }
}
