import Kamerstukken
import Testing

@testable import Extraction

/// One form, one row: "value..upper unit modifier | of | period | exact".
@Suite struct FigureTextTests {
  @Test(arguments: [
    ("ruim € 6 mln. voor regio’s", ["6000000 EUR more-than | - | - | ruim € 6 mln."]),
    ("6 miljoen euro", ["6000000 EUR | - | - | 6 miljoen euro"]),
    ("EUR 1,2 mld.", ["1200000000 EUR | - | - | EUR 1,2 mld."]),
    ("€ 6.000.000,– per jaar", ["6000000 EUR | - | per jaar | € 6.000.000,–"]),
    ("€ 2,5 ton", ["250000 EUR | - | - | € 2,5 ton"]),
    ("€ 500k", ["500000 EUR | - | - | € 500k"]),
    ("f 25 miljoen", ["25000000 NLG | - | - | f 25 miljoen"]),
    ("ƒ 3.000", ["3000 NLG | - | - | ƒ 3.000"]),
    ("Hfl. 20", ["20 NLG | - | - | Hfl. 20"]),
    ("25 miljoen gulden", ["25000000 NLG | - | - | 25 miljoen gulden"]),
    ("$ 5 miljard", ["5000000000 USD | - | - | $ 5 miljard"]),
    ("£ 30", ["30 GBP | - | - | £ 30"]),
    ("4 miljoen DKK", ["4000000 DKK | - | - | 4 miljoen DKK"]),
    ("3 cent per minuut", ["0.03 EUR | - | per minuut | 3 cent"]),
    ("een boete van € 500", ["500 EUR | boete | - | € 500"]),
    ("€ 10 tot € 20 miljoen", ["10000000..20000000 EUR | - | - | € 10 tot € 20 miljoen"]),
    (
      "tussen de 2,5 en 3 miljoen euro",
      [
        "2500000..3000000 EUR | - | - | tussen de 2,5 en 3 miljoen euro"
      ]
    ),
    (
      "in 2021 € 50 miljoen beschikbaar",
      [
        "50000000 EUR | - | in 2021 | € 50 miljoen"
      ]
    ),
    ("5000 Nederlandse gulden", ["5000 NLG | - | - | 5000 Nederlandse gulden"]),
    ("driehonderd en zestig gulden", ["360 NLG | - | - | driehonderd en zestig gulden"]),
    ("f 335,000", ["335000 NLG | - | - | f 335,000"]),
    (
      "Er is € 3 mln. en daarna 1,5 miljoen beschikbaar.",
      [
        "3000000 EUR | - | - | € 3 mln.", "1500000 EUR | - | - | 1,5 miljoen",
      ]
    ),
  ])
  func money(_ text: String, _ expected: [String]) { FigureFixture.check(text, expected) }

  @Test(arguments: [
    ("50% van de gemeenten", ["50 percent | gemeenten | - | 50% van de gemeenten"]),
    ("12 procent", ["12 percent | - | - | 12 procent"]),
    ("0,3 pct.", ["0.3 percent | - | - | 0,3 pct."]),
    ("1,5%-punt", ["1.5 percentage-point | - | - | 1,5%-punt"]),
    ("twee procentpunten", ["2 percentage-point | - | - | twee procentpunten"]),
    ("een rente van 2% is", ["2 percent | rente | - | 2%"]),
    ("om 8% rente te vragen", ["8 percent | rente | - | 8% rente"]),
    ("een rente van 8% acht ik niet disproportioneel", ["8 percent | rente | - | 8%"]),
    ("van 5% naar 10%", ["5 percent | - | - | 5%", "10 percent | - | - | 10%"]),
    ("10 tot 20 procent", ["10..20 percent | - | - | 10 tot 20 procent"]),
    ("10–20%", ["10..20 percent | - | - | 10–20%"]),
    ("15 à 20 procent", ["15..20 percent | - | - | 15 à 20 procent"]),
    ("gemiddeld slechts 30%", ["30 percent average | - | - | gemiddeld slechts 30%"]),
    (
      "75 procent van alle inwoners",
      [
        "75 percent | inwoners | - | 75 procent van alle inwoners"
      ]
    ),
  ])
  func percentages(_ text: String, _ expected: [String]) { FigureFixture.check(text, expected) }

  @Test(arguments: [
    (
      "de helft van de gemeenten",
      [
        "0.5 fraction | gemeenten | - | de helft van de gemeenten"
      ]
    ),
    (
      "twee derde van de scholen",
      [
        "0.6666666666666666 fraction | scholen | - | twee derde van de scholen"
      ]
    ),
    (
      "driekwart van de patiënten",
      [
        "0.75 fraction | patiënten | - | driekwart van de patiënten"
      ]
    ),
    (
      "bijna een kwart van de inkoop",
      [
        "0.25 fraction nearly | inkoop | - | bijna een kwart van de inkoop"
      ]
    ),
    ("2/3 van de leden", ["0.6666666666666666 fraction | leden | - | 2/3 van de leden"]),
    ("1 op de 5 kinderen", ["0.2 fraction | kinderen | - | 1 op de 5 kinderen"]),
    ("één op de tien leraren", ["0.1 fraction | leraren | - | één op de tien leraren"]),
    ("negen van de tien ouders", ["0.9 fraction | ouders | - | negen van de tien ouders"]),
  ])
  func fractions(_ text: String, _ expected: [String]) { FigureFixture.check(text, expected) }

