import Kamerstukken
import Testing

@testable import Extraction

/// Citations of papers, form by form, from DOMAIN 2.2 and published papers; each row in words of its own.
struct PaperFormTests {
  static let keyword: [Form] = [
    Form("Zie Kamerstuk 29 614, nr. 61.", "kst-29614-61"),
    Form("(Kamerstuk 29614, nr. 61)", "kst-29614-61"),
    Form("Kamerstuk 29.614, nr. 61", "kst-29614-61"),
    Form("Kamerstuk 29\u{00A0}614, nr.\u{00A0}61", "kst-29614-61"),
    Form("Kamerstuk 29\u{2009}614, nr.61", "kst-29614-61"),
    Form("Kamerstukken II 2009/10, 27858, nr. 88, p. 3", "kst-27858-88"),
    Form(
      "Kamerstukken II, 1999-2000, 26 271, nr. 6, p. 15-16; nr. 7, p. 5-6.", "kst-26271-6",
      "kst-26271-7"),
    Form("Kamerstukken I 2008/09, 31700 VI, D, p. 4", "kst-20082009-31700-VI-D"),
    Form("Kamerstukken I 1979/80, 15 516, nr. 42e, blz. 7", "kst-19791980-15516-42e"),
    Form("Kamerstukken I 2018/19, 34 775, J", "kst-34775-J"),
    Form("Kamerstuk 33 694, U", "kst-33694-U"),
    Form("Kamerstuk 33 529, AB.", "kst-33529-AB"),
    Form("Kamerstuk CXXIV, G", "kst-CXXIV-G"),
    Form("Kamerstukken I 2004/05, XVIII, A", "kst-20042005-XVIII-A"),
    Form("kamerstukken 1993-1994, 19326", "dossier 19326"),
    Form("kamerstuk 17 250", "dossier 17250"),
    Form("kamerstukken II 1986/1987 19 980", "dossier 19980"),
    Form("Kamerstukken II 1993/94-1996/97, 23761", "dossier 23761"),
    Form("TK 2008-2009, 31473, nummer 12", "kst-31473-12"),
    Form("Tweede Kamer, 2014-2015, 29 754 en 29 240, nr. 305", "kst-29754-305"),
    Form("Zie Tweede Kamer, vergaderjaar 2018–2019, 30 196, nr. 522", "kst-30196-522"),
    Form("Kamerstuk 36 200-A, nr. 8", "kst-36200-A-8"),
    Form("Kamerstuk 35 925-VIII, nr. 4", "kst-35925-VIII-4"),
    Form("Kamerstuk 35 570 XV, nr. 12", "kst-35570-XV-12"),
    Form("Kamerstuk 31 700 IXA, nr. 4", "kst-31700-IXA-4"),
    Form("Kamerstuk 31 700X, nr. 4", "kst-31700-X-4"),
    Form("Kamerstuk 31700XV, nr. 4", "kst-31700-XV-4"),
    Form("Kamerstuk 35 570, XV, nr. 12", "kst-35570-XV-12"),
    Form("Kamerstuk 19 700 hoofdstuk XV, nr. 2", "kst-19700-XV-2"),
    Form("Kamerstuk 21 501-20, nr. 1000", "kst-21501-20-1000"),
    Form("Kamerstuk 34 356 (R2064), nr. 3", "kst-34356-3"),
    Form("Kamerstuk 27 484 (R 1669), nr. 289", "kst-27484-289"),
    Form("Kamerstuk 31865-207", "kst-31865-207"),
    Form("Kamerstuk 35925-XIV-B", "kst-35925-XIV-B"),
    Form("Kamerstuk 28 385, nr. 55 herdruk", "kst-28385-55-h1"),
    Form("Kamerstuk 28 385, nr. 55 H1", "kst-28385-55-h1"),
    Form("Kamerstuk 26 122, nr. 18A", "kst-26122-18A"),
    Form("Kamerstuk nr. 29 614, nr. 3", "kst-29614-3"),
    Form("Kamerstukken ll 2023/24, 36 410 XVI, nr. 160", "kst-36410-XVI-160"),
  ]

  static let lists: [Form] = [
    Form("Kamerstuk 36 062, nrs. 1–3", "kst-36062-1", "kst-36062-2", "kst-36062-3"),
    Form("Kamerstuk 36 062, nrs. 4 t/m 6", "kst-36062-4", "kst-36062-5", "kst-36062-6"),
    Form("Kamerstuk 36 062, nrs. 4 tot en met 5", "kst-36062-4", "kst-36062-5"),
    Form("Kamerstuk 29 614, nr. 12 en 14", "kst-29614-12", "kst-29614-14"),
    Form("Kamerstuk 29 614, nrs. 12, 14 en 20", "kst-29614-12", "kst-29614-14", "kst-29614-20"),
    Form("Kamerstuk 29 614, nr. 482 en 31 839, nr. 579", "kst-29614-482", "kst-31839-579"),
    Form("Kamerstukken 31 839 en 29 614, nr. 579", "kst-31839-579"),
    Form("Kamerstukken 36 200 X en 32 761, nr. 51", "kst-36200-X-51"),
    Form("Kamerstukken 36 200 V en 21 501-02, nr. 9", "kst-36200-V-9"),
    Form("I, 1969-1970, 19595, 19596, nr. 3", "kst-19691970-19595-3"),
    Form(
      "Kamerstukken I 2000/2001, 26 855 (250, 250a); 2001/2002, 26 855 (16, 16a)",
      "kst-20002001-26855-250", "kst-20002001-26855-250a", "kst-20012002-26855-16",
      "kst-20012002-26855-16a"),
    Form(
      "Kamerstuk 29 614, nrs. 520 en 548 en Aanhangsel Handelingen II 2018/19, nr. 12",
      "kst-29614-520", "kst-29614-548", "ah-tk-20182019-12"),
    Form("22 545, nr. 4, p. 12 en 13, en nr. 6", "kst-22545-4", "kst-22545-6"),
  ]

