import Kamerstukken
import Testing

@testable import Ingest

@Suite struct HeaderPhraseTests {
  @Test(
    arguments: [
      ("Tweede Kamer, vergaderjaar 2018–2019, 31 111, nr. 522 1", "31111", nil, "522", 1),
      (
        "’s-Gravenhage 2019 Tweede Kamer, vergaderjaar 2018–2019, 31 111, nr. 7 12", "31111", nil,
        "7", 12
      ),
      ("Tweede Kamer, vergaderjaar 2022–2023, 36 200 IX, nr. 30", "36200", "IX", "30", nil),
      ("Tweede Kamer, vergaderjaar 2022–2023, 21 501-20, nr. 1911", "21501", "20", "1911", nil),
      ("Tweede Kamer, vergaderjaar 2015–2016, 34 356 (R2064), nr. 3  4", "34356", nil, "3", 4),
      ("Eerste Kamer, vergaderjaar 2018–2019, 34 775, J 1", "34775", nil, "J", 1),
      ("Eerste Kamer, vergaderjaar 2004–2005, CXXIV, G", "CXXIV", nil, "G", nil),
      ("Tweede Kamer, zitting 1982-1983, 12 449, nr. 66", "12449", nil, "66", nil),
    ] as [(String, String, String?, String, Int?)])
  func runningFoot(
    _ line: String, _ dossier: String, _ suffix: String?, _ number: String, _ page: Int?
  ) throws {
    let foot = try #require(RunningFoot(line))
    #expect(foot.dossiers.first == Dossier(number: dossier, suffix: suffix))
    #expect(foot.number == number)
    #expect(foot.page == page)
  }

  @Test(arguments: [
    "Tweede Kamer, vergaderjaar 2018–2019, 31 111, nr. 522. Zie ook de brief",
    "Tweede Kamer der Staten-Generaal", "Tweede Kamer, 2014-2015, 31 111, nr. 253",
    "1 Tweede Kamer, vergaderjaar 2018–2019, 31 111, nr. 5",
  ])
  func citationIsNoFoot(_ line: String) {
    #expect(RunningFoot(line) == nil)
  }

  @Test(
    arguments: [
      ("Tweede Kamer, vergaderjaar 2017–2018, Aanhangsel 125 1", "125", 1),
      ("Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel      2", nil, 2),
    ] as [(String, String?, Int)])
  func appendixFoot(_ line: String, _ number: String?, _ page: Int) throws {
    let foot = try #require(RunningFoot(line))
    #expect(foot.isAppendix)
    #expect(foot.number == number)
    #expect(foot.page == page)
  }

