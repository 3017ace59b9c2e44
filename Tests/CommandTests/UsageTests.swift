import Foundation
import Testing

/// What users type, and what they are told when nothing fits.
@Suite struct UsageTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(
      "papers/1.txt", Letters.motion(dossier: "37205", number: 1, by: "Inge van Dijk"))
    try scratch.write(
      "papers/2.txt",
      Letters.motion(dossier: "37205", number: 2, by: "Dijk", date: "14 februari 2024"))
    try scratch.write(
      "papers/3.txt",
      Letters.letter(
        dossier: "37205", number: 3, "Een kaartje kostte € 3,90. De temperatuur was -5 graden.",
        "Ik zeg toe de Kamer vóór 1 juli 2019 te informeren over de sluizen."))
    try scratch.index("papers")
  }

  private func run(_ arguments: String...) throws -> Run {
    try Run(arguments + ["--index", scratch.path + "/index"])
  }

  /// A value may begin with a minus.
  @Test func valuesBelowZero() throws {
    #expect(try scratch.ids("search", "dossier:37205", "--sort", "-date").count == 3)
    let newest = try run("search", "dossier:37205", "--sort", "-date", "--json").objects()
    #expect(newest.first?["id"] as? String == "kst-37205-2")
    #expect(try run("figures", "--min", "-10", "--max", "10", "--count").status == 0)
    let limit = try run("search", "x", "--limit", "-1")
    #expect(limit.status == 2 && limit.errors.contains("--limit takes a number from 0"))
  }

  @Test(arguments: [
    (["serach", "x"], "there is no command “serach”; did you mean search?"),
    (["motoins"], "did you mean motions"), (["help", "idnex"], "did you mean index?"),
    (["letter.txt"], "there is no command “letter.txt”; kamerstuk --help lists the commands"),
  ])
  func commandsThatAreNone(arguments: [String], message: String) throws {
    let run = try Run(arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test(arguments: [
    ["help"], ["help", "moties"], ["zoek", "--help"], ["--version"], ["help", "help"],
  ])
  func commandsThatAreSome(arguments: [String]) throws {
    #expect(try Run(arguments).status == 0)
  }

  /// Whoever has nothing yet is told so.
  @Test func emptyFoldersAndIndexes() throws {
    let empty = try Scratch()
    try FileManager.default.createDirectory(
      atPath: empty.path + "/papers", withIntermediateDirectories: true)
    #expect(try empty.index("papers").errors.contains("no files in papers\n"))
    for command in [["search", "taal"], ["motions"], ["figures"]] {
      let run = try Run(command + ["--index", "index"], folder: empty.path)
      #expect(run.status == 0)
      #expect(
        run.errors.hasPrefix("the index in index is empty; add letters with"), "\(run.errors)")
    }
    let stats = try Run(["stats", "--index", "index"], folder: empty.path)
    #expect(stats.lines.allSatisfy { !$0.hasSuffix(" ") })
    for command in ["graph", "lint", "convert"] {
      let run = try Run([command, "papers"], folder: empty.path)
      #expect(run.status == 0 && run.errors.contains("no files in papers"))
    }
    let list = try Run(["convert", "--files-from", "/dev/null"])
    #expect(list.errors.hasPrefix("no files in --files-from /dev/null\n"), "\(list.errors)")
  }

  /// Records that are none are refused in words of ours.
  @Test(arguments: [
    ("{}", "it has no “schema”"), ("nope", "it is no JSON"), ("[1]", "it is no JSON object"),
    (#"{"schema":3}"#, "“schema” has a value of another type"),
  ])
  func recordsThatAreNone(line: String, message: String) throws {
    let other = try Scratch()
    try other.write("a.jsonl", line + "\n")
    let errors = try other.index("a.jsonl", status: 1).errors
    #expect(
      errors.hasPrefix("kamerstuk: a.jsonl:1: is no document record of convert: \(message)\n"),
      "\(errors)")
  }

  /// What `convert` writes is read again: also numbers that no integer holds, and behind a byte order mark.
  @Test func recordsAreReadAgain() throws {
    let other = try Scratch()
    try other.write("a.txt", "Het kost 20.000.000.000 miljard euro en 12 procent.\n")
    let most = ["--jobs", "9223372036854775807"]
    let records = try Run(["convert", "a.txt"] + most, folder: other.path)
    #expect(records.output.contains("\"value\":20000000000000000000,"), "\(records.output)")
    try other.write("a.jsonl", "\u{FEFF}" + records.output)
    #expect(try other.index("a.jsonl").errors.contains("2 figures"))
    let figures = try Run(["figures", "--index", "index", "--json"], folder: other.path)
    #expect(figures.output.contains("20000000000000000000"), "\(figures.output)")
  }

  @Test func placesAreSaidOnce() throws {
    let other = try Scratch()
    try other.write("a.xml", "<?xml version=\"1.0\"?>\n<officiele-publicatie><x>")
    let errors = try other.index("a.xml", status: 1).errors
    #expect(errors.hasPrefix("kamerstuk: a.xml:2: this XML cannot be read: "), "\(errors)")
    #expect(!errors.contains("line 2"))
    let run = try Run(["index", "a.xml", "--index", "a.xml"], folder: other.path)
    #expect(run.status == 4 && run.errors.contains("a.xml: is no folder"))
  }

  /// What is ranked has a score.
  @Test func rankedMotionsHaveScores() throws {
    let ranked = try run("motions", "onderzoeken", "--json").objects()
    #expect(!ranked.isEmpty && ranked.allSatisfy { $0["score"] as? Double ?? 0 > 0 })
    #expect(try run("motions", "--json").objects().allSatisfy { $0["score"] == nil })
  }

  @Test(arguments: [
    ("Van Dijk", ["kst-37205-1"]), ("van dijk", ["kst-37205-1"]), ("Dijk", ["kst-37205-2"]),
    ("Inge van Dijk", ["kst-37205-1"]), ("Jimmy Dijk", ["kst-37205-2"]),
    ("Dijk, Inge van", ["kst-37205-1"]), ("Van Dijk c.s.", ["kst-37205-1"]),
    ("het lid Van Dijk", ["kst-37205-1"]), ("De heer Dijk", ["kst-37205-2"]),
    ("Van Dijk (CDA)", ["kst-37205-1"]), ("Van Dijk (SGP)", []), ("v. Dijk", ["kst-37205-1"]),
    ("v Dijk", ["kst-37205-1"]), ("I. v. Dijk", ["kst-37205-1"]), ("Dijk, v.", ["kst-37205-1"]),
  ])
  func prefixesTellNamesakesApart(name: String, expected: [String]) throws {
    #expect(try scratch.ids("motions", "--mp", name) == expected)
  }

  /// Motions print names without parties: the register knows more of them than they say.
  @Test func membersOfAPartyThatIsNotPrinted() throws {
    let note = "1 more by members of CDA whose party is not printed; --unprinted shows them\n"
    for flags in [["--count"], ["--mentions"], []] {
      let run = try Run(
        ["motions", "--party", "CDA", "--index", scratch.path + "/index"] + flags)
      #expect(run.output.hasPrefix("0") && run.errors == note, "\(run.errors)")
    }
    #expect(try scratch.ids("motions", "--party", "CDA", "--unprinted") == ["kst-37205-1"])
    #expect(
      try scratch.ids("motions", "--party", "CDA", "--unprinted", "--mentions") == ["kst-37205-1"])
    #expect(try scratch.ids("motions", "--party", "SP", "--unprinted") == ["kst-37205-2"])
    #expect(try Run(["motions", "--unprinted"]).status == 2)
  }

  /// Letters are signed with initials; who promised is found by the surname.
  @Test(arguments: ["Koolmees", "koolmees", "Wouter Koolmees", "W. Koolmees", "by:Koolmees"])
  func promisersAreFoundByName(name: String) throws {
    let query = name.hasPrefix("by:") ? [name] : ["--by", name]
    let source = ["--from-files", "Corpus/brieven/006-tabel-toezeggingen.txt", "--count"]
    #expect(try Run(["commitments"] + query + source).output == "1\n")
    #expect(try Run(["commitments", "--by", "Kamp"] + source).output == "0\n")
  }

  /// Numbers of papers and dossiers are no words of texts.
  @Test(arguments: [
    (
      "kst-37205-2",
      "“kst-37205-2” is a paper: kamerstuk show kst-37205-2, or search id:kst-37205-2\n"
    ),
    ("37205-2", "“37205-2” is a paper: kamerstuk show kst-37205-2, or search id:kst-37205-2\n"),
    (
      "37 205, nr. 2",
      "“37 205, nr. 2” is a paper: kamerstuk show kst-37205-2, or search id:kst-37205-2\n"
    ),
  ])
  func numbersAreExplained(number: String, message: String) throws {
    #expect(try run("search", number).errors == message)
  }

  /// What is only cited is shown by its citations.
  @Test func whatIsOnlyCitedCanBeListed() throws {
    let run = try Run(["show", "37103", "nr.", "16", "--from-files", "Corpus/vragen"])
    #expect(run.status == 1)
    #expect(
      run.errors.contains("1 document cites it (kamerstuk references --cites \"37103 nr. 16\")"),
      "\(run.errors)")
  }

  /// An OR behind --of says nothing of the query beside it.
  @Test func ofAndTheQueryAreApart() throws {
    let index = ["--index", scratch.path + "/index", "--count"]
    #expect(try Run(["figures", "kostte", "--of", "boot OR kaartje"] + index).output == "1\n")
    #expect(try Run(["figures", "sluizen", "--of", "boot OR kaartje"] + index).output == "0\n")
  }

  @Test func dossiersAreExplained() throws {
    let run = try Run(["search", "37103", "--from-files", "Corpus/moties"])
    #expect(run.errors == "“37103” is a dossier: search dossier:37103\n")
  }

  @Test(arguments: [
    (["motions", "--party", "VDD"], "the index has nothing with --party “VDD”"),
    (["commitments", "--by", "SWZ"], "the index has nothing with --by “SWZ”"),
    (["figures", "--unit", "eru"], "the index has nothing with --unit “eru”"),
    (["references", "--in", "kst-1-1"], "the index has nothing with --in “kst-1-1”"),
    (["search", "bruggen", "--dossier", "37502"], "the index has nothing with --dossier “37502”"),
    (["search", "party:VDD bruggen"], "the index has nothing with party:VDD"),
    (["search", "mp:omzigt"], "did you mean Pieter Omtzigt?"),
    (["motions", "--mp", "Dijk, van"], "narrow with --mp 'Inge van Dijk'"),
    (
      ["search", "bruggen", "--from", "2020", "--to", "2019"],
      "no day lies between --from 2020 and --to 2019"
    ),
  ])
  func nothingIsExplained(arguments: [String], note: String) throws {
    let run = try Run(arguments + ["--index", scratch.path + "/index"])
    #expect(run.status == 0)
    #expect(run.errors.contains(note), "\(run.errors)")
  }

  @Test(arguments: [
    (["motions", "--status", "made"], "“made” is none of submitted, adopted"),
    (["commitments", "--status", "adopted"], "“adopted” is none of made, fulfilled"),
    (["references", "--kind", "foo"], "Usage: kamerstuk references"),
    (["search", " "], "Usage: kamerstuk search"),
    (["search", "a", "--from", "32"], "“32” is no date"),
    (["commitments", "--on", "2019"], "--on goes with --overdue"),
    (
      ["search", "jeugd", "-corona"],
      "To leave out “corona”, type NOT corona, or put the query in quotation marks: "
        + "kamerstuk search \"… -corona\""
    ),
    (["moties", "-corona"], "type NOT corona"), (["search", "a", "--limt", "3"], "'--limit'?\n"),
  ])
  func wrongUsage(arguments: [String], reason: String) throws {
    let run = try Run(arguments + ["--index", scratch.path + "/index"])
    #expect(run.status == 2)
    #expect(run.errors.contains(reason), "\(run.errors)")
  }

  @Test func familiesThatAreNone() throws {
    let run = try Run(["lint", "Corpus", "--family", "foo"])
    #expect(run.status == 2)
    #expect(run.errors.contains("“foo” is none of reference, motion, commitment, figure"))
  }

  @Test func moneyHasCents() throws {
    #expect(try run("figures", "--unit", "EUR").output.contains("€ 3,90"))
  }

  @Test func refusedFilesAreSaid() throws {
    let run = try Run(
      ["motions", "--count", "--from-files", "papers", "nope"], folder: scratch.path)
    #expect(run.status == 1)
    #expect(run.output == "2\n" && run.errors.contains("nope: No such file"))
    #expect(
      try Run(["index", "papers", "--index", "/proc/nope"], folder: scratch.path).status == 4)
  }

  /// Of two files with one document in one run, one counts.
  @Test func summariesCountOnce() throws {
    let other = try Scratch()
    for name in ["a", "b"] {
      try other.write(
        "papers/\(name).txt", Letters.motion(dossier: "37205", number: 1, by: "Kwint"))
    }
    let run = try other.index("papers", "--jobs", "1")
    #expect(run.errors.contains("documents: 1 added\n"), "\(run.errors)")
    #expect(run.errors.contains("records: 1 motions"), "\(run.errors)")
  }

  /// A table fits a terminal of 80 columns.
  @Test(arguments: [["motions"], ["figures"], ["commitments", "--overdue"], ["references"]])
  func tablesFit(arguments: [String]) throws {
    let command =
      "stty cols 80; \(Checkout.program) " + arguments.joined(separator: " ")
      + " --index \(scratch.path)/index"
    let script = Process()
    script.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    // A container may have no terminals.
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script"),
      FileManager.default.fileExists(atPath: "/dev/pts/ptmx")
    else {
      print("skipped: no terminal can be made here")
      return
    }
    script.arguments = ["-qec", command, "/dev/null"]
    script.environment = ProcessInfo.processInfo.environment.merging(["NO_COLOR": "1"]) { $1 }
    let pipe = Pipe()
    script.standardOutput = pipe
    script.standardInput = FileHandle.nullDevice
    try script.run()
    let text = String(
      decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    script.waitUntilExit()
    let lines = text.split(whereSeparator: \.isNewline)
    #expect(!lines.isEmpty && lines.allSatisfy { $0.count <= 80 }, "\(text)")
    #expect(!text.contains("\u{1B}"))
  }
}
