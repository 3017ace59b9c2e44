internal import Kamerstukken

/// Reads the address and the day of a letter: "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
/// "Den Haag, 24 juli 2019".
struct AddressLines {
  let lines: HeadLines

  private var source: TextSource { lines.source }

  /// Reads them, in any order, from a line on.
  func read(_ head: inout DocumentHead, _ line: inout Int) {
    var steps = 0
    while line < lines.count, steps < 6 {
      steps += 1
      if source.has(line, "Aan de ", caseless: true) {
        let taken = lines(from: line, to: lines.count)
        guard taken.count <= 4, isAddress(lines.words(taken)) else { return }
        take(taken, &head)
        line = (taken.last ?? line) + 1
      } else if lines[line].count < 60, lines.isPlaceAndDate(line), head.date == nil {
        head.date = PrintedDate.first(in: source.string(line))
        head.add(.paragraph, [line])
        line += 1
      } else {
        return
      }
    }
  }

  private func isAddress(_ phrase: String) -> Bool {
    phrase.utf8.count < 200
      && (phrase.contains("oorzitter") || phrase.contains("Staten") || phrase.contains("leden"))
  }

  /// The lines of an address that begins with a line.
  func lines(from line: Int, to end: Int) -> [Int] {
    var taken = [line]
    var next = line + 1
    while next < end, taken.count < 4, !lines.words(taken).contains("Generaal"),
      lines.isJoinedGap(next), lines[next].count < 80, !lines.isPlaceAndDate(next)
    {
      taken.append(next)
      next += 1
    }
    return taken
  }

  /// Takes lines as the address.
  func take(_ taken: [Int], _ head: inout DocumentHead) {
    head.add(.paragraph, taken)
    var scanner = PhraseScanner(lines.words(taken))
    _ = scanner.skip("aan de ")
    var office = scanner.rest
    while office.hasSuffix(",") || office.hasSuffix(" ") { office.removeLast() }
    head.people.append(Signatory(name: nil, office: office, role: .addressee))
    let lower = office.lowercased()
    if lower.contains("tweede kamer") { head.chamber = .tweedeKamer }
    if lower.contains("eerste kamer") { head.chamber = .eersteKamer }
  }
}
