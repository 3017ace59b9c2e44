import ArgumentParser
import Kamerstukken

/// The command.
@main
struct Kamerstuk: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kamerstuk",
    abstract: "Reads, indexes and searches papers of the Dutch parliament.",
    version: DocumentRecord.producer,
    subcommands: [
      ConvertCommand.self, IndexCommand.self, SearchCommand.self, MotionsCommand.self,
      CommitmentsCommand.self, FiguresCommand.self, ReferencesCommand.self, GraphCommand.self,
      ShowCommand.self, PeopleCommand.self, DiffCommand.self, StatsCommand.self,
      VerifyCommand.self, LintCommand.self, SchemaCommand.self,
    ])

  static func main() async {
    await CommandRunner.main(Kamerstuk.self)
  }
}
