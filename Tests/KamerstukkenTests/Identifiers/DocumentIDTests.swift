import Kamerstukken
import Testing

/// The grammar of identifiers, with real examples of every shape.
struct DocumentIDTests {
  static let identifiers = [
    "kst-36674-2", "kst-36600-XVII-68", "kst-21501-33-882", "kst-36397-B", "kst-36200-B-8",
    "kst-35925-XIV-B", "kst-36550-IIB-A", "kst-31700-IXA-4-b1", "kst-23908-R1519-103",
    "kst-20092010-31968-B", "kst-20022003-28476-189b", "kst-28385-55-h1", "kst-33504-1-n1",
    "kst-CXXIV-G", "kst-C-AB", "kst-32052-3-b2", "kst-26122-18A", "kst-1268678", "kst-33002--1",
    "kst-00007-1", "kst-20012002-28000F-210", "kst-20042005-XVIII-A", "h-tk-20242025-13-2",
    "h-tk-20082009-4369-4370", "h-tk-20002001-44-3440-3455", "h-tk-20092010-61-5395",
    "h-ek-19951996-VV-1-5", "ah-tk-20082009-2945", "ah-tk-20092010-12-h1", "ah-1271549",
    "kv-tk-2025Z02797", "kv-2010Z02974", "kv-2990002090", "blg-999491", "blg-26241-10B",
    "nds-tk-2012D04321", "nds-vws0800123-b1", "stb-2017-479", "stcrt-1994-194-CAO334",
    "stcrt-2008-60-p45-SC85157", "trb-1951-25", "trb-2009-mei", "trb-1998-120k",
    "kst-29293-1erdruk-b1", "h-tk-20092010-19-1499_2",
  ]

  @Test(arguments: identifiers)
  func printsItself(_ identifier: String) throws {
    let id = try #require(DocumentID(identifier))
    #expect(id.description == identifier)
  }

  @Test func parts() throws {
    let fund = try #require(DocumentID("kst-36200-B-8"))
    #expect(fund.dossier == "36200" && fund.suffix == "B" && fund.number == "8")
    let letter = try #require(DocumentID("kst-36397-B"))
    #expect(letter.dossier == "36397" && letter.suffix == nil && letter.number == "B")
    let senate = try #require(DocumentID("kst-20042005-29800-VI-A"))
    #expect(senate.year == "20042005" && senate.suffix == "VI" && senate.number == "A")
    let annex = try #require(DocumentID("kst-31700-IXA-4-b1"))
    #expect(annex.mark == "b1" && annex.paper.description == "kst-31700-IXA-4")
    let debate = try #require(DocumentID("h-tk-20182019-28-9"))
    #expect(debate.chamber == .tweedeKamer && debate.number == "28-9")
    #expect(DocumentID("KST-29754-522")?.description == "kst-29754-522")
  }

  @Test func madeOfParts() throws {
    let year = try #require(ParliamentaryYear(start: 2004))
    let budget = Dossier(number: "29800", suffix: "VI")
    #expect(DocumentID(budget, number: "12").description == "kst-29800-VI-12")
    #expect(DocumentID(budget, year: year, number: "A").description == "kst-20042005-29800-VI-A")
    let appendix = DocumentID(appendix: "312", of: .tweedeKamer, year: year)
    #expect(appendix.description == "ah-tk-20042005-312")
  }

  @Test(arguments: [
    "", "kst", "kst-", "kst--", "xyz-1", "kst-1-2-3-4-5", "kst-29 754", "29754-522",
  ])
  func refuses(_ text: String) { #expect(DocumentID(text) == nil) }

  @Test(arguments: [
    ("kst-29754-522", "Kamerstuk 29 754, nr. 522"),
    ("kst-36200-B-8", "Kamerstuk 36 200-B, nr. 8"),
    ("kst-36397-B", "Kamerstuk 36 397, B"),
    ("kst-21501-20-1000", "Kamerstuk 21 501-20, nr. 1000"),
    ("kst-20022003-28476-189b", "Kamerstukken I 2002/03, 28 476, nr. 189b"),
    ("kst-CXXIV-G", "Kamerstuk CXXIV, G"),
    ("ah-tk-20182019-2636", "Aanhangsel Handelingen II 2018/19, nr. 2636"),
    ("h-tk-20182019-28-9", "Handelingen II 2018/19, nr. 28, item 9"),
    ("h-tk-20082009-4369-4370", "Handelingen II 2008/09, p. 4369-4370"),
    ("h-ek-19992000-12-13", "Handelingen I 1999/2000, p. 12-13"),
    ("kv-tk-2019Z12345", "2019Z12345"),
    ("stb-2017-479", "Stb. 2017, 479"),
  ])
  func citation(_ identifier: String, _ expected: String) {
    #expect(DocumentID(identifier)?.citation == expected)
  }

  @Test(arguments: ["blg-999491", "kst-31700-IXA-4-b1", "kst-28385-55-h1", "kst-33002--1"])
  func noCitation(_ identifier: String) { #expect(DocumentID(identifier)?.citation == nil) }

  @Test func orderIsByValue() {
    let sorted = [
      "kst-29754-10", "kst-29754-9", "ah-tk-20182019-3", "kst-29754-9-b1", "kst-3000-1",
    ]
    .compactMap { DocumentID($0) }.sorted().map(\.description)
    #expect(
      sorted == ["ah-tk-20182019-3", "kst-3000-1", "kst-29754-9", "kst-29754-9-b1", "kst-29754-10"])
  }
}
