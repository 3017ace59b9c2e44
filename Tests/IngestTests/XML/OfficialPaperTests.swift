@testable import Ingest
import Kamerstukken
import Testing

/// `officiele-publicatie`: letters and motions.
struct OfficialPaperTests {
  private let letter = XMLFixture.paper(
    """
    <al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al>
    <al>Den Haag, 3 maart 2020</al>
    <tussenkop kopopmaak="vet">Aanleiding</tussenkop>
    <al>Op 2 maart sprak ik de Kamer<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>Zie <extref doc="kst-31066-70" soort="document">31 066, nr. 70</extref>.</noot.al></noot> over de proef met CO<inf>2</inf>, 40 m<sup>2</sup> groot.<noot id="n2" type="voet"><noot.nr>2</noot.nr><noot.al>Eerste regel.</noot.al><noot.al>Tweede regel.</noot.al></noot></al>
    <al>Een af<?xpp x?>gebroken <nadruk type="cur">woord</nadruk>, €&#160;5 en een zach&#173;t streepje.<br/>Nieuwe regel.</al>
    <lijst type="expliciet"><li><li.nr>a.</li.nr><al>het eerste punt;</al><lijst type="ndash"><li><li.nr>–</li.nr><al>een streepje;</al></li></lijst></li><li><li.nr>2°.</li.nr><al>het tweede punt.</al><al>Nog een alinea.</al></li></lijst>
    """,
    after: """
      <tekst-sluiting><ondertekening>
        <functie>De Minister van Financiën,</functie>
        <naam><voornaam>A.B.</voornaam><achternaam>de Proever</achternaam></naam>
      </ondertekening><ondertekening>
        <functie>De Staatssecretaris van Defensie,</functie>
        <naam><voornaam>C.</voornaam><achternaam>Voorbeeld</achternaam></naam>
      </ondertekening></tekst-sluiting>
      """)

