@testable import Ingest
import Kamerstukken
import Testing

/// Handelingen and VLOS.
struct DebateXMLTests {
  private static let debate = """
    <?xml version="1.0" encoding="utf-8"?>
    <officiele-publicatie><metadata><meta name="OVERHEIDop.externMetadataRecord" content="https://zoek.officielebekendmakingen.nl/h-tk-20192020-60-4/metadata.xml"/></metadata>
    <handelingen>
    <vergadering><vergadering-nummer>60e vergadering</vergadering-nummer><vergaderdatum>Donderdag 5 maart 2020</vergaderdatum></vergadering>
    <agendapunt><nr>4</nr><item-titel>Proeven</item-titel>
    <onderwerp><al-groep><al>Aan de orde is het <nadruk type="vet">VAO Proeven</nadruk>.</al></al-groep></onderwerp>
    <spreekbeurt nieuw="ja"><spreker><voorvoegsels>Mevrouw</voorvoegsels>
      <naam>
        <achternaam>De Steller</achternaam>
      </naam> (<politiek>VVD</politiek>):</spreker>
    <tekst status="goed"><al-groep><al>Voorzitter. Ik dien een motie in.</al></al-groep>
    <motie id="M-31066-88"><kop><titel status="officieel">Motie</titel></kop><al>De Kamer,</al><al>verzoekt de regering een proef te doen,</al>
    <motie-info><spreker><voorvoegsels>De</voorvoegsels><naam><achternaam>voorzitter</achternaam></naam>:</spreker><al>Zij krijgt nr. <extref doc="kst-31066-88">88</extref> (31066).</al></motie-info></motie></tekst></spreekbeurt>
    </agendapunt></handelingen></officiele-publicatie>
    """

