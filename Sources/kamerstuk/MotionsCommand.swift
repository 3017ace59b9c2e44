import RecordJSON
import ArgumentParser
import Kamerstukken
import Search
import TextIndex

/// `kamerstuk motions`.
struct MotionsCommand: ParsableCommand {
  private typealias Field = EntrySchema.Field

  static let configuration = CommandConfiguration(
    commandName: "motions", _superCommandName: "kamerstuk",
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

  @Option(
    help: ArgumentHelp("Submitted by a member of this party, as printed.", valueName: "p"))
  var party: String?

  @Flag(help: "With --party, also by its members where the paper prints names without parties.")
  var unprinted = false

  @Option(
    help: "submitted, adopted, rejected, deferred, withdrawn, lapsed, taken-over or superseded.",
    completion: .list(Motion.Status.allCases.map(\.rawValue)))
  var status: String?

  @Flag(help: "Only motions that no letter in the index answers.")
  var unanswered = false

  @Flag(help: "One row for each document that deals with a motion.")
  var mentions = false

  @OptionGroup var options: ListOptions

  func validate() throws {
    try options.validateKind(for: .motion)
    if unprinted, party == nil { throw ValidationError("--unprinted goes with --party.") }
    if let status {
      let all = Motion.Status.allCases.map(\.rawValue)
      guard let value = FieldValues.shared.status(status), all.contains(value) else {
        throw ValidationError(
          "--status: “\(status)” is none of \(all.joined(separator: ", ")).")
      }
    }
  }

  func run() throws {
    let session = try ListSession(options)
    let node = try ListSession.parse(query, session.console)
    var request = options.request(.motion, query: node)
    if let mp {
      let member = try session.answering(query) {
        try FieldValues.shared.member(mp, in: session.reader)
      }
      session.filter(&request, member, as: "--mp “\(mp)”")
    }
    if let party {
      request.filter(
        partyQuery(party, unprinted: unprinted), as: Self.name(ofParty: party),
        like: (Field.party, party.lowercased()))
    }
    if let status, let value = FieldValues.shared.status(status) {
      request.filter(.term(field: Field.status, text: value), as: "--status “\(status)”")
    }
    if !(node?.hasWords ?? false) { request.sort = .column(Field.date, ascending: false) }
    if mentions {
      try listMentions(session, request)
    } else {
      try listMotions(session, request)
    }
  }

  private static func name(ofParty party: String) -> String { "--party “\(party)”" }

  private func partyQuery(_ party: String, unprinted: Bool) -> Query {
    let printed = FieldValues.shared.party(party)
    return unprinted ? .or([printed, PartyMembers.query(party: party)]) : printed
  }

  /// Says how many more there are by members of the party of `--party` where no party is printed, if any.
  private func noteUnprinted(
    _ total: Int, _ request: ListingRequest, _ console: StandardError,
    count: (ListingRequest) throws -> Int
  ) throws -> Bool {
    guard let party, !unprinted else { return false }
    var all = request.without(Self.name(ofParty: party))
    all.filter(partyQuery(party, unprinted: true), as: Self.name(ofParty: party))
    all.limit = 1
    all.offset = 0
    let more = try count(all) - total
    guard more > 0 else { return false }
    console.note(
      "\(more) more by members of \(party) whose party is not printed; --unprinted shows them")
    return true
  }

  private func listMotions(
    _ session: borrowing ListSession, _ request: ListingRequest
  ) throws {
    let lister = MotionLister(reader: session.reader)
    func rows(_ request: ListingRequest, onlyUnanswered: Bool) throws -> MotionLister.Rows {
      // A request that is tried without its status has none.
      let status = request.conditions.contains { $0.name.hasPrefix("--status") } ? status : nil
      return try lister.rows(
        request, isSubmitted: status.flatMap { FieldValues.shared.status($0) } == "submitted",
        onlyUnanswered: onlyUnanswered)
    }
    let found = try session.answering(query) { try rows(request, onlyUnanswered: unanswered) }
    func explain() throws {
      let hasMore = try noteUnprinted(found.total, request, session.console) {
        try rows($0, onlyUnanswered: unanswered).total
      }
      if hasMore { return }
      if found.total == 0, unanswered, try rows(request, onlyUnanswered: false).total > 0 {
        session.console.note("every motion that fits is answered, or needs no answer any more")
      } else {
        try session.explainNothing(found.total, request) {
          try rows($0, onlyUnanswered: unanswered).total
        }
      }
    }
    if try session.printCount(found.total, undated: found.undated) { return try explain() }
    let output = ListOutput(
      format: options.effectiveFormat,
      columns: [
        .init("date"), .init("motion"), .init("submitters", flexible: true),
        .init("subject", flexible: true), .init("status"),
        .init("what became of it", flexible: true),
      ])
    try output.write(
      found.rows.map { ListOutput.Row(cells: cells($0), json: $0.json) },
      footer: session.footer(shown: found.rows.count, total: found.total, "motion", "motions"))
    session.noteUndated(found.undated)
    try explain()
    if unanswered, options.effectiveFormat == .table {
      let gaps = DossierGaps(reader: session.reader)
      for note in try session.answering(
        query, { try gaps.notes(documents: found.rows.compactMap(\.target)) })
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
    func explain() throws {
      if try noteUnprinted(listing.total, request, session.console, count: lister.count) { return }
      try session.explainNothing(listing.total, request)
    }
    if try session.printCount(listing.total, undated: listing.undated) { return try explain() }
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
    try explain()
  }
}
