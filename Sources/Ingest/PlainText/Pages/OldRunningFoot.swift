internal import Kamerstukken

/// The foot of pages of until about 1955: "Handelingen der Staten-Generaal. Bijlagen. 1927—1928.", in the Senate with "Eerste Kamer"
/// behind it; in Handelingen "Zitting 1968-1969" over "TWEEDE KAMER"; before 1885 "Bijblad van de Nederlandsche Staats-courant. — 1876—1877."
struct OldRunningFoot {
  let year: String
  let chamber: Chamber?
  /// How many lines it takes; OCR puts its parts on lines of their own.
  private(set) var lineCount = 1

  /// The foot that begins with a line, or nil.
  init?(_ source: TextSource, _ line: Int) {
    guard source.lines[line].count < 100 else { return nil }
    if source.has(line, "Zitting 1") || source.has(line, "Deel I") {
      // "Deel III Zitting 1961—1962", and under it "EERSTE KAMER".
      guard line + 1 < source.lines.count, source.lines[line].count < 40,
        source.equals(line + 1, "EERSTE KAMER") || source.equals(line + 1, "TWEEDE KAMER"),
        let found = OldRunningFoot(source.string(line...(line + 1)))
      else { return nil }
      self = found
      lineCount = 2
      return
    }
    guard
      source.has(line, "Handelingen der ") || source.has(line, "Bijlagen. 1")
        || source.has(line, "Bijlagen 1") || source.has(line, "Bijblad van de Ned")
    else { return nil }
    if let found = OldRunningFoot(source.string(line)) {
      self = found
      return
    }
    // "Handelingen der Staten-Generaal.", "Bijlagen.", "1933—1934."
    let hasParts =
      line + 1 < source.lines.count && source.has(line + 1, "Bijlagen")
      || source.has(line, "Handelingen der Staten-Generaal. Bijlagen")
    guard hasParts, source.lines[line].count < 48 else { return nil }
    for count in 2...3
    where line + count <= source.lines.count && source.lines[line + count - 1].count < 40 {
      guard let found = OldRunningFoot(source.string(line..<(line + count))) else { continue }
      self = found
      lineCount = count
      return
    }
    return nil
  }

  private init?(_ words: String) {
    var scanner = PhraseScanner(words)
    // The words before the year, which OCR reads in many ways.
    while let byte = scanner.current, !byte.isDigit { scanner.index += 1 }
    guard scanner.index <= 64, let year = ParliamentaryYear.read(&scanner) else { return nil }
    _ = scanner.skip(".")
    scanner.skipSpaces()
    if scanner.skip("Eerste Kamer") || scanner.skip("— I.") {
      chamber = .eersteKamer
    } else if scanner.skip("Tweede Kamer") || scanner.skip("— II.") {
      chamber = .tweedeKamer
    } else {
      chamber = nil
    }
    _ = scanner.skip(".")
    guard scanner.isAtEnd else { return nil }
    self.year = year
  }
}
