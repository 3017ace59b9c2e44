import Foundation
import Testing

/// Every example of the README is run, and gives what the README prints.
@Suite(.serialized) struct ReadmeTests {
  /// One example: a line that begins with `$ kamerstuk`, and the output below it.
  struct Example: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let expected: String

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let examples: [Example] = {
    let readme = (try? String(contentsOfFile: Checkout.root + "/README.md", encoding: .utf8)) ?? ""
    var examples: [Example] = []
    var isInside = false
    var command: String?
    var output: [Substring] = []
    func close() {
      if let command {
        examples.append(
          Example(arguments: words(command), expected: output.joined(separator: "\n")))
      }
      command = nil
      output = []
    }
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        close()
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ kamerstuk ") {
        close()
        command = String(line.dropFirst("$ kamerstuk ".count))
      } else if isInside, command != nil {
        output.append(line)
      }
    }
    return examples
  }()

  /// The words of a command line: quotation marks hold words together.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    return words
  }

  @Test func examplesAreAsPrinted() throws {
    #expect(Self.examples.count >= 6)
    // As in a fresh checkout.
    try? FileManager.default.removeItem(atPath: Checkout.root + "/Indexes/readme")
    for example in Self.examples {
      let run = try Run(example.arguments, environment: ["COLUMNS": "100", "NO_COLOR": "1"])
      var output = run.output
      while output.hasSuffix("\n") { output.removeLast() }
      #expect(run.status == 0, "\(example.testDescription): \(run.errors)")
      #expect(output == example.expected, "\(example.testDescription)")
    }
  }
}
