import Kamerstukken
import Testing

@testable import Extraction

/// Plain counts. One form, one row: "value..upper unit modifier | of | period | exact".
@Suite struct FigureCountTests {
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
    ("aangelegd voor 30 à 35 mln.", ["30000000..35000000 | - | - | 30 à 35 mln."]),
    ("tussen f 10 en f 15", ["10..15 NLG | - | - | tussen f 10 en f 15"]),
    ("boven 900 voet zichtbaar", ["900 ft more-than | - | - | boven 900 voet"]),
    ("twee gremia", ["2 | gremia | - | twee gremia"]),
    (
      "er zijn drie verschillende vraagstukken in beeld",
      ["3 | verschillende vraagstukken | - | drie verschillende vraagstukken"]
    ),
    (
      "wie onder de 500 gevallen blijft",
      ["500 less-than | gevallen | - | onder de 500 gevallen"]
    ),
    ("overleg onder de 27 lidstaten", ["27 | lidstaten | - | 27 lidstaten"]),
    ("dat ligt onder de 500 gevallen", ["500 less-than | gevallen | - | onder de 500 gevallen"]),
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
    ("een tiental kleine dijken", ["10 | kleine dijken | - | tiental kleine dijken"]),
    ("De oogst is 12% meer dan een jaar eerder.", ["12 percent | - | - | 12%"]),
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
  func counts(_ text: String, _ expected: [String]) { FigureFixture.check(text, expected) }
}
