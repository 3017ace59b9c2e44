/// Lines of a page's foot that are the same in every paper.
extension Furniture {
  /// "016184F ISSN 0921 7371 SDU uitgeverij 's-Gravenhage 1990".
  static func isImprint(_ source: TextSource, _ line: Int) -> Bool {
    guard source.lines[line].count < 100, source.bytes(line).find("ISSN") != nil else {
      return false
    }
    let words = PhraseScanner(utf8: source.bytes(line))
    guard let found = words.find("ISSN", from: 0, caseless: false), found <= 16 else {
      return false
    }
    let next =
      found + 4 < words.bytes.count && words.bytes[found + 4] == 0x20 ? found + 5 : found + 4
    return words.has("0921", at: next)
  }

  /// "’s-Gravenhage 2019" of the first page's foot.
  static func isPlaceAndYear(_ source: TextSource, _ line: Int) -> Bool {
    guard source.lines[line].count < 30, source.last(line).isDigit else { return false }
    var scanner = PhraseScanner(utf8: source.bytes(line))
    guard
      scanner.skip(anyOf: [
        "’s-Gravenhage ", "'s-Gravenhage ", "'s Gravenhage ", "s Gravenhage ", "s-Gravenhage ",
      ])
    else { return false }
    return scanner.digits()?.utf8.count == 4 && scanner.isAtEnd
  }

  /// "Pagina 3 van 12", also with letters that stand apart: "P agina 3 van 12".
  static func isPageOf(_ source: TextSource, _ line: Int) -> Bool {
    guard source.lines[line].count < 30 else { return false }
    var scanner = PhraseScanner(utf8: source.bytes(line).lazy.filter { $0 > 0x20 })
    guard scanner.skip("pagina"), scanner.digits() != nil else { return false }
    if scanner.isAtEnd { return true }
    guard scanner.skip("van") || scanner.skip("/") else { return false }
    return scanner.digits() != nil && scanner.isAtEnd
  }
}
