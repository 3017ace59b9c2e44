import Kamerstukken
import Testing

@testable import Ingest

/// Heads and feet of pages of before 1955, as OCR gives them.
@Suite struct OldPrintedHeadTests {
  /// "dossier suffix number title date year chamber" of a text.
  private static func header(_ text: String) throws -> String {
    let document = try TextFixture.read(text)
    let dossier = document.dossiers.first
    let fields: [String?] = [
      dossier?.number, dossier?.suffix, document.number, document.title,
      document.date?.description, document.year, document.chamber?.rawValue,
      document.kind.rawValue,
    ]
    return fields.map { $0 ?? "-" }.joined(separator: " | ")
  }

  private static let report = """
    Bijlagen.
    286.
    4.
    Tweede Kamer.
    Goedkeuring van den verkoop van twee perceelen aan de gemeente.
    286. 4.
    VERSLAG.
    Het onderzoek heeft geen aanleiding gegeven tot opmerkingen van eenigen aard.
    Vastgesteld 20 Maart 1930. PIETERSEN.
    Handelingen der Staten-Generaal. Bijlagen. 1929—1930.
    """

  @Test(arguments: [
    (
      "33 333 Voorstel over de dijk\n\nAI1 VERSLAG VAN EEN OVERLEG\n\nVastgesteld 3 mei 2020\n\nDe dijk is oud.",
      "33333 | - | AI | VERSLAG VAN EEN OVERLEG | 2020-05-03 | - | - | report"
    ),
    (
      "33 333\nDijken 2003–2006\n\nnr. 19\nBRIEF VAN DE MINISTER VAN WATERSTAAT\n\nDe dijk is oud.",
      "33333 | - | 19 | BRIEF VAN DE MINISTER VAN WATERSTAAT | - | - | - | letter"
    ),
    (
      "Nr. 60 BRIEF VAN DE MINISTER VAN WATERSTAAT\n\nDe dijk is oud.",
      "- | - | 60 | BRIEF VAN DE MINISTER VAN WATERSTAAT | - | - | - | letter"
    ),
  ])
  func headsWithoutTheHouse(_ text: String, _ header: String) throws {
    #expect(try Self.header(text) == header)
  }

  @Test(arguments: [
    ("[12. 3.]\nONTWERP VAN WET tot overdracht van de dijk.\nWIJ, ENZ.", DocumentKind.bill),
    ("[12. 3.] MEMORIE VAN TOELICHTING.\nDe dijk is oud en behoort te worden overgedragen.", .bill),
    ("De memorie van toelichting is gelezen.\nDe dijk is oud.", .letter),
  ])
  func signedPage(_ page: String, _ kind: DocumentKind) throws {
    let document = try TextFixture.read(page + "\nDe Minister van Waterstaat,\nVAN DER MEER.")
    #expect(document.kind == kind)
    #expect(document.signatories.map(\.name) == ["VAN DER MEER"])
  }

