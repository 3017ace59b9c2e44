internal import Kamerstukken

/// Reads the address, the day and the subject of a letter: "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
/// "Den Haag, 24 juli 2019", "Betreft: de hoogte van de dijken".
struct AddressLines {
  let lines: HeadLines

  private var source: TextSource { lines.source }

  /// Reads them, in any order, from a line on.
  func read(_ head: inout DocumentHead, _ line: inout Int) {
    var steps = 0
    while line < lines.count, steps < 6 {
      steps += 1
      if let taken = address(at: line, lines.count) {
        take(taken, &head)
        line = (taken.last ?? line) + 1
        let postal = postal(line)
        if !postal.isEmpty {
          head.add(.paragraph, Array(postal))
          line = postal.upperBound
        }
      } else if lines[line].count < 60, lines.isPlaceAndDate(line), head.date == nil {
        head.date = PrintedDate.first(in: source.string(line))
        head.add(.paragraph, [line])
        line += 1
      } else if head.title == nil, steps > 1,
        Letterhead.isLabel(source, line, Letterhead.subjects),
        let range = Letterhead.valueRange(source, line)
      {
        var taken = [line]
        line += 1
        while line < lines.count, taken.count < 6, lines[line].gap == 0,
          source.closing(line - 1) == 0
        {
          taken.append(line)
          line += 1
        }
        head.title = lines.words(taken, range)
        head.add(.heading, taken, from: range)
      } else {
        return
      }
    }
  }

  /// Reads who is addressed where the address stands under the letter: "De Voorzitter van de Tweede Kamer | der
  /// Staten-Generaal", "Postbus 20018".
  func readBelow(_ head: inout DocumentHead, from start: Int) {
    for line in max(start, lines.count - 8)..<max(start, lines.count)
    where lines[line].gap > 0 && source.has(line, "De Voorzitter van de ", caseless: true) {
      guard let taken = address(at: line, lines.count), let last = taken.last,
        last + 1 == lines.count || isPostal(last + 1)
      else { continue }
      head.people.append(addressee(taken, &head))
      return
    }
  }

  /// Steps over what stands between the title of a letter and its address: "Het besluit tot het doen van een aanwijzing kan niet
  /// eerder worden genomen dan op 3 december 2014."
  func step(over head: inout DocumentHead, _ line: inout Int) {
    guard
      let found = (line..<max(line, min(lines.count, line + 5))).first(where: {
        source.has($0, "Aan de Voorzitter ", caseless: true)
      }),
      (line..<found).allSatisfy({ lines[$0].count < 160 && !lines.isPlaceAndDate($0) }),
      address(at: found, lines.count) != nil
    else { return }
    while line < found {
      var taken = [line]
      line += 1
      while line < found, lines[line].gap == 0 {
        taken.append(line)
        line += 1
      }
      head.add(.paragraph, taken)
    }
  }

  /// The lines of the address that begins with a line: "Aan de Voorzitter van de | Tweede Kamer der Staten-Generaal", "Aan | de
  /// leden van …", "De Voorzitter van de Tweede Kamer | der Staten-Generaal"; nil where none does.
  func address(at line: Int, _ end: Int) -> [Int]? {
    guard lines[line].count < 200 else { return nil }
    let isTold = source.has(line, "Aan de ", caseless: true) || source.equals(line, "Aan")
    guard
      isTold || source.has(line, "De voorzitter", caseless: true)
        || source.has(line, "Voorzitter van", caseless: true)
    else { return nil }
    let taken = taken(from: line, to: end)
    let words = lines.words(taken)
    guard taken.count <= 4, words.utf8.count < 200, words.contains("oorzitter") || isTold else {
      return nil
    }
    let isHouse = words.contains("Staten")
    guard isTold ? isHouse || words.contains("oorzitter") || words.contains("leden") : isHouse
    else { return nil }
    return taken
  }

  private func taken(from line: Int, to end: Int) -> [Int] {
    var taken = [line]
    var next = line + 1
    while next < end, taken.count < 4, !lines.words(taken).contains("Generaal"),
      lines.isJoinedGap(next), lines[next].count < 80, !lines.isPlaceAndDate(next),
      !isPostal(next)
    {
      taken.append(next)
      next += 1
    }
    return taken
  }

  /// The lines of a post box or street and of a place, under the name: "Postbus 20018", "2500 EA DEN HAAG".
  private func postal(_ start: Int) -> Range<Int> {
    var line = start
    while line < lines.count, line < start + 3, lines.isJoinedGap(line), lines[line].count < 50,
      isPostal(line) || line + 1 < lines.count && isPostal(line + 1) && lines.isJoinedGap(line + 1)
    {
      line += 1
    }
    return start..<line
  }

  /// "Postbus 20018", "2500 EA Den Haag".
  private func isPostal(_ line: Int) -> Bool {
    if source.has(line, "Postbus ", caseless: true) { return true }
    let bytes = source.bytes(line)
    guard bytes.count > 8, bytes.count < 50 else { return false }
    let place = bytes[4] == 0x20 ? 5 : 4
    return bytes.prefix(4).allSatisfy(\.isDigit) && bytes[place].isUpper && bytes[place + 1].isUpper
      && bytes[place + 2] == 0x20
  }

  /// Takes lines as the address.
  func take(_ taken: [Int], _ head: inout DocumentHead) {
    head.add(.paragraph, taken)
    head.people.append(addressee(taken, &head))
  }

  /// Whom lines address, and the House.
  private func addressee(_ taken: [Int], _ head: inout DocumentHead) -> Signatory {
    var scanner = PhraseScanner(lines.words(taken))
    _ = scanner.skip("aan ")
    _ = scanner.skip("de ")
    var office = scanner.rest
    while office.hasSuffix(",") || office.hasSuffix(" ") { office.removeLast() }
    let lower = office.lowercased()
    if lower.contains("tweede kamer") { head.chamber = .tweedeKamer }
    if lower.contains("eerste kamer") { head.chamber = .eersteKamer }
    return Signatory(name: nil, office: office, role: .addressee)
  }
}
