package import Kamerstukken

/// What a paper is, by the words with which its title begins.
package enum KindWords {
  /// The kind that a title tells: "MOTIE VAN HET LID …", "Brief van de Minister …", "VERSLAG VAN EEN ALGEMEEN OVERLEG"; else nil.
  package static func kind(ofTitle title: String) -> DocumentKind? {
    let scanner = PhraseScanner(title)
    guard let first = scanner.current.map({ $0 | 0x20 }) else { return nil }
    for (words, kind) in beginnings {
      for word in words where word.utf8Start[0] == first && scanner.has(word, at: 0) {
        return kind
      }
    }
    return nil
  }

  /// Whether a title is one of a committee's questions: "LIJST VAN VRAGEN EN ANTWOORDEN".
  static func isListOfQuestions(ofTitle title: String) -> Bool {
    PhraseScanner(title).has("lijst van vragen", at: 0)
  }

  private static let beginnings: [([StaticString], DocumentKind)] = [
    (
      [
        "motie", "gewijzigde motie", "nader gewijzigde motie", "tweede nader gewijzigde motie",
        "derde nader gewijzigde motie", "aangepaste motie",
      ], .motion
    ),
    (
      [
        "amendement", "gewijzigd amendement", "nader gewijzigd amendement", "subamendement",
        "tweede nader gewijzigd amendement", "gewijzigd subamendement",
      ], .amendment
    ),
    (
      [
        "vragen van het lid", "vragen van de leden", "vragen gesteld door", "antwoorden op vragen",
        "antwoorden op kamervragen", "beantwoording kamervragen", "beantwoording van kamervragen",
        "antwoorden kamervragen", "antwoord op vragen van",
      ], .questions
    ),
    (
      ["lijst van vragen", "lijst van ingekomen", "besluitenlijst", "stemmingslijst", "agenda"],
      .list
    ),
    (
      [
        "voorstel van wet", "gewijzigd voorstel van wet", "memorie van toelichting",
        "ontwerp van wet",
        "koninklijke boodschap", "nota van wijziging", "tweede nota van wijziging",
        "derde nota van wijziging", "geleidende brief", "nader gewijzigd voorstel van wet",
        "wetsvoorstel", "gewijzigd ontwerp van wet", "memorie van antwoord",
      ], .bill
    ),
    (
      [
        "verslag", "voorlopig verslag", "nader verslag", "eindverslag", "rapport", "nota",
        "jaarverslag", "advies", "nader rapport", "initiatiefnota", "voorlopig", "voorloopig",
      ], .report
    ),
    (["handelingen", "stenogram", "plenair verslag"], .debate),
    (["bijlage"], .annex),
    (["brief"], .letter),
  ]
}
