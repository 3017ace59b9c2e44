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
}
