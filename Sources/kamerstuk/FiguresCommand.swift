import RecordJSON
import ArgumentParser
import Kamerstukken
import Search
import TextIndex

/// `kamerstuk figures`.
struct FiguresCommand: ParsableCommand {
  private typealias Field = EntrySchema.Field

  static let configuration = CommandConfiguration(
    commandName: "figures", _superCommandName: "kamerstuk",
    abstract: "List figures: which numbers are stated about what.",
    discussion: """
      EXAMPLES
        kamerstuk figures --of trainingen --from 2018
        kamerstuk figures --unit euro --min 1000000
        kamerstuk figures --of deelnemers --same
      """,
    aliases: ["cijfers"])

  @Argument(help: "A query; see kamerstuk help search.")
  var query: [String] = []

  @Option(help: ArgumentHelp("Only this unit: euro, percent, fte, km …", valueName: "u"))
  var unit: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("At least this value.", valueName: "x"))
  var min: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("At most this value.", valueName: "y"))
  var max: String?

  @Option(
    help: ArgumentHelp("Of this: looks in what is counted and in the sentence.", valueName: "word"))
  var of: String?

  @Flag(help: "Put figures of different documents on the same thing beside each other.")
  var same = false

  @OptionGroup var options: ListOptions

  func validate() throws {
    try options.validateKind(for: .figure)
    for (name, value) in [("--min", min), ("--max", max)] {
      if let value, NumberRange.number(value[...]) == nil {
        throw ValidationError("\(name): “\(value)” is no number; write 1000, 2.5 or 2,5.")
      }
    }
  }

  func run() throws {
    let session = try ListSession(options)
    // Each in brackets: an OR in one of them is none in the other.
    let parts = [query.joined(separator: " "), of ?? ""].filter { !$0.isEmpty }
    let words = parts.count > 1 ? parts.map { "(\($0))" } : parts
    let node = try ListSession.parse(words, session.console)
    var request = options.request(.figure, query: node)
    if let unit {
      let value = FieldValues.shared.unit(unit)
      request.filter(
        .term(field: Field.unit, text: value), as: "--unit “\(unit)”", like: (Field.unit, value))
    }
    if min != nil || max != nil {
      let range = NumberRange(
        lower: min.flatMap { NumberRange.number($0[...]) } ?? -.infinity,
        upper: max.flatMap { NumberRange.number($0[...]) } ?? .infinity)
      let names = [min.map { "--min \($0)" }, max.map { "--max \($0)" }].compactMap { $0 }
      request.filter(
        range.lower > range.upper ? .none : .range(field: Field.value, range: range.codes),
        as: names.joined(separator: " "))
    }
    if !(node?.hasWords ?? false) { request.sort = .column(Field.date, ascending: false) }
    if same {
      try listSame(session, request)
    } else {
      try list(session, request, words)
    }
  }

  private func list(
    _ session: borrowing ListSession, _ request: ListingRequest, _ words: [String]
  ) throws {
    let lister = Lister(reader: session.reader)
    let listing = try session.answering(words) { try lister.listing(request) }
    if try session.printCount(listing.total, undated: listing.undated) {
      return try session.explainNothing(listing.total, request)
    }
    let output = ListOutput(
      format: options.effectiveFormat,
      columns: [
        .init("date"), .init("document"), .init("line", right: true), .init("figure", right: true),
        .init("of", flexible: true), .init("period", flexible: true),
        .init("words", flexible: true),
      ])
    try output.write(
      try listing.entries.map { entry in
        let line = try DecodedLine<DecodedFigure>(json: entry.line)
        let figure = line.record
        return ListOutput.Row(
          cells: [
            line.date ?? "", line.id, "\(figure.line)", DutchNumber.text(figure), figure.of ?? "",
            figure.period ?? "", figure.exact,
          ], json: ListOutput.scored(entry.line, request.sort == .relevance ? entry.score : nil))
      },
      footer: session.footer(
        shown: listing.entries.count, total: listing.total, "figure", "figures"))
    session.noteUndated(listing.undated)
    try session.explainNothing(listing.total, request)
  }

  /// So many figures of a group a table shows; the other formats have all.
  private static let shownOfGroup = 12

  private func listSame(
    _ session: borrowing ListSession, _ request: ListingRequest
  ) throws {
    let lister = FigureDrift(reader: session.reader)
    let groups = try session.answering(query) { try lister.groups(request) }
    func explain() throws {
      guard groups.isEmpty else { return }
      if try Lister(reader: session.reader).count(request) > 0 {
        session.console.note(
          "no two documents state a figure on the same thing; try it without --same")
      } else {
        try session.explainNothing(0, request)
      }
    }
    if try session.printCount(groups.count, undated: 0) { return try explain() }
    let page = groups.dropFirst(options.offset).prefix(options.limit == 0 ? Int.max : options.limit)
    let output = ListOutput(
      format: options.effectiveFormat,
      columns: [
        .init("of", flexible: true), .init("period", flexible: true), .init("date"),
        .init("document"), .init("line", right: true), .init("figure", right: true),
        .init("words", flexible: true),
      ])
    try output.write(
      page.flatMap { group in
        let shown = options.effectiveFormat == .table ? Self.shownOfGroup : group.figures.count
        return group.figures.prefix(shown).enumerated().map { number, figure in
          ListOutput.Row(
            cells: [
              number == 0 ? group.of : "", number == 0 ? group.period ?? "" : "",
              figure.date ?? "", figure.id, "\(figure.record.line)",
              DutchNumber.text(figure.record),
              number == shown - 1 && shown < group.figures.count
                ? "\(figure.record.exact) (and \(group.figures.count - shown) more)"
                : figure.record.exact,
            ], json: figure.stored)
        }
      },
      footer: session.footer(
        shown: page.count, total: groups.count, "thing in several documents",
        "things in several documents"))
    try explain()
  }
}
