import Testing

@testable import Ingest

@Suite struct HyphenationTests {
  @Test(arguments: [
    ("facili-", "teiten", "faciliteiten"), ("Regeerak-", "koord,", "Regeerakkoord,"),
    ("terrorismebe-", "strijding", "terrorismebestrijding"),
    ("gemeen-", "ten", "gemeenten"), ("professi-", "onals", "professionals"),
    ("links-", "extremisme", "links-extremisme"),
    ("rechts-", "extremistisch", "rechts-extremistisch"),
    ("rechts-", "staat", "rechtsstaat"), ("ouder-", "raad", "ouderraad"),
    ("oud-", "minister", "oud-minister"),
    ("oud-", "ere", "oudere"), ("re-", "integratie", "re-integratie"),
    ("ge-", "informeerd", "geïnformeerd"),
    ("PKI-", "consortium", "PKI-consortium"), ("CO2-", "heffing", "CO2-heffing"),
    ("e-", "mail", "e-mail"),
    ("Noord-", "Holland", "Noord-Holland"), ("jeugd-", "en jongerenwerk", "jeugd- en jongerenwerk"),
    ("in-", "of uitvoer", "in- of uitvoer"), ("(Centrum/", "Steunpunt)", "(Centrum/Steunpunt)"),
    ("zee-", "egel", "zee-egel"),
    ("antidiscriminatie-", "voorziening", "antidiscriminatievoorziening"),
    ("NEDER-", "LANDEN", "NEDERLANDEN"), ("«klimaat-", "wet»", "«klimaatwet»"),
  ])
  func wordsBrokenAtTheLineEnd(_ first: String, _ second: String, _ joined: String) throws {
    let text = """
      In deze regel staat genoeg om hem vol te maken, en hij eindigt met \(first)
      \(second) waarna de zin nog een eind doorgaat en dan toch een keer ophoudt.
      """
    let words = try TextFixture.text(text)
    #expect(words.contains(" met \(joined) waarna"), "\(words)")
  }

  @Test func theDocumentsOwnWordsDecide() throws {
    let text = """
      De Tozo-lening is een lening die vaak is verstrekt in het jaar waarin de Tozo-
      lening werd bedacht. Een Bbz-krediet is iets anders dan het krediet dat men wil.
      """
    #expect(try TextFixture.text(text).contains("waarin de Tozo-lening werd"))
  }

  @Test(arguments: [
    ("via https://", "www.voorbeeld.nl/stukken", "via https://www.voorbeeld.nl/stukken"),
    (
      "via https://www.voorbeeld.nl/stukken/", "rapporten/2017",
      "via https://www.voorbeeld.nl/stukken/rapporten/2017"
    ),
    (
      "via https://www.voorbeeld.nl/aanpak-van-", "armoede.html",
      "via https://www.voorbeeld.nl/aanpak-van-armoede.html"
    ),
    (
      "via www.voorbeeld.nl/een%20rapport", "%202022.pdf",
      "via www.voorbeeld.nl/een%20rapport%202022.pdf"
    ),
    (
      "zie https://www.voorbeeld.nl/stuk.", "Dat rapport",
      "zie https://www.voorbeeld.nl/stuk. Dat rapport"
    ),
  ])
  func webAddresses(_ first: String, _ second: String, _ joined: String) throws {
    let text = """
      Het rapport is te vinden op een plaats die hier genoemd wordt, \(first)
      \(second) en het is lezenswaard.
      """
    #expect(try TextFixture.text(text).contains(joined))
  }

  @Test(arguments: [
    "minister", "regeringsbeleid", "veiligheidshuizen", "informatievoorziening", "geïnformeerd",
  ])
  func wordsThatAreKnown(_ word: String) throws {
    let letters = try #require(DutchWords.folded(word.utf8))
    #expect(DutchWords.shared.knows(letters))
  }

  @Test(arguments: ["weede", "terrorismebe", "koordx", "zzzz", "a"])
  func wordsThatAreNot(_ word: String) throws {
    let letters = try #require(DutchWords.folded(word.utf8))
    #expect(!DutchWords.shared.knows(letters))
  }
}