  @Test func severalDossiers() throws {
    let foot = try #require(
      RunningFoot("Tweede Kamer, vergaderjaar 2014–2015, 31 111 en 30 222, nr. 305 2"))
    #expect(foot.dossiers.map(\.number) == ["31111", "30222"])
    #expect(foot.number == "305")
  }

  @Test(
    arguments: [
      ("kst-31111-522", "31111", nil, "522", nil, nil),
      ("kst-36200-IX-30", "36200", "IX", "30", nil, nil),
      ("kst-21501-20-1911", "21501", "20", "1911", nil, nil),
      ("kst-34775-J", "34775", nil, "J", Chamber.eersteKamer, nil),
      ("kst-20092010-31968-B", "31968", nil, "B", .eersteKamer, "2009-2010"),
      ("KST-31700-IXA-4-b1", "31700", "IXA", "4", nil, nil),
      ("ah-tk-20202021-3235", nil, nil, "3235", .tweedeKamer, "2020-2021"),
      ("h-tk-20142015-33-13", nil, nil, nil, .tweedeKamer, "2014-2015"),
    ] as [(String, String?, String?, String?, Chamber?, String?)])
  func identifier(
    _ text: String, _ dossier: String?, _ suffix: String?, _ number: String?, _ chamber: Chamber?,
    _ year: String?
  ) throws {
    let id = try #require(OfficialIdentifier(text))
    #expect(id.dossier?.number == dossier)
    #expect(id.dossier?.suffix == suffix)
    #expect(id.number == number)
    #expect(id.chamber == chamber)
    #expect(id.year == year)
  }

  @Test(arguments: [
    "ag-gezien", "h-bomen", "kst-", "ISSN-0921", "kst--1", "kst-31111-", "kst-1-2-3-4-5",
    "stb-2017-479",
  ])
  func noIdentifier(_ text: String) {
    #expect(OfficialIdentifier(text) == nil)
  }

  @Test(arguments: [
    (
      "de Minister van Sociale Zaken en Werkgelegenheid (SZW) en de Minister voor Media",
      ["Minister van Sociale Zaken en Werkgelegenheid", "Minister voor Media"]
    ),
    (
      "Ministers van Sociale Zaken en Werkgelegenheid en van Veiligheid en Justitie",
      ["Minister van Sociale Zaken en Werkgelegenheid", "Minister van Veiligheid en Justitie"]
    ),
    (
      "de minister van Justitie en Veiligheid en van Landbouw, Visserij en Natuur",
      ["minister van Justitie en Veiligheid", "minister van Landbouw, Visserij en Natuur"]
    ),
    (
      "de Staatssecretaris en de Minister van Volksgezondheid, Welzijn en Sport",
      [
        "Staatssecretaris van Volksgezondheid, Welzijn en Sport",
        "Minister van Volksgezondheid, Welzijn en Sport",
      ]
    ),
    (
      "de Minister-President, de Staatsecretaris van Onderwijs, Cultuur en Wetenschap,",
      ["Minister-President", "Staatsecretaris van Onderwijs, Cultuur en Wetenschap"]
    ),
  ])
  func offices(_ phrase: String, _ offices: [String]) {
    #expect(PrintedOffice.list(phrase) == offices)
  }

  @Test(arguments: [
    ("het lid Berends (VVD) aan de Minister", ["Berends/VVD"]),
    (
      "de leden Van Wijngaarden, Romke de Haan en Kok (allen D66) aan",
      ["Van Wijngaarden/D66", "Romke de Haan/D66", "Kok/D66"]
    ),
    (
      "de leden Meulenaar, Lateur (GroenLinks-PvdA), Bos (CDA) en Hel (BBB) over",
      ["Meulenaar/GroenLinks-PvdA", "Lateur/GroenLinks-PvdA", "Bos/CDA", "Hel/BBB"]
    ),
    ("de leden Bos en Pater(beiden SP) aan de", ["Bos/SP", "Pater/SP"]),
    ("het lid Van Eik en Aarts (beiden VVD) aan", ["Van Eik/VVD", "Aarts/VVD"]),
    ("het lid Inge vanEik (CDA) aan de", ["Inge vanEik/CDA"]),
  ])
  func questioners(_ phrase: String, _ expected: [String]) {
    #expect(Questioners.list(phrase).map { "\($0.name ?? "")/\($0.party ?? "")" } == expected)
  }

  @Test func questionTitle() throws {
    let title = try #require(
      QuestionTitle(
        "Vragen van het lid Berends (VVD) aan de Ministers van Financiën en van Defensie over het bericht «Geld op» (ingezonden 3 juni 2021)."
      ))
    #expect(
      title.title
        == "Vragen van het lid Berends (VVD) aan de Ministers van Financiën en van Defensie over het bericht «Geld op»"
    )
    #expect(title.submitted == CalendarDate(year: 2021, month: 6, day: 3))
    #expect(
      title.people.compactMap(\.office) == ["Minister van Financiën", "Minister van Defensie"])
  }

  @Test(arguments: [
    (
      "Antwoord van Minister Pietersen (Sociale Zaken en Werkgelegenheid), mede namens de Minister van Financiën (ontvangen 10 oktober 2017).",
      ["Pietersen/Minister van Sociale Zaken en Werkgelegenheid", "/Minister van Financiën"],
      "2017-10-10"
    ),
    (
      "Mededeling van Staatssecretaris Van der Hoef (Financiën – Fiscaliteit) (ontvangen (ontvangen 7 juni 2024).",
      ["Van der Hoef/Staatssecretaris van Financiën – Fiscaliteit"], "2024-06-07"
    ),
    (
      "Antwoord van Minister De Wit (Rechtsbescherming) en van Staatssecretaris Bos (Financiën) (ontvangen 1 mei 2020)",
      ["De Wit/Minister voor Rechtsbescherming"], "2020-05-01"
    ),
  ])
  func answerTitle(_ phrase: String, _ people: [String], _ date: String) throws {
    let answer = try #require(AnswerTitle(phrase))
    let found = answer.people.map { "\($0.name ?? "")/\($0.office ?? "")" }
    #expect(found.starts(with: people))
    #expect(answer.received?.description == date)
  }

  @Test(arguments: [
    ("Vraag 1", "question", "1"), ("Antwoord 2, 3 en 4", "answer", "2, 3 en 4"),
    ("Antwoord op vragen 7, 8, en 9", "answer", "7, 8, en 9"),
    ("Vraag 3, 4 en 5", "question", "3, 4 en 5"),
    ("Antwoorden op de vragen 1 t/m 3", "answer", "1 t/m 3"),
    ("Antwoord op vraag 12:", "answer", "12"),
  ])
  func questionHeading(_ line: String, _ kind: String, _ label: String) throws {
    let heading = try #require(QuestionHeading(line))
    #expect(heading.kind.rawValue == kind)
    #expect(heading.label == label)
  }

  @Test(arguments: ["Vraag 1 is al beantwoord.", "Antwoord", "Vraag naar olie"])
  func noQuestionHeading(_ line: String) {
    #expect(QuestionHeading(line) == nil)
  }

  @Test(arguments: [
    ("Den Haag, 24 juli 2019", "2019-07-24"), ("Voorgesteld 6 juli 2021", "2021-07-06"),
    ("08 februari 2023", "2023-02-08"), ("datum 24-07-2019", "2019-07-24"),
    ("Voorgesteld tijdens het Wetgevingsoverleg van 12 februari 2024", "2024-02-12"),
  ])
  func date(_ phrase: String, _ date: String) {
    #expect(PrintedDate.first(in: phrase)?.description == date)
  }

  /// The names under a motion as a scan has them, and those of its title.
  @Test(
    arguments: [
      ("DE LEDEN ERKENS EN GRINWIS", ["Erkens", "Oder"], ["Erkens", "Grinwis"]),
      ("DE LEDEN HIRSCH EN TEUNISSEN", ["Hirsch"], ["Hirsch", "Teunissen"]),
      ("DE LEDEN VAN DIJK EN BIKKER", ["Inge van Dijk", "Bikker"], ["Inge van Dijk", "Bikker"]),
      ("HET LID TUINMAN", ["Tulinman"], ["Tuinman"]),
      ("HET LID LEON DE JONG", ["Léon de Jong"], ["Léon de Jong"]),
      ("HET LID DE JONG", ["Van Kent"], ["Van Kent"]),
      ("HET LID HIJINK", ["Hijink", "Bushoff"], ["Hijink", "Bushoff"]),
      ("HET LID KAT C.S.", ["Kat", "Kathrnann"], ["Kat", "Kathrnann"]),
      ("DE LEDEN VAN DER HEK EN VELD HOEN", ["Van der Hek Veldhoen"], ["Van der Hek", "Veldhoen"]),
      (
        "DE LEDEN E. G. TERPSTRA EN WEISGLAS", ["E. G. Terpstra Weisglas"],
        ["E. G. Terpstra", "Weisglas"]
      ),
    ] as [(String, [String], [String])])
  func submitters(_ title: String, _ under: [String], _ names: [String]) {
    var document = Document(
      id: "x", kind: .motion,
      source: SourceFile(path: "x.txt", format: .text, bytes: 0, sha256: ""))
    var utf8: [UInt8] = []
    for (line, name) in under.enumerated() {
      let start = utf8.count
      utf8 += Array(name.utf8)
      document.blocks.append(Block(kind: .signature, range: start..<utf8.count, line: line + 1))
      utf8 += [0x0A, 0x0A]
    }
    document.text = DocumentText(utf8: utf8, markOffsets: [0], markLines: [1])
    document.title = "MOTIE VAN " + title
    #expect(Submitters.read(document).map(\.name) == names)
  }
}
