import ArgumentParser
import Kamerstukken

@main
struct Kamerstuk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kamerstuk",
    abstract: "Reads, indexes and searches papers of the Dutch parliament.",
    version: DocumentRecord.producer,
    subcommands: [ConvertCommand.self])
}
