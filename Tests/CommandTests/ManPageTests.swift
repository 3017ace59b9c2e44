import Foundation
import Testing

@Suite struct ManPageTests {
  /// The page has every command that `--help` names, with its own options.
  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "python3 is absent"))
  func hasEveryCommand() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [Checkout.root + "/Scripts/man-page", Checkout.program]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let page = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let help = try Run(["--help"]).lines
    let start = try #require(help.firstIndex(of: "SUBCOMMANDS:"))
    let commands = help[(start + 1)...].prefix { $0.hasPrefix("  ") }
      .filter { !$0.hasPrefix("   ") }
      .compactMap { $0.split(whereSeparator: { $0 == " " || $0 == "," }).first.map(String.init) }
    #expect(commands.count >= 15)
    for command in commands where command != "help" && command != "See" {
      #expect(page.contains(".SS kamerstuk \(command)\n"), "\(command)")
      for word in try Run([command, "--help"]).output.split(whereSeparator: {
        " ,/[]<>\n".contains($0)
      })
      where word.hasPrefix("--") && word.dropFirst(2).allSatisfy({ $0.isLetter || $0 == "-" }) {
        if ["--help", "--version"].contains(word) { continue }
        #expect(page.contains(word.replacing("-", with: "\\-")), "\(command) \(word)")
      }
    }
  }
}
