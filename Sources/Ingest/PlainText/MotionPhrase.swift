/// The words with which the paragraphs of a motion begin.
enum MotionPhrase {
  /// Whether a line begins with one: "constaterende dat …", "verzoekt de regering …", "en gaat over tot de orde van de dag."
  static func opens(_ source: TextSource, _ line: Int) -> Bool {
    let first = source.first(line) | 0x20
    return phrases.contains {
      $0.utf8Start[0] == first && source.has(line, $0, caseless: true)
    }
  }

  /// Whether a text is a motion: "De Kamer," and "gehoord de beraadslaging," near its beginning.
  static func isMotion(_ source: TextSource, from start: Int) -> Bool {
    let end = min(source.lines.count, start + 8)
    for line in start..<max(start, end)
    where source.has(line, "De Kamer,", caseless: true) && source.lines[line].count < 60 {
      for next in line..<min(source.lines.count, line + 3)
      where source.string(next).lowercased().contains("gehoord de beraadslaging") {
        return true
      }
    }
    return false
  }

  private static let phrases: [StaticString] = [
    "gehoord de ", "gehoord het ", "constaterende", "constaterend ", "overwegende", "overwegend ",
    "van mening", "van oordeel", "verzoekt ", "spreekt ", "roept ", "en gaat over tot", "gelet op",
    "gezien ", "in overweging nemende", "onderkennende", "erkennende", "wetende", "voorts ",
    "tevens overwegende", "tevens constaterende", "betreurende", "herinnerende", "appreciërende",
    "besluit ", "draagt ", "nodigt ", "dringt ", "zegt het vertrouwen", "keurt ", "stelt ",
    "vraagt de regering",
    "vraagt het kabinet", "vernomen hebbende", "memorerende", "vaststellende", "voorstaande",
    "indachtig", "beseffende", "kennisgenomen", "kennis genomen", "geconstateerd", "opmerkende",
    "signalerende", "benadrukkende", "onderschrijvende", "vrezende", "menende",
    "verder overwegende",
    "voorts overwegende", "ervan overtuigd", "doet een beroep",
  ]
}