  @Test(arguments: [
    ("1.200 fte", ["1200 fte | - | - | 1.200 fte"]),
    ("drie keer zo vaak", ["3 times | - | - | drie keer"]),
    ("tweemaal zo groot", ["2 times | - | - | tweemaal"]),
    ("in 2022 ruim verdubbeld", ["2 times more-than | - | in 2022 | ruim verdubbeld"]),
    ("2x zo groot", ["2 times | - | - | 2x"]),
    ("14 megaton", ["14 Mt | - | - | 14 megaton"]),
    ("500 gram aardbeien", ["500 g | aardbeien | - | 500 gram aardbeien"]),
    ("1300 ton vloeibaar afval", ["1300 t | - | - | 1300 ton"]),
    ("dan 17 megaton resteert", ["17 Mt | - | - | 17 megaton"]),
    ("een sterkte van 100% vol", ["100 percent | sterkte | - | 100%"]),
    ("die 6 megaton halen", ["6 Mt | - | - | 6 megaton"]),
    ("2.000 vierkante meter", ["2000 m2 | - | - | 2.000 vierkante meter"]),
    ("30 °C", ["30 °C | - | - | 30 °C"]),
    ("langer dan zes maanden", ["6 month more-than | - | - | langer dan zes maanden"]),
    ("zes maanden of langer", ["6 month at-least | - | - | zes maanden of langer"]),
    ("een verblijfsduur van zes maanden", ["6 month | verblijfsduur | - | zes maanden"]),
    ("minimaal tien jaar", ["10 year at-least | - | - | minimaal tien jaar"]),
    ("groter dan of gelijk aan 30 °C", ["30 °C at-least | - | - | groter dan of gelijk aan 30 °C"]),
    ("gelijk aan of groter dan 30 °C", ["30 °C at-least | - | - | gelijk aan of groter dan 30 °C"]),
    (
      "kleiner dan of gelijk aan 30 °C", ["30 °C at-most | - | - | kleiner dan of gelijk aan 30 °C"]
    ),
    ("rond 12 uur per week", ["12 hour circa | - | per week | rond 12 uur"]),
    ("tot 17 uur zorg", ["17 hour at-most | - | - | tot 17 uur"]),
    ("in acht regio's", ["8 | regio's | - | acht regio's"]),
    ("een duur van 3 tot 4 uur.", ["3..4 hour | duur | - | 3 tot 4 uur"]),
    ("in acht gemeenten", ["8 | gemeenten | - | acht gemeenten"]),
    (
      "van 11 weken in december 2022 naar 14 weken in mei 2023",
      [
        "11 week | - | in december 2022 | 11 weken", "14 week | - | in mei 2023 | 14 weken",
      ]
    ),
    (
      "uitgekeerd aan 28 aanbieders en konden tot eind 2023 worden gebruikt",
      [
        "28 | aanbieders | - | 28 aanbieders"
      ]
    ),
    (
      "de zeven in het rapport beschreven projecten",
      [
        "7 | projecten | - | zeven in het rapport beschreven projecten"
      ]
    ),
    (
      "de 12 in bijlage 2 genoemde gemeenten",
      [
        "12 | gemeenten | - | 12 in bijlage 2 genoemde gemeenten"
      ]
    ),
    (
      "maximaal 10 energieprocent verzadigd vet",
      [
        "10 percent at-most | - | - | maximaal 10 energieprocent"
      ]
    ),
    ("twee uur en een kwartier", ["135 minute | - | - | twee uur en een kwartier"]),
    ("4 weken en 2 dagen", ["30 day | - | - | 4 weken en 2 dagen"]),
    ("binnen drie jaar", ["3 year | - | - | drie jaar"]),
    ("ruim een jaar", ["1 year more-than | - | - | ruim een jaar"]),
    ("een looptijd van 2-3 jaar", ["2..3 year | looptijd | - | 2-3 jaar"]),
    ("anderhalve minuut", ["1.5 minute | - | - | anderhalve minuut"]),
    ("kinderen moeten binnen twee weken naar school", ["2 week | - | - | twee weken"]),
  ])
  func units(_ text: String, _ expected: [String]) { FigureFixture.check(text, expected) }

  /// Nothing runs on from one paragraph to the next.
  @Test(arguments: [
    "het bedrag is f\n\n38 woningen", "Er zijn 38\n\nwoningen gebouwd", "Het is 38\n\njaar",
  ])
  func blocks(_ text: String) { FigureFixture.check(text, []) }

