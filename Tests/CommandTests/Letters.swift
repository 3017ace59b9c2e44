/// Papers of the forms that `Corpus` holds, for tests that need many of them.
enum Letters {
  /// A motion of a dossier.
  static func motion(
    dossier: String, number: Int, by member: String, asks: String = "dit te onderzoeken",
    date: String = "13 november 2018"
  ) -> String {
    """
    Tweede Kamer der Staten-Generaal

    2

    Vergaderjaar 2018–2019

    \(dossier)

    Beleid bruggen

    Nr. \(number)

    MOTIE VAN HET LID \(member.uppercased())
    Voorgesteld \(date)
    De Kamer,
    gehoord de beraadslaging,
    verzoekt de regering \(asks),
    en gaat over tot de orde van de dag.
    \(member)

    kst-\(dossier)-\(number)
    ISSN 0921 - 7371

    Tweede Kamer, vergaderjaar 2018–2019, \(dossier), nr. \(number)

    """
  }

  /// A letter of the minister of infrastructure.
  static func letter(
    dossier: String, number: Int, date: String = "8 februari 2019", _ paragraphs: String...
  ) -> String {
    """
    Tweede Kamer der Staten-Generaal

    2

    Vergaderjaar 2018–2019

    \(dossier)

    Beleid bruggen

    Nr. \(number)

    BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT
    Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
    Den Haag, \(date)

    \(paragraphs.joined(separator: "\n\n"))

    De Minister van Infrastructuur en Waterstaat,
    C. van Nieuwenhuizen Wijbenga

    kst-\(dossier)-\(number)
    ISSN 0921 - 7371

    Tweede Kamer, vergaderjaar 2018–2019, \(dossier), nr. \(number)

    """
  }
}
