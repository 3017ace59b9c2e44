import Kamerstukken
import Testing

@testable import Ingest

/// How those who sign stand at the end of a letter.
@Suite struct SignatureBlockTests {
  private static func signatories(_ end: String) throws -> [String] {
    let document = try TextFixture.read(
      """
      Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

      Den Haag, 3 mei 2020

      Met deze brief bericht ik u over de dijken in de polder.

      \(end)
      """)
    return document.signatories.filter { $0.role == .signatory }
      .map { "\($0.office ?? "-") | \($0.name ?? "-")" }
  }

  @Test(arguments: [
    (
      "Hoogachtend,\n\nAnna Pietersen\nMinister van Landbouw, Natuur en Voedselkwaliteit",
      "Minister van Landbouw, Natuur en Voedselkwaliteit | Anna Pietersen"
    ),
    (
      "A.B. Pietersen\nMinister van Volkshuisvesting en\nRuimtelijke Ordening\n\nPagina 3 van 3",
      "Minister van Volkshuisvesting en Ruimtelijke Ordening | A.B. Pietersen"
    ),
    (
      "de minister van Volksgezondheid,\nWelzijn en Sport,\n\nmw. drs. E.I. Jansen",
      "minister van Volksgezondheid, Welzijn en Sport | mw. drs. E.I. Jansen"
    ),
    (
      "De minister van Landbouw,\nVisserij,\nE.I. Jansen",
      "minister van Landbouw, Visserij | E.I. Jansen"
    ),
    (
      "De Minister van Financiën,\nnamens deze,\n\nE.I. Jansen",
      "Minister van Financiën | E.I. Jansen"
    ),
    (
      "Ik ben blij met het plan.\n\nE.I. Jansen\n\nMinister voor Klimaat en Energie",
      "Minister voor Klimaat en Energie | E.I. Jansen"
    ),
    ("De Minister van Waterstaat,\n\nVAN DER MEER.", "Minister van Waterstaat | VAN DER MEER"),
    (
      "DE MINISTER VAN LANDBOUW, NATUUR EN\nVISSERIJ,\nE. Jansen",
      "MINISTER VAN LANDBOUW, NATUUR EN VISSERIJ | E. Jansen"
    ),
    ("De Minister van Financiën a.i.,\nE.I. Jansen", "Minister van Financiën a.i. | E.I. Jansen"),
    (
      "De minister-president,\nminister van Algemene Zaken,\n\nJan Pietersen",
      "minister-president, minister van Algemene Zaken | Jan Pietersen"
    ),
  ])
  func one(_ end: String, _ signatory: String) throws {
    #expect(try Self.signatories(end) == [signatory])
  }

  @Test(arguments: [
    "De Minister van Waterstaat,\n\nVan der Meer.", "De Minister van Waterstaat,\n\nA. B.",
  ])
  func noName(_ end: String) throws { #expect(try Self.signatories(end) == []) }

  @Test(arguments: [
    (
      "De voorzitter van de commissie, De Wit\nDe griffier van de commissie, Van der Meer\nVraag 1\nWaarom?",
      ["voorzitter van de commissie | De Wit", "griffier van de commissie | Van der Meer"]
    ),
    (
      "De griffier van de vaste commissie voor Financiën, De Wit\n\nInleiding",
      ["griffier van de vaste commissie voor Financiën | De Wit"]
    ),
    ("De voorzitter van de commissie, De Wit\nzegt dat de dijk oud is.", []),
    (
      "De voorzitter van de commissie, De Wit\n\nAdjunct-griffier van de commissie, Van der Meer\n\nInleiding",
      ["voorzitter van de commissie | De Wit", "Adjunct-griffier van de commissie | Van der Meer"]
    ),
    ("Griffier van de commissie, zo heet hij.", []),
  ])
  func clerks(_ end: String, _ people: [String]) throws {
    #expect(try Self.signatories(end) == people)
  }

  @Test func chairAndClerkWithTheirNamesOnOneLine() throws {
    let found = try Self.signatories(
      "De voorzitter van de commissie, De Wit\n\nDe adjunct-griffier van de commissie, Van der Meer\n\n"
        + "Inleiding\n\nDit is de tekst.")
    #expect(
      found == [
        "voorzitter van de commissie | De Wit", "adjunct-griffier van de commissie | Van der Meer",
      ])
  }

