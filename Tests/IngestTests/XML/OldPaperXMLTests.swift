@testable import Ingest
import Kamerstukken
import Testing

/// `kamerwrk`, the form of 1995 to 2009.
struct OldPaperXMLTests {
  private let xml = """
    <?xml version="1.0" encoding="iso-8859-1"?>
    <kamerwrk kamer="2" publtype="brief"><metadata><meta name="OVERHEIDop.externMetadataRecord" content="https://zoek.officielebekendmakingen.nl/kst-25000-VI-12/metadata.xml"/></metadata>
    <kop><titel>Tweede Kamer der Staten-Generaal</titel><subtitel>2</subtitel></kop>
    <frontm><versie dtd="0.10"></versie><ordernr>1K1</ordernr><vergjaar>1996-1997</vergjaar><onderw><nummer>25 000 VI</nummer><naam>Begroting
    van proeven</naam></onderw></frontm>
    <body><stuk><ltrlabel>Nr. </ltrlabel><nummer>12</nummer><titel>BRIEF VAN DE MINISTER VAN JUSTITIE</titel>
    <al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al>
    <al>'s-Gravenhage, 12 november 1996</al>
    <tuskop letat="vet">E&eacute;n kop</tuskop>
    <al>Een alinea
    over twee regels<voetref refid="v1"></voetref>, met een noot.</al><witreg></witreg>
    <ondtek><functie>De Minister van Justitie,</functie><naam>D. Proever</naam></ondtek>
    </stuk></body>
    <voetnoot id="v1" nr="1"><al>Kamerstuk 24 000, nr. 3.</al></voetnoot>
    </kamerwrk>
    """

  @Test func header() throws {
    let document = try XMLFixture.read(xml)
    #expect(document.id == "kst-25000-VI-12")
    #expect(document.kind == .letter)
    #expect(document.chamber == .tweedeKamer)
    #expect(document.year == "1996-1997")
    #expect(
      document.dossiers == [Dossier(number: "25000", suffix: "VI", title: "Begroting van proeven")])
    #expect(document.number == "12")
    #expect(document.date == CalendarDate(year: 1996, month: 11, day: 12))
    #expect(
      document.signatories == [
        Signatory(name: "D. Proever", office: "Minister van Justitie", role: .signatory),
        Signatory(
          name: nil, office: "Voorzitter van de Tweede Kamer der Staten-Generaal", role: .addressee),
      ])
  }

  @Test func textAndNotes() throws {
    let document = try XMLFixture.read(xml)
    #expect(XMLFixture.words(document).contains("Eén kop"))
    #expect(XMLFixture.words(document).contains("Een alinea over twee regels, met een noot."))
    #expect(
      XMLFixture.words(document).prefix(4) == [
        "25 000 VI", "Begroting van proeven", "Nr. 12", "BRIEF VAN DE MINISTER VAN JUSTITIE",
      ])
    #expect(document.notes.map(\.label) == ["1"])
    let anchor = try #require(document.notes.first?.anchor)
    #expect(document.text.string(0..<anchor).hasSuffix("over twee regels"))
    #expect(XMLFixture.words(document).last == "Kamerstuk 24 000, nr. 3.")
  }

  @Test func linesOfTheSource() throws {
    let document = try XMLFixture.read(xml)
    let paragraph = try #require(
      document.blocks.first { document.text.string($0.range).hasPrefix("Een alinea") })
    #expect(paragraph.line == 10)
    let second = paragraph.range.lowerBound + "Een alinea over".utf8.count
    #expect(document.text.line(at: second) == 11)
    #expect(document.text.line(at: paragraph.range.lowerBound) == 10)
  }
}
