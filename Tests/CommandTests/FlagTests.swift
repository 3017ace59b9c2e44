import Foundation
import Testing

/// Flags that commands share: each does what its help says.
@Suite struct FlagTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(
      "papers/1.txt", Letters.motion(dossier: "37209", number: 1, by: "Kwint"))
    try scratch.write(
      "papers/2.txt",
      Letters.letter(
        dossier: "37209", number: 2,
        "De gemeenten werken aan bruggen (Kamerstuk 37 209, nr. 1). In 2018 waren er 38 bruggen.",
        "Op verzoek van het lid Kwint (SP) zeg ik toe de Kamer vóór 1 juli 2019 te informeren."))
    try scratch.write(
      "papers/3.txt",
      Letters.letter(
        dossier: "37209", number: 3, date: "20 juni 2019",
        "Het jeugdwerk en de gemeentelijke brug zijn af (Kamerstuk 37 209, nr. 2)."))
    try scratch.write(
      "papers/4.txt",
      Letters.letter(
        dossier: "37209", number: 4, date: "",
        "Deze brief over bruggen heeft geen datum (Kamerstuk 37 209, nr. 99)."))
    try scratch.index("papers")
  }

  private func run(_ arguments: [String]) throws -> Run {
    let run = try Run(arguments + ["--index", scratch.path + "/index"])
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  @Test(arguments: ["search", "figures", "references", "motions", "commitments"])
  func exactLeavesOutTheStem(command: String) throws {
    let query = ["search": "gemeente", "motions": "onderzoek", "commitments": "informeer"][command]
    let stemmed = try scratch.ids(command, query ?? "brug")
    let exact = try scratch.ids(command, query ?? "brug", "--exact")
    #expect(exact.count < stemmed.count, "\(stemmed)")
  }

  @Test func compoundsMatchByTheirParts() throws {
    try scratch.write(
      "more/5.txt",
      Letters.letter(dossier: "37209", number: 5, "Het werk voor de jeugd gaat door."))
    try scratch.index("more")
    #expect(try scratch.ids("search", "jeugdwerk") == ["kst-37209-3"])
    #expect(
      try scratch.ids("search", "jeugdwerk", "--compounds") == ["kst-37209-3", "kst-37209-5"])
  }

  @Test(arguments: [
    ["search", "dossier:37209"], ["references"], ["search", "bruggen"],
  ])
  func pagesFollowEachOther(command: [String]) throws {
    let all = try run(command + ["--json", "--limit", "0"]).lines
    #expect(all.count > 2)
    let first = try run(command + ["--json", "--limit", "2"]).lines
    let rest = try run(command + ["--json", "--limit", "0", "--offset", "2"]).lines
    #expect(first + rest == all)
    #expect(try run(command + ["--count", "--offset", "2"]).output == "\(all.count)\n")
    let beyond = try run(command + ["--offset", "50"])
    #expect(beyond.output.contains("none from 51 on"))
  }

  @Test(arguments: [["search", "bruggen"], ["references"], ["figures", "bruggen"]])
  func undatedEntriesAreCountedAndShown(command: [String]) throws {
    let dated = try run(command + ["--from", "2010", "--json"])
    let with = try run(command + ["--from", "2010", "--undated", "--json"])
    let all = try run(command + ["--json"])
    #expect(with.lines.count == all.lines.count && with.errors.isEmpty)
    let left = all.lines.count - dated.lines.count
    #expect(
      dated.errors
        == (left == 0 ? "" : "\(left) undated left out; --undated shows them\n"))
    #expect(command[0] == "figures" || left == 1)
  }

  @Test func whoAskedForACommitment() throws {
    #expect(try scratch.ids("commitments", "--requested-by", "Kwint") == ["kst-37209-2"])
    #expect(try scratch.ids("commitments", "--requested-by", "Peter Kwint").count == 1)
    #expect(try scratch.ids("commitments", "--requested-by", "Wilders").isEmpty)
    #expect(try scratch.ids("commitments", "--due-before", "2019-07") == ["kst-37209-2"])
    #expect(try scratch.ids("commitments", "--due-before", "2019-06-30").isEmpty)
  }

  @Test func partsOfTheGraph() throws {
    func edges(_ arguments: String...) throws -> [String] {
      try run(["graph", "--format", "csv"] + arguments).lines.dropFirst().map {
        $0.split(separator: ",").prefix(2).joined(separator: " ")
      }
    }
    let one = ["--around", "37209-3", "--direction", "out"]
    #expect(try edges(one[0], one[1], one[2], one[3]) == ["kst-37209-3 kst-37209-2"])
    #expect(try edges(one[0], one[1], one[2], one[3], "--depth", "2").count == 2)
    #expect(try edges(one[0], one[1], one[2], one[3], "--depth", "0").isEmpty)
    #expect(try edges("--from", "2019").count == 2)
    #expect(try edges("--from", "2019", "--undated").count == 3)
    let part = try run(["graph", "--format", "csv", "--from", "2019"])
    #expect(part.errors == "1 undated left out; --undated shows them\n")
  }

  /// Every command that reads letters knows which identifiers exist.
  @Test func knownIdentifiersFillWhatIsKnown() throws {
    try scratch.write("known.txt", "kst-37209-1\nkst-37209-2\n")
    let known = ["--known", scratch.path + "/known.txt"]
    let papers = scratch.path + "/papers"
    let records = try Run(["convert", papers, "--quiet"] + known)
    #expect(records.status == 0)
    #expect(records.output.contains("\"target\":\"kst-37209-1\""))
    #expect(records.output.contains("\"known\":true") && records.output.contains("\"known\":false"))
    #expect(try Run(["convert", papers, "--quiet"]).output.contains("\"known\":null"))
    let graph = try Run(["graph", papers, "--nodes", "--format", "csv"] + known)
    #expect(graph.lines.contains { $0.hasPrefix("kst-37209-99,") && $0.contains(",false,false,") })
    let index = try Run(["index", papers, "--index", scratch.path + "/index"] + known)
    #expect(index.status == 0 && index.errors.contains("4 replaced"), "\(index.errors)")
    #expect(try Run(["lint", papers] + known).status == 0)
    #expect(try Run(["convert", papers, "--known", scratch.path + "/none"]).status == 2)
  }
}
