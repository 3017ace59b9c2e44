import Foundation
import Testing

/// What is no letter is named or skipped, and costs no output.
@Suite struct BadInputTests {
  private let letter = "Den Haag, 4 mei 2018\n\nIk verwijs naar Kamerstuk 37 101, nr. 12.\n"

  @Test func filesThatAreNoLetters() throws {
    let scratch = try Scratch()
    try scratch.write("leeg.txt", "")
    try scratch.write("wit.txt", " \n\n \n")
    try scratch.write("map/plaatje.gif", "GIF89a")
    try scratch.write("goed.txt", letter)
    let run = try Run(["convert", scratch.path])
    #expect(run.status == 1)
    #expect(try run.objects().count == 1)
    #expect(run.errors.contains("leeg.txt: the file is empty"))
    #expect(run.errors.contains("wit.txt: the file is empty"))
    #expect(run.errors.contains("1 converted, 1 skipped (no letters), 2 refused"))
  }

  @Test func aFolderWithoutLetters() throws {
    let scratch = try Scratch()
    try scratch.write("map/plaatje.gif", "GIF89a")
    let run = try Run(["convert", scratch.path + "/map"])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("1 skipped (no letters)"))
  }

  /// A file of two gigabytes, sparse, is refused by its size.
  @Test func aFileThatIsTooLarge() throws {
    let scratch = try Scratch()
    try scratch.write("groot.txt", "")
    try #require(truncate(scratch.path + "/groot.txt", 2 << 30) == 0)
    let run = try Run(["convert", scratch.path])
    #expect(run.status == 1)
    #expect(run.errors.contains("groot.txt: is larger than 256 MB"))
  }

  @Test func textThatIsCutOff() throws {
    let scratch = try Scratch()
    try Data("Aan de Voorzitter\n\nEen zin met ".utf8 + [0xE2, 0x82])
      .write(to: URL(filePath: scratch.path + "/a.txt"))
    let run = try Run(["convert", scratch.path])
    let record = try #require(try run.objects().first)
    #expect(record["text"] as? String == "Aan de Voorzitter\n\nEen zin met")
    let codes = (record["warnings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
    #expect(codes == ["text-cut-off"])
  }

  @Test func linksInALoop() throws {
    let scratch = try Scratch()
    try scratch.write("map/a.txt", letter)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/map/lus", withDestinationPath: "../map")
    let run = try Run(["convert", scratch.path])
    #expect(run.status == 1)
    #expect(try run.objects().count == 1)
    #expect(run.errors.contains("lus: is a link to a folder that holds it"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func aFileThatMayNotBeRead() throws {
    let scratch = try Scratch()
    try scratch.write("dicht.txt", letter)
    try #require(chmod(scratch.path + "/dicht.txt", 0) == 0)
    let run = try Run(["convert", scratch.path])
    #expect(run.status == 1)
    #expect(run.errors.contains("dicht.txt: cannot be read: Permission denied"))
  }

  /// What was there before stays as it was when a run is interrupted.
  @Test func anInterruptedRunLeavesTheOldFile() throws {
    let scratch = try Scratch()
    try scratch.write("uit.jsonl", "oud\n")
    let process = Process()
    process.executableURL = URL(filePath: Checkout.program)
    // A pipe that nobody writes: the run waits for it.
    try #require(mkfifo(scratch.path + "/pijp", 0o600) == 0)
    process.arguments = ["convert", scratch.path + "/pijp", "-o", scratch.path + "/uit.jsonl"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: 0.5)
    kill(process.processIdentifier, SIGINT)
    for _ in 0..<100 where process.isRunning { Thread.sleep(forTimeInterval: 0.1) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(scratch.read("uit.jsonl") == "oud\n")
    #expect(scratch.names == ["pijp", "uit.jsonl"])
  }
}
