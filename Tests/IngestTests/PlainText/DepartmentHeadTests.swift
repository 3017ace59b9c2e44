import Kamerstukken
import Testing

@testable import Ingest

/// The heads of letters of ministries: the address, the day, the subject, however an extractor lays them out.
@Suite struct DepartmentHeadTests {
  private static let body = """
    Geachte voorzitter,

    Met deze brief bericht ik u over de dijken in de polder en over wat daarmee is gebeurd.
    """

  private static func addressee(_ document: Document) -> String? {
    document.signatories.first { $0.role == .addressee }?.office
  }

  @Test(arguments: [
    "De Voorzitter van de Tweede Kamer\nder Staten-Generaal\nPostbus 20018\n2500 EA DEN HAAG",
    "Aan de Voorzitter van de\nTweede Kamer der Staten-Generaal",
    "Aan\nde Voorzitter van de Tweede Kamer\nder Staten-Generaal\nBinnenhof 4\n2513 AA DEN HAAG",
    "Voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018\n2500 EA Den Haag",
    "De Voorzitter van de Tweede Kamer der Staten-Generaal",
  ])
  func addresses(_ address: String) throws {
    for retour in ["", "> Retouradres Postbus 1 2500 AA Den Haag\n\n"] {
      let document = try TextFixture.read(
        "\(retour)\(address)\n\nDen Haag, 12 mei 2016\n\n\(Self.body)")
      #expect(Self.addressee(document) == "Voorzitter van de Tweede Kamer der Staten-Generaal")
      #expect(document.chamber == .tweedeKamer)
      #expect(document.signatories.count == 1)
      #expect(document.date?.description == "2016-05-12")
    }
  }

  @Test(arguments: [
    "Datum 12 mei 2016\nBetreft Hoogte van de dijken",
    "Datum: 12 mei 2016\nBetreft: Hoogte van de dijken",
    "Datum   12 mei 2016\nOnderwerp   Hoogte van de dijken",
    "Datum\n12 mei 2016\nBetreft\nHoogte van de dijken",
    "Datum\nBetreft\n\n12 mei 2016\nHoogte van de dijken\n\nBijlage(n)\n2",
    "Ons kenmerk\nDP/17\nBijlage(n)\n\nDatum\nBetreft\n\n12 mei 2016\nHoogte van\nde dijken\n\n2",
  ])
  func dayAndSubject(_ labels: String) throws {
    let document = try TextFixture.read(
      "> Retouradres Postbus 1 2500 AA Den Haag\n\n\(labels)\n\n\(Self.body)")
    #expect(document.date?.description == "2016-05-12")
    #expect(document.title == "Hoogte van de dijken")
    #expect(document.kind == .letter)
    let words = TextFixture.words(document)
    #expect(words.contains("Hoogte van de dijken"))
    #expect(words.last?.hasPrefix("Met deze brief") == true)
  }