  @Test func headerOfALetter() throws {
    let document = try XMLFixture.read(letter)
    #expect(document.id == "kst-31066-77")
    #expect(document.kind == .letter)
    #expect(document.chamber == .tweedeKamer)
    #expect(document.year == "2019-2020")
    #expect(document.dossiers == [Dossier(number: "31066", title: "Een proefdossier")])
    #expect(document.number == "77")
    #expect(document.title == "BRIEF VAN DE MINISTER VAN FINANCIËN")
    #expect(document.date == CalendarDate(year: 2020, month: 3, day: 3))
    #expect(document.source.format == .xml)
    #expect(
      document.signatories == [
        Signatory(name: "A.B. de Proever", office: "Minister van Financiën", role: .signatory),
        Signatory(name: "C. Voorbeeld", office: "Staatssecretaris van Defensie", role: .signatory),
        Signatory(
          name: nil, office: "Voorzitter van de Tweede Kamer der Staten-Generaal", role: .addressee),
      ])
  }

  @Test func blocksOfALetter() throws {
    let document = try XMLFixture.read(letter)
    let shown = zip(document.blocks, XMLFixture.words(document)).map { block, words in
      "\(block.kind.rawValue)|\(block.label ?? "")|\(words)"
    }
    #expect(
      shown.suffix(13)
        == [
          "paragraph||Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
          "paragraph||Den Haag, 3 maart 2020",
          "heading||Aanleiding",
          "paragraph||Op 2 maart sprak ik de Kamer over de proef met CO2, 40 m2 groot.",
          "paragraph||Een afgebroken woord, € 5 en een zacht streepje. Nieuwe regel.",
          "item|a|a. het eerste punt;",
          "item||– een streepje;",
          "item|2°|2°. het tweede punt.",
          "paragraph||Nog een alinea.",
          "signature||De Minister van Financiën,\nA.B. de Proever",
          "signature||De Staatssecretaris van Defensie,\nC. Voorbeeld",
          "footnote|1|Zie 31 066, nr. 70.",
          "footnote|2|Eerste regel. Tweede regel.",
        ])
  }

  @Test func notesHangOnTheWordBeforeThem() throws {
    let document = try XMLFixture.read(letter)
    #expect(document.notes.map(\.label) == ["1", "2"])
    let before = try document.notes.map { document.text.string(0..<(try #require($0.anchor))) }
    #expect(before[0].hasSuffix("sprak ik de Kamer"))
    #expect(before[1].hasSuffix("40 m2 groot."))
    #expect(document.blocks[document.notes[1].block].kind == .footnote)
  }

  @Test func linksKeepTheirWords() throws {
    let document = try XMLFixture.read(letter)
    #expect(document.links.map(\.target) == ["kst-31066-70"])
    #expect(document.links.map { document.text.string($0.range) } == ["31 066, nr. 70"])
  }

  @Test func motionAndItsMovers() throws {
    let document = try XMLFixture.read(
      XMLFixture.paper(
        """
        <al>De Kamer,</al><al>gehoord de beraadslaging,</al>
        <al>verzoekt de regering een proef te doen,</al>
        <al>en gaat over tot de orde van de dag.</al>
        <al-groep><al>Jan van der Proef</al><al>El Voorbeeld</al></al-groep>
        """, title: "GEWIJZIGDE MOTIE VAN DE LEDEN JAN VAN DER PROEF EN EL VOORBEELD",
        head:
          "<datumtekst>Voorgesteld <datum isodatum=\"2020-03-04\">4 maart 2020</datum></datumtekst>"
      ))
    #expect(document.kind == .motion)
    #expect(document.date == CalendarDate(year: 2020, month: 3, day: 4))
    #expect(document.signatories.map(\.name) == ["Jan van der Proef", "El Voorbeeld"])
    #expect(document.signatories.allSatisfy { $0.role == .submitter })
    #expect(document.blocks.suffix(2).allSatisfy { $0.kind == .signature })
  }

  @Test func tablesAreRowsByLineAndCellsByTab() throws {
    let document = try XMLFixture.read(
      XMLFixture.paper(
        """
        <al>Voor de tabel.</al>
        <table><title>Tabel 1</title><tgroup cols="2"><colspec colname="a"/><thead><row><entry>Jaar</entry><entry><al>Bedrag</al><al>in €</al></entry></row></thead>
        <tbody><row><entry>2019</entry><entry>10<noot type="tabel"><noot.nr>1</noot.nr><noot.al>Raming.</noot.al></noot></entry></row><row><entry/><entry>12</entry></row></tbody></tgroup></table>
        <al>Na de tabel.</al>
        """))
    let table = try #require(document.blocks.first { $0.kind == .table })
    #expect(document.text.string(table.range) == "Jaar\tBedrag in €\n2019\t10\n\t12")
    #expect(document.notes.count == 1)
    #expect(XMLFixture.words(document).contains("Tabel 1"))
  }

  @Test(arguments: [
    ("31 066", nil, "31066", String?.none), ("36 600", "VI", "36600", "VI"),
    ("21 501-20", nil, "21501", "20"), ("34 356 (R2064)", nil, "34356", nil),
    ("CXXIV", nil, "CXXIV", nil),
  ])
  func dossierNumbers(_ printed: String, _ chapter: String?, _ number: String, _ suffix: String?)
    throws
  {
    let extra = chapter.map { "<begrotingshoofdstuk>\($0)</begrotingshoofdstuk>" } ?? ""
    let xml = XMLFixture.paper("<al>Tekst.</al>").replacing(
      "<dossiernr>31 066</dossiernr>", with: "<dossiernr>\(printed)</dossiernr>\(extra)")
    let document = try XMLFixture.read(xml)
    #expect(document.dossiers.first?.number == number)
    #expect(document.dossiers.first?.suffix == suffix)
  }

  @Test func unknownElementsKeepTheirWords() throws {
    let document = try XMLFixture.read(
      XMLFixture.paper(
        "<nieuwding><kader>Los woord</kader><al>In <vreemd>een</vreemd> zin.</al></nieuwding>"))
    #expect(XMLFixture.words(document).contains("Los woord"))
    #expect(XMLFixture.words(document).contains("In een zin."))
  }

  @Test func aListWithinAParagraphInterruptsIt() throws {
    let document = try XMLFixture.read(
      XMLFixture.paper(
        "<al>Voor: <lijst><li><li.nr>1.</li.nr><al>punt</al></li></lijst> en na.</al>"))
    #expect(XMLFixture.words(document).suffix(3) == ["Voor:", "1. punt", "en na."])
  }

  @Test func identifierFromDossierAndNumber() throws {
    let xml = XMLFixture.paper("<al>Tekst.</al>")
      .replacing("OVERHEIDop.externMetadataRecord", with: "iets.anders")
    #expect(try XMLFixture.read(xml).id == "kst-31066-77")
    #expect(
      try XMLFixture.read(xml.replacing("31 066", with: "36 600 VI")).id == "kst-36600-VI-77")
    let senate = xml.replacing("Tweede Kamer", with: "Eerste Kamer").replacing(">77<", with: ">B<")
    #expect(try XMLFixture.read(senate).id == "kst-31066-B")
    #expect(
      try XMLFixture.read(senate.replacing("2019-2020", with: "2005-2006")).id
        == "kst-20052006-31066-B")
    #expect(try XMLFixture.read(senate).chamber == .eersteKamer)
  }

  @Test func thoseInWhoseNameALetterIsSentToo() throws {
    let document = try XMLFixture.read(
      XMLFixture.paper(
        "<al>Hierbij bied ik u, mede namens de Minister van Defensie, een verslag aan.</al>",
        after:
          "<ondertekening><functie>De Minister van Financiën,</functie><naam><achternaam>Proever</achternaam></naam></ondertekening>"
      ))
    #expect(
      document.signatories == [
        Signatory(name: "Proever", office: "Minister van Financiën", role: .signatory),
        Signatory(name: nil, office: "Minister van Defensie", role: .onBehalfOf),
      ])
  }

  @Test func aMotionWithoutNames() throws {
    let document = try XMLFixture.read(
      XMLFixture.paper("<al>De Kamer,</al>", title: "MOTIE VAN HET LID VAN DER PROEF C.S."))
    #expect(document.signatories.map(\.name) == ["Van der Proef"])
  }

  /// `nootref`: a note that hangs on a second place, before or behind the note itself.
  @Test func aNoteThatHangsOnTwoPlaces() throws {
    let document = try XMLFixture.read(
      XMLFixture.paper(
        """
        <al>Eerst<nootref refid="n1"/> dit<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>De bron.</noot.al></noot> en dan dat.<nootref refid="n1"/></al>
        """))
    let body = document.blocks.first { document.text.string($0.range).hasPrefix("Eerst") }
    let start = try #require(body?.range.lowerBound)
    #expect(document.notes.map(\.label) == ["1", "1", "1"])
    #expect(document.notes.map { ($0.anchor ?? 0) - start } == [5, 9, 21])
    #expect(Set(document.notes.map(\.block)).count == 1)
    #expect(document.blocks.filter { $0.kind == .footnote }.count == 1)
  }
}
