import Kamerstukken
import Testing

@testable import Extraction

/// Citations of what is no paper of a dossier, form by form.
struct OtherFormTests {
  static let debates: [Form] = [
    Form("Handelingen II 2018/19, nr. 28, item 9", "h-tk-20182019-28-9"),
    Form("Handelingen I 2018/19, nr. 28, item 9", "h-ek-20182019-28-9"),
    Form("Handelingen II 2010/11, nr. 108, item 5, p. 25-36", "h-tk-20102011-108-5"),
    Form("Handelingen II 2007/08, nr. 108, p. 7909-7943", "h-tk-20072008-7909-7943"),
    Form("Handelingen II 1995/96, nr. 10, p. 583-584", "h-tk-19951996-10-583-584"),
    Form("Handelingen TK 1997–1998, 6368–6375", "h-tk-19971998-6368-6375"),
    Form(
      "Handelingen II 2018/19, nr. 28, items 9 en 12", "h-tk-20182019-28-9", "h-tk-20182019-28-12"),
    Form("Handelingen II, 1988/89, blz. 39-2410 en 2435", "handelingen"),
    Form("Handelingen 1907/1908, vel 185—186, bladz, 706—707", "handelingen"),
    Form("Handelingen der Staten-Generaal. — 1919—1920. — II."),
    Form("zie Handelingen dezer Kamer, zitting 1976-1977, blz. 1834", "handelingen"),
    Form("zie Tweede Kamer, zitting 1980-1981, Aanhangsel 2139", "ah-tk-19801981-2139"),
    Form("volgens aanhangsel nr. 3 bij het verdrag"),
    Form("Handelingen UCV, 1988/89, nr. 26, blz. 50", "handelingen 26"),
    Form("Aanhangsel Handelingen II 2018/19, nr. 2636", "ah-tk-20182019-2636"),
    Form("Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 1028", "ah-tk-20242025-1028"),
    Form("Aanhangsel Handelingen, vergaderjaar 2023–2024, 1028", "ah-tk-20232024-1028"),
    Form("Aanhangsel van de Handelingen I, vergaderjaar 2014-2015, nr. 12", "ah-ek-20142015-12"),
    Form(
      "Aanhangsel Handelingen II 2018/19, nrs. 12 en 13", "ah-tk-20182019-12", "ah-tk-20182019-13"),
  ]

  static let gazettes: [Form] = [
    Form("Stb. 2017, 479", "stb-2017-479"), Form("Stb. 2018, nr. 34", "stb-2018-34"),
    Form("Staatsblad 2020, 118", "stb-2020-118"),
    Form("Stb. 1986, 275 en 276", "stb-1986-275", "stb-1986-276"),
    Form("Stcrt. 2018, 1234", "stcrt-2018-1234"), Form("Stcrt. 2009, 9231", "stcrt-2009-9231"),
    Form("Stcrt. 2008, 60, p. 45", "staatscourant 60"), Form("Trb. 1951, 25", "trb-1951-25"),
    Form("de wet van 9 april 1937 (Staatsblad n°. 306)", "stb-1937-306"),
    Form("het besluit van 24 december 1965 (Stb. 628)", "stb-1965-628"),
  ]

  static let matters: [Form] = [
    Form("uw vragen met kenmerk 2019Z12345", "kv-tk-2019Z12345"),
    Form("2009Z04612", "kv-2009Z04612"), Form("document 2019D12345", "nds-tk-2019D12345"),
    Form("bijlage 2019D12345", "nds-tk-2019D12345"),
    Form("de brief (2019D12345) zegt", "kamerstuk 2019D12345"),
    Form("Kamervragen 2990002090", "kv-2990002090"), Form("kst-29614-522", "kst-29614-522"),
    Form("zie blg-999491.", "blg-999491"), Form("ah-tk-20182019-2636", "ah-tk-20182019-2636"),
  ]

