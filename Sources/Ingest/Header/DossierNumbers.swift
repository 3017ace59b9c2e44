package import Kamerstukken

/// Reads the dossiers and the number of a head or a running foot: "29 754 en 29 240, nr. 305", "36 200 IX, nr. 30",
/// "21 501-20, nr. 1911", "34 356 (R2064), nr. 3", "34 775, J", "CXXIV, G".
package struct DossierNumbers: Sendable, Equatable {
  /// The dossiers in the order printed.
  package var dossiers: [Dossier]
  /// The ondernummer, or nil.
  package var number: String?

  /// Reads a whole phrase; nil where it is anything else.
  package init?(_ phrase: String) {
    var scanner = PhraseScanner(phrase)
    guard let found = DossierNumbers(&scanner) else { return nil }
    scanner.skipSpaces()
    guard scanner.isAtEnd else { return nil }
    self = found
  }

  /// Reads as far as it goes.
  init?(_ scanner: inout PhraseScanner) {
    dossiers = []
    while let dossier = Self.dossier(&scanner) {
      dossiers.append(dossier)
      let start = scanner.index
      guard scanner.skip(", ") || scanner.skip(" en ") || scanner.skip("; ") else { break }
      if scanner.current?.isDigit != true {
        scanner.index = start
        break
      }
    }
    guard !dossiers.isEmpty else { return nil }
    let start = scanner.index
    number = Self.number(&scanner, isLetterAllowed: true)
    if number == nil { scanner.index = start }
  }

  /// One dossier: digits, in threes or not, and what belongs to it.
  static func dossier(_ scanner: inout PhraseScanner) -> Dossier? {
    let start = scanner.index
    if let number = digits(&scanner) {
      return Dossier(number: number, suffix: suffix(&scanner))
    }
    // "CXXIV, G": the Senate's own dossiers.
    if let word = scanner.word(), word.utf8.allSatisfy(\.isRoman), scanner.current == 0x2C {
      return Dossier(number: word)
    }
    scanner.index = start
    return nil
  }

  /// "29 754", "29754", "29.754", "9800": four or five digits, without the space.
  private static func digits(_ scanner: inout PhraseScanner) -> String? {
    let start = scanner.index
    guard var number = scanner.digits() else { return nil }
    if number.utf8.count <= 2, scanner.current == 0x20 || scanner.current == 0x2E {
      let before = scanner.index
      scanner.index += 1
      if let rest = scanner.digits(), rest.utf8.count == 3 {
        number += rest
      } else {
        scanner.index = before
      }
    }
    guard (4...5).contains(number.utf8.count) else {
      scanner.index = start
      return nil
    }
    return number
  }

  /// The addition: " IX", "-VIII", "-20", " A", "-XIV-B"; "(R2064)" is stepped over, for identifiers drop it.
  static func suffix(_ scanner: inout PhraseScanner) -> String? {
    let start = scanner.index
    if scanner.skip(" (R") || scanner.skip("-(R") {
      scanner.skipSpaces()
      _ = scanner.digits()
      if scanner.skip(")") { return nil }
      scanner.index = start
      return nil
    }
    guard scanner.skip("-") || scanner.skip(" hoofdstuk ") || scanner.skip(" ") else { return nil }
    let isHyphen = scanner.bytes[scanner.index - 1] == 0x2D
    guard let word = scanner.word(), !word.isEmpty else {
      scanner.index = start
      return nil
    }
    let isDigits = word.utf8.allSatisfy(\.isDigit)
    let isChapter =
      word.utf8.count <= 6 && word.utf8.allSatisfy { $0.isUpper }
      && (word.utf8.count == 1 || word.utf8.dropLast().allSatisfy(\.isRoman))
    guard isChapter || isDigits && isHyphen && word.utf8.count == 2 else {
      scanner.index = start
      return nil
    }
    // A letter that ends the phrase after a comma is a number; here there was none, so it belongs to the dossier.
    return word
  }

  /// ", nr. 522", ", nrs. 1–3", ", J", ", 42e", " nr.3", "-522".
  static func number(_ scanner: inout PhraseScanner, isLetterAllowed: Bool) -> String? {
    let start = scanner.index
    _ = scanner.skip(",")
    scanner.skipSpaces()
    if scanner.skip("nrs.") || scanner.skip("nr.") || scanner.skip("nr ") || scanner.skip("n°.")
      || scanner.skip("no.")
    {
      scanner.skipSpaces()
      return scanner.word()
    }
    // An ondernummer of the Senate has no "nr.": ", J", ", AB", ", 189b".
    if isLetterAllowed, scanner.index > start + 1, let word = scanner.word(),
      word.utf8.count <= 5,
      word.utf8.allSatisfy(\.isUpper) && word.utf8.count <= 2
        || word.utf8.first?.isDigit == true && word.utf8.last?.isLower == true
    {
      return word
    }
    scanner.index = start
    return nil
  }
}

extension UInt8 {
  /// A Roman digit in capitals.
  var isRoman: Bool {
    switch self {
    case 0x49, 0x56, 0x58, 0x4C, 0x43, 0x44, 0x4D: true
    default: false
    }
  }
}
