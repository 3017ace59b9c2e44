import Testing

@testable import Register

struct PrintedNameTests {
  struct Case: Sendable {
    var print: String
    var letters = ""
    var party: String?
    /// First names, prefix and surname of each reading.
    var readings: [String]
  }

  @Test(arguments: [
    Case(
      print: "F.B.J. Grapperhaus", letters: "fbj", readings: ["||grapperhaus"]),
    Case(print: "Van Dijk (SP)", party: "SP", readings: ["|van|dijk"]),
    Case(
      print: "I. (Inge) van Dijk", letters: "i",
      readings: ["||ingevandijk", "inge|van|dijk"]),
    Case(print: "Inge\u{A0}van Dijk", readings: ["||ingevandijk", "inge|van|dijk"]),
    Case(print: " Inge  vanDijk\u{2009}", readings: ["||ingevandijk", "inge|van|dijk"]),
    Case(
      print: "dr. S.Th.M. Faber-van de Klashorst", letters: "stm",
      readings: ["||fabervandeklashorst"]),
    Case(print: "mevrouw Yeşilgöz-Zegerius", readings: ["||yesilgozzegerius"]),
    Case(print: "IJ. Ĳsbrand", letters: "i", readings: ["||ijsbrand"]),
    Case(print: "van der", readings: ["|van|der"]),
    Case(print: "v/d Berg", readings: ["|vd|berg"]),
    Case(print: "J. v.d.Berg", letters: "j", readings: ["|vd|berg"]),
    Case(print: "Gijs v. Dijk", readings: ["||gijsvdijk", "gijs|v|dijk"]),
    Case(
      print: "k l m n o p q r s u",
      readings: ["||mnopqrsu", "m||nopqrsu", "mn||opqrsu", "mno||pqrsu", "mnop||qrsu"]),
    Case(print: "—", readings: []), Case(print: "()", party: "", readings: []),
    Case(print: "", readings: []),
  ])
  func reads(_ example: Case) {
    let name = PrintedName(example.print)
    #expect(String(decoding: name.letters, as: UTF8.self) == example.letters)
    #expect(name.party == example.party)
    #expect(
      name.readings.map { reading in
        [reading.first, reading.prefix, reading.surname]
          .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|")
      } == example.readings)
  }

  /// An abbreviation is any prefix that it may stand for, and no other.
  @Test(arguments: [
    ("v. Dijk", "van", true), ("v.d. Berg", "van den", true), ("vd Berg", "van der", true),
    ("v/d Berg", "van de", true), ("v. d. Berg", "van den", true), ("vdr Berg", "van der", true),
    ("v. der Berg", "van der", true), ("v. 't Riet", "van 't", true), ("d. Jong", "de", true),
    ("v. Berg", "van den", false), ("vdr Berg", "van den", false), ("v. Dijk", "", false),
    ("V. Dijk", "van", false),
  ])
  func abbreviatedPrefixes(print: String, prefix: String, isSame: Bool) {
    let person = Person(
      key: "x", callNames: [], givenNames: "", initials: "", prefix: prefix, surname: "X",
      born: nil, memberships: [], offices: [])
    #expect(PrintedName(print).hasPrefix(of: person) == isSame)
  }

  @Test func aShortNameIsFoundWithoutItsDiacritics() {
    let names = ShortNames(["van", "Thoé", "langer dan acht", ""])
    #expect(names.contains(Array("van".utf8)))
    #expect(names.contains(Array("thoe".utf8)))
    #expect(!names.contains(Array("va".utf8)))
    #expect(!names.contains(Array("langerdanacht".utf8)))
    #expect(!names.contains([]))
  }
}
