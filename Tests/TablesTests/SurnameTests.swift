import Tables
import Testing

struct SurnameTests {
  @Test(arguments: [
    ("ROMKE DE JONG", "Romke de Jong"), ("VAN DER PLAS", "Van der Plas"),
    ("IJZERMAN", "IJzerman"), ("FABER-VAN DE KLASHORST", "Faber-van de Klashorst"),
    ("OP ’T HOF", "Op ’t Hof"), ("Romke de Jong", "Romke de Jong"), ("J. DE WIT", "J. de Wit"),
    ("ÖZÜTOK", "Özütok"), ("", ""), ("  VAN  DIJK-IJZERMAN ", "Van Dijk-IJzerman"),
    ("DE WIT-", "De Wit-"), ("(CDA)", "(cda)"), ("NAAMDRAGER-van", "NAAMDRAGER-van"),
  ])
  func spelled(_ capitals: String, _ expected: String) {
    #expect(Surname.spelled(capitals) == expected)
  }

  @Test func prefixes() {
    #expect(Surname.prefixes.isSuperset(of: ["van", "der", "aan", "over"]))
    #expect(Surname.clearPrefixes.isSuperset(of: ["van", "der", "in", "op"]))
    #expect(Surname.clearPrefixes.isDisjoint(with: ["aan", "over", "voor", "word"]))
    #expect(Surname.clearPrefixes.isStrictSubset(of: Surname.prefixes))
  }
}
