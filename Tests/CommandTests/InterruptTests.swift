import Foundation
import Testing

/// A request to end is heard within seconds, whatever is being read.
@Suite struct InterruptTests {
  /// Runs the program, asks it to end after some seconds, and gives its status and how long it took after that.
  private func interrupted(
    _ arguments: [String], in folder: String, after seconds: Double, path: String? = nil
  ) throws -> (status: Int32, errors: String, seconds: Double) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Checkout.program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    if let path {
      process.environment = ProcessInfo.processInfo.environment.merging(["PATH": path]) { $1 }
    }
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    process.terminate()
    let start = Date()
    let text = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: text, as: UTF8.self),
      Date().timeIntervalSince(start)
    )
  }

  /// A program that reads a PDF takes its time.
  @Test(arguments: ["convert", "index"]) func whileAnotherProgramReads(command: String) throws {
    let scratch = try Scratch()
    try scratch.write("bin/pdftotext", "#!/bin/sh\nexec sleep 50\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: scratch.path + "/bin/pdftotext")
    try scratch.write("papers/a.pdf", "%PDF-1.7\n1 0 obj\n")
    let run = try interrupted(
      [command, "papers"], in: scratch.path, after: 2, path: scratch.path + "/bin:/usr/bin:/bin")
    #expect(run.status == 130, "\(run.errors)")
    #expect(run.seconds < 10)
    #expect(run.errors.contains("interrupted") && !run.errors.contains("pdftotext"))
  }

  /// Of a long file of records those that were read are committed, and the rest by the next run.
  @Test func withinAFileOfRecords() throws {
    let scratch = try Scratch()
    let count = 6000
    try scratch.convert(motions: [7], to: "one.jsonl")
    let line = try #require(scratch.read("one.jsonl"))
    try scratch.write(
      "a.jsonl",
      (0..<count).map { line.replacing("kst-37204-7", with: "kst-37204-\($0 + 1)") }.joined())
    let run = try interrupted(
      ["index", "a.jsonl", "--index", "index", "--jobs", "1"], in: scratch.path, after: 2)
    #expect(run.status == 130, "\(run.errors)")
    let first = try scratch.ids("search", "kind:motion").count
    #expect(first > 0 && first < count)
    #expect(run.errors.contains("documents: \(first) added"), "\(run.errors)")
    let second = try scratch.index("a.jsonl")
    #expect(second.errors.contains("documents: \(count - first) added, \(first) replaced"))
    #expect(try scratch.index("a.jsonl").errors.contains("1 unchanged"))
  }

  /// A new index that is not complete is none.
  @Test func theOldIndexStays() throws {
    let scratch = try Scratch()
    try scratch.convert(motions: [7], to: "one.jsonl")
    try scratch.index("one.jsonl")
    let line = try #require(scratch.read("one.jsonl"))
    try scratch.write(
      "a.jsonl",
      (0..<6000).map { line.replacing("kst-37204-7", with: "kst-37204-\($0 + 1)") }.joined())
    let run = try interrupted(
      ["index", "a.jsonl", "--index", "index", "--rebuild", "--jobs", "1"], in: scratch.path,
      after: 2)
    #expect(run.status == 130 && run.errors.contains("the index is as it was"), "\(run.errors)")
    #expect(try scratch.ids("search", "kind:motion") == ["kst-37204-7"])
    #expect(!scratch.names.contains { $0.hasSuffix(".rebuild") })
  }

  /// Documents that left a file are not forgotten by a run that had no time to look for them elsewhere.
  @Test func departuresAreNotForgotten() throws {
    let scratch = try Scratch()
    let count = 6000
    try scratch.convert(motions: [7], by: "Bisschop", to: "one.jsonl")
    let line = try #require(scratch.read("one.jsonl"))
    let lines = (0..<count).map { line.replacing("kst-37204-7", with: "kst-37204-\($0 + 1)") }
    try scratch.convert(motions: [1, 2], to: "a.jsonl")
    try scratch.index("a.jsonl")
    try scratch.convert(motions: [2], to: "a.jsonl")
    try scratch.write("b.jsonl", lines.dropFirst(1).joined())
    let run = try interrupted(
      ["index", "a.jsonl", "b.jsonl", "--index", "index", "--jobs", "1"], in: scratch.path,
      after: 2)
    #expect(run.status == 130, "\(run.errors)")
    #expect(try scratch.ids("motions", "--mp", "Kwint").contains("kst-37204-1"))
    #expect(try scratch.index("a.jsonl", "b.jsonl").errors.contains("1 dropped"))
    #expect(try scratch.ids("motions", "--mp", "Kwint").isEmpty)
  }
}
