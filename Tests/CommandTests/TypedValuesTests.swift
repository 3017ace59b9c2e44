import Foundation
import Testing

/// Values as users type them: in Dutch, as papers print them, a law for its articles.
@Suite struct TypedValuesTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("papers/1.txt", Letters.motion(dossier: "37207", number: 1, by: "Kwint"))
    try scratch.write(
      "papers/2.txt",
      Letters.letter(
        dossier: "37207", number: 2,
        "De bruggen zijn samen 12 kilometer lang en wegen 300 ton.",
        "Volgens artikel 10, tweede lid, van de Participatiewet bouwen gemeenten bruggen.",
        "De motie van het lid Kwint (Kamerstuk 37 207, nr. 1) voer ik uit."))
    try scratch.write(
      "papers/3.txt",
      Letters.letter(dossier: "37207", number: 3, "De Participatiewet noemt geen bruggen."))
    try scratch.index("papers")
  }

  @Test(arguments: ["km", "kilometer", "Kilometers"])
  func units(unit: String) throws {
    #expect(try scratch.ids("figures", "--unit", unit) == ["kst-37207-2"])
    #expect(try scratch.ids("search", "type:figure unit:\(unit)") == ["kst-37207-2"])
  }

  /// A law is cited where one of its articles is, an article where one of its paragraphs is.
  @Test(arguments: [
    ("Participatiewet", 2), ("BWBR0015703", 2), ("jci1.3:c:BWBR0015703", 2),
    ("artikel 10 Participatiewet", 1), ("artikel 10, tweede lid, Participatiewet", 1),
    ("artikel 1 Participatiewet", 0), ("jci1.3:c:BWBR0015703&artikel=1", 0),
    ("jci1.3:c:BWBR0015703&artikel=10", 1),
  ])
  func laws(typed: String, count: Int) throws {
    #expect(try scratch.ids("references", "--cites", typed).count == count)
    #expect(try scratch.ids("search", "type:reference cites:\"\(typed)\"").count == count)
  }

  @Test func dutchWordsOfFlags() throws {
    let index = ["--index", scratch.path + "/index"]
    let dutch = try Run(
      ["zoek", "bruggen", "--sort", "-datum", "--facets", "soort,partij,relatie"] + index)
    let english = try Run(
      ["search", "bruggen", "--sort", "-date", "--facets", "kind,party,relation"] + index)
    #expect(dutch.status == 0 && dutch.output == english.output, "\(dutch.errors)")
    #expect(
      try Run(["lint", "Corpus/brieven", "--family", "toezegging"]).output
        == Run(["lint", "Corpus/brieven", "--family", "commitment"]).output)
  }

  @Test(arguments: ["executes", "uitvoert", "voert-uit", "uitvoering"])
  func relations(word: String) throws {
    #expect(try scratch.ids("references", "--relation", word) == ["kst-37207-2"])
    let graph = try Run(
      ["graph", "--relation", word, "--format", "csv", "--index", scratch.path + "/index"])
    #expect(graph.lines.count == 2 && graph.lines[1].hasPrefix("kst-37207-2,kst-37207-1,executes"))
  }
}
