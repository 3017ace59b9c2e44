import ArgumentParser
import Search
import TextIndex

/// `kamerstuk show`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", _superCommandName: "kamerstuk",
    abstract: "Show a document with its records, or the story of a motion or commitment.",
    discussion: """
      An identifier may be typed as printed. For a motion the index is asked for everything that deals \
      with it: the motion, what replaced it, the vote, the letters that answer it and what they say; for the code of a commitment for what papers say of that.

      EXAMPLES
        kamerstuk show kst-37103-33
        kamerstuk show "37 103, nr. 33"
        kamerstuk show kst-37103-33 --json
        kamerstuk show TZ201807-123
      """)

  @Argument(help: "An identifier: kst-37103-33, \"37 103, nr. 33\", ah-tk-20182019-2636.")
  var id: [String]

  @Flag(help: "Print the very record that convert makes.")
  var json = false

  @OptionGroup var source: SourceOptions

  func run() throws {
    let console = StandardError(isQuiet: false)
    let index = try OpenIndex(source, console: console)
    let typed = id.joined(separator: " ")
    let identifier = FieldValues.identifier(typed)
    let output = StandardOutput()
    do {
      let story = try Story(identifier: identifier, reader: index.reader)
      if json {
        guard let stored = story.stored else { throw Self.unknown(typed, story, console) }
        try output.write(stored)
        try output.write([0x0A])
      } else {
        guard story.stored != nil || story.motion != nil || !story.commitments.isEmpty else {
          throw Self.unknown(typed, story, console)
        }
        let terminal = Terminal.standard
        let width = max(TextTable.narrowest, terminal.width ?? 100)
        for line in StoryText(terminal: terminal, width: width).lines(of: story) {
          try output.folded(line, for: terminal, indent: 4)
        }
      }
      try output.flush()
    } catch let error as IndexError {
      throw OpenIndex.exit(for: error, console)
    }
  }

  private static func unknown(
    _ typed: String, _ story: Story, _ console: StandardError
  ) -> ExitCode {
    var message = "the index has no document “\(typed)”"
    if story.citedBy > 0 {
      message +=
        story.citedBy == 1 ? "; 1 document cites it" : "; \(story.citedBy) documents cite it"
      message += " (kamerstuk references --cites \"\(typed)\")"
    }
    if !story.similar.isEmpty {
      message += "; did you mean \(story.similar.joined(separator: ", "))?"
    }
    console.error(message)
    return ExitStatus.incomplete
  }
}
