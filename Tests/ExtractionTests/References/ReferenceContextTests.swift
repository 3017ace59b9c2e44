import Kamerstukken
import Testing

@testable import Extraction

/// What the place of a citation says about it: footnotes, short forms, relations, known papers, warnings.
struct ReferenceContextTests {
  /// A letter of one paragraph with a footnote.
  private func withNote(_ words: String, marker: Int, note: String) -> [Reference] {
    references(words + "\n\n" + note) { document in
      document.blocks[document.blocks.count - 1].kind = .footnote
      document.blocks[document.blocks.count - 1].label = "1"
      document.notes = [Note(label: "1", block: document.blocks.count - 1, anchor: marker)]
    }
  }

  @Test func footnote() throws {
    let words = "Eerst iets anders. De motie over de maan is uitgevoerd. Daarna meer."
    let marker = "Eerst iets anders. De motie over de maan".utf8.count
    let found = withNote(words, marker: marker, note: "Kamerstuk 30 196, nr. 12.")
    let reference = try #require(found.first)
    #expect(found.count == 1 && reference.note == "1" && reference.anchor == marker)
    let context = Array(words.utf8)[reference.span.context]
    #expect(
      String(decoding: context, as: UTF8.self) == "De motie over de maan is uitgevoerd.")
    #expect(reference.relation == .executes)
  }

  /// Where a paper may be read is no source.
  @Test(arguments: [
    "Ter inzage gelegd bij het Centraal Informatiepunt Tweede Kamer.",
    "Ter inzage gelegd bij de afdeling Parlementaire Documentatie.",
  ])
  func noSource(_ note: String) {
    #expect(withNote("Hierbij zend ik u het rapport.", marker: 29, note: note).isEmpty)
  }

  /// The name of rules that no table has ends before the verb.
  @Test(arguments: ["zend ik u hiermee namens de Commissie", "deel ik u mede"])
  func lawBeforeAVerb(_ clause: String) {
    let words = "Op grond van artikel 57 van het Reglement van Orde \(clause) een voorstel toe."
    let found = references(words)
    #expect(
      found.map { String(decoding: Array(words.utf8)[$0.span.range], as: UTF8.self) } == [
        "artikel 57 van het Reglement van Orde"
      ])
  }

  @Test(arguments: [
    "Kamerstukken II 2017/18, Aanhangsel, nr. 12", "artikel 3 van de Wet op de verre maan",
    "artikel 3, eerste lid, Wet op de Verre Maan 1964", "art. 7 der Opiumwet",
  ])
  func wholeCitation(_ citation: String) {
    let words = "Dit volgt uit " + citation + ", zoals gemeld."
    let found = references(words)
    let further = references("De in " + citation + " genoemde termijn van twee maanden gaat lopen.")
    #expect(further.map(\.span.range.count) == found.map(\.span.range.count))
    #expect(
      found.map { String(decoding: Array(words.utf8)[$0.span.range], as: UTF8.self) } == [citation])
  }

  @Test(arguments: [
    (
      "AIVD, 2 oktober 2018, «De maan in beweging»; Kamerstuk 30 196, nr. 4.",
      ["report", "kst-30196-4"]
    ),
    ("«Maan hangt scheef», De Telegraaf, 19 februari 2018.", ["news"]),
    ("NOS, 14 augustus 2018 (https://nos.nl/maan).", ["news", "https://nos.nl/maan"]),
    ("Maanmonitor 2018, blz. 6 en 52.", ["report"]),
    ("Zie ook De Vries e.a., 2018, «Maan in beeld. Een verkenning».", ["report"]),
    ("Handreiking maan, https://maan.nl/handreiking.", ["report", "https://maan.nl/handreiking"]),
    ("Maanlicht gemeten | Rijksoverheid.nl", ["report"]),
    ("De gronden zijn opgenomen in de handreiking.", []),
    ("Onderzoek maan, Kamerstuk 30 196, nr. 323.", ["kst-30196-323"]),
    ("Dit geldt ook voor de achterkant van de maan.", []),
  ])
  func sources(_ note: String, _ expected: [String]) {
    #expect(withNote("Er is een maan.", marker: 14, note: note).map(Form.brief) == expected)
  }

  @Test func numbersOfOtherYearsAreNotOfTheOwnDossier() {
    func dossier(_ own: String) -> String? {
      references("De stukken zijn gedrukt onder n°. 411 der Zitting 1928—1929.") {
        $0.dossiers = [Dossier(number: own)]
      }.first?.dossier
    }
    #expect(dossier("53") == nil)
    #expect(dossier("12449") == "12449")
  }

  @Test func shortForms() {
    let words =
      "Zij krijgt nr. 10 (30196). De motie op stuk nr. 10 is ontraden, die op stuk nr. 11 niet."
    #expect(
      references(words).map(Form.brief) == ["kst-30196-10", "kst-30196-10", "kst-30196-11"])
    let own = references("Zie Kamerstuk nr. 12.") { $0.dossiers = [Dossier(number: "30196")] }
    #expect(own.map(Form.brief) == ["kst-30196-12"])
    #expect(references("Zie Kamerstuk nr. 12.").map(Form.brief) == ["kamerstuk 12"])
    let letter = references(
      "In mijn brief van 3 juli 2018 (Kamerstuk 30 196, nr. 5) staat dat. Mijn brief van 3 juli 2018 is helder. Voornoemde brief ook."
    )
    #expect(letter.map(Form.brief) == ["kst-30196-5", "kst-30196-5", "kst-30196-5"])
  }

  @Test(arguments: [
    ("bijlage bij Kamerstuk 34 700, nr. 34", Reference.Relation.annexOf),
    ("Gewijzigde motie (t.v.v. 31497-297)", .replaces),
    ("In antwoord op uw brief van 5 juli 2018, nr. 2018Z11859, meld ik u dat.", .answers),
    ("Op uw brief van 5 juli 2018, kenmerk 2018Z11859, antwoord ik dit.", .answers),
    ("Hierbij zend ik u de antwoorden op de vragen van het lid Maan (2018Z11859).", .answers),
    ("In antwoord op de vragen 2018Z11859 meld ik dit.", .answers),
    (
      "Zoals aangegeven in de beantwoording van de vragen van het lid Maan (2018Z11859) is dat zo.",
      .cites
    ),
    ("Zie ook de antwoorden op de vragen 2018Z11859.", .cites),
    ("De vragen (2018Z11859, ingezonden 3 mei 2018) zijn eerder beantwoord.", .cites),
    ("De vragen van het lid Maan (2018Z11859) zijn op 3 mei beantwoord.", .cites),
    (
      "Ter uitvoering van de motie van het lid Maan (Kamerstuk 30 196, nr. 3) meld ik dit.",
      .executes
    ),
    (
      "Tijdens het AO maan van 20 juni 2018 (Kamerstuk 30 196, nr. 4) is toegezegd dit te doen.",
      .fulfils
    ),
    ("Zoals in de Kamerbrief over de maan (Kamerstuk 30 196, nr. 5) staat.", .cites),
  ])
  func relations(_ words: String, _ expected: Reference.Relation) throws {
    #expect(try #require(references(words).first).relation == expected)
  }

  @Test func replacedNumbers() {
    let found = references("De motie (Kamerstuk 30 196, nr. 149, t.v.v. nr. 141) en nr. 12.") {
      $0.dossiers = [Dossier(number: "31000")]
    }
    #expect(found.map(Form.brief) == ["kst-30196-149", "kst-30196-141"])
    #expect(found.map(\.relation) == [.executes, .replaces])
    let own = references("ter vervanging van nr. 40") { $0.dossiers = [Dossier(number: "31000")] }
    #expect(own.map(Form.brief) == ["kst-31000-40"])
    #expect(references("maatregel nr. 40, de ene v. nr. 3, het vlak van nr. 4").isEmpty)
  }

  @Test func olderPapersMeanOlderLaws() throws {
    let words = "De Leerplichtwet en artikel 3 van de Politiewet."
    #expect(
      references(words, date: "1985-03-01").map(Form.brief) == ["jci1.3:c:BWBR0002628", "law 3"])
    #expect(references(words).compactMap(\.target).count == 2)
  }

  @Test(arguments: [
    ("De Gaswet (Maanwet). De Maanwet geldt, niet de maanwet of de Maanwet-maan.", 2),
    ("De Gaswet (hierna: de Maanwet) is oud. In de Maanwet staat dat.", 2),
    ("De Maanwet. De Gaswet (hierna: de Wet). De Wet geldt.", 1),
    ("De Gaswet (Gw) is oud. De Gw geldt.", 1), ("De Maanwet is oud.", 0),
  ])
  func definedNames(_ words: String, _ count: Int) {
    #expect(
      references(words).map(Form.brief) == Array(repeating: "jci1.3:c:BWBR0011440", count: count))
  }

  @Test func articlesOfEuropeanActs() {
    let found = references("artikel 5 AVG, artikelen 3 en 4, eerste lid, van Richtlijn 95/46/EG")
    #expect(found.map(\.number) == ["5", "3", "4"])
    #expect(found.map(\.target) == ["32016R0679", "31995L0046", "31995L0046"])
  }

  @Test func documentsOfTheHouse() {
    let known = KnownIdentifiers(["nds-tk-2019D12345"])
    #expect(
      references("de brief (2019D12345)", known: known).map(Form.brief) == ["nds-tk-2019D12345"])
    #expect(references("het antwoord (2019D12346)", known: known).map(\.kind) == [.kamerstuk])
  }

  @Test func ownQuestions() {
    let words = "2018Z11859\n\nVraag 1\n\nZie de vragen 2018Z11860.\n\nAntwoord 1\n\nJa."
    let found = references(words, kind: .questions) { document in
      document.blocks[1].kind = .question
      document.blocks[2].kind = .question
      document.blocks[3].kind = .answer
    }
    #expect(found.filter { $0.kind == .vragen }.map(\.relation) == [.answers, .cites])
  }

  @Test func knownPapers() throws {
    let known = KnownIdentifiers(["kst-29240-305", "kst-29754-12", "kst-31968-B"])
    let swapped = try #require(
      references("Kamerstukken 29 754 en 29 240, nr. 305", known: known).first)
    #expect(swapped.target == "kst-29240-305" && swapped.alsoDossiers == ["29754"])
    #expect(swapped.known == true)
    let first = try #require(
      references("Kamerstukken 29 754 en 29 240, nr. 12", known: known).first)
    #expect(first.target == "kst-29754-12" && first.known == true)
    let unknown = try #require(references("Kamerstuk 29 754, nr. 13", known: known).first)
    #expect(unknown.known == false)
    #expect(references("Kamerstuk 29 754, nr. 13").first?.known == nil)
    #expect(references("artikel 68 van de Grondwet", known: known).first?.known == nil)
  }

  @Test func warnings() {
    var document = Document.fixture(
      "Kamerstuk 30 196, nr. 1. Handelingen II 2019/20, nr. 3, item 4.")
    document.year = "2018-2019"
    let known = KnownIdentifiers(["h-tk-20192020-3-4"])
    let findings = ReferenceExtractor(known: known).findings(in: Analysis(document))
    #expect(findings.warnings.map(\.code) == ["unknown-citation", "later-citation"])
  }

  @Test func ownIdentifierIsNoCitation() {
    let found = references("kst-30196-5\n\nKamerstuk 30 196, nr. 5 en nr. 6") {
      $0.id = "kst-30196-5"
    }
    #expect(found.map(Form.brief) == ["kst-30196-6"])
  }

  /// Hostile text takes time in proportion to its length: four times the text, at most ten times the time.
  @Test(arguments: [
    "Kamerstuk ", "nr. 1, ", "29 754, ", "artikel 1, ", "(", "«", "2018/19 ", "bijlage bij ",
    "Handelingen ", "zie ook ", "Kamerstukken II 2018/19, 29 754 en ", "https://a.b/", "lid ",
    "van de Wet ",
    "rapport van de Raad voor ", "rapport « ", "HR C-1/12, en ", "a.nl/b", "arrest van Hof ",
    "nrs. 1-100 ", "p. 1, 2, ", "1 ", "Stb. 2018, 1, ", "artikelen 1 en 2 en ",
  ])
  func hostileTextIsLinear(_ unit: String) {
    func seconds(_ count: Int) -> Double {
      let words = String(repeating: unit, count: count)
      return (0..<3).map { _ in threadSeconds { _ = references(words, kind: .other) } }.min() ?? 0
    }
    let small = seconds(2000)
    let large = seconds(8000)
    #expect(large < small * 10 + 0.05, "\(small) s, then \(large) s")
  }

  /// A note of its own for each of many footnotes.
  @Test func manyFootnotes() {
    let words = (0..<300).map { "Dit is zin \($0).\n\nKamerstuk 30 196, nr. \($0 + 1)." }
    let found = references(words.joined(separator: "\n\n")) { document in
      let notes = document.blocks.indices.filter { $0 % 2 == 1 }
      for block in notes { document.blocks[block].kind = .footnote }
      document.notes = notes.map {
        Note(label: "\($0)", block: $0, anchor: document.blocks[$0 - 1].range.upperBound)
      }
    }
    #expect(found.map(\.note) == (0..<300).map { "\(2 * $0 + 1)" })
  }
}
