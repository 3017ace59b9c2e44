import ArgumentParser
import Kamerstukken
import Pipeline
import RecordJSON
import Register
import Search

/// `kamerstuk people`: who could be meant by a name.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", _superCommandName: "kamerstuk",
    abstract: "Show who could be meant by a printed name, with parties and terms.",
    discussion: """
      The likeliest comes first: first name or initials, surname and prefix count most, then the party in \
      brackets, then the date, which ranks and never excludes. A name that nobody has gets suggestions.

      EXAMPLES
        kamerstuk people "Gijs van Dijk"
        kamerstuk people "Van Dijk (SP)" --date 2018-06-20
        kamerstuk people "E.D. Wiebes" --json
      """)

  @Argument(help: "The name as printed; a party may stand behind it in brackets.")
  var name: [String]

  @Option(
    help: ArgumentHelp(
      "The day of the paper that prints it, or its month or year.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("Show at most so many; 0 for all.", valueName: "n"))
  var limit = 20

  @Flag(help: "Also those who are spelled otherwise or were never of the printed party.")
  var all = false

  @Option(
    help: ArgumentHelp("More people, in a table (see convert --help).", valueName: "file"),
    completion: .file())
  var register: String?

  @Flag(help: "One JSON object a line.")
  var json = false

  func validate() throws {
    if name.joined(separator: " ").allSatisfy(\.isWhitespace) {
      throw ValidationError("Name somebody, as in: kamerstuk people \"Van Dijk (SP)\".")
    }
    if let date, DateRange.period(date) == nil {
      throw ValidationError("--date: “\(date)” is no date; write 2018, 2019-04 or 2019-04-01.")
    }
    if limit < 0 { throw ValidationError("--limit takes a number from 0.") }
  }

  func run() throws {
    let console = StandardError(isQuiet: false)
    var knowledge = KnowledgeOptions.none
    knowledge.register = register
    let register = try knowledge.people(console)
    let typed = TypedName.printed(name.joined(separator: " "))
    let printed = PrintedName(typed)
    // Of a month or year its middle.
    let day = date.flatMap { DateRange.period($0) }.flatMap { period in
      CalendarDate(dayNumber: (period.lowerBound.dayNumber + period.upperBound.dayNumber) / 2)
    }
    let candidates = register.candidates(for: printed, on: day)
    let resolution = register.resolve(printed, on: day)
    let likely = all ? candidates : Self.likely(candidates)
    let ordered = Self.ordered(likely, resolution)
    let shown = limit == 0 ? ordered[...] : ordered.prefix(limit)
    let output = StandardOutput()
    if candidates.isEmpty {
      let near = register.suggestions(for: typed)
      console.note("nobody is called so in the register")
      for person in near { console.note("did you mean \(person.name) (\(person.key))?") }
      return
    }
    for candidate in shown {
      if json {
        try output.write(object(candidate, resolution))
      } else {
        for line in lines(candidate, resolution) {
          try output.folded(line, for: .standard, indent: 6)
        }
      }
    }
    try output.flush()
    if shown.count < ordered.count {
      console.note("\(ordered.count - shown.count) more; --limit 0 shows them")
    }
    if ordered.count < candidates.count {
      let rest = candidates.count - ordered.count
      console.note(
        "\(rest) more \(rest == 1 ? "has" : "have") the surname and other initials, or another party; "
          + "--all shows them")
    }
  }

  /// Those who could be meant: who are spelled so and were of the printed party; where there is nobody (a
  /// print can have the wrong party), who fit in one of the two.
  private static func likely(_ candidates: [Candidate]) -> [Candidate] {
    let spelled = candidates.filter(\.isSpelledSo)
    let fitting = spelled.filter(\.fitsParty)
    return fitting.isEmpty ? (spelled.isEmpty ? candidates : spelled) : fitting
  }

  /// The one who is meant first, then the likelier; of equals the one who was there last.
  private static func ordered(
    _ candidates: [Candidate], _ resolution: Resolution
  ) -> [Candidate] {
    let meant = [resolution.person, resolution.likely]
    var keyed: [(rank: (Int, Int, Int, Int), candidate: Candidate)] = []
    for (place, candidate) in candidates.enumerated() {
      let memberships = candidate.person.memberships.map { $0.to?.dayNumber ?? Int.max }
      let offices = candidate.person.offices.map { $0.to?.dayNumber ?? Int.max }
      let last = (memberships + offices).max() ?? 0
      let first = meant.contains(candidate.person.key) ? 0 : 1
      keyed.append(((first, candidate.cost, -last, place), candidate))
    }
    return keyed.sorted { $0.rank < $1.rank }.map(\.candidate)
  }

  /// A name, then its terms, each on its line.
  private func lines(_ candidate: Candidate, _ resolution: Resolution) -> [String] {
    let person = candidate.person
    var lines: [String] = []
    var head = "\(person.name)  \(person.key)"
    if let born = person.born { head += "  born \(born)" }
    if resolution.person == person.key {
      head += "  <- meant"
    } else if resolution.likely == person.key {
      head += "  <- probably meant"
    }
    lines.append(head)
    if !candidate.isSpelledSo { lines.append("    the name is printed otherwise") }
    if !candidate.fitsParty { lines.append("    never a member of the printed party") }
    for term in Self.terms(person) {
      // The lists of ministers do not always say when an office ended; those of members do.
      let end = term.to ?? (term.isOffice ? "…" : "now")
      lines.append("    \(term.from ?? "…") – \(end)  \(term.title)")
    }
    return lines
  }

  /// The terms by first day; memberships of one party that follow each other are one.
  private static func terms(
    _ person: Person
  ) -> [(from: String?, to: String?, title: String, isOffice: Bool)] {
    var terms: [(from: CalendarDate?, to: CalendarDate?, title: String, isOffice: Bool)] = []
    for membership in person.memberships {
      let title = "Tweede Kamer, \(membership.party)"
      if let last = terms.last, last.title == title, let end = last.to, let start = membership.from,
        start.dayNumber - end.dayNumber < 40
      {
        terms[terms.count - 1].to = membership.to
      } else {
        terms.append((membership.from, membership.to, title, false))
      }
    }
    for office in person.offices {
      let what = [office.ministry, office.portfolio].filter { !$0.isEmpty }
      // "Minister van Justitie en Veiligheid" says role and ministry already.
      let isWhole = office.portfolio.lowercased().hasPrefix(office.role.lowercased() + " van ")
      let title = isWhole ? office.portfolio : ([office.role] + what).joined(separator: ", ")
      terms.append((office.from, office.to, title, true))
    }
    return terms.sorted { ($0.from?.dayNumber ?? 0) < ($1.from?.dayNumber ?? 0) }
      .map { ($0.from?.description, $0.to?.description, $0.title, $0.isOffice) }
  }

  private func object(_ candidate: Candidate, _ resolution: Resolution) -> [UInt8] {
    let person = candidate.person
    var json = JSONWriter()
    json.object { json in
      json.field("person", person.key)
      json.field("name", person.name)
      json.field("initials", person.initials.isEmpty ? nil : person.initials)
      json.field("born", person.born)
      json.field("meant", resolution.person == person.key)
      json.field("cost", candidate.cost)
      json.field("terms", objects: Self.terms(person)) { json, term in
        json.field("from", term.from)
        json.field("to", term.to)
        json.field("title", term.title)
      }
    }
    json.newline()
    return json.bytes
  }
}
