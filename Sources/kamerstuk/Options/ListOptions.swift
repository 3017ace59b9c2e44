import ArgumentParser
import Kamerstukken
import Search
import TextIndex

/// How a listing is written.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case table, jsonl, csv
}

/// What all commands that list have in common.
struct ListOptions: ParsableArguments {
  @OptionGroup var source: SourceOptions

  @Option(help: ArgumentHelp("Only this dossier: 37103, 36200-XV.", valueName: "n"))
  var dossier: String?

  @Option(
    help: ArgumentHelp(
      "Only documents of this kind: letter, motion, questions, report, debate …", valueName: "k"),
    completion: .list(DocumentKind.allCases.map(\.rawValue)))
  var kind: String?

  @Option(help: ArgumentHelp("From this day, month or year on.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Up to this day, month or year.", valueName: "date"))
  var to: String?

  @Flag(help: "With --from or --to, show entries without a date too.")
  var undated = false

  @Option(
    parsing: .unconditional, help: ArgumentHelp("At most so many; 0 for all.", valueName: "n"))
  var limit = 20

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Pass over so many first.", valueName: "n"))
  var offset = 0

  @Flag(help: "Print only how many there are.")
  var count = false

  @Option(help: "table, jsonl or csv.")
  var format: ListFormat = .table

  @Flag(help: "The same as --format jsonl.")
  var json = false

  @Flag(help: "Only words as typed, not those of the same stem.")
  var exact = false

  @Flag(help: "Compounds match by their parts too: jeugdwerk finds jeugd … werk.")
  var compounds = false

  @Flag(help: "No notes on standard error.")
  var quiet = false

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a number from 0.") }
    if offset < 0 { throw ValidationError("--offset takes a number from 0.") }
    for (name, value) in [("--from", from), ("--to", to)] {
      if let value, DateRange.period(value) == nil {
        throw ValidationError("\(name): “\(value)” is no date; write 2018, 2019-04 or 2019-04-01.")
      }
    }
  }

  /// How to write: `--json` wins.
  var effectiveFormat: ListFormat { json ? .jsonl : format }

  /// Checks `--kind` for entries of a type.
  func validateKind(for type: RecordType) throws {
    guard let kind, kindFilter(kind, type) == nil else { return }
    var kinds = DocumentKind.allCases.map(\.rawValue)
    if type == .reference { kinds += Reference.Kind.allCases.map(\.rawValue) }
    throw ValidationError("--kind: “\(kind)” is none of \(kinds.joined(separator: ", ")).")
  }

  /// The filter of `--kind`: a kind of document; for references also a kind of what is cited.
  private func kindFilter(_ kind: String, _ type: RecordType) -> Query? {
    if type == .reference, let value = FieldValues.shared.referenceKind(kind) {
      return .term(field: EntrySchema.Field.referenceKind, text: value.rawValue)
    }
    return FieldValues.shared.kind(kind).map {
      .term(field: EntrySchema.Field.kind, text: $0.rawValue)
    }
  }

  /// The request that the flags describe, for entries of a type.
  func request(_ type: RecordType, query: QueryNode?) -> ListingRequest {
    var request = ListingRequest(type: type)
    request.query = query
    if let dossier {
      request.filter(
        QueryCompiler.dossier(dossier), as: "--dossier “\(dossier)”",
        like: (EntrySchema.Field.dossier, FieldValues.dossier(dossier)))
    }
    if let kind, let filter = kindFilter(kind, type) {
      request.filter(filter, as: "--kind “\(kind)”")
    }
    if from != nil || to != nil {
      request.dates = DateRange(
        first: from.flatMap { DateRange.period($0)?.lowerBound },
        last: to.flatMap { DateRange.period($0)?.upperBound })
    }
    request.showsUndated = undated
    request.limit = limit
    request.offset = offset
    request.isExact = exact
    request.splitsCompounds = compounds
    return request
  }
}
