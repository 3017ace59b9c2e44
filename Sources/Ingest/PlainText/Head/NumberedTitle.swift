internal import Kamerstukken

/// A line with the dossier, the number and the title of a paper, as the site of the budget prints it: "34775 A 62 BRIEF VAN DE
/// STAATSSECRETARIS VAN …", "30800 X 109 Brief van de minister …"; the dossier's title stands above it.
struct NumberedTitle {
  /// Its line.
  let line: Int
  let dossier: Dossier
  let number: String
  /// The bytes of the title.
  let titleRange: Range<Int>

  /// What a line says, or nil.
  init?(_ lines: HeadLines, _ line: Int) {
    let range = lines[line].range
    guard range.count > 16, range.count < 300, lines.source.first(line).isDigit else { return nil }
    var scanner = PhraseScanner(utf8: lines.source.bytes(line))
    guard let digits = scanner.digits(), digits.utf8.count == 5 else { return nil }
    scanner.skipSpaces()
    var suffix: String?
    if scanner.current?.isUpper == true {
      suffix = scanner.word()
      guard let suffix, suffix.utf8.count <= 6, suffix.utf8.allSatisfy(\.isUpper) else {
        return nil
      }
      scanner.skipSpaces()
    }
    guard let number = scanner.digits(), number.utf8.count <= 4 else { return nil }
    scanner.skipSpaces()
    guard scanner.index > 7, KindWords.kind(ofTitle: scanner.rest) != nil else { return nil }
    self.line = line
    dossier = Dossier(number: digits, suffix: suffix)
    self.number = number
    titleRange = (range.lowerBound + scanner.index)..<range.upperBound
  }

  /// The first such line among the first six from one on: the site's own lines may stand above it.
  static func first(_ lines: HeadLines, from line: Int) -> NumberedTitle? {
    for line in line..<max(line, min(lines.count, line + 6)) {
      if let found = NumberedTitle(lines, line) { return found }
    }
    return nil
  }

  /// Reads the head from a line on: the dossier's title, this line, "Vergaderjaar 2006-2007", "Nr. 109".
  func read(_ head: inout DocumentHead, _ line: inout Int, _ lines: HeadLines) {
    var dossier = dossier
    if line < self.line {
      var first = self.line - 1
      while first > line, lines[first].gap == 0 { first -= 1 }
      for other in line..<first { head.add(.paragraph, [other]) }
      let above = Array(first..<self.line)
      dossier.title = lines.words(above)
      head.add(.heading, above)
    }
    head.dossiers.append(dossier)
    head.number = number
    head.title = lines.string(titleRange)
    head.add(.heading, [self.line])
    line = self.line + 1
    while line < lines.count, line <= self.line + 2,
      lines.source.has(line, "Vergaderjaar ") || NumberLine(lines, line)?.number == number
    {
      if lines.source.has(line, "Vergaderjaar ") {
        var scanner = PhraseScanner(utf8: lines.source.bytes(line).dropFirst(13))
        head.year = ParliamentaryYear.read(&scanner)
      } else {
        head.add(.heading, [line])
      }
      line += 1
    }
  }
}
