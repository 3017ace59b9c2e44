import ArgumentParser
import Kamerstukken

/// The command.
@main
struct Kamerstuk: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kamerstuk",
    abstract: "Reads, indexes and searches papers of the Dutch parliament.",
    version: DocumentRecord.producer,
    subcommands: [ConvertCommand.self, SchemaCommand.self])

  static func main() async {
    await CommandRunner.main(Kamerstuk.self)
  }
}
