import ArgumentParser

/// Where a command that lists takes its entries from.
struct SourceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the index.", valueName: "dir"), completion: .directory)
  var index: String = SourceOptions.defaultIndex

  @Option(
    name: .customLong("from-files"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Read these files or folders directly, without an index.", valueName: "path"),
    completion: .file())
  var fromFiles: [String] = []

  /// Where indexes are built unless told otherwise.
  static let defaultIndex = "Indexes/default"
}
