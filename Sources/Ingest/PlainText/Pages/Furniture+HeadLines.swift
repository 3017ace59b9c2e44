internal import Kamerstukken

/// The lines of the head of a first page.
extension Furniture {
  /// The House that a line names and nothing else; a digit that belongs to it may follow ("Tweede Kamer der Staten-Generaal  2").
  static func house(_ source: TextSource, _ line: Int) -> Chamber? {
    guard source.lines[line].count < 160 else { return nil }
    guard
      source.has(line, "tweede", caseless: true) || source.has(line, "eerste", caseless: true)
        || source.has(line, "verenigde", caseless: true)
    else { return nil }
    var scanner = PhraseScanner(utf8: source.bytes(line))
    let chamber: Chamber
    if scanner.skip("Tweede Kamer der Sta") {
      chamber = .tweedeKamer
    } else if scanner.skip("Eerste Kamer der Sta") {
      chamber = .eersteKamer
    } else if scanner.skip("Verenigde Vergadering der Sta") {
      chamber = .verenigdeVergadering
    } else {
      return nil
    }
    // OCR reads "Staten-Generaal" as "Staten-üeneraal" and the like.
    let start = scanner.index
    while let byte = scanner.current, !byte.isDigit, byte != 0x7C { scanner.index += 1 }
    let rest = PhraseScanner(scanner.string(start..<scanner.index)).rest
    skipCells(&scanner)
    _ = scanner.digits()
    skipCells(&scanner)
    guard scanner.isAtEnd, rest.utf8.count <= 16 else { return nil }
    return rest == "ten" || rest.hasSuffix("eneraal") ? chamber : nil
  }

  /// Steps over the signs of a table: "Tweede Kamer der Staten-Generaal | 2 |".
  private static func skipCells(_ scanner: inout PhraseScanner) {
    while let byte = scanner.current, byte == 0x7C || byte == 0x20 { scanner.index += 1 }
  }

  /// Whether the House is the end of an address: "Aan de Voorzitter van de | Tweede Kamer der Staten-Generaal".
  static func isAddress(_ source: TextSource, _ line: Int) -> Bool {
    guard line > 0, source.lines[line].gap == 0, source.lines[line - 1].count < 80 else {
      return false
    }
    return source.string(line - 1).lowercased().hasSuffix(" van de")
  }

  /// The number of the House, alone: "2", "1".
  static func isHeadMinor(_ source: TextSource, _ line: Int) -> Bool {
    guard let number = source.number(line, digits: 1) else { return false }
    return number == 1 || number == 2
  }

  /// "Vergaderjaar 2020–2021", with "Aanhangsel van de Handelingen" or nothing behind it.
  static func sessionYear(_ source: TextSource, _ line: Int) -> String? {
    guard source.lines[line].count < 200,
      source.has(line, "vergaderjaar", caseless: true)
        || source.has(line, "zitting", caseless: true)
    else { return nil }
    var scanner = PhraseScanner(utf8: source.bytes(line))
    guard scanner.skip("Vergaderjaar ") || scanner.skip("Zitting ") else { return nil }
    guard let year = ParliamentaryYear.read(&scanner) else { return nil }
    scanner.skipSpaces()
    if !scanner.skip("Aanhangsel van de Handelingen") { _ = scanner.skip("Aanhangsel") }
    // "Zitting 1970-1971 -", and the dossier behind it.
    _ = scanner.skipDash()
    skipCells(&scanner)
    return scanner.isAtEnd ? year : nil
  }
}