  static let bare: [Form] = [
    Form("het rapport (35 992, nr. 1)", "kst-35992-1"),
    Form("35300-A, nr. 15", "kst-35300-A-15"),
    Form("(31 924 VII, nr. 1)", "kst-31924-VII-1"),
    Form("21 501-07, nr. 1750", "kst-21501-07-1750"),
    Form("22 545, nr.3, blz. 134", "kst-22545-3"),
    Form("2021/2022, 35 925 IV, nr. 26", "kst-35925-IV-26"),
    Form("II, 2003-2004, 29 255 nr. 3 p. 13 en 14", "kst-29255-3"),
    Form("(t.v.v. 31497-297)", "kst-31497-297"),
    Form("(t.v.v 36715-33)", "kst-36715-33"),
    Form("de motie (32820, nr. 258, vergaderjaar 2017-2018)", "kst-32820-258"),
    Form("Zij krijgt nr. 476 (30196).", "kst-30196-476"),
    Form("Zij krijgt nr. 22(30196).", "kst-30196-22"),
    Form("Zij krijgt nr. 726, was nr. 719 (21501-08).", "kst-21501-08-726", "kst-21501-08-719"),
    Form("(33 529, AB)", "kst-33529-AB"),
    Form("de motie-Jansen (2012-2013, CII, B)", "kst-CII-B"),
    Form("de leden van de Tweede Kamer (35165, nr. 91)", "kst-35165-91"),
    Form("het wetsvoorstel over de kieswet (36554)", "dossier 36554"),
    Form("Toezegging Evaluatie van de kieswet (36.554) (T01234)", "dossier 36554"),
    Form("de begroting van Buitenlandse Zaken (36410-V)", "dossier 36410-V"),
  ]

  static let old: [Form] = [
    Form("Gedrukte stukken, zitting 1887—1888, 8, n°. 3", "kamerstuk 3"),
    Form("Zitting 1910—1911, 304, n°. 3", "kamerstuk 3"),
    Form("Zitting 1970-1971 -11 135, nr. 2", "kst-11135-2"),
    Form("Kamerstukken II 1985/- 86, 19 403, Mr. 6", "kst-19403-6"),
    Form("bijlage Handelingen 11976-1977"),
    Form("Iets gezegd.\n\nTweede Kamer, vergaderjaar 1985-1986, 19 517, nr. 2"),
    Form("De heer Maan. Tweede Kamer, zitting 1977-1978, 14 992, nr. 7"),
    Form("21 299-08, nr. 4", "kst-21299-08-4"), Form("Kamerstuk 2 97 54, nr. 6", "kst-29754-6"),
    Form("Bijlagen Handelingen 1924—1925, 71, n°. 3", "kamerstuk 3"),
    Form("Kamerstukken II 1979/80, 15 883 (R 1129), nr. 4", "kst-15883-4"),
  ]

  static let none: [Form] = [
    Form("Dat waren er meer (34.372) dan eerder (33.506)."), Form("Er staan 700X monitors."),
    Form("Dat kost 12 345 euro per jaar."), Form("Bel 070 426 64 26 of 12345678."),
    Form("2511 DP Den Haag, Postbus 20301"), Form("op 12 345 m2 en 29 754 inwoners"),
    Form("€ 12 345, nr. 3 van de lijst"), Form("Zie paragraaf 3.2 en hoofdstuk 12."),
    Form("op 12 juli 2019 zijn er 31 839 aanvragen"), Form("35 000 banen"),
    Form("de normen EN 12261, EN 12405-1 en EN 14236"),
    Form("In 2018 en 2019 ging het om 28 385 personen."), Form("maatregel nr. 24 uit het plan"),
    Form("De bus naar nr. 12 rijdt om 10.15 uur."),
  ]

  @Test(arguments: keyword + lists + bare + old + none)
  func reads(_ form: Form) { #expect(form.found == form.expected) }

  @Test func exactWords() {
    func exact(_ words: String) -> [String] {
      let bytes = Array(words.utf8)
      return references(words).map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
    }
    #expect(
      exact("Kamerstuk 29 614, nr. 482; Handelingen II 2018/19, nr. 28, item 9.") == [
        "Kamerstuk 29 614, nr. 482", "Handelingen II 2018/19, nr. 28, item 9",
      ])
    #expect(
      exact("(Kamerstuk 36 062, nrs. 1–3)")
        == Array(repeating: "Kamerstuk 36 062, nrs. 1–3", count: 3))
    #expect(
      exact("Kamerstuk 29 614, nr. 482 en 31 839, nr. 579") == [
        "Kamerstuk 29 614, nr. 482", "31 839, nr. 579",
      ])
    #expect(
      exact("bijlage bij Kamerstuk 34 700, nr. 34") == ["bijlage bij Kamerstuk 34 700, nr. 34"])
  }

  @Test func fields() throws {
    let paper = try #require(references("Kamerstukken 31 839 en 29 614 VI, nr. 579, p. 3-4").first)
    #expect(paper.dossier == "31839" && paper.number == "579" && paper.page == "3-4")
    #expect(paper.alsoDossiers == ["29614-VI"] && paper.suffix == nil)
    let before = try #require(
      references("Zie pagina 9 van de rapportage, Kamerstuk 29 614, nr. 500.").first)
    #expect(before.page == "9")
    let chapter = try #require(references("(36 740-III, nr. 7)").first)
    #expect(chapter.suffix == "III" && chapter.dossier == "36740")
  }
}