  @Test func reportOfTheBijlagen() throws {
    #expect(
      try Self.header(Self.report)
        == "286 | - | 4 | VERSLAG | 1930-03-20 | 1929-1930 | tk | report")
    let document = try TextFixture.read(Self.report)
    #expect(document.id.hasPrefix("local-") && document.signatories.isEmpty)
    let text = String(decoding: document.text.utf8, as: UTF8.self)
    #expect(text.contains("286. 4.") && !text.contains("1929—1930"))
  }

  @Test(arguments: [
    // OCR reads the number over the page in another way than the one under it.
    ("286.\n4.", "236.\n4.", "- | - | - | - | - | 1929-1930 | tk | report"),
    // The page begins with another paper.
    ("286.\n4.", "286.\n3—4.", "286 | - | - | VERSLAG | 1930-03-20 | 1929-1930 | tk | report"),
    ("286.\n4.", "286.\n4—6.", "286 | - | 4 | VERSLAG | 1930-03-20 | 1929-1930 | tk | report"),
    // The head cannot be read; the number counts once.
    ("286.\n4.", "2S6*\n«.", "286 | - | 4 | VERSLAG | 1930-03-20 | 1929-1930 | tk | report"),
    ("Bijlagen.\n286", "48\n286", "- | - | - | - | - | 1929-1930 | tk | report"),
    ("286. 4.", "(286. 4.)", "286 | - | 4 | VERSLAG | 1930-03-20 | 1929-1930 | tk | report"),
    (
      "286. 4.\nVERSLAG.", "286. 4. AMENDEMENT VAN DEN HEER PIETERSEN C.S. Ingezonden 13 Mei 1930.",
      "286 | - | 4 | AMENDEMENT VAN DEN HEER PIETERSEN C.S. | 1930-05-13 | 1929-1930 | tk | amendment"
    ),
    (
      "286. 4.\nVERSLAG.",
      "286. 4. BRIEF VAN DEN MINISTER VAN FINANCIËN.\n's Gravenhage, den 5den Mei 1930.",
      "286 | - | 4 | BRIEF VAN DEN MINISTER VAN FINANCIËN | 1930-05-05 | 1929-1930 | tk | letter"
    ),
    (
      "286. 4.\nVERSLAG.", "2. V. 17.\nVERSLAG.",
      "- | - | - | - | - | 1929-1930 | tk | report"
    ),
    (
      "Bijlagen. 1929—1930.", "Bijlagen. 1929—1980.",
      "286 | - | 4 | VERSLAG | 1930-03-20 | - | tk | report"
    ),
    (
      "Generaal. Bijlagen. ", "Generaal.\nBijlagen.\n",
      "286 | - | 4 | VERSLAG | 1930-03-20 | 1929-1930 | tk | report"
    ),
  ])
  func readings(_ printed: String, _ read: String, _ header: String) throws {
    #expect(try Self.header(Self.report.replacing(printed, with: read)) == header)
  }

  @Test func chapterOfTheBudget() throws {
    let text = """
      Bijlage A.
      Tweede Kamer.
      (Rijksbegrooting voor het dienstjaar 1930. 2. V. 17.)
      47
      Vde HOOFDSTUK.
      2. V. 17.
      NOTA VAN VERBETERING.
      Op bladz. 19 van het Voorloopig Verslag een ander woord te lezen.
      """
    #expect(
      try Self.header(text) == "2 | V | 17 | NOTA VAN VERBETERING | - | - | tk | report")
  }

  @Test func paperOfTheSenate() throws {
    let text = """
      Bijlagen.
      82.
      Eerste Kamer.
      Naturalisatie van een aantal personen.
      82. VOORLOOPIG VERSLAG VAN DE COMMISSIE VAN RAPPORTEURS over het ontwerp van wet.
      Het onderzoek heeft geen aanleiding gegeven tot opmerkingen.
      Aldus vastgesteld den 7den Juli 1937. PIETERSEN.
      Handelingen der Staten-Generaal.
      Bijlagen.
      1936—1937. Eerste Kamer.
      """
    #expect(
      try Self.header(text)
        == "82 | - | - | VOORLOOPIG VERSLAG VAN DE COMMISSIE VAN RAPPORTEURS over het ontwerp van wet"
        + " | 1937-07-07 | 1936-1937 | ek | report")
  }

  private static let meeting = """
    Vel 170.
    653
    Tweede Kamer.
    24ste VERGADERING. — 29 NOVEMBER 1927.
    Mededeeling van ingekomen stukken.
    VERGADERING VAN DINSDAG 29 NOVEMBER 1927.
    (Bijeenroepingsuur 1 namiddag.)
    De Voorzitter deelt mede dat zijn ingekomen de volgende stukken.
    """

  @Test func meeting() throws {
    #expect(
      try Self.header(Self.meeting) == "- | - | - | - | 1927-11-29 | - | tk | debate")
    // Two days that differ: one of them is misread.
    let other = Self.meeting.replacing("— 29 NOVEMBER 1927", with: "— 29 NOVEMBER 1928")
    #expect(try Self.header(other) == "- | - | - | - | - | - | tk | debate")
    let late = Self.meeting + "\nZitting 1968-1969\nEERSTE KAMER\n"
    #expect(
      try Self.header(late.replacing("Tweede Kamer.\n", with: ""))
        == "- | - | - | - | 1927-11-29 | 1968-1969 | ek | debate")
  }

  @Test(arguments: [
    "Bijlage 1: overzicht\n1.1. INLEIDING EN DOEL\nDit is een zin.\nEn nog een.\n",
    "1.\n1. 1. INLEIDING EN DOEL\nDit is een zin.\nEn nog een.\n",
    "3. 2. OVERZICHT VAN DE MAATREGELEN\nDit is een zin.\nEn nog een.\nEn een derde.\n",
  ])
  func newPapersHaveOtherHeads(_ text: String) throws {
    let document = try TextFixture.read(text)
    #expect(document.dossiers.isEmpty && document.number == nil && document.title == nil)
  }
}
