package import Kamerstukken
internal import Tables

/// Reads who asks: "het lid Tellegen (VVD)", "de leden Van Weyenberg, Romke de Jong en Kat (allen D66)",
/// "de leden Mutluer, Lahlah (GroenLinks-PvdA), Boswijk (CDA) en Helder (BBB)".
package enum Questioners {
  /// The questioners that a phrase names from its first word on, and how many bytes of it they take.
  static func read(_ scanner: inout PhraseScanner) -> [Signatory] {
    guard
      scanner.skip(anyOf: [
        "het lid ", "de leden ", "lid ", "leden ", "de heer ", "de heren ", "mevrouw ", "den heer ",
        "het Kamerlid ", "de Kamerleden ", "Kamerlid ", "Kamerleden ",
      ])
    else { return [] }
    var people: [Signatory] = []
    /// How many of `people` have their party.
    var labelled = 0
    while let name = name(&scanner) {
      people.append(Signatory(name: name, office: nil, role: .questioner))
      scanner.skipSpaces()
      if scanner.current == 0x28, let party = party(&scanner) {
        for index in labelled..<people.count { people[index].party = party }
        labelled = people.count
      }
      let start = scanner.index
      scanner.skipSpaces()
      _ = scanner.skip(",")
      scanner.skipSpaces()
      if scanner.skip("en ") {
        _ = scanner.skip(anyOf: ["het lid ", "de leden ", "de heer ", "mevrouw "])
      }
      if scanner.index == start || !isName(scanner) {
        scanner.index = start
        break
      }
    }
    return people
  }

  /// The questioners in a phrase.
  package static func list(_ phrase: String) -> [Signatory] {
    var scanner = PhraseScanner(phrase)
    return read(&scanner)
  }

  /// Words that a name may have in small letters, as in "Van der Lee", "Romke de Jong".
  private static let particles = Surname.clearPrefixes.union(["vander", "s"])

  private static func isName(_ scanner: PhraseScanner) -> Bool {
    guard let byte = scanner.current else { return false }
    if byte.isUpper || byte >= 0x80 { return true }
    var ahead = scanner
    guard let word = ahead.word(), particles.contains(word), ahead.current == 0x20 else {
      return false
    }
    ahead.skipSpaces()
    return ahead.current.map { $0.isUpper || $0 >= 0x80 || particles.contains(ahead.word() ?? "") }
      ?? false
  }

  /// Whether a particle sticks to the name: "Inge vanDijk".
  private static func isGlued(_ word: String) -> Bool {
    guard let capital = word.utf8.firstIndex(where: \.isUpper) else { return false }
    return particles.contains(String(word[..<capital]))
  }

  /// A name of one or more words, each with a capital but for particles.
  private static func name(_ scanner: inout PhraseScanner) -> String? {
    let start = scanner.index
    var end = start
    while true {
      let wordStart = scanner.index
      while let byte = scanner.current,
        byte.isWordByte || byte == 0x2D || byte == 0x2E || byte == 0x27
      {
        scanner.index += 1
      }
      guard scanner.index > wordStart else { break }
      let word = scanner.string(wordStart..<scanner.index)
      let first = scanner.bytes[wordStart]
      let isCapital = first.isUpper || first >= 0x80 || first == 0x27
      if !isCapital, !particles.contains(word), !isGlued(word) {
        scanner.index = wordStart
        break
      }
      if isCapital || !particles.contains(word) { end = scanner.index }
      guard scanner.current == 0x20 else { break }
      scanner.index += 1
    }
    guard end > start else {
      scanner.index = start
      return nil
    }
    scanner.index = end
    return scanner.string(start..<end)
  }

  /// The party in "(allen D66)", "(beiden SP)", "(GroenLinks-PvdA)".
  private static func party(_ scanner: inout PhraseScanner) -> String? {
    guard scanner.skip("("), let close = scanner.find(")"), close - scanner.index <= 40 else {
      return nil
    }
    scanner.skipSpaces()
    _ = scanner.skip(anyOf: ["allen ", "beiden ", "beide ", "alle ", "fractie "])
    let words = scanner.string(scanner.index..<close)
    scanner.index = close + 1
    let trimmed = PhraseScanner(words).rest
    return trimmed.isEmpty ? nil : trimmed
  }
}
