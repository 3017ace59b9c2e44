import Foundation
import Testing

@Suite struct ConvertTests {
  private let letter = "Den Haag, 4 mei 2018\n\nIk verwijs naar Kamerstuk 37 101, nr. 12.\n"

  @Test func writesInputOrderWhateverTheJobs() throws {
    let one = try Run(["convert", "Corpus", "--jobs", "1"])
    let four = try Run(["convert", "Corpus", "--jobs", "4"])
    #expect(one.status == 0)
    #expect(one.output == four.output)
    #expect(try one.objects().count >= 24)
  }

  @Test func readsStandardInput() throws {
    let run = try Run(["convert", "-"], input: letter)
    let records = try run.objects()
    #expect(run.status == 0)
    #expect(records.count == 1)
    #expect((records[0]["source"] as? [String: Any])?["path"] as? String == "-")
  }

  @Test func namesRefusedInputsAndGoesOn() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", letter)
    try scratch.write("b.txt", "")
    try scratch.write("c.bin", "\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}\u{0}\u{1}\u{2}\u{3}")
    try scratch.write("d.xml", "<officiele-publicatie><kamerstuk></officiele-publicatie>")
    try scratch.write("e.txt", letter)
    let run = try Run(["convert", scratch.path, "--errors", scratch.path + "/errors.jsonl"])
    #expect(run.status == 1)
    #expect(try run.objects().count == 2)
    for name in ["b.txt", "c.bin", "d.xml"] { #expect(run.errors.contains(name), "\(run.errors)") }
    #expect(run.errors.contains("3 refused"))
    let errors = try #require(scratch.read("errors.jsonl"))
    #expect(errors.split(separator: "\n").count == 3)
  }

  @Test func writesOneFileADocument() throws {
    let scratch = try Scratch()
    let run = try Run(["convert", "Corpus/moties", "-o", scratch.path + "/out", "--pretty"])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/out").sorted()
    #expect(names.contains("kst-37103-31.json"))
    #expect(names.allSatisfy { $0.hasSuffix(".json") && !$0.hasPrefix(".") })
  }

  /// A name of a file is no name for a folder that is not there yet.
  @Test func namesOfFilesMakeNoFolders() throws {
    let scratch = try Scratch()
    let run = try Run(["convert", "Corpus/moties", "-o", scratch.path + "/out.json"])
    #expect(run.status == 2 && run.errors.contains("one file of records is called FILE.jsonl"))
    #expect(scratch.names.isEmpty)
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/out.json", withIntermediateDirectories: false)
    #expect(
      try Run(["convert", "Corpus/moties", "-o", scratch.path + "/out.json"]).status == 0)
  }

  @Test func keepsBothOfOneIdentifier() throws {
    let scratch = try Scratch()
    let motion = try String(
      contentsOfFile: Checkout.root + "/Corpus/moties/kst-37103-31.txt", encoding: .utf8)
    try scratch.write("in/a.txt", motion)
    try scratch.write("in/b.txt", motion + "\n")
    let run = try Run(["convert", scratch.path + "/in", "-o", scratch.path + "/out"])
    #expect(run.status == 0)
    #expect(run.errors.contains("kst-37103-31"))
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/out").sorted()
    #expect(names == ["kst-37103-31.json", "kst-37103-31~2.json"])
  }

  @Test func convertsOnlyWhatChanged() throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", letter)
    try scratch.write("in/b.txt", letter + "\nNog een regel.\n")
    let arguments = [
      "convert", scratch.path + "/in", "-o", scratch.path + "/out", "--changed-only", "--state",
      scratch.path + "/state",
    ]
    #expect(try Run(arguments).errors.contains("2 converted"))
    #expect(try Run(arguments).errors.contains("0 converted, 2 unchanged"))
    try scratch.write("in/b.txt", letter + "\nIets anders.\n")
    #expect(try Run(arguments).errors.contains("1 converted, 1 unchanged"))
  }

  @Test func takesPathsFromAFile() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", letter)
    try scratch.write("list", "\(scratch.path)/a.txt\n")
    #expect(try Run(["convert", "--files-from", scratch.path + "/list"]).objects().count == 1)
    let nul = try Run(["convert", "--files-from", "-", "-0"], input: "\(scratch.path)/a.txt\0")
    #expect(try nul.objects().count == 1)
  }

  @Test func takesMetadata() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "Geachte voorzitter,\n\nEen brief zonder kop.\n")
    try scratch.write(
      "meta.csv", "path,id,date,year\n\(scratch.path)/a.txt,kst-37101-77,2018-05-04,2017-2018\n")
    let run = try Run([
      "convert", scratch.path + "/a.txt", "--metadata", scratch.path + "/meta.csv",
    ])
    let record = try #require(try run.objects().first)
    #expect(record["id"] as? String == "kst-37101-77")
    #expect(record["date"] as? String == "2018-05-04")
    #expect(
      (record["warnings"] as? [[String: Any]])?.contains {
        $0["code"] as? String == "from-metadata"
      } == true)
  }

  @Test(arguments: [
    ["convert"], ["convert", "--jobs", "0", "x"], ["convert", "--changed-only", "x"], ["nonsense"],
    ["convert", "-0", "x"], ["search"], ["motions", "--status", "blauw"],
    ["motions", "--from", "gisteren"],
  ])
  func wrongUsageIsTwo(arguments: [String]) throws {
    let run = try Run(arguments)
    #expect(run.status == 2, "\(run.errors)")
    #expect(!run.errors.isEmpty)
  }

  @Test func aFullDiskIsFour() throws {
    let run = try shell("\"$0\" convert Corpus > /dev/full")
    #expect(run.status == 4)
    #expect(run.errors.contains("No space left"))
  }

  @Test func aClosedPipeEndsQuietly() throws {
    let run = try shell("\"$0\" convert Corpus | head -c 10; echo \"${PIPESTATUS[0]}\"")
    #expect(run.output.hasSuffix("\n0\n") || run.output.hasSuffix("0\n"))
    #expect(!run.errors.contains("rror"))
  }

  @Test func aMissingFileIsOne() throws {
    let run = try Run(["convert", "no-such-file.txt"])
    #expect(run.status == 1)
    #expect(run.errors.contains("no-such-file.txt: No such file or directory"))
  }

  @Test func versionAndHelpSucceed() throws {
    let version = try Run(["--version"])
    #expect(version.status == 0)
    #expect(version.output == "kamerstuk 0.1.0\n")
    for command in [
      "convert", "index", "search", "motions", "commitments", "figures", "references", "graph",
      "show",
      "people", "lint", "diff", "stats", "verify", "schema",
    ] {
      let help = try Run([command, "--help"])
      #expect(help.status == 0)
      #expect(help.output.contains("EXAMPLES"), "\(command) --help has no examples")
    }
  }
}

/// Runs a line of shell with the program as `$0`.
func shell(_ line: String) throws -> (status: Int, output: String, errors: String) {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/bash")
  process.arguments = ["-c", line, Checkout.program]
  process.currentDirectoryURL = URL(fileURLWithPath: Checkout.root)
  let out = Pipe()
  let err = Pipe()
  process.standardOutput = out
  process.standardError = err
  try process.run()
  let output = out.fileHandleForReading.readDataToEndOfFile()
  let errors = err.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (
    Int(process.terminationStatus), String(decoding: output, as: UTF8.self),
    String(decoding: errors, as: UTF8.self)
  )
}