  @Test(arguments: [
    ("circa 50 gesprekken", "circa"), ("ca. 50 gesprekken", "circa"),
    ("ongeveer 50 gesprekken", "circa"), ("zo’n 50 gesprekken", "circa"),
    ("rond de 50 gesprekken", "circa"), ("om en nabij 50 gesprekken", "circa"),
    ("pakweg 50 gesprekken", "circa"), ("naar schatting 50 gesprekken", "circa"),
    ("± 50 gesprekken", "circa"), ("~50 gesprekken", "circa"),
    ("ruim 50 gesprekken", "more-than"), ("meer dan 50 gesprekken", "more-than"),
    ("dik 50 gesprekken", "more-than"), ("> 50 gesprekken", "more-than"),
    ("minder dan 50 gesprekken", "less-than"), ("krap 50 gesprekken", "less-than"),
    ("nog geen 50 gesprekken", "less-than"), ("bijna 50 gesprekken", "nearly"),
    ("nagenoeg 50 gesprekken", "nearly"), ("een kleine 50 gesprekken", "nearly"),
    ("ten minste 50 gesprekken", "at-least"), ("minimaal 50 gesprekken", "at-least"),
    ("minstens 50 gesprekken", "at-least"), ("vanaf 50 gesprekken", "at-least"),
    ("op zijn minst 50 gesprekken", "at-least"), ("maximaal 50 gesprekken", "at-most"),
    ("hooguit 50 gesprekken", "at-most"), ("ten hoogste 50 gesprekken", "at-most"),
    ("tot 50 gesprekken", "at-most"), ("niet meer dan 50 gesprekken", "at-most"),
    ("gemiddeld 50 gesprekken", "average"), ("gemiddeld ruim 50 gesprekken", "average"),
  ])
  func modifiers(_ text: String, _ modifier: String) {
    FigureFixture.check(text, ["50 \(modifier) | gesprekken | - | \(text)"])
  }

  @Test(
    arguments: [
      ("In 2018 zijn 38 trainingen gegeven.", "In 2018"),
      ("Het bureau gaf in 2018 in totaal 38 trainingen.", "in 2018"),
      ("Er zijn 38 trainingen gegeven in 2018.", "in 2018"),
      ("Sinds 2015 zijn 38 trainingen gegeven.", "Sinds 2015"),
      ("In het najaar van 2015 start dit met 38 trainingen.", "In het najaar van 2015"),
      (
        "In de eerste paar maanden van 2019 zijn 38 trainingen gegeven.",
        "In de eerste paar maanden van 2019"
      ),
      ("Vanaf de start in 2015 zijn 38 trainingen gegeven.", "Vanaf de start in 2015"),
      ("Sinds de lancering zijn 38 trainingen gegeven.", "Sinds de lancering"),
      ("De afgelopen drie jaar zijn 38 trainingen gegeven.", "De afgelopen drie jaar"),
      ("Er zijn het afgelopen jaar 38 trainingen gegeven.", "het afgelopen jaar"),
      ("Er worden 38 trainingen per jaar gegeven.", "per jaar"),
      ("Jaarlijks worden 38 trainingen gegeven.", "Jaarlijks"),
      ("Er zijn 38 trainingen (2018) gegeven.", "2018"),
      ("In de periode 2016–2018 zijn 38 trainingen gegeven.", "In de periode 2016–2018"),
      (
        "Er zijn 38 trainingen gegeven in de jaren 2016, 2017 en 2018.",
        "in de jaren 2016, 2017 en 2018"
      ),
      ("Van 2016 tot 2018 zijn 38 trainingen gegeven.", "Van 2016 tot 2018"),
      ("Per 1 januari 2019 zijn er 38 trainingen.", "Per 1 januari 2019"),
      (
        "In het eerste kwartaal van 2019 zijn 38 trainingen gegeven.",
        "In het eerste kwartaal van 2019"
      ),
      ("In het schooljaar 2018/2019 zijn 38 trainingen gegeven.", "In het schooljaar 2018/2019"),
      ("Eind 2018 waren er 38 trainingen.", "Eind 2018"),
      (
        "Voor het doel voor 2020 kiezen we, net als eerder, voor 38 trainingen in 2018 en meer later.",
        "in 2018"
      ),
      ("Wat in 2018 begon, leidt tot 38 trainingen door naar volgende jaren.", "in 2018"),
      ("In 2019 zijn er (evenals in 2018) meer dan 38 trainingen gegeven.", "In 2019"),
      ("Het besluit (blad, periode 2001–2002, deel C) noemt 38 trainingen.", nil),
      (
        "Er is gezegd dat het plan tot 2030 loopt en dat een opgave van 38 megaton resteert tot 2050.",
        "tot 2050"
      ),
      ("Volgens de begroting van 2018 zijn er 38 trainingen.", nil),
      ("Met de brief van 20 juni 2018 zijn 38 trainingen gemeld.", nil),
      ("Voor het plan is in 2018 gekozen; er zijn 38 trainingen.", nil),
    ] as [(String, String?)])
  func periods(_ text: String, _ period: String?) throws {
    let figures = FigureFixture.figures(text)
    #expect(figures.map(\.value.description) == ["38"])
    #expect(figures.first?.period == period)
  }
}
