package import Kamerstukken

/// Reads "mede namens de Minister van …, de Minister van … en de Staatssecretaris van …".
package enum OnBehalf {
  /// Those in whose name the paper is sent too; the phrase ends where their offices end.
  package static func offices(_ phrase: String) -> [Signatory] {
    let scanner = PhraseScanner(phrase)
    let end = end(scanner)
    return PrintedOffice.list(scanner.string(0..<end)).map {
      Signatory(name: nil, office: $0, role: .onBehalfOf)
    }
  }

  /// Where the list of offices ends: at the first word in small letters that joins no offices, or at a bracket of more than an
  /// abbreviation.
  private static func end(_ phrase: PhraseScanner) -> Int {
    var scanner = phrase
    if let at = scanner.find("namens ") { scanner.index = at + 7 }
    var end = scanner.index
    /// Whether the word before begins a department: "van", "voor".
    var isDepartment = false
    while !scanner.isAtEnd {
      guard let byte = scanner.current else { break }
      if byte.isWordByte {
        let isSmall = byte.isLower
        guard let word = scanner.word() else { break }
        if word == "het" || word == "de" && !opensOffice(phrase, scanner.index) {
          // "…, het Nationaal Programma Dijken": no office any more.
          guard isDepartment else { break }
        }
        isDepartment = word == "van" || word == "voor"
        // "Basis- en", "Minister-President".
        if scanner.current == 0x2D { scanner.index += 1 }
        if isSmall, !joining.contains(word),
          PrintedOffice.headLength(scanner, at: scanner.index - word.utf8.count) == 0
        {
          break
        }
        if !isSmall || PrintedOffice.headLength(phrase, at: scanner.index - word.utf8.count) > 0 {
          end = scanner.index
        }
      } else if byte == 0x28 {
        guard let close = scanner.find(")"), close - scanner.index <= 12 else { break }
        scanner.index = close + 1
      } else if byte == 0x20 || byte == 0x2C || byte == 0x2D {
        scanner.index += 1
      } else {
        break
      }
    }
    return end
  }

  /// Whether an office, or a colleague, follows an article.
  private static func opensOffice(_ phrase: PhraseScanner, _ end: Int) -> Bool {
    var index = end
    while index < phrase.bytes.count, phrase.bytes[index] == 0x20 { index += 1 }
    for word in ["demissionaire ", "demissionair "] as [StaticString]
    where phrase.has(word, at: index) {
      index += word.utf8CodeUnitCount
    }
    return PrintedOffice.headLength(phrase, at: index) > 0 || phrase.has("ambtgeno", at: index)
      || phrase.has("collega", at: index)
  }

  private static let joining: Set<String> = [
    "van", "voor", "en", "de", "het", "der", "mijn", "ambtgenoot", "ambtgenoten", "collega",
    "alsmede", "minister", "staatssecretaris", "ministers", "demissionair", "demissionaire",
  ]

  /// Those named in the opening or the closing of a letter.
  static func inText(_ document: Document, _ people: [Signatory]) -> [Signatory] {
    let body = document.blocks.filter { $0.kind != .footnote }
    let signature = body.firstIndex { $0.kind == .signature } ?? body.count
    // The first blocks, and the first paragraphs under the head.
    let opening =
      body.prefix(5).prefix(signature)
      + body.prefix(signature).dropFirst(5).prefix(9)
      .filter { $0.kind == .paragraph && $0.range.count > 80 }.prefix(1)
    let closing = body[max(0, signature - 2)..<signature]
    var found: [Signatory] = []
    for block in Array(opening) + Array(closing) where block.range.count < 4000 {
      let scanner = PhraseScanner(utf8: document.text.utf8[block.range])
      guard let at = scanner.find("mede namens ", from: 0) else { continue }
      // Only at the beginning: further on it tells of other letters.
      guard at < 400 else { continue }
      found += offices(scanner.string(at..<min(scanner.bytes.count, at + 600)))
      break
    }
    return found.filter { one in
      !people.contains { $0.office == one.office && $0.role == .signatory }
    }
  }
}