  @Test func whatOnlyACommitteeSignsIsAReport() throws {
    let document = try TextFixture.read(
      "De dijk is oud.\n\nDe voorzitter van de commissie, De Wit\nDe griffier van de commissie, Jansen\n"
    )
    #expect(document.kind == .report)
  }

  @Test func articleOnTheLineAbove() throws {
    #expect(
      try Self.signatories("K.G. Jansen De\nMinister van Justitie,\nA.H. Bos").allSatisfy {
        !$0.contains("Jansen")
      })
  }

  @Test func besideEachOther() throws {
    #expect(
      try Self.signatories(
        """
        De minister van Economische Zaken      De minister voor Klimaat en
        en Klimaat,                            Energie,


        E.I. Jansen                            R. Bos
        """) == [
          "minister van Economische Zaken en Klimaat | E.I. Jansen",
          "minister voor Klimaat en Energie | R. Bos",
        ])
  }

  @Test(arguments: [
    "Jan Pietersen\nMinister van Financiën is sinds vorig jaar de eerste die dit doet.",
    "Over de dijken sprak Anna Pietersen\nMinister van Financiën was daarbij niet aanwezig",
  ])
  func namesInRunningText(_ end: String) throws {
    #expect(try Self.signatories(end).isEmpty)
  }

  @Test func onBehalfOfAMinisterWhoHasResigned() {
    let phrase = "ontvangt u, mede namens de demissionair minister Jeugd en Sport, een overzicht"
    #expect(OnBehalf.offices(phrase).map(\.office) == ["minister Jeugd en Sport"])
  }

  @Test(arguments: [
    ("3 mei 2020\n\nGeachte voorzitter,", "2020-05-03"), ("3 mei 2020\n\nBeste lezer,", nil),
  ])
  func dayOverTheSalutation(_ head: String, _ day: String?) throws {
    let document = try TextFixture.read(
      "Kamerbrief over dijken\n\nDe minister stuurt een brief.\n\n\(head)\n\nDe dijk is oud.")
    #expect(document.date?.description == day)
  }

  @Test(arguments: [
    "https://voorbeeld.nl/een/lange-weg\nhttps://voorbeeld.nl/twee/lange-weg",
    "www.voorbeeld.nl/een-lange-weg\nwww.voorbeeld.nl/twee-lange-wegen-naar-huis",
  ])
  func addressesUnderEachOther(_ lines: String) throws {
    let document = try TextFixture.read("De dijk is oud, zie\n" + lines + "\n\nEinde.")
    let text = String(decoding: document.text.utf8, as: UTF8.self)
    #expect(text.contains(lines.split(separator: "\n").joined(separator: " ")))
  }

  @Test func onBehalfEndsWhereTheOfficesEnd() throws {
    let phrase =
      "mede namens de minister van Financiën, de minister voor Klimaat en Energie en de minister van Landbouw, Natuur en Voedselkwaliteit, het Nationaal Programma Dijken 2030 aan. Met dit"
    #expect(
      OnBehalf.offices(phrase).map(\.office) == [
        "minister van Financiën", "minister voor Klimaat en Energie",
        "minister van Landbouw, Natuur en Voedselkwaliteit",
      ])
  }

  @Test(arguments: [
    (
      "De dijk is oud.\nDe Minister van Waterstaat, A. Jansen\nVERSLAG VAN HET BEZOEK",
      ["A. Jansen"]
    ),
    ("De dijk is oud.\n\nDe Minister van Waterstaat, A. Jansen", ["A. Jansen"]),
    ("De dijk is oud, zegt\nde Minister van Waterstaat, A. Jansen\nin zijn brief.", []),
    ("De dijk is oud.\nDe Minister van Waterstaat, A. Jansen\nen de Minister van Justitie.", []),
  ])
  func officeAndNameOnOneLine(_ end: String, _ people: [String]) throws {
    let opening =
      "In deze brief ga ik in op de dijken langs de rivier, die al lang de aandacht vragen van\nallen."
    let document = try TextFixture.read(opening + "\n\n" + end + "\n")
    #expect(document.signatories.filter { $0.role == .signatory }.compactMap(\.name) == people)
  }
}
