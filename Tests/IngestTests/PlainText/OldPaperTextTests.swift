import Kamerstukken
import Testing

@testable import Ingest

/// Heads of papers of before 1995 as OCR gives them: parts on one line, signs misread.
@Suite struct OldPaperTextTests {
  @Test func sessionAndDossierOnOneLine() throws {
    let document = try TextFixture.read(
      """
      Zitting 1971-1972 -11 240
      Bruggen over de grote rivieren
      Motie van het lid Van Eik c.s.
      No. 12
      Voorgesteld 3 maart 1972.
      De Kamer,
      gehoord de beraadslaging;
      nodigt de Regering uit, nog dit jaar te bouwen,
      en gaat over tot de orde van de dag.
      VAN EIK
      """)
    #expect(document.kind == .motion)
    #expect(document.year == "1971-1972")
    #expect(
      document.dossiers == [Dossier(number: "11240", title: "Bruggen over de grote rivieren")])
    #expect(document.number == "12")
    #expect(document.title == "Motie van het lid Van Eik c.s.")
    #expect(document.date == CalendarDate(year: 1972, month: 3, day: 3))
    #expect(document.id.hasPrefix("local-"))
  }

  @Test func titleAndDayOnOneLine() throws {
    let document = try TextFixture.read(
      """
      Tweede Kamer der Staten-üeneraal
      2
      Vergaderjaar 1988-1989
      Rijksbegroting voor het jaar 1989
      20 850
      Hoofdstuk XII Ministerie van Verkeer en Waterstaat
      Nr. 44
      MOTIE VAN DE LEDEN TER HORST EN BOS-DE WIT Voorgesteld 13 oktober 1988 De Kamer,
      gehoord de beraadslaging;
      verzoekt de regering de brug te herstellen,
      en gaat over tot de orde van de dag.
      Ter Horst Bos-de Wit
      016184F ISSN 0921 7371 SDU uitgeverij 's-Gravenhage 1989
      Tweede Kamer, vergaderjaar 1988-1989, 20 850 hoofdstuk XII, nr. 44
      """)
    #expect(document.chamber == .tweedeKamer)
    #expect(
      document.dossiers == [
        Dossier(
          number: "20850", suffix: "XII",
          title: "Hoofdstuk XII Ministerie van Verkeer en Waterstaat")
      ])
    #expect(document.number == "44")
    #expect(document.title == "MOTIE VAN DE LEDEN TER HORST EN BOS-DE WIT")
    #expect(document.date == CalendarDate(year: 1988, month: 10, day: 13))
    #expect(document.signatories.map(\.name) == ["Ter Horst", "Bos-de Wit"])
    #expect(!document.text.string(0..<document.text.utf8.count).contains("ISSN"))
  }

  @Test func senatePaperWithTheNumberBesideTheYear() throws {
    let document = try TextFixture.read(
      """
      Eerste Kamer der Staten
      Generaal
      1
      Vergaderjaar 1985-1986 Nr. 144
      19 300
      Wijziging van de inkomstenbelasting
      GEWIJZIGD VOORSTEL VAN WET 14 maart 1986
      Wij Beatrix, bij de gratie Gods, Koningin der Nederlanden, enz. enz. enz.
      """)
    #expect(document.chamber == .eersteKamer)
    #expect(document.number == "144")
    #expect(document.dossiers.map(\.number) == ["19300"])
    #expect(document.title == "GEWIJZIGD VOORSTEL VAN WET")
    #expect(document.kind == .bill)
  }

  @Test(arguments: [
    ("EINDVERSLAG Vastgesteld 14 december 1990", "EINDVERSLAG", "1990-12-14"),
    ("NOTA VAN WIJZIGING Ontvangen 27oktober 1994", "NOTA VAN WIJZIGING", "1994-10-27"),
    ("BRIEF VAN DE MINISTER VAN FINANCIËN Nr. 1", "BRIEF VAN DE MINISTER VAN FINANCIËN", nil),

  ])
  func titlesWithTheirDay(line: String, title: String, day: String?) throws {
    let document = try TextFixture.read(
      """
      Tweede Kamer der Staten-Generaal
      Vergaderjaar 1990-1991
      21 885
      Verslagen van een commissie
      Nr. 4
      \(line)
      De ondergetekende stelt het volgende voor.
      """)
    #expect(document.dossiers.first?.title == "Verslagen van een commissie")
    #expect(document.title == title)
    #expect(document.date?.description == day)
  }

  @Test func aFootnoteInTheHeadIsNoTitle() throws {
    let document = try TextFixture.read(
      """
      Tweede Kamer der Staten-Generaal
      Vergaderjaar 1990-1991
      21 885
      Wijziging van de wet
      1 Samenstelling: Leden: De Boer (CDA), Bos (PvdA), voorzitter, Van Dam (VVD)
      VERSLAG Vastgesteld 14 december 1990
      """)
    #expect(document.dossiers.first?.title == "Wijziging van de wet")
  }

  @Test func whatStandsAboveTheHeadStays() throws {
    let document = try TextFixture.read(
      "HERDRUK\nZITTING 1964—1965 — 7226\nVerlaging van de tol\nMEMORIE VAN TOELICHTING\nNr. 3 i)\n"
    )
    #expect(document.number == "3")
    #expect(document.title == "MEMORIE VAN TOELICHTING")
    #expect(
      TextFixture.words(document) == [
        "HERDRUK", "7226", "Verlaging van de tol", "MEMORIE VAN TOELICHTING", "Nr. 3", "i)",
      ])
  }

  @Test func aTableWithADayInItsHeadIsNoLetterhead() throws {
    let document = try TextFixture.read(
      "Opgave van de inspecteur\nDatum\nGeplaatste leerlingen.\nAantal\n18\nDe onderwijzer,\n")
    #expect(TextFixture.words(document).first?.hasPrefix("Opgave") == true)
  }

  @Test func theAnswerIsNoPartOfTheFootnote() throws {
    let document = try TextFixture.read(
      """
      Tweede Kamer der Staten-Generaal
      Vergaderjaar 1989-1990
      Aanhangsel van de Handelingen
      Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden
      265
      Vragen van het lid Bos (P.v.d.A.) over een nota. (Ingezonden 21 december 1989)
      1 Hoe was het mogelijk, dat de nota1 werd verzonden voordat het overleg daarover in de Kamer was afgerond, en wie heeft daartoe besloten toen de minister afwezig was wegens verblijf in het buitenland?
      1 Zie de nota over de overeenkomst (Kamerstuk 21 392, nr. 1)
      Antwoord
      Antwoord van minister Van Dam (Buitenlandse Zaken). (Ontvangen 12januari 1990)
      1 Dat was een vergissing, waarvan de Kamer bij brief van dezelfde dag op de hoogte is gesteld; ik betreur dat het zo is gegaan en heb maatregelen genomen, zodat het niet weer gebeurt. De Kamer ontvangt daarover voor het zomerreces een brief, waarin ook de rol van de ambassade aan de orde komt.
      """)
    #expect(
      TextFixture.notes(document) == [
        "1 nota | Zie de nota over de overeenkomst (Kamerstuk 21 392, nr. 1)"
      ])
    #expect(document.date == CalendarDate(year: 1990, month: 1, day: 12))
    #expect(document.signatories.map(\.name) == ["Bos", "Van Dam"])
  }

  @Test func linesThatAreParagraphsStayApart() throws {
    let long = String(
      repeating: "De leden van de fractie hadden met belangstelling kennis genomen. ", count: 6)
    let document = try TextFixture.read(
      """
      \(long)
      En hiermede bevelen Wij U in Godes heilige bescherming.
      \(long)De regeling van
      Landbouw bleef, zoals de leden in hun verslag
      hadden gevraagd, buiten beschouwing;
      Zo is het, dat Wij hebben goedgevonden en verstaan, gelijk Wij goedvinden bij deze:
      """)
    #expect(document.blocks.count == 4)
    #expect(TextFixture.words(document)[2].hasSuffix("hadden gevraagd, buiten beschouwing;"))
  }

  @Test(arguments: [
    ("De Minister van Financiën, J. de Boer", "Minister van Financiën", "J. de Boer"),
    ("De Minister van\nJustitie,\nA. de Wit", "Minister van Justitie", "A. de Wit"),
  ])
  func signatures(lines: String, office: String, name: String) throws {
    let text = String(repeating: "Ik zal de Kamer daarover nader inlichten. ", count: 12)
    let document = try TextFixture.read("\(text)\n\(lines)\n")
    #expect(document.signatories.map(\.office) == [office])
    #expect(document.signatories.map(\.name) == [name])
  }
}
