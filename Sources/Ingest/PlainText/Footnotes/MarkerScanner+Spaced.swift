/// Markers with a space before them, as pdftotext prints raised digits in some letters: "aan de Kamer aangeboden 1. In die brief",
/// "van 24 juni 2022 2 is", "de transitieteams 4)".
extension MarkerScanner {
  /// How sure it is that a number is a marker.
  enum Certainty {
    /// Punctuation stands behind it, or before it, or a year before it.
    case sure
    /// A word stands on both sides.
    case likely
  }

  /// The marker of a number that stands apart in a line, from a byte offset on; nil where none is certain enough.
  func spaced(
    _ value: Int, in line: Int, from start: Int, _ certainty: Certainty
  ) -> FootnoteMarker? {
    let text = source.text
    let range = source.lines[line].range
    var index = max(start, range.lowerBound + 2)
    while index < range.upperBound {
      guard text[index].isDigit, text[index - 1] == 0x20 else {
        index += 1
        continue
      }
      guard let number = PrintedNumber(text, index, range.upperBound) else { return nil }
      if number.value == value, text[index] != 0x30, text[index - 2] > 0x20,
        let found = self.certainty(index, number.end, range),
        found == .sure || certainty == .likely
      {
        return FootnoteMarker(value: value, range: (index - 1)..<number.end)
      }
      index = number.end
    }
    return nil
  }

  private func certainty(_ index: Int, _ end: Int, _ range: Range<Int>) -> Certainty? {
    let text = source.text
    var wordStart = index - 1
    while wordStart > range.lowerBound, text[wordStart - 1] > 0x20 { wordStart -= 1 }
    let word = UnsafeBufferPointer(rebasing: text[wordStart..<(index - 1)])
    guard takesMarker(word), let last = word.last else { return nil }
    let isYear = word.count == 4 && word.allSatisfy(\.isDigit)
    let isBehindEnd = last == 0x2E || last == 0x3F || last == 0x21 || last == 0x29 || last == 0xBB
    guard end < range.upperBound else { return isYear || isBehindEnd ? .sure : .likely }
    switch text[end] {
    case 0x20:
      guard end + 1 < range.upperBound else { return .likely }
      let next = text[end + 1]
      if isBehindEnd { return next.isUpper ? .sure : .likely }
      guard next.isLetterByte else { return nil }
      if isYear { return .sure }
      return isUnit(end + 1, range) ? nil : .likely
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x3F, 0x21, 0x29:
      // "4.1", "2,5", "11:30".
      guard end + 1 >= range.upperBound || !text[end + 1].isDigit else { return nil }
      return .sure
    default: return nil
    }
  }

  /// Whether a marker may stand behind a word: not behind one that numbers follow ("artikel", "fase"), nor behind a small one.
  private func takesMarker(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first, let last = word.last else { return false }
    if word.allSatisfy(\.isDigit) {
      return word.count == 4 && (first == 0x31 || first == 0x32)
    }
    guard
      last.isLetterByte || last == 0x29 || last == 0x2E || last == 0x3F || last == 0x21
        || last.isDigit && word.contains(0x2D)
    else { return false }
    guard word.contains(where: \.isLetterByte) || last == 0x29 && word.count > 8 else {
      return false
    }
    let letters = word.filter { $0.isLetterByte || $0.isDigit }
    // "van 11 november jl. 1, heb ik".
    guard letters.count >= 3 || word.elementsEqual("jl.".utf8) else { return false }
    let small = String(decoding: letters, as: UTF8.self).lowercased()
    return !Self.numbered.contains(small)
  }

  /// Whether a word counts what stands before it: "3 jaar", "2 miljoen".
  func isUnit(_ start: Int, _ range: Range<Int>) -> Bool {
    let text = source.text
    var end = start
    while end < range.upperBound, text[end].isLetterByte { end += 1 }
    return Self.units.contains(String(decoding: text[start..<end], as: UTF8.self).lowercased())
  }

  private static let numbered: Set<String> = [
    "artikel", "art", "artikelen", "lid", "nrs", "nummer", "nummers", "fase", "stap", "bijlage",
    "tabel", "figuur", "hoofdstuk", "paragraaf", "deel", "onderdeel", "categorie", "klasse",
    "groep", "niveau", "vraag", "vragen", "antwoord", "punt", "scenario", "variant", "optie",
    "pagina", "blz", "week", "level", "type", "scope", "motie", "kwartaal", "noot", "voetnoot",
    "spoor", "pijler", "doel", "actie", "maatregel", "onder", "klas", "perceel", "afdeling",
    "titel",
    "boek", "box", "top", "code", "lijn", "zone", "gebied", "kamer", "route", "weg", "programma",
    "horizon", "versie", "het", "een", "van", "met", "voor", "door", "bij", "tot", "over", "uit",
    "naar", "tussen", "ruim", "circa", "ongeveer", "nog", "zijn", "maximaal", "minimaal",
    "minstens",
    "hoogstens", "bijna", "meer", "minder", "dan", "totaal", "vanaf", "sinds", "binnen", "waren",
    "was", "worden", "per", "elke", "alle", "deze", "die", "dat", "ook", "slechts",
    "eerste",
    "laatste", "komende", "afgelopen", "andere", "ca", "nos", "maal", "plus", "januari",
    "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november", "december", "kent", "heeft", "hebben", "had", "vak", "kolom", "rij",
    "blok", "unit", "cluster", "kavel", "hfst", "par", "pag", "item", "volgens", "rond", "minus",
  ]

  private static let units: Set<String> = [
    "jaar", "jaren", "procent", "miljoen", "miljard", "maanden", "maand", "weken", "week", "dagen",
    "dag", "uur", "uren", "keer", "maal", "euro", "graden", "leden", "personen", "mensen",
    "kilometer", "meter", "km", "cm", "mm", "ha", "hectare", "mton", "kton", "ton", "tot", "van",
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december", "mln", "mld", "fte", "stuks", "procentpunt", "duizend", "op",
    "minuten", "kwartalen", "plaatsen", "gemeenten", "provincies", "of", "à", "t",
  ]
}
