import Foundation
import Testing

/// The command as a user runs it, on letters made here.
struct GraphCommandTests {
  private struct Run {
    var status: Int32
    var output: String
    var errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// A motion and a letter that cites it, in the form of the official XML.
  private static let letters = [
    "brief.xml": paper(
      "Kamerstukken", "32 545", "150", "BRIEF VAN DE MINISTER", date: "2021-09-01",
      text: "Zoals gevraagd in de motie (Kamerstuk 32 545, nr. 143) stuur ik u een rapport. "
        + "Zie ook Handelingen II 2020/21, nr. 87, item 3."),
    "motie.xml": paper(
      "Kamerstukken", "32 545", "143", "MOTIE VAN HET LID JANSEN", date: "2021-07-01",
      text: "verzoekt de regering een rapport te sturen,"),
  ]

  private static func paper(
    _ type: String, _ dossier: String, _ number: String, _ title: String, date: String,
    text: String
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <officiele-publicatie><metadata>
    <meta name="OVERHEIDop.externMetadataRecord" scheme="" \
    content="https://zoek.officielebekendmakingen.nl/kst-\(dossier.filter(\.isNumber))-\(number)/metadata.xml"/>
    </metadata><kamerstuk><kamerstukkop>
    <tekstregel inhoud="vergaderjaar">Vergaderjaar 2020-2021</tekstregel>
    <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
    <tekstregel inhoud="kamernummer">2</tekstregel>
    <tekstregel inhoud="documenttype">\(type)</tekstregel></kamerstukkop>
    <dossier><dossiernummer><dossiernr>\(dossier)</dossiernr></dossiernummer>
    <titel>Financiële markten</titel></dossier>
    <stuk><stuknr>Nr. <ondernummer kamer="2">\(number)</ondernummer></stuknr>
    <titel>\(title)</titel><datumtekst>Voorgesteld <datum isodatum="\(date)">\(date)</datum></datumtekst>
    <algemeen><vrije-tekst><tekst status="goed"><al>\(text)</al></tekst></vrije-tekst></algemeen>
    </stuk></kamerstuk></officiele-publicatie>
    """
  }

  /// Runs `kamerstuk graph` in a folder that holds the letters.
  private func graph(_ arguments: String...) throws -> Run {
    try inFolder { try kamerstuk(["graph"] + arguments, in: $0) }
  }

  private func inFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "kamerstuk-graph-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in Self.letters { try Data(text.utf8).write(to: folder.appending(path: name)) }
    return try body(folder)
  }

  private func kamerstuk(_ arguments: [String], in folder: URL) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "kamerstuk")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let outputData = try output.fileHandleForReading.readToEnd() ?? Data()
    let errorData = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
      errors: String(decoding: errorData, as: UTF8.self))
  }

  @Test(arguments: [[], ["--records"], ["--merge", "--mp", "Jansen"]])
  func anIndexGivesTheSameGraphAsTheFilesInIt(options: [String]) throws {
    try inFolder { folder in
      let paths = ["brief.xml", "motie.xml"]
      #expect(try kamerstuk(["index", "--index", "index"] + paths, in: folder).status == 0)
      let indexed = try kamerstuk(
        ["graph", "--index", "index", "--format", "jsonl"] + options, in: folder)
      let direct = try kamerstuk(["graph", "--format", "jsonl"] + options + paths, in: folder)
      #expect(indexed.status == 0, "\(indexed.errors)")
      #expect(indexed.output == direct.output)
      #expect(options.contains("--mp") || indexed.output.contains("kst-32545-143"))
    }
  }

  @Test func theEdgesOfALetterWithTheirSentences() throws {
    let run = try graph(".", "--format", "csv")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.count == 3)
    #expect(run.lines.first == "source,target,relation,line,note,sentence")
    #expect(run.lines[1].hasPrefix("kst-32545-150,kst-32545-143,"))
    #expect(run.lines[1].contains("Zoals gevraagd in de motie"))
    #expect(run.lines[2].hasPrefix("kst-32545-150,h-tk-20202021-87-3,cites,"))
  }

  @Test func aDocumentThatComesTwiceCountsOnce() throws {
    try inFolder { folder in
      // The same letter as text: its XML counts, wherever it stands.
      let text = """
        32 545 Financiële markten
        Nr. 150 BRIEF VAN DE MINISTER

        Zie Kamerstuk 32 545, nr. 12.

        Tweede Kamer, vergaderjaar 2020–2021, 32 545, nr. 150 1
        """
      try Data(text.utf8).write(to: folder.appending(path: "brief.txt"))
      let once = try kamerstuk(["graph", "brief.xml", "--format", "csv"], in: folder)
      for paths in [["brief.txt", "brief.xml"], ["brief.xml", "brief.txt"]] {
        let run = try kamerstuk(["graph", "--format", "csv"] + paths, in: folder)
        #expect(run.output == once.output)
        #expect(run.errors.contains("kst-32545-150 is read from brief.xml, not from brief.txt"))
      }
    }
  }

  @Test func nodesAreReadOrOnlyCited() throws {
    let run = try graph(".", "--format", "csv", "--nodes")
    #expect(run.lines.count == 4)
    #expect(run.lines[1].hasPrefix("h-tk-20202021-87-3,,,debate,,false,,https://"))
    #expect(run.lines[2].hasPrefix("kst-32545-143,"))
    #expect(run.lines[2].contains(",2021-07-01,motion,32545,true,"))
  }

  @Test func partsOfTheGraph() throws {
    #expect(try graph(".", "--cites", "32 545, nr. 143", "--format", "csv").lines.count == 2)
    #expect(try graph(".", "--cited-by", "kst-32545-150", "--format", "csv").lines.count == 3)
    #expect(try graph(".", "--dossier", "32 545", "--format", "csv").lines.count == 3)
    #expect(try graph(".", "--to", "2021-08", "--format", "csv").lines.count == 1)
    #expect(
      try graph(".", "--around", "kst-32545-143", "--direction", "in", "--format", "csv").lines
        .count == 2)
    #expect(try graph(".", "--mp", "nobody", "--format", "csv").lines.count == 1)
  }

  @Test func listings() throws {
    let top = try graph(".", "--top", "1", "--by", "cited", "--format", "csv")
    #expect(top.lines.first == "rank,id,score,cited,cites,date,kind,title")
    #expect(top.lines.count == 2)
    let missing = try graph(".", "--dangling", "--format", "csv")
    #expect(missing.lines.first == "id,cited,kind,known,url")
    #expect(missing.lines[1].hasPrefix("h-tk-20202021-87-3,1,debate,,https://"))
    let path = try graph(".", "--path", "kst-32545-150", "kst-32545-143", "--format", "jsonl")
    #expect(path.lines.count == 1)
    #expect(path.output.contains("\"target\":\"kst-32545-143\""))
    let none = try graph(".", "--path", "kst-32545-143", "kst-32545-150")
    #expect(none.status == 0)
    #expect(none.errors.contains("they do from kst-32545-150 to kst-32545-143"))
    #expect(try graph(".", "--matrix").lines.count == 3)
    #expect(try graph(".", "--chain", "--format", "csv").lines.count == 3)
    #expect(try graph(".", "--circles", "--format", "csv").lines == ["papers,ids"])
  }

  @Test(arguments: [
    "graph.dot", "graph.graphml", "graph.gexf", "graph.ttl", "graph.svg", "graph.html",
    "graph.jsonl",
  ])
  func theNameOfTheOutputTellsTheFormat(name: String) throws {
    let run = try graph(".", "-o", name)
    #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
  }

  /// A name that tells no format is no name for DOT; one without an ending is.
  @Test(arguments: [
    ("g.xyz", [], false), ("g.json", ["--top", "1"], false), ("g.xyz", ["--format", "gexf"], true),
    ("graph", [], true), ("a.b/graph", [], true),
  ])
  func anEndingThatIsNoFormatIsRefused(name: String, options: [String], isFine: Bool) throws {
    try inFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "a.b"), withIntermediateDirectories: true)
      let run = try kamerstuk(["graph", ".", "-o", name] + options, in: folder)
      #expect(run.status == (isFine ? 0 : 2), "\(run.errors)")
      #expect(
        isFine
          || run.errors.contains(
            "“\(name)” ends in none of .csv, .dot, .gexf, .graphml, .gv, .html, .jsonl, .svg, .ttl")
      )
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: name).path) == isFine)
    }
  }

  @Test(arguments: [
    (["--dossier", "99999"], "no citation has an end in dossier 99999\n"),
    (["--cites", "kst-32545-150"], "no paper in the graph cites kst-32545-150\n"),
    (["--cited-by", "kst-32545-143"], "kst-32545-143 cites no paper, or was not read\n"),
    (["--relation", "vervangt"], "no citation has the relation replaces\n"),
    (["--from", "2022"], "no citing paper fits --from 2022\n"),
    (["--from", "2022", "--to", "2021"], "no citing paper fits --from 2022 --to 2021\n"),
    (
      ["--ministry", "SZW"], "no citation comes from or leads to a paper of --ministry “SZW”\n"
    ),
    (["--mp", "Omzigt"], "no member is called “Omzigt”; did you mean Pieter Omtzigt?\n"),
    (["--mp", "Omtzigt"], "no citation comes from or leads to a paper of --mp “Omtzigt”\n"),
    (["--circles"], "no papers cite each other in circles\n"),
    (
      ["--cites", "kst-32545-143", "--relation", "cites", "--to", "2021-08"],
      "no citing paper fits --to 2021-08\n"
    ),
  ])
  func nothingIsExplained(options: [String], reason: String) throws {
    let run = try inFolder { try kamerstuk(["graph", "."] + options, in: $0) }
    #expect(run.status == 0 && run.errors == reason, "\(run.errors)")
  }

  @Test func exitStatus() throws {
    #expect(try graph().status == 3)
    #expect(try graph("--index", "none").status == 3)
    #expect(try graph(".", "--format", "pdf").status == 2)
    #expect(try graph(".", "--top", "3", "--matrix").status == 2)
    #expect(try graph(".", "--top", "3", "--format", "svg").status == 2)
    #expect(try graph(".", "--relation", "likes").status == 2)
    #expect(try graph(".", "--cites", "kst-1-1").status == 1)
    #expect(try graph("missing.txt").status == 1)
    #expect(try graph(".", "-o", "no/such/folder.dot").status == 4)
  }
}