  @Test func handelingen() throws {
    let document = try XMLFixture.read(Self.debate)
    #expect(document.id == "h-tk-20192020-60-4")
    #expect(document.kind == .debate)
    #expect(document.chamber == .tweedeKamer)
    #expect(document.year == "2019-2020")
    #expect(document.title == "Proeven")
    #expect(document.date == CalendarDate(year: 2020, month: 3, day: 5))
    let marks = document.marks.map {
      "\($0.kind) \($0.value ?? ""): \(document.text.string($0.range))"
    }
    #expect(
      marks == [
        "turn Mevrouw De Steller (VVD): Voorzitter. Ik dien een motie in.\n\nMotie\n\nDe Kamer,\n\n"
          + "verzoekt de regering een proef te doen,\n\nDe voorzitter:\n\nZij krijgt nr. 88 (31066).",
        "motion kst-31066-88: Motie\n\nDe Kamer,\n\nverzoekt de regering een proef te doen,",
        "turn De voorzitter: Zij krijgt nr. 88 (31066).",
      ])
    #expect(XMLFixture.words(document).contains("Mevrouw De Steller (VVD):"))
  }

  /// The same debate as a scraper writes it out: each piece of text on a line of its own.
  @Test func indentedByAScraper() throws {
    let indented =
      "ï»¿\n"
      + Self.debate.replacing("xml version=\"1.0\" encoding=\"utf-8\"", with: "xml version=\"1.0\"")
      .replacing("\n", with: " ").replacing(">", with: ">\n   ").replacing("<", with: "\n  <")
      .replacing("\n  <?xml version=\"1.0\"?>\n   ", with: "<?xml version=\"1.0\"?>\n")
    let plain = try XMLFixture.read(Self.debate)
    let document = try XMLFixture.read(indented)
    #expect(XMLFixture.words(document) == XMLFixture.words(plain))
    #expect(document.marks.map(\.value) == plain.marks.map(\.value))
    #expect(document.warnings.map(\.code) == ["junk-before-xml"])
  }

  @Test func vlos() throws {
    let document = try XMLFixture.read(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?><vlosCoreDocument xmlns="http://www.tweedekamer.nl/ggm/vergaderverslag/v1.0"><vergadering soort="Plenair" kamer="Tweede Kamer"><titel>60e vergadering</titel><vergaderjaar>2019-2020</vergaderjaar><datum>2020-03-05T00:00:00</datum>
      <activiteit soort="Debat"><titel>Proeven</titel><onderwerp>Proeven</onderwerp><activiteithoofd soort="Algemeen"><titel>Proeven</titel><tekst><alinea><alineaitem>Aan de orde is de brief (<dossiernummer>36600-X</dossiernummer>, nr. <stuknummer>81</stuknummer>).</alineaitem></alinea></tekst><sprekers><spreker><achternaam>Niet</achternaam></spreker></sprekers>
      <activiteitdeel><titel>Spreekbeurt</titel><activiteititem><titel>Woordvoerder</titel><woordvoerder><spreker><achternaam>Niet</achternaam></spreker><isdraad>false</isdraad><tekst><alinea><alineaitem>De heer <nadruk type="Vet">Proef</nadruk> (SP):</alineaitem><alineaitem>Dank u wel.</alineaitem></alinea></tekst><interrumpant><tekst><alinea><alineaitem>De <nadruk>voorzitter</nadruk>:</alineaitem><alineaitem>Ga door.</alineaitem></alinea></tekst></interrumpant></woordvoerder></activiteititem></activiteitdeel>
      <activiteitdeel><activiteititem><stemmingen><stemming><fractie>SP</fractie><stem>Voor</stem></stemming><stemming><fractie>VVD</fractie><stem>Tegen</stem></stemming></stemmingen></activiteititem></activiteitdeel>
      </activiteithoofd></activiteit></vergadering></vlosCoreDocument>
      """)
    #expect(document.kind == .debate)
    #expect(document.chamber == .tweedeKamer)
    #expect(document.year == "2019-2020")
    #expect(document.date == CalendarDate(year: 2020, month: 3, day: 5))
    #expect(
      XMLFixture.words(document) == [
        "60e vergadering", "Proeven", "Aan de orde is de brief (36600-X, nr. 81).",
        "De heer Proef (SP):", "Dank u wel.", "De voorzitter:", "Ga door.", "SP\tVoor\nVVD\tTegen",
      ])
    #expect(document.marks.map(\.value) == ["De heer Proef (SP)", "De voorzitter"])
    #expect(document.links.map(\.target) == ["kst-36600-X-81"])
  }

  @Test func speakersOfVLOSWithoutALine() throws {
    let document = try XMLFixture.read(
      """
      <vlosCoreDocument><vergadering kamer="Tweede Kamer"><titel>T</titel><activiteit><activiteithoofd><woordvoerder><spreker><fractie>SP</fractie><aanhef>De heer</aanhef><verslagnaam>Proef</verslagnaam></spreker><tekst><alinea><alineaitem>Dank.</alineaitem></alinea></tekst></woordvoerder></activiteithoofd></activiteit></vergadering></vlosCoreDocument>
      """)
    #expect(XMLFixture.words(document) == ["T", "Dank."])
    #expect(document.marks.map(\.value) == ["De heer Proef (SP)"])
  }

  @Test func chairsAndClerksOfACommittee() throws {
    let paragraphs = [
      "De vaste commissie voor Bruggen heeft op 2 juli 2025 overleg gevoerd over sluizen.",
      "De fungerend voorzitter van de vaste commissie voor Bruggen,", "Van den Berg",
      "De griffier van de vaste commissie voor Bruggen,", "De Wit", "Voorzitter: Van den Berg",
      "De voorzitter van de commissie, dat is bekend, opent de vergadering.", "Dank.",
    ]
    let items = paragraphs.map { "<alinea><alineaitem>\($0)</alineaitem></alinea>" }.joined()
    let document = try XMLFixture.read(
      """
      <vlosCoreDocument><vergadering kamer="Tweede Kamer"><titel>Bruggen</titel><activiteit><activiteithoofd><tekst>\(items)</tekst></activiteithoofd></activiteit></vergadering></vlosCoreDocument>
      """)
    #expect(
      document.signatories.map { "\($0.role.rawValue) \($0.office ?? "") \($0.name ?? "")" } == [
        "signatory fungerend voorzitter van de vaste commissie voor Bruggen Van den Berg",
        "signatory griffier van de vaste commissie voor Bruggen De Wit",
      ])
  }
}