  @Test func subjectBehindPlaceAndDay() throws {
    let document = try TextFixture.read(
      """
      Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

      Den Haag, 12 mei 2016

      Betreft: hoogte van de dijken in de polder en van de kades
      langs de vaart

      \(Self.body)
      """)
    #expect(
      document.title == "hoogte van de dijken in de polder en van de kades langs de vaart")
    #expect(document.date?.description == "2016-05-12")
  }

  @Test func columnAtTheRightGoes() throws {
    func line(_ left: String, _ right: String) -> String {
      left + String(repeating: " ", count: 88 - left.count) + right
    }
    let text = [
      "> Retouradres Postbus 1 2500 AA Den Haag", "",
      line("De voorzitter van de Tweede Kamer", "Ministerie van"),
      line("", "Dijken en"), line("der Staten-Generaal", "Polders"), line("Postbus 20018", ""),
      "2500 EA DEN HAAG", "", line("", "Ons kenmerk"), line("", "DP/17"), "",
      line(" Datum    12 mei 2016", "2"), " Betreft  Hoogte van de dijken", "",
      "Geachte voorzitter,", "",
      line("Met deze brief bericht ik u over wat in de polder met de dijken is gebeurd en", ""),
      line("ook over wat er volgend jaar nog zal gebeuren, als het water hoog is. Dat is", ""),
      "\u{0C}"
        + line(
          "nodig, want de dijken zijn te laag, en de vaart is te hoog, zodat het water de",
          "Ministerie van"),
      line("", "Dijken en"),
      line("polder in stroomt.", "Polders"), line("", "Ons kenmerk"), line("", "DP/17"),
    ].joined(separator: "\n")
    let document = try TextFixture.read(text)
    #expect(Self.addressee(document) == "voorzitter van de Tweede Kamer der Staten-Generaal")
    #expect(document.date?.description == "2016-05-12")
    #expect(document.title == "Hoogte van de dijken")
    #expect(
      TextFixture.words(document).last?.hasSuffix(
        "Dat is nodig, want de dijken zijn te laag, en de vaart is te hoog, zodat het water de polder in stroomt."
      ) == true)
  }

  @Test func tableInALetterIsNoColumn() throws {
    let rows = ["Dijk", "Oever", "Kade"].map {
      $0 + String(repeating: " ", count: 60 - $0.count) + "12      13"
    }
    let document = try TextFixture.read(
      "Geachte voorzitter,\n\n" + rows.joined(separator: "\n") + "\n\n" + Self.body)
    let words = TextFixture.words(document).joined(separator: " ")
    #expect(
      words.split { $0.isWhitespace }.joined(separator: " ").contains("Oever 12 13 Kade 12 13"))
  }

  @Test func dossierOfTheSenate() throws {
    let document = try TextFixture.read(
      """
      Eerste Kamer der Staten-Generaal
      1
      Vergaderjaar 2021–2022
      CXLVI
      Wet op de dijken
      D
      BRIEF VAN DE MINISTER VAN DIJKEN EN POLDERS
      Aan de Voorzitter van de Eerste Kamer der Staten-Generaal
      Den Haag, 8 februari 2022
      De leden van de vaste commissie voor Dijken hebben mij bij brief vragen gesteld.
      1. Stand van de dijken
      Op 25 november 2021 was de stand van de dijken nog goed, maar daarna werd het minder.
      2. Stand van de polders
      Van de polders is weinig te zeggen, behalve dat zij er nog zijn en dat zij droog zijn.
      kst-CXLVI-D
      ISSN 0921 - 7371
      ’s-Gravenhage 2022
      Eerste Kamer, vergaderjaar 2021–2022, CXLVI, D
      1
      """)
    #expect(document.id == "kst-CXLVI-D")
    #expect(document.dossiers == [Dossier(number: "CXLVI", suffix: nil, title: "Wet op de dijken")])
    #expect(document.number == "D")
    #expect(document.title == "BRIEF VAN DE MINISTER VAN DIJKEN EN POLDERS")
    #expect(document.date?.description == "2022-02-08")
    #expect(document.chamber == .eersteKamer)
    #expect(Self.addressee(document) == "Voorzitter van de Eerste Kamer der Staten-Generaal")
    let headings = document.blocks.filter { $0.kind == .heading }.map {
      document.text.string($0.range)
    }
    #expect(headings.suffix(2) == ["1. Stand van de dijken", "2. Stand van de polders"])
    #expect(!TextFixture.words(document).joined().contains("kst-"))
  }

  @Test func numberedItemsAreNoHeadings() throws {
    let document = try TextFixture.read(
      "Het gaat om de volgende onderwerpen:\n1. Dijken\n2. Polders\n3. Kades\nDaarna volgt er een nieuwe alinea, die over iets anders gaat.\n"
    )
    #expect(document.blocks.map(\.kind) == [.paragraph, .item, .item, .item, .paragraph])
  }

  @Test func bulletsOfTheSymbolFont() throws {
    let document = try TextFixture.read(
      "Het gaat om de volgende onderwerpen:\n\u{F0B7} dijken in de polder;\n\u{F0A7} kades langs de vaart;\n\u{F0B7}\nOevers van het meer.\n\nDaarna volgt er een nieuwe alinea.\n"
    )
    #expect(document.blocks.map(\.kind) == [.paragraph, .item, .item, .item, .paragraph])
    #expect(TextFixture.words(document)[3] == "\u{F0B7} Oevers van het meer.")
  }

  @Test func tableInATextWithoutColumns() throws {
    let sentence =
      "In de tabel staat wat de dijken in de polder hebben gekost en wat zij nog gaan kosten.\n"
    let document = try TextFixture.read(
      String(repeating: sentence, count: 12) + """

        Tabel 1 Uitgaven aan dijken (bedragen x € 1.000)
        Artikel                  2020        2021
        Dijken                -15.000      12.500
        Oevers en kades         7.250      n.v.t.
        Totaal                 -7.750      12.500

        Toelichting
        \(sentence)
        """)
    #expect(
      TextFixture.words(document).contains(
        "Artikel\t2020\t2021\nDijken\t-15.000\t12.500\nOevers en kades\t7.250\tn.v.t.\nTotaal\t-7.750\t12.500"
      ))
  }
}
