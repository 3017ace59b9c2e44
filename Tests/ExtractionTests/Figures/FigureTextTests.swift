import Kamerstukken
import Testing

@testable import Extraction

/// One form, one row: "value..upper unit modifier | of | period | exact".
@Suite struct FigureTextTests {
  static func check(_ text: String, _ expected: [String]) {
    #expect(FigureFixture.lines(text) == expected)
  }

  @Test(arguments: [
    ("Er zijn achttien gemeenten gevraagd.", ["18 | gemeenten | - | achttien gemeenten"]),
    ("met 26 individuele personen", ["26 | individuele personen | - | 26 individuele personen"]),
    (
      "de 11 aangewezen «Proef-gemeenten»",
      ["11 | aangewezen «Proef-gemeenten» | - | 11 aangewezen «Proef-gemeenten»"]
    ),
    (
      "Met deze maatregel 3.000 tot 4.000 extra keuringen; met maatregel 3.000 niet.",
      ["3000..4000 | extra keuringen | - | 3.000 tot 4.000 extra keuringen"]
    ),
    ("een loon van f 10 à f 15 per uur", ["10..15 NLG | loon | per uur | f 10 à f 15"]),
    ("tussen f 10 en f 15", ["10..15 NLG | - | - | tussen f 10 en f 15"]),
    ("boven 900 voet zichtbaar", ["900 ft more-than | - | - | boven 900 voet"]),
    ("twee gremia", ["2 | gremia | - | twee gremia"]),
    ("aan 20 gemeenten/regio’s", ["20 | gemeenten/regio’s | - | 20 gemeenten/regio’s"]),
    ("Er deden 11 mannen en vrouwen mee", ["11 | mannen en vrouwen | - | 11 mannen en vrouwen"]),
    (
      "38 trainingen met 680 deelnemers",
      ["38 | trainingen | - | 38 trainingen", "680 | deelnemers | - | 680 deelnemers"]
    ),
    (
      "Er zijn 164 (90 voor Forsa en 74 voor FSP) informatie-aanvragen gedaan.",
      [
        "164 | informatie-aanvragen | - | 164 (90 voor Forsa en 74 voor FSP) informatie-aanvragen",
        "90 | informatie-aanvragen | - | 90", "74 | informatie-aanvragen | - | 74",
      ]
    ),
    (
      "Er waren 188 vragen (90 voor het ene en 98 voor het andere steunpunt).",
      ["188 | vragen | - | 188 vragen", "90 | vragen | - | 90", "98 | vragen | - | 98"]
    ),
    (
      "54 trainingen (meer dan 600 deelnemers)",
      [
        "54 | trainingen | - | 54 trainingen",
        "600 more-than | deelnemers | - | meer dan 600 deelnemers",
      ]
    ),
    (
      "300 van de 400 gemeenten",
      [
        "300 | gemeenten | - | 300", "400 | gemeenten | - | 400 gemeenten",
      ]
    ),
    ("van 10 naar 20 woningen", ["10 | woningen | - | 10", "20 | woningen | - | 20 woningen"]),
    ("Het aantal meldingen bedraagt 389.", ["389 | meldingen | - | 389"]),
    (
      "Het aantal meldingen daalde met 5% van 4.000 naar 3.800.",
      [
        "5 percent | - | - | 5%", "4000 | meldingen | - | 4.000", "3800 | meldingen | - | 3.800",
      ]
    ),
    (
      "Het aantal zaken steeg van 20 in 2017 tot 45 in 2018.",
      ["20 | zaken | in 2017 | 20", "45 | zaken | in 2018 | 45"]
    ),
    (
      "Het aantal deelnemers steeg in 2018 van 11.400 in 2016 naar 14.250.",
      ["11400 | deelnemers | in 2016 | 11.400", "14250 | deelnemers | in 2018 | 14.250"]
    ),
    (
      "Het aantal aanvragen bedroeg in 2018 1.250 en in 2019 1.300.",
      ["1250 | aanvragen | in 2018 | 1.250", "1300 | aanvragen | in 2019 | 1.300"]
    ),
    (
      "Er zijn 180 aanvragen toegekend en 70 afgewezen.",
      ["180 | aanvragen | - | 180 aanvragen", "70 | aanvragen | - | 70"]
    ),
    (
      "De uitgaven dalen van € 2,7 mld. tot € 1,6 mld.",
      [
        "2700000000 EUR | - | - | € 2,7 mld.", "1600000000 EUR | - | - | € 1,6 mld.",
      ]
    ),
    ("De boete was 2 ton.", ["200000 EUR | - | - | 2 ton"]),
    ("De herstelkosten zijn 3,4 ton per bedrijf.", ["340000 EUR | - | - | 3,4 ton"]),
    ("Dat zijn er 87, waarvan 12 in Utrecht.", ["87 | - | - | 87", "12 | - | - | 12"]),
    ("Er werd 20 ton afval geruimd.", ["20 t | afval | - | 20 ton afval"]),
    (
      "Het voorstel kreeg 72 stemmen voor en 78 tegen.",
      [
        "72 | stemmen | - | 72 stemmen", "78 | stemmen | - | 78",
      ]
    ),
    ("Dat zijn er nu 64.", ["64 | - | - | 64"]),
    ("Bij 30 daarvan loopt een onderzoek.", ["30 | - | - | 30"]),
    ("Van de rouwpost wordt 97,9% bezorgd.", ["97.9 percent | rouwpost | - | 97,9%"]),
    ("Dat is 12% van het totaal.", ["12 percent | totaal | - | 12% van het totaal"]),
    (
      "Zo is 45% van de (wegwerp)flessen hergebruikt.",
      [
        "45 percent | (wegwerp)flessen | - | 45% van de (wegwerp)flessen"
      ]
    ),
    ("Vorig jaar deed 45 procent mee.", ["45 percent | - | Vorig jaar | 45 procent"]),
    ("Een paar honderd vrijwilligers hielpen.", []),
    (
      "De 5% jaarlijkse groei is hoog.",
      [
        "5 percent | jaarlijkse groei | - | 5% jaarlijkse groei"
      ]
    ),
    ("De uitval is met 45% lager dan in 2021.", ["45 percent | - | - | 45%"]),
    (
      "€ 12,5 mln. (2023) en € 15 mln. (2024 en verder)",
      ["12500000 EUR | - | 2023 | € 12,5 mln.", "15000000 EUR | - | 2024 en verder | € 15 mln."]
    ),
    ("een tweetal oplossingen", ["2 | oplossingen | - | tweetal oplossingen"]),
    ("Het tekort is gedaald tot 7,7%.", ["7.7 percent | - | - | 7,7%"]),
    ("De prijs daalde tot gemiddeld € 20.", ["20 EUR average | - | - | gemiddeld € 20"]),
    ("De subsidie bedraagt tot € 500.", ["500 EUR at-most | - | - | tot € 500"]),
    (
      "Er zijn 14.000 meer beoordelingen gedaan.",
      ["14000 | beoordelingen | - | 14.000 meer beoordelingen"]
    ),
    (
      "55% van de kleine plastic flesjes",
      ["55 percent | kleine plastic flesjes | - | 55% van de kleine plastic flesjes"]
    ),
    ("Dat is 96% van Nederland.", ["96 percent | Nederland | - | 96% van Nederland"]),
    (
      "gedurende twaalf achtereenvolgende maanden",
      ["12 month | - | - | twaalf achtereenvolgende maanden"]
    ),
    ("4,5 miljoen Belgische frank", ["4500000 BEF | - | - | 4,5 miljoen Belgische frank"]),
    ("volgens de kaart van de NZA van 11 weken", ["11 week | - | - | 11 weken"]),
    ("een percentage van 0,1%", ["0.1 percent | - | - | 0,1%"]),
    ("in plaats van één jaar", ["1 year | - | - | één jaar"]),
    ("Het tekort is gedaald tot 7,7%.", ["7.7 percent | - | - | 7,7%"]),
    ("De prijs daalde tot gemiddeld € 20.", ["20 EUR average | - | - | gemiddeld € 20"]),
    ("De subsidie bedraagt tot € 500.", ["500 EUR at-most | - | - | tot € 500"]),
    (
      "Er zijn 14.000 meer beoordelingen gedaan.",
      ["14000 | beoordelingen | - | 14.000 meer beoordelingen"]
    ),
    (
      "55% van de kleine plastic flesjes",
      ["55 percent | kleine plastic flesjes | - | 55% van de kleine plastic flesjes"]
    ),
    ("Dat is 96% van Nederland.", ["96 percent | Nederland | - | 96% van Nederland"]),
    (
      "gedurende twaalf achtereenvolgende maanden",
      ["12 month | - | - | twaalf achtereenvolgende maanden"]
    ),
    ("4,5 miljoen Belgische frank", ["4500000 BEF | - | - | 4,5 miljoen Belgische frank"]),
    ("volgens de kaart van de NZA van 11 weken", ["11 week | - | - | 11 weken"]),
    ("een percentage van 0,1%", ["0.1 percent | - | - | 0,1%"]),
    ("in plaats van één jaar", ["1 year | - | - | één jaar"]),
    ("Er zijn 180 toegekend en 70 afgewezen.", ["180 | - | - | 180", "70 | - | - | 70"]),
    ("ruim 2000 professionals", ["2000 more-than | professionals | - | ruim 2000 professionals"]),
    ("17 miljoen Nederlanders", ["17000000 | Nederlanders | - | 17 miljoen Nederlanders"]),
    ("vijf meest gestelde vragen", ["5 | meest gestelde vragen | - | vijf meest gestelde vragen"]),
    ("50.000 mbo studenten", ["50000 | mbo studenten | - | 50.000 mbo studenten"]),
    ("drie Belgische bedrijven", ["3 | Belgische bedrijven | - | drie Belgische bedrijven"]),
    ("5000 man personeel", ["5000 | man | - | 5000 man"]),
    ("15.000 of minder inwoners", ["15000 at-most | inwoners | - | 15.000 of minder inwoners"]),
    (
      "vijf jaarrekeningen of meer",
      [
        "5 at-least | jaarrekeningen | - | vijf jaarrekeningen of meer"
      ]
    ),
    (
      "3.000 tot 4.000 extra (reguliere) beoordelingen",
      [
        "3000..4000 | extra (reguliere) beoordelingen | - | 3.000 tot 4.000 extra (reguliere) beoordelingen"
      ]
    ),
    ("in plaats van drie hartcentra", ["3 | hartcentra | - | drie hartcentra"]),
    ("dat staat constant op 500.000, een stijging", ["500000 | - | - | 500.000"]),
    ("er worden tasjes gebruikt: 71 per man per jaar", ["71 | - | per jaar | 71"]),
    ("een aantal deelnemers van 200 000, bij raming", ["200000 | deelnemers | - | 200 000"]),
    ("vandaag zijn acht vragen per fractie de norm", ["8 | vragen | - | acht vragen"]),
    ("het steeg van 38 naar 54", ["38 | - | - | 38", "54 | - | - | 54"]),
    (
      "het steeg van 38 in 2017 naar 54 in 2018",
      [
        "38 | - | in 2017 | 38", "54 | - | in 2018 | 54",
      ]
    ),
    ("In 2018 waren dat er 456.", ["456 | - | In 2018 | 456"]),
    (
      "38 trainingen, waarvan 12 in Utrecht",
      [
        "38 | trainingen | - | 38 trainingen", "12 | trainingen | - | 12",
      ]
    ),
    ("twee á drie gesprekken", ["2..3 | gesprekken | - | twee á drie gesprekken"]),
    ("1 gemeente heeft dat gedaan", ["1 | gemeente | - | 1 gemeente"]),
    ("twee evaluatiestudies vinden plaats", ["2 | evaluatiestudies | - | twee evaluatiestudies"]),
  ])
  func counts(_ text: String, _ expected: [String]) { Self.check(text, expected) }

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
  func money(_ text: String, _ expected: [String]) { Self.check(text, expected) }

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
  func percentages(_ text: String, _ expected: [String]) { Self.check(text, expected) }

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
  func fractions(_ text: String, _ expected: [String]) { Self.check(text, expected) }

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
    ("twee uur en een kwartier", ["135 minute | - | - | twee uur en een kwartier"]),
    ("4 weken en 2 dagen", ["30 day | - | - | 4 weken en 2 dagen"]),
    ("binnen drie jaar", ["3 year | - | - | drie jaar"]),
    ("ruim een jaar", ["1 year more-than | - | - | ruim een jaar"]),
    ("een looptijd van 2-3 jaar", ["2..3 year | looptijd | - | 2-3 jaar"]),
    ("anderhalve minuut", ["1.5 minute | - | - | anderhalve minuut"]),
    ("kinderen moeten binnen twee weken naar school", ["2 week | - | - | twee weken"]),
  ])
  func units(_ text: String, _ expected: [String]) { Self.check(text, expected) }

  /// Nothing runs on from one paragraph to the next.
  @Test(arguments: [
    "het bedrag is f\n\n38 woningen", "Er zijn 38\n\nwoningen gebouwd", "Het is 38\n\njaar",
  ])
  func blocks(_ text: String) { Self.check(text, []) }

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
    Self.check(text, ["50 \(modifier) | gesprekken | - | \(text)"])
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
