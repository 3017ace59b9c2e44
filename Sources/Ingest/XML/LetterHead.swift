internal import Kamerstukken

/// Reads the lines over a letter.
enum LetterHead {
  /// The day of a date line, "Den Haag, 7 juli 2023", "’s-Gravenhage, 6 juli 2021", or nil where a line says more.
  static func date(ofLine line: String) -> CalendarDate? {
    var scanner = PhraseScanner(line)
    guard
      scanner.skip(anyOf: [
        "’s-Gravenhage", "'s-Gravenhage", "‘s-Gravenhage", "s-Gravenhage", "Den Haag",
        "Voorgesteld", "Ontvangen", "Vastgesteld", "Amsterdam", "Utrecht",
      ])
    else { return nil }
    _ = scanner.skip(",")
    scanner.skipSpaces()
    guard let date = PrintedDate.read(&scanner) else { return nil }
    scanner.skipSpaces()
    return scanner.isAtEnd ? date : nil
  }

  /// The office in "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", or nil.
  static func addressee(_ line: String) -> String? {
    var scanner = PhraseScanner(line)
    guard scanner.skip("Aan de ") || scanner.skip("Aan het ") else { return nil }
    let words = scanner.rest
    guard words.utf8.count <= 120, !words.hasSuffix(":"), !words.hasSuffix(".") else { return nil }
    guard PrintedOffice.headLength(scanner, at: scanner.index) > 0 else { return nil }
    return XMLSignatures.office(words)
  }
}
