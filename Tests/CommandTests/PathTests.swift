import Foundation
import Testing

/// One file, named in several ways.
@Suite struct PathTests {
  /// Other spellings of `papers`.
  static let spellings = ["papers", "./papers", "papers/", "none/../papers", "/papers", "."]

  private func letters() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("papers/1.txt", Letters.motion(dossier: "37204", number: 1, by: "Kwint"))
    try scratch.write("papers/2.txt", Letters.motion(dossier: "37204", number: 2, by: "Kwint"))
    try scratch.write("none/.keep", "")
    return scratch
  }

  private func spelled(_ path: String, _ scratch: Scratch) -> String {
    path.hasPrefix("/") ? scratch.path + path : path
  }

  @Test(arguments: spellings, spellings)
  func filesAreReadOnce(first: String, second: String) throws {
    let scratch = try letters()
    try scratch.index(spelled(first, scratch))
    #expect(try scratch.index(spelled(second, scratch)).errors.contains("0 added, 2 unchanged"))
    try scratch.write("papers/1.txt", Letters.motion(dossier: "37204", number: 3, by: "Kwint"))
    try scratch.remove("papers/2.txt")
    let run = try scratch.index(spelled(second, scratch), "--prune")
    #expect(run.errors.contains("1 added, 2 dropped"), "\(run.errors)")
    #expect(try scratch.ids("search", "kind:motion") == ["kst-37204-3"])
    #expect(try scratch.index(spelled(first, scratch)).errors.contains("0 added, 1 unchanged"))
  }

  @Test func filesNamedTwiceAreReadOnce() throws {
    let scratch = try letters()
    let run = try scratch.index("papers", "./papers/1.txt", scratch.path + "/papers")
    #expect(run.errors.contains("documents: 2 added\n"))
  }

  /// Tables and states know a file by its path too.
  @Test func tablesAndStatesKnowPlainPaths() throws {
    let scratch = try letters()
    try scratch.write("table.csv", "path,title\n./papers/1.txt,Een titel\n")
    let run = try Run(
      ["convert", "papers//1.txt", "--metadata", "table.csv", "--state", "state", "--quiet"],
      folder: scratch.path)
    #expect(try run.objects().first?["title"] as? String != nil)
    let again = try Run(
      ["convert", "./papers/1.txt", "--changed-only", "--state", "state"], folder: scratch.path)
    #expect(again.output.isEmpty)
    #expect(again.errors.contains("1 unchanged"))
  }

  /// A name that is no UTF-8 is read, named readably, and found again, in a folder and as an argument.
  @Test func namesMayBeBytes() throws {
    let scratch = try letters()
    let make = try Process.run(
      URL(fileURLWithPath: "/bin/sh"),
      arguments: [
        "-c", "mv \(scratch.path)/papers/1.txt \"$(printf '\(scratch.path)/papers/b\\351.txt')\"",
      ])
    make.waitUntilExit()
    let folder = try Run(["convert", "papers", "--quiet"], folder: scratch.path)
    #expect(folder.status == 0, "\(folder.errors)")
    let source = try #require(try folder.objects().last?["source"] as? [String: Any])
    #expect(source["path"] as? String == "papers/b\\xE9.txt")
    try scratch.index("papers")
    #expect(try scratch.index("papers", "--prune").errors.contains("0 added, 2 unchanged"))
    let command =
      "'\(Checkout.program)' convert --quiet papers/b*.txt papers/c\"$(printf '\\351')\""
    try scratch.write("run.sh", command)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["run.sh"]
    process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    let written = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let said = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    #expect(written.contains("kst-37204-1"))
    #expect(said.contains("papers/c\\xE9: No such file"), "\(said)")
  }
}
