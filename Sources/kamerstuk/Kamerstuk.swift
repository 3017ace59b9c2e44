import ArgumentParser
import Kamerstukken

/// The command.
@main
struct Kamerstuk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kamerstuk",
    abstract: "Reads, indexes and searches papers of the Dutch parliament.",
    discussion: """
      EXAMPLES
        kamerstuk index letters/              read a folder of letters into an index
        kamerstuk search radicalisering       search it
        kamerstuk motions --mp "Van Dijk"     what became of a member's motions
        kamerstuk convert letter.txt --pretty what stands in one letter, as JSON
      """,
    version: DocumentRecord.producer,
    subcommands: [
      ConvertCommand.self, IndexCommand.self, SearchCommand.self, MotionsCommand.self,
      CommitmentsCommand.self, FiguresCommand.self, ReferencesCommand.self, GraphCommand.self,
      ShowCommand.self, PeopleCommand.self, DiffCommand.self, StatsCommand.self,
      VerifyCommand.self, LintCommand.self, SchemaCommand.self,
    ])

  static func main() {
    CommandRunner.main(Kamerstuk.self)
  }
}
