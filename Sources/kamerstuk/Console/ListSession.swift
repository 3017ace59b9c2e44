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
  init(_ options: ListOptions) throws {
    console = StandardError(isQuiet: options.quiet)
    self.options = options
    index = try OpenIndex(options.source, console: console)
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

  /// Adds the condition that a member has to do with an entry, and says what the user should know of the name.
  func filter(_ request: inout ListingRequest, _ member: MemberMatch, as name: String) {
    // Of a name that nobody has it is said here that nobody has it.
    request.filter(member.query, as: member.isKnown ? name : "")
    if let note = member.note { console.note(note) }
  }

  /// Where nothing was found: why, as far as that can be known. `count` says how many entries another request
  /// gives, where the lister of entries does not.
  func explainNothing(
    _ total: Int, _ request: ListingRequest, count: ((ListingRequest) throws -> Int)? = nil
  ) throws {
    guard total == 0 else { return }
    let nothing = NothingFound(
      reader: reader, options: options, request: request,
      count: count ?? Lister(reader: reader).count)
    for reason in try answering([], nothing.reasons) { console.note(reason) }
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
