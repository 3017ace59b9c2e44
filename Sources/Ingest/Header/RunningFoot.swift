package import Kamerstukken

/// A page header or footer that names the paper: "Tweede Kamer, vergaderjaar 2018–2019, 29 754, nr. 522 1",
/// "Tweede Kamer, vergaderjaar 2017–2018, Aanhangsel 125 1", "Eerste Kamer, vergaderjaar 2018–2019, 34 775, J 1",
/// "’s-Gravenhage 2019 Tweede Kamer, vergaderjaar …", "Tweede Kamer, zitting 1982-1983, 12 449, nr. 66".
package struct RunningFoot: Sendable, Equatable {
  /// The House, or nil for papers of both.
  package var chamber: Chamber?
  /// The vergaderjaar.
  package var year: String?
  /// The dossiers, empty for an Aanhangsel or Handelingen.
  package var dossiers: [Dossier]
  /// The ondernummer, or the number in the Aanhangsel where it is printed.
  package var number: String?
  /// Whether it is a foot of the Aanhangsel van de Handelingen.
  package var isAppendix: Bool
  /// The page printed last on the line, or nil.
  package var page: Int?

  /// Reads a whole line; nil where it is no running foot from its first word to its last.
  package init?(_ line: String) {
    var scanner = PhraseScanner(line)
    self.init(&scanner)
  }

  init?(utf8: some Sequence<UInt8>) {
    var scanner = PhraseScanner(utf8: utf8)
    self.init(&scanner)
  }

  private init?(_ scanner: inout PhraseScanner) {
    dossiers = []
    isAppendix = false
    // "’s-Gravenhage 2019" of the first page stands on the same line in some extractions.
    if scanner.skip("’s-Gravenhage ") || scanner.skip("'s-Gravenhage ")
      || scanner.skip("‘s-Gravenhage ")
    {
      _ = scanner.digits()
      scanner.skipSpaces()
    }
    if scanner.skip("Tweede Kamer") {
      chamber = .tweedeKamer
    } else if scanner.skip("Eerste Kamer") {
      chamber = .eersteKamer
    } else if scanner.skip("Verenigde Vergadering") {
      chamber = .verenigdeVergadering
    } else if scanner.skip("Staten-Generaal") {
      chamber = nil
    } else {
      return nil
    }
    guard scanner.skip(","), case () = scanner.skipSpaces(),
      scanner.skip("vergaderjaar ") || scanner.skip("zitting "),
      let year = ParliamentaryYear.read(&scanner)
    else { return nil }
    self.year = year
    guard scanner.skip(",") else {
      guard readPage(&scanner) else { return nil }
      return
    }
    scanner.skipSpaces()
    if scanner.skip("Aanhangsel") || scanner.skip("Handelingen") {
      isAppendix = scanner.has("Aanhangsel", at: scanner.index - 10)
      _ = scanner.skip(" van de Handelingen")
      let start = scanner.index
      _ = scanner.skip(",")
      scanner.skipSpaces()
      _ = scanner.skip("nr. ")
      if let first = scanner.digits() {
        let after = scanner.index
        scanner.skipSpaces()
        // One number alone is the page; two are the number and the page.
        if let second = scanner.digits(), scanner.isAtEnd {
          number = first
          page = Int(second)
          return
        }
        scanner.index = after
        if scanner.isAtEnd, scanner.has("nr. ", at: start + 2) || scanner.has("nr. ", at: start + 1)
        {
          number = first
          return
        }
      }
      scanner.index = start
      guard readPage(&scanner) else { return nil }
      return
    }
    guard let numbers = DossierNumbers(&scanner) else { return nil }
    dossiers = numbers.dossiers
    number = numbers.number
    guard readPage(&scanner) else { return nil }
  }

  /// The page at the end of the line, or nothing; false where something else follows.
  private mutating func readPage(_ scanner: inout PhraseScanner) -> Bool {
    scanner.skipSpaces()
    if scanner.isAtEnd { return true }
    guard let digits = scanner.digits(), digits.utf8.count <= 4, scanner.isAtEnd else {
      return false
    }
    page = Int(digits)
    return true
  }
}
