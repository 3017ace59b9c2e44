import ArgumentParser
import Kamerstukken
import Search
import TextIndex

/// What every command that lists does: read the query, open the index, answer, and say what is wrong.
struct ListSession: ~Copyable {
  let console: StandardError
  let options: ListOptions
  private let index: OpenIndex

  /// Opens the index of a command.
  init(_ options: ListOptions) async throws {
    console = StandardError(isQuiet: options.quiet)
    self.options = options
    index = try await OpenIndex(options.source, console: console)
  }

  /// The snapshot.
  var reader: IndexReader { index.reader }

  /// Reads a query; one that cannot be read is exit status 2, with a caret.
  static func parse(_ words: [String], _ console: StandardError) throws -> QueryNode? {
    let text = words.joined(separator: " ")
    do {
      return try QueryParser.parse(text)
    } catch {
      console.error("the query cannot be read\n" + error.report(of: text))
      throw ExitStatus.usage
    }
  }

  /// Calls `body`, and says what went wrong with the query or the index.
  func answering<Result>(_ query: [String], _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as QuerySyntaxError {
      console.error("the query cannot be read\n" + error.report(of: query.joined(separator: " ")))
      throw ExitStatus.usage
    } catch let error as IndexError {
      throw OpenIndex.exit(for: error, console)
    }
  }

  /// Prints a count, where `--count` asks for one; true when it did.
  func printCount(_ total: Int, undated: Int) throws -> Bool {
    guard options.count else { return false }
    let output = StandardOutput()
    try output.line("\(total)")
    try output.flush()
    noteUndated(undated)
    return true
  }

  /// "3 undated left out; --undated shows them".
  func noteUndated(_ undated: Int) {
    if undated > 0 { console.note("\(undated) undated left out; --undated shows them") }
  }

  /// Where nothing was found: which flag alone finds nothing, or that a period has no day.
  func explainNothing(_ total: Int, _ request: ListingRequest) throws {
    guard total == 0 else { return }
    if try isEmpty() {
      let source = options.source
      console.note(
        source.fromFiles.isEmpty
          ? "the index in \(source.index) is empty; add letters with: kamerstuk index PATH... --index \(source.index)"
          : "no document was read")
      return
    }
    if let dates = request.dates, dates.isEmpty, let from = options.from, let to = options.to {
      console.note("no day lies between --from \(from) and --to \(to)")
    }
    for name in request.query?.values(of: .mp) ?? [] {
      if let note = try FieldValues.shared.member(name, in: reader).note { console.note(note) }
    }
    for field in [QueryField.party, .by, .unit, .dossier, .id, .cites] {
      for value in request.query?.values(of: field) ?? [] {
        let query = try QueryCompiler().query(.field(field, QueryValue(text: value, position: 0)))
        if try reader.count(query) == 0 {
          console.note("the index has nothing with \(field.rawValue):\(value)")
        }
      }
    }
    for (name, query) in request.named where try reader.count(query) == 0 {
      console.note("the index has nothing with \(name)")
    }
  }

  /// Whether there is no document to find anything in.
  func isEmpty() throws -> Bool {
    try reader.count(.term(field: EntrySchema.Field.type, text: RecordType.document.rawValue)) == 0
  }

  /// "20 of 312 motions; --limit 0 shows all", for below a table.
  func footer(shown: Int, total: Int, _ singular: String, _ plural: String) -> [String] {
    let noun = total == 1 ? singular : plural
    if shown == total { return ["\(total) \(noun)"] }
    if shown == 0 { return ["\(total) \(noun), none from \(options.offset + 1) on"] }
    let first = options.offset + 1
    let places = shown == 1 ? "\(first)" : "\(first)–\(options.offset + shown)"
    return ["\(places) of \(total) \(noun); --limit 0 shows all"]
  }
}
