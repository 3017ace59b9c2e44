import Foundation
import Testing

/// Where the answers go: pipes that close, disks that are full, indexes that are damaged, fields of JSON lines.
@Suite struct OutputTests {
  private let scratch: Scratch
  private var index: String { scratch.path + "/index" }

  init() throws {
    scratch = try Scratch()
    try scratch.index(Checkout.root + "/Corpus/brieven", Checkout.root + "/Corpus/moties")
  }

  private static let commands = [
    "search taalhuis", "motions", "commitments", "figures --limit 0", "references --json",
    "graph --format csv", "show kst-37103-33", "stats", "verify",
  ]

  @Test(arguments: commands)
  func aFullDiskIsFour(command: String) throws {
    let run = try shell("\"$0\" \(command) --index \(index) > /dev/full")
    #expect(run.status == 4)
    #expect(run.errors.contains("standard output cannot be written: No space left"))
  }

  @Test(arguments: ["--help", "search --help", "help graph", "--version", "schema", "people Dijk"])
  func aFullDiskIsFourForHelpToo(command: String) throws {
    #expect(try shell("\"$0\" \(command) > /dev/full").status == 4)
  }

  @Test(arguments: commands)
  func aClosedPipeEndsQuietly(command: String) throws {
    let run = try shell(
      "\"$0\" \(command) --index \(index) | head -c 1; echo \" ${PIPESTATUS[0]}\"")
    #expect(run.output.hasSuffix(" 0\n") && run.errors.isEmpty, "\(run.errors)")
  }

  /// An index of another version of the program is refused with both versions, and made anew.
  @Test func anIndexOfAnotherVersionIsThreeAndIsMadeAnew() throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(index)/manifest"))
    try file.seek(toOffset: 4)
    try file.write(contentsOf: [2, 0, 0, 0])
    try file.close()
    for command in [["motions"], ["index", "Corpus"]] {
      let run = try Run(command + ["--index", index])
      #expect(run.status == 3 && run.output.isEmpty)
      #expect(run.errors.contains("the index is of format version 2, this program reads "))
      #expect(run.errors.hasSuffix("; kamerstuk index PATH... --rebuild makes the index anew\n"))
    }
    #expect(try Run(["index", "Corpus", "--index", index, "--rebuild", "--quiet"]).status == 0)
    #expect(try Run(["stats", "--index", index]).status == 0)
  }

  /// What is wrong with an index is said with what to do about it.
  @Test func aDamagedIndexIsThreeAndIsMadeAnew() throws {
    let segment = try #require(
      FileManager.default.contentsOfDirectory(atPath: index).first { $0.hasSuffix(".segment") })
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(index)/\(segment)"))
    try file.truncate(atOffset: 100)
    try file.close()
    for command in ["motions", "verify", "stats"] {
      let run = try Run([command, "--index", index])
      #expect(run.status == 3 && run.output.isEmpty)
      #expect(
        run.errors.hasSuffix("; kamerstuk index PATH... --rebuild makes the index anew\n"),
        "\(run.errors)")
    }
    try scratch.index(Checkout.root + "/Corpus/moties", "--rebuild")
    #expect(try Run(["verify", "--index", index]).status == 0)
  }

  @Test func countsOfValuesStandBelowATable() throws {
    let table = try Run(["search", "gemeenten", "--facets", "kind", "--index", index])
    #expect(table.lines.last?.hasPrefix("kind: letter") == true && table.errors.isEmpty)
    let lines = try Run(["search", "gemeenten", "--facets", "kind", "--json", "--index", index])
    #expect(lines.errors == "--facets: counts stand below a table only\n")
  }

  /// Each line says which document fulfils a commitment, as the table does.
  @Test func commitmentsSayWhatFulfilsThem() throws {
    try scratch.write(
      "papers/1.txt",
      Letters.letter(
        dossier: "37208", number: 1,
        "Ik zeg toe de Kamer vóór 1 juli 2019 te informeren over veilige sluizen en bruggen."))
    try scratch.write(
      "papers/2.txt",
      Letters.letter(
        dossier: "37208", number: 2, date: "20 juni 2019",
        "Met deze brief doe ik mijn toezegging gestand om de Kamer te informeren over veilige sluizen en "
          + "bruggen (Kamerstuk 37 208, nr. 1)."))
    try scratch.index("papers")
    let lines = try Run(
      ["commitments", "--dossier", "37208", "--json", "--index", index]
    ).objects()
    #expect(lines.count == 2)
    for line in lines {
      let isFirst = line["id"] as? String == "kst-37208-1"
      #expect(line["fulfilledBy"] as? String == (isFirst ? "kst-37208-2" : nil))
      #expect(line.keys.contains("fulfilledBy"))
    }
  }
}
