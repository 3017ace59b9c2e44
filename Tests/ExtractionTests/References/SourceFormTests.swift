import Kamerstukken
import Testing

@testable import Extraction

/// Sources outside parliament in running text: addresses, reports, news, judgments; each with what looks alike.
struct SourceFormTests {
  static let addresses: [Form] = [
    Form("Zie maan.nl/sites/default/plan_2.pdf.", "https://maan.nl/sites/default/plan_2.pdf"),
    Form("(Maanbureau.nl/wp-content/2022)", "https://Maanbureau.nl/wp-content/2022"),
    Form("op loket.maan-dienst.eu/lunch?x=1, en", "https://loket.maan-dienst.eu/lunch?x=1"),
    Form("op maan.nl staat het"), Form("mail info@maan.nl/x of maan.nl/"),
    Form("de Maan.nl/Ster en de Zon.nl/Fryslân"), Form("en/of 1.2/3 en nr.nl /x"),
    Form("https://a.nl/b en b.nl/c", "https://a.nl/b", "https://b.nl/c"),
  ]

  static let reports: [Form] = [
    Form("het rapport «Maan in zicht» van de Nationale ombudsman", "report"),
    Form("de studie «Maan in zicht» van het RIVM uit 2017", "report"),
    Form("het rapport “Maan in zicht” van Bureau Beke, waarin", "report"),
    Form("het rapport «Maan in zicht» uit 2017", "report"),
    Form(
      "de verkenning «Maan in zicht» van de Maanraad (MR) (Kamerstuk 30 196, nr. 2)", "report",
      "kst-30196-2"
    ),
    Form("het rapport «Maan in zicht» van 3 mei 2018", "report"),
    Form("het rapport «Maan in zicht» (2017)", "report"),
    Form("het SEO-rapport Maan in zicht 2017 d.d. mei 2018;", "report"),
    Form("het rapport Maan in zicht d.d. 3 mei 2018", "report"),
    Form("het rapport Maan in zicht"), Form("het rapport dat hij d.d. 3 mei 2018 zag"),
    Form("is gepubliceerd op 3 mei 2018 in het rapport «Maan in zicht».", "report"),
    Form("het op 3 mei 2018 verschenen rapport «Maan in zicht» is", "report"),
    Form("is op 3 mei 2018 besproken in het rapport «Maan in zicht»."),
    Form("in «Maan in zicht» (Maanraad, 2017) staat", "report"),
    Form("het onderzoek «Maan in zicht» (SEO, mei 2018, p. 3-5)", "report"),
    Form("het rapport van de Algemene Rekenkamer uit 2017", "report"),
    Form("het advies van de Raad voor Sterren en Manen van 3 mei 2018", "report"),
    Form("het advies van het Trimbos-instituut «Maan in zicht»", "report"),
    Form("het nader rapport van de Minister van Financiën van 3 mei 2018"),
    Form("het advies van de Commissie van 3 mei 2018"),
    Form("het advies van de Raad van State van 3 mei 2018"),
    Form("het rapport «Maan in zicht» van de week"), Form("het rapport van Bureau Beke"),
    Form("het rapport «Maan in zicht»"),
    Form("«Zo was het toen.» (Handelingen Eerste Kamer, 1 december 1981, blz. 79)"),
  ]

  static let news: [Form] = [
    Form("het NOS-artikel «Maan schijnt scheef»", "news"),
    Form("een NRC-bericht van 3 mei 2018", "news"),
    Form("de aflevering van Zembla van 3 mei 2018", "news"),
    Form("het artikel «Maan schijnt scheef» in de Volkskrant", "news"),
    Form("de uitzending van Argos «Het laatste kwartier»", "news"),
    Form("het NRC-artikel zegt dat"), Form("een uitzending van Argos over de maan"),
    Form("de term «scheve maan» in de Volkskrant"),
  ]

