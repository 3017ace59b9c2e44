import Kamerstukken
@testable import Register
import Testing

struct RegisterTests {
  struct Case: Sendable {
    var name: String
    var party: String?
    var date: String?
    var person: String?
    var likely: String?
    var conflict: Resolution.Conflict?
    var isAmbiguous = false
  }

  @Test(arguments: [
    Case(name: "Gijs van Dijk", date: "2018-06-20", person: "dijk-gijs-van-1980"),
    Case(name: "Jasper van Dijk", date: "2018-06-20", person: "dijk-jasper-van-1971"),
    Case(name: "Van Dijk (SP)", date: "2018-06-20", person: "dijk-jasper-van-1971"),
    Case(name: "Van Dijk", party: "PvdA", date: "2018-06-20", person: "dijk-gijs-van-1980"),
    Case(name: "Van Dijk", date: "2018-06-20", isAmbiguous: true),
    Case(name: "Van Dijck", party: "PVV", date: "2015-02-02", person: "dijck-teun-van-1963"),
    Case(name: "Tony van Dijck", date: "2015-02-02", person: "dijck-teun-van-1963"),
    Case(name: "J.J. van Dijk", date: "2009-02-02", isAmbiguous: true),
    Case(name: "J.J. van Dijk (CDA)", date: "2009-02-02", person: "dijk-jan-jacob-van-1964"),
    Case(name: "Pieter Heerma", date: "2019-01-10", person: "heerma-pieter-1977"),
    Case(name: "Rudmer Heerema", date: "2019-01-10", person: "heerema-rudmer-1978"),
    Case(name: "Heerema", date: "2019-01-10", person: "heerema-rudmer-1978"),
    Case(name: "M.B. Vos", date: "2001-05-05", person: "vos-marijke-1957"),
    Case(name: "Yeşilgöz", date: "2020-05-05", person: "yesilgoz-zegerius-dilan-1977"),
    Case(name: "Yesilgöz-Zegerius", date: "2020-05-05", person: "yesilgoz-zegerius-dilan-1977"),
    Case(name: "D. Yeşilgöz-Zegerius", date: "2023-05-05", person: "yesilgoz-zegerius-dilan-1977"),
    Case(
      name: "Faber-van de Klashorst", date: "2024-05-05",
      person: "faber-van-de-klashorst-marjolein-1960"),
    Case(
      name: "Marjolein Faber-van de Klashorst", date: "2024-05-05",
      person: "faber-van-de-klashorst-marjolein-1960"),
    Case(name: "F.B.J. Grapperhaus", date: "2019-01-10", person: "grapperhaus-ferdinand-1959"),
    Case(name: "dr. Jet Bussemaker", date: "2015-01-10", person: "bussemaker-jet-1961"),
    Case(name: "El Yassini", date: "2019-01-10", person: "yassini-zohair-el-1979"),
    Case(name: "Koşer Kaya", date: "2008-01-10", person: "koser-kaya-fatma-1968"),
    Case(name: "MOHANDIS", date: "2024-02-12", person: "mohandis-mohammed-1985"),
    Case(name: "van Nispen", date: "2023-02-12", person: "nispen-michiel-van-1982"),
    Case(name: "Inge vanDijk", date: "2022-02-12", person: "dijk-inge-van-1975"),
    Case(name: "vanDijk (SP)", date: "2018-06-20", person: "dijk-jasper-van-1971"),
    Case(name: "I. (Inge) van Dijk", date: "2022-02-12", person: "dijk-inge-van-1975"),
    Case(name: "Jan Arie Koorevaar", date: "2026-02-12", person: "koorevaar-jan-arie"),
    Case(name: "Kostic", date: "2024-02-12", person: "kostic-ines-1984"),
    Case(name: "Van der Staaij", date: "2019-02-12", person: "staaij-kees-van-der-1968"),
    Case(name: "Kees van der Staaij", person: "staaij-kees-van-der-1968"),
    Case(
      name: "Gijs van Dijk", party: "SP", date: "2018-06-20", person: "dijk-gijs-van-1980",
      likely: "dijk-gijs-van-1980", conflict: .party),
    Case(
      name: "Pieter Heerema", party: "CDA", date: "2018-06-20", person: "heerma-pieter-1977",
      likely: "heerma-pieter-1977", conflict: .spelling),
    Case(
      name: "Heerema", party: "CDA", date: "2018-06-20", likely: "heerema-rudmer-1978",
      conflict: .party, isAmbiguous: true),
    Case(
      name: "Azarkhan", party: "DENK", date: "2018-06-20", person: "azarkan-farid-1971",
      likely: "azarkan-farid-1971", conflict: .spelling),
    Case(
      name: "S. van Veldhoven-van der Meer", date: "2019-04-12",
      person: "veldhoven-stientje-van-1973"),
    Case(
      name: "S. van Veldhoven - van der Meer", date: "2019-04-12",
      person: "veldhoven-stientje-van-1973"),
    Case(name: "S. van Veldhoven-van der Meer", date: "1980-04-12"),
    Case(name: "Q. van Veldhoven-van der Meer", date: "2019-04-12"),
    Case(name: "Van Veldhoven-van der Meer", date: "2019-04-12"),
    Case(name: "A.E.A.J. Hessing-Puts", date: "1996-04-12"),
    Case(name: "-", date: "2019-04-12"),
    Case(name: "S. -van Veldhoven-", date: "2019-04-12", person: "veldhoven-stientje-van-1973"),
    Case(name: "Nobody", date: "2018-06-20"),
    Case(name: "", date: "2018-06-20"),
    Case(name: "(", date: nil),
  ])
  func resolves(_ example: Case) {
    let resolution = Register.shared.resolve(
      PrintedName(example.name, party: example.party),
      on: example.date.flatMap { CalendarDate(iso: $0) })
    #expect(
      resolution
        == Resolution(
          person: example.person, likely: example.likely, conflict: example.conflict,
          isAmbiguous: example.isAmbiguous))
  }

  @Test func aDateRanksAndNeverExcludes() {
    let candidates = Register.shared.candidates(
      for: PrintedName("Rutte"), on: CalendarDate(iso: "2015-01-10"))
    #expect(candidates.count >= 2)
    #expect(candidates.first?.isInOffice == true)
    let old = Register.shared.candidates(
      for: PrintedName("Thorbecke"), on: CalendarDate(iso: "2015-01-10"))
    #expect(old.contains { $0.person.surname == "Thorbecke" })
  }

  @Test func typingErrorsAreUnderstood() {
    #expect(Register.shared.suggestions(for: "Azarkhan").first?.surname == "Azarkan")
    #expect(Register.shared.suggestions(for: "Omzigt").contains { $0.surname == "Omtzigt" })
    #expect(Register.shared.suggestions(for: "Qqqqqqqqqqqq").isEmpty)
  }

  /// Who changed parties belongs to each in its days; who did not, on every day.
  @Test func partiesHaveMembers() {
    func terms(_ party: String, _ person: String) -> [PartyTerm] {
      Register.shared.terms(ofParty: party).filter { $0.person == person }
    }
    let kwint = "kwint-peter-1984"
    #expect(terms("SP", kwint) == [PartyTerm(person: kwint, from: nil, to: nil)])
    #expect(terms("Socialistische Partij", kwint) == terms("SP", kwint))
    #expect(terms("VVD", kwint).isEmpty && terms("geen partij", kwint).isEmpty)
    let wilders = "wilders-geert-1963"
    let vvd = terms("VVD", wilders)
    #expect(vvd == [PartyTerm(person: wilders, from: nil, to: CalendarDate(iso: "2004-09-01"))])
    // "Groep Wilders" became the PVV.
    #expect(terms("PVV", wilders).map(\.from) == [CalendarDate(iso: "2004-09-02")])
    #expect(terms("PVV", wilders).first?.to == nil)
  }

  @Test func keysAreUniqueAndFindTheirPerson() {
    let keys = WrittenQuestionsTests.everybody()
    #expect(keys.count == Register.shared.count)
    #expect(Set(keys).count == keys.count)
    for key in keys { #expect(Register.shared.person(key: key)?.key == key) }
    #expect(Register.shared.person(key: "nobody") == nil)
  }

  @Test func aFileAddsPeopleAndTerms() throws {
    let table = """
      surname;prefix;call_name;party;from;to;key
      Voorbeeld;van het;Petra;"Partij; met teken";2030-01-01;;
      Rutte;;;Nieuwe Partij;2031-01-01;2032-01-01;rutte-mark-1967
      """
    let register = try Register.shared.adding(table.utf8)
    let date = CalendarDate(iso: "2030-05-05")
    #expect(
      register.resolve(PrintedName("Petra van het Voorbeeld"), on: date).person
        == "voorbeeld-petra-van-het")
    #expect(
      register.person(key: "voorbeeld-petra-van-het")?.memberships.first?.party
        == "Partij; met teken")
    #expect(
      register.resolve(PrintedName("Rutte (Nieuwe Partij)"), on: CalendarDate(iso: "2031-05-05"))
        .person == "rutte-mark-1967")
    #expect(throws: Register.AdditionError(line: 1, reason: "no column surname")) {
      try Register.shared.adding("name\nX".utf8)
    }
    #expect(throws: Register.AdditionError(line: 2, reason: "31 juni is no date")) {
      try Register.shared.adding("surname\tfrom\nX\t31 juni".utf8)
    }
  }

  @Test(
    arguments: [
      ("Minister van Sociale Zaken en Werkgelegenheid", "2019-01-01", "SZW"),
      ("minister van Sociale Zaken en Werkgelegenheid", nil, "SZW"),
      ("Minister voor Basis- en Voortgezet Onderwijs en Media", "2019-01-01", "OCW"),
      ("Minister van Justitie en Veiligheid", "2018-01-01", "JenV"),
      ("Minister van Veiligheid en Justitie", "2016-01-01", "VenJ"),
      ("de toenmalige Minister van Veiligheid en Justitie", "2018-01-01", "VenJ"),
      ("Minister van J&V", "2019-01-01", "JenV"),
      ("Staatssecretaris van VWS", "2019-01-01", "VWS"),
      ("Staatssecretaris van Financiën – Fiscaliteit en Belastingdienst", "2023-01-01", "Fin"),
      ("Staatssecretaris Participatie en Integratie", "2024-09-01", "SZW"),
      ("Minister voor Rechtsbescherming", "2019-01-01", "JenV"),
      ("Minister voor Volkshuisvesting en Ruimtelijke Ordening", "2023-01-01", "BZK"),
      ("Minister van Volkshuisvesting en Ruimtelijke Ordening", "2025-01-01", "VRO"),
      ("Minister-President, Minister van Algemene Zaken", "2025-01-01", "AZ"),
      ("Minister-President", "2025-01-01", "AZ"),
      ("Minister van Economische Zaken", "2016-01-01", "EZ"),
      ("Minister van EL&I", "2011-01-01", "ELenI"),
      ("Minister van Onderwijs, Cultuur en Wetenschap", "2015-01-01", "OCW"),
      ("Minister van Buitenlandse Zaken", "1990-01-01", "BZ"),
      ("Voorzitter van de Tweede Kamer", "2015-01-01", nil),
      ("kabinet", "2015-01-01", nil),
    ] as [(String, String?, String?)])
  func officesHaveMinistries(_ office: String, _ date: String?, _ abbreviation: String?) {
    #expect(
      Offices.shared.ministry(forOffice: office, on: date.flatMap { CalendarDate(iso: $0) })
        == abbreviation)
  }

  @Test func aMinistryIsOneUnderAllItsNames() {
    let names = ["VenJ", "V&J", "JenV", "J&V", "Justitie", "Veiligheid en Justitie"]
    #expect(names.allSatisfy { Offices.shared.ministry(of: $0)?.identity == "justitie" })
  }

  @Test(
    arguments: [
      ("Denk", "DENK"), ("PVDA", "PvdA"), ("Partij van de Arbeid", "PvdA"), ("D’66", "D66"),
      ("50+", "50PLUS"),
      ("FvD", "FVD"), ("GL-PvdA", "GroenLinks-PvdA"), ("lid Omtzigt", "Omtzigt"),
      ("Groep Van Haga", "Groep Van Haga"),
      ("Kamerstuk", nil), ("", nil),
    ] as [(String, String?)])
  func partiesHaveOneName(_ form: String, _ name: String?) {
    #expect(Parties.shared.name(of: form) == name)
  }

  @Test(arguments: [
    "de vaste commissie voor Sociale Zaken en Werkgelegenheid", "vaste commissie voor SZW",
    "commissie SZW",
    "cie. SZW", "de vcie. SZW",
  ])
  func committeesHaveOneName(_ form: String) {
    #expect(
      Committees.shared.name(of: form) == "Vaste commissie voor Sociale Zaken en Werkgelegenheid")
  }

  @Test func whatIsNoCommitteeHasNoName() {
    #expect(Committees.shared.name(of: "de commissie") == nil)
    #expect(Committees.shared.name(of: "Presidium") == "Presidium")
  }
}
