import Testing

@testable import Extraction

/// What DOMAIN 5.4 lists, and kinds of mistakes met in real papers: none of it states a number of anything.
@Suite struct NoFigureTests {
  @Test(arguments: [
    "Kamerstuk 29 754, nr. 436", "29 754, nr. 436 en 437", "Handelingen II 2018/19, nr. 28, item 9",
    "vergaderjaar 2018–2019", "in 2018 gemeenten te vragen", "sinds 2015", "2016-2020",
    "24 juli 2019", "op 24 en 25 mei 2018",
    "op 5, 12, 19 en 26 maart", "een aantal stukken van 5, 12, 19 en 26 maart 2019", "20-06-2018",
    "20.06.2018", "14.30 uur", "om 10 uur", "rond 12 uur.", "Uiterlijk 12 uur,", "tot 17 uur.",
    "heden rond 12 uur in",
    "van 9 tot 17 uur.",
    "tussen 9 en 17 uur.", "neemt de regels in acht.", "de regels in acht nemen", "in acht genomen",
    "in acht te nemen", "in acht dienen te worden genomen", "de zeven\n\nIn het rapport beschreven",
    "de zeven in", "de zeven", "de jaren tot en met 2030 waarvan",
    "14:30", "artikel 3", "artikel 12-gemeente", "hoofdstuk 4", "paragraaf 3.2", "pagina 9",
    "p. 12", "vraag 2", "Antwoord 2, 3 en 4", "vragen 2, 3 en 4", "maatregel 24", "aanbeveling 3",
    "spoor 2", "tabel 1", "figuur 2", "bijlage 3", "fase 2", "pijler 1", "niveau 3",
    "ISSN 0921 - 7371", "070-3123456", "0900-0904", "2500 EA Den Haag", "2513 AA ’s-Gravenhage",
    "Ons kenmerk 2345678", "A12", "N33", "F-35", "Boeing 737", "CO2", "5G", "Covid-19", "24/7",
    "112", "9/11", "G20", "EU27", "50PLUS", "D66", "16-jarige", "16- en 17-jarigen", "1-op-1",
    "T-1",
    "Wmo 2015", "Vw 2000", "Agenda 2030", "Horizon 2020", "de tweede Kamer", "het 2e lid",
    "de 18e eeuw", "de achttiende", "een van de scholen", "één van de scholen", "beide scholen",
    "een paar scholen", "enkele scholen", "een school", "één school", "kinderen tot 12 jaar",
    "18 jaar of ouder", "jonger dan 16 jaar", "een leeftijd van 16 jaar", "5–9 jaar",
    "jongeren tussen de 18 en 27 jaar",
    "het kabinet acht maatregelen nodig", "2.3 Maatregelen", "4 Financiën", "1°. de wet",
    "de eerste helft van 2019", "de onder 1 bedoelde brug", "§ 3", "12l De entiteit",
    "5c De uitsplitsing", "nr. 189 (29502)",
    "https://www.voorbeeld.nl/2018/06/18/12-gemeenten", "de leden 2 en 3 van", "Rutte 3",
    "de Monitor 2018/2019 van de dijken", "meer dan een jaar eerder",
    "de afgelopen drie jaar", "een derde partij", "3235 Vragen van de leden", "geen scholen",
    "de top 10 landen", "optie 2 maatregelen",
    "de groep 18-21 jarigen", "te twaalf uur",
    "de categorieën 1 tot en met 4, 7 of 8 behorende motorrijtuigen",
    "Ik acht het goed", "in acht genomen", "in de eerste helft van 2024",

    "onder de 0 duiken", "de in de vragen 9 en 10 bedoelde adviseurs",
    "indicator 1 overeenkomstig de wet",
    "nr. 182c van de stukken", "het wetsvoorstel 22 080 opmerkten", "van 1963 op 1964 beneden",
    "de onder 2, 14 en 27 genoemde vrouwen", "de punten 4 en 6 gegevens", "op FL 245",
    "We doen het in één keer goed", "2 Zie evaluaties van het plan",
  ])
  func none(_ text: String) {
    #expect(FigureFixture.lines(text) == [])
  }
}
