import ArgumentParser
import RecordJSON

/// `kamerstuk schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", _superCommandName: "kamerstuk",
    abstract: "Print the JSON Schema (2020-12) of a document record.",
    discussion: """
      EXAMPLES
        kamerstuk schema > kamerstuk.schema.json
      """)

  func run() throws {
    let output = StandardOutput()
    try output.write(RecordSchema.bytes)
    try output.flush()
  }
}