  static let laws: [Form] = [
    Form("artikel 15 van het Bbz 2004", "jci1.3:c:BWBR0015711&artikel=15"),
    Form(
      "artikel 2, tweede lid, onderdeel a, van de Wet open overheid",
      "jci1.3:c:BWBR0045754&artikel=2&lid=2&o=a"),
    Form("artikel 5:9, aanhef en onder b, Awb", "jci1.3:c:BWBR0005537&artikel=5:9&o=b"),
    Form("het tweede lid van artikel 2 van de Jeugdwet", "jci1.3:c:BWBR0034925&artikel=2&lid=2"),
    Form("artikel 3, lid 2 sub c, Opiumwet", "jci1.3:c:BWBR0001941&artikel=3&lid=2&o=c"),
    Form("art. 3:305a BW", "jci1.3:c:BWBR0005291&artikel=305a"),
    Form("artikel 10 van Boek 7 van het Burgerlijk Wetboek", "jci1.3:c:BWBR0005290&artikel=10"),
    Form("artikel 68 van de Grondwet", "jci1.3:c:BWBR0001840&artikel=68"),
    Form(
      "de artikelen 3 en 5 van de Gaswet", "jci1.3:c:BWBR0011440&artikel=3",
      "jci1.3:c:BWBR0011440&artikel=5"),
    Form(
      "artikelen 3 tot en met 5 van de Gaswet", "jci1.3:c:BWBR0011440&artikel=3",
      "jci1.3:c:BWBR0011440&artikel=4", "jci1.3:c:BWBR0011440&artikel=5"),
    Form("de Elektriciteitswet 1998", "jci1.3:c:BWBR0009755"),
    Form("het Postbesluit", "jci1.3:c:BWBR0011334"), Form("het Postbesluit 2009", "law"),
    Form("artikel 3 Postbesluit 2009", "law 3"),
    Form("artikel 15b Auteurswet 1912", "jci1.3:c:BWBR0001886&artikel=15b"),
    Form(
      "In de Gaswet staat het. Artikel 8 van die wet geldt.", "jci1.3:c:BWBR0011440",
      "jci1.3:c:BWBR0011440&artikel=8"),
    Form("artikel 3 van de Wet op de verre maan", "law 3"),
    Form("artikel 3, eerste lid, Wet op de Verre Maan 1964", "law 3"),
    Form("artikel 4.3.1. van de Gaswet", "jci1.3:c:BWBR0011440&artikel=4.3.1"),
    Form("art. 7, eerste lid, der Opiumwet", "jci1.3:c:BWBR0001941&artikel=7&lid=1"),
    Form("hoofdstuk 3 van de Wet dieren", "jci1.3:c:BWBR0030250"),
    Form("volgens afdeling 3.4 Awb", "jci1.3:c:BWBR0005537"),
    Form("titel II en III van de Faillissementswet", "jci1.3:c:BWBR0001860"),
    Form("paragraaf 23, achtste lid onderdeel b, en dertiende lid, Besluit Verre Maan", "law"),
    Form("paragraaf 3 van het Besluit verre maan", "law"),
    Form("bijlage II bij Verordening (EG) nr. 45/2001", "32001R0045"),
    Form("paragraaf 3.2 van de nota"), Form("hoofdstuk 3 van het Regeerakkoord"),
    Form("Hoofdstuk 3 Verre wet"), Form("de afdeling 3 van de Gedragscode Maan"),
    Form(
      "artikel 3, eerste lid, en derde lid, van de Gaswet", "jci1.3:c:BWBR0011440&artikel=3&lid=1"),
    Form("de Arbowet en de Wet Bibob", "jci1.3:c:BWBR0010346", "jci1.3:c:BWBR0013798"),
    Form("de Leerplichtwet", "jci1.3:c:BWBR0002628"), Form("de Politiewet", "jci1.3:c:BWBR0031788"),
    Form("een Woo-verzoek en het Awb-besluit"), Form("de Awb en de Wm"),
  ]

  static let european: [Form] = [
    Form("Richtlijn (EU) 2017/541", "32017L0541"), Form("Richtlijn 95/46/EG", "31995L0046"),
    Form("Verordening (EU) 2016/679", "32016R0679"),
    Form("Verordening (EG) nr. 45/2001", "32001R0045"),
    Form("Verordening (EG) nr. 1829/2003", "32003R1829"),
    Form("Besluit 2008/615/JBZ", "32008D0615"),
    Form("Kaderbesluit 2002/475/JBZ", "32002F0475"),
    Form("Verordening (EEG, Euratom) nr. 1182/71", "31971R1182"),
    Form("Uitvoeringsverordening (EU) 2019/12", "32019R0012"),
    Form("het voorstel COM(2018) 640 final", "52018PC0640"),
    Form("mededeling COM/2018/640", "52018DC0640"),
    Form("COM(2018) 640, het voorstel voor een verordening", "52018PC0640"),
    Form("de nieuwe verordening (COM(2018) 640)", "52018PC0640"),
    Form("de strategie (COM(2018) 640)", "52018DC0640"),
    Form("Het voorstel ligt er. Zie COM(2018) 640", "eu"),
    Form("SWD (2023), 819 final", "52023SC0819"), Form("32016R0679", "32016R0679"),
    Form("artikel 6 van Richtlijn 95/46/EG", "31995L0046"), Form("artikel 5 AVG", "32016R0679"),
    Form("NIS2-richtlijn; onder andere art. 21", "32022L2555"), Form("op 12/2018 en 95/46 procent"),
  ]

  static let others: [Form] = [
    Form("ECLI:NL:HR:2015:3019.", "ECLI:NL:HR:2015:3019"), Form("LJN: AU6314", "ecli AU6314"),
    Form("zaak C-131/12", "ecli C-131/12"),
    Form("Zie https://nos.nl/artikel/2192834-x.html.", "https://nos.nl/artikel/2192834-x.html"),
    Form("(www.rijksoverheid.nl/jenv)", "https://www.rijksoverheid.nl/jenv"),
    Form("https://a.nl/b_(c)?d=1&e=2, en verder", "https://a.nl/b_(c)?d=1&e=2"),
    Form("het bericht van de NOS van 18 april jl.", "news"),
    Form("het bericht «Maan gezien» (Leeuwarder Courant 4 juli 2018)", "news"),
    Form("het artikel «Maan gezien» in Sterrenkundige Berichten (SB) van 3 mei 2018", "news"),
    Form("het artikel «Maan gezien» in Nederland"),
    Form("Op verzoek gaf de raad op 3 mei 2018 zijn advies «Maan in beeld».", "report"),
    Form("De raad gaf zijn advies «Maan in beeld»."),
    Form("zie noot 4", "internal"), Form("de bijlage bij deze brief", "internal"),
    Form("Zie het antwoord op vraag 5.", "internal"),
    Form("mijn brief van 3 juli 2018", "kamerstuk"), Form("Ingezonden bij brief van 3 juli 2018"),
  ]

  @Test(arguments: debates + gazettes + matters + laws + european + others)
  func reads(_ form: Form) { #expect(form.found == form.expected) }
}