  static let judgments: [Form] = [
    Form("HR 23 december 2005, NJ 2006/33", "ecli"), Form("ABRvS 29 mei 2019", "ecli"),
    Form("CBb 3 maart 2020", "ecli"), Form("Rb. Den Haag 25 november 2020", "ecli"),
    Form("(Hof ’s-Gravenhage, 3 februari 1993)", "ecli"),
    Form("HvJ EU 12 mei 2021, C-505/19", "ecli C-505/19"),
    Form("het arrest van de Hoge Raad van 24 mei 2024", "ecli"),
    Form("de uitspraak van de rechtbank Den Haag van 24 mei 2019", "ecli"),
    Form("het arrest van 24 mei 2019 van de Hoge Raad", "ecli"),
    Form(
      "de uitspraak van de Afdeling bestuursrechtspraak van de Raad van State van 29 mei 2019",
      "ecli"),
    Form("arrest van 3 mei 2010, gevoegde zaken T-1/07 en T-12/07", "ecli T-1/07"),
    Form("het arrest-Maan (C-311/18)", "ecli C-311/18"),
    Form("HR 3 mei 2019, ECLI:NL:HR:2019:503", "ECLI:NL:HR:2019:503"),
    Form("HR 3 mei 2004, LJN AO5822, NJ 2005, 252", "ecli AO5822"),
    Form("arrest van 3 mei 2019, Maan/Zon, ECLI:EU:C:2019:821", "ECLI:EU:C:2019:821"),
    Form("zijn uitspraak van 3 mei 2019 in de pers"), Form("de Raad 10 januari 1918"),
    Form("de Europese Politiedienst (26 juli 1995)"), Form("het hof 3 mei 2019 en de Hr. Maan"),
    Form("bij beschikking van de Minister van 3 mei 2019"), Form("vitamine C-12 en PC-505/19"),
  ]

  static let places: [Form] = [
    Form("dat is, zoals bedoeld in vraag 9, zo", "internal"),
    Form("Zoals in het antwoord op vraag 9 en 10 staat.", "internal"),
    Form("Bij antwoord 7 is dat gezegd, en in mijn antwoord 4, 5 en 6.", "internal", "internal"),
    Form("Dat staat in paragraaf 3.2 van deze brief.", "internal"),
    Form("de bijlage 2 bij deze brief", "internal"),
    Form("in de hierboven genoemde tabel 2", "internal"), Form("(zie tabel 7)", "internal"),
    Form("Antwoord op vraag 2"), Form("Vraag 3\n\nantwoord op vragen 2 en 3"),
    Form("Het antwoord op vraag 5 van de heer Maan was kort."), Form("in tabel 2 staat"),
    Form("De vragen 2 en 3 gaan over de maan."), Form("op de vraag 15 jaar later"),
    Form("in paragraaf 3.2 van de nota"), Form("in antwoord 3 procent"),
  ]

  static let letters: [Form] = [
    Form("In de brief van 3 mei 2018 aan de Nationale ombudsman staat dat."),
    Form("Op de brief van 3 mei 2018 van de Stichting Maan kom ik terug."),
    Form("In de brief van 3 mei 2018 aan uw Kamer staat dat.", "kamerstuk"),
    Form("In de brief van 3 mei 2018 aan de Voorzitter van de Tweede Kamer.", "kamerstuk"),
    Form("In de brief van 3 mei 2018 van mijn ambtsvoorganger staat dat.", "kamerstuk"),
  ]

  @Test(arguments: addresses + reports + news + judgments + places + letters)
  func reads(_ form: Form) { #expect(form.found == form.expected) }

  @Test func words() throws {
    let words =
      "Ken u het rapport «Maan in zicht» van de Nationale ombudsman uit 2017 (vanaf p. 81)?"
    let report = try #require(references(words).first)
    #expect(report.page == "81")
    #expect(
      String(decoding: Array(words.utf8)[report.span.range], as: UTF8.self)
        == "rapport «Maan in zicht» van de Nationale ombudsman uit 2017 (vanaf p. 81)")
  }
}
