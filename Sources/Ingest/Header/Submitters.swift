package import Kamerstukken
internal import Tables

/// Who moves a motion or amendment: the names under it, or those that its title has.
package enum Submitters {
  /// The submitters of a document whose signature blocks are the names, one each.
  package static func read(_ document: Document) -> [Signatory] {
    var people: [Signatory] = []
    for block in document.blocks where block.kind == .signature {
      let name = SignatureBlocks.name(PhraseScanner(utf8: document.text.utf8[block.range]).rest)
      people.append(Signatory(name: name, office: nil, role: .submitter))
    }
    guard let title = document.title else { return people }
    return people.isEmpty ? named(inTitle: title) : mended(people, title)
  }

  /// The names under a motion where a scan has one of them wrong or not at all, and the title names all: "Erkens, Oder" under
  /// "MOTIE VAN DE LEDEN ERKENS EN GRINWIS" are Erkens and Grinwis.
  private static func mended(_ people: [Signatory], _ title: String) -> [Signatory] {
    let scanner = PhraseScanner(title)
    guard scanner.find(" c.s") == nil, scanner.find(" cs") == nil else { return people }
    let named = named(inTitle: title)
    // Nothing is to be mended in most papers.
    if named.elementsEqual(people, by: { $0.name == $1.name }) { return people }
    guard named.count >= people.count, named.count <= 12, named.allSatisfy(isPlain) else {
      return people
    }
    if people.count == 1, let line = people[0].name,
      let names = split(line, named.map { key($0.name) })
    {
      return names
    }
    let keys = people.map { key($0.name) }
    var isTaken = people.map { _ in false }
    var isKnown = false
    let mended = named.map { name in
      let wanted = key(name.name)
      if let index = keys.indices.first(where: {
        !isTaken[$0] && isAlike(keys[$0], wanted)
          && (keys[$0].count <= wanted.count || named.count == people.count)
      }) {
        isTaken[index] = true
        isKnown = true
        return people[index]
      }
      if let index = keys.indices.first(where: { !isTaken[$0] && isNear(keys[$0], wanted) }) {
        isTaken[index] = true
        isKnown = true
      }
      return name
    }
    // All names are there, in whatever order.
    guard isKnown, !mended.allSatisfy(people.contains) else { return people }
    return mended
  }

  /// A name in letters without marks: "Léon de Jong" → "leondejong".
  private static func key(_ name: String?) -> [UInt8] {
    (DutchWords.folded(name?.lowercased().utf8 ?? "".utf8) ?? []).compactMap { letter in
      switch letter {
      case 0x61...0x7A: letter
      case 0xE0...0xE5: 0x61
      case 0xE7: 0x63
      case 0xE8...0xEB: 0x65
      case 0xEC...0xEF: 0x69
      case 0xF1: 0x6E
      case 0xF2...0xF6: 0x6F
      case 0xF9...0xFC: 0x75
      default: nil
      }
    }
  }

  /// Whether a name is the other, or a part of it: "Dijk" for "Inge van Dijk".
  private static func isAlike(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard !a.isEmpty, !b.isEmpty else { return false }
    return a.count >= b.count ? a.suffix(b.count) == b[...] : b.suffix(a.count) == a[...]
  }

  /// Whether only a letter or two within differ.
  private static func isNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let shorter = min(a.count, b.count)
    guard shorter >= 5 else { return false }
    let front = Array(zip(a, b)).prefix { $0 == $1 }.count
    let back = Array(zip(a.reversed(), b.reversed())).prefix(shorter - front).prefix { $0 == $1 }
      .count
    return front + back >= max(a.count, b.count) - 2
  }

  /// A few words of letters.
  private static func isPlain(_ person: Signatory) -> Bool {
    guard let name = person.name else { return false }
    return name.utf8.split(separator: 0x20).count <= 5
      && !name.utf8.contains {
        $0 < 0x80 && !$0.isLower && !$0.isUpper && ![0x20, 0x2D, 0x27, 0x2E].contains($0)
      }
  }

  /// One line with the names of several: "Kolthoff Epema-Brugman".
  private static func split(_ line: String, _ keys: [[UInt8]]) -> [Signatory]? {
    guard keys.count > 1, key(line) == keys.flatMap({ $0 }) else { return nil }
    var names: [String] = []
    var rest = Substring(line)
    for wanted in keys {
      var name = ""
      var count = 0
      while count < wanted.count, let letter = rest.popFirst() {
        count += key(String(letter)).count
        if !name.isEmpty || letter.isLetter { name.append(letter) }
      }
      names.append(name)
    }
    return names.map { Signatory(name: $0, office: nil, role: .submitter) }
  }

  /// The names of "MOTIE VAN DE LEDEN INGE VAN DIJK EN GRINWIS", each word with one capital: "Inge van Dijk".
  package static func named(inTitle title: String) -> [Signatory] {
    var scanner = PhraseScanner(title)
    let literals: [StaticString] = [
      " van de leden ", " van het lid ", " van leden ", " het lid ", " de leden ",
    ]
    var start: Int?
    for literal in literals {
      if let at = scanner.find(literal, from: 0) {
        start = at + literal.utf8CodeUnitCount
        break
      }
    }
    guard let start else { return [] }
    scanner.index = start
    var end = scanner.bytes.count
    for literal in [
      " c.s.", " cs.", " over ", " ter vervan", ", ter vervan", " inzake ", " betreffende ",
      " (t.v.v", " T.V.V.",
    ] as [StaticString] {
      if let at = scanner.find(literal) { end = min(end, at) }
    }
    let words = scanner.string(start..<max(start, end))
    var names: [String] = []
    for part in PhraseScanner(words).split(at: [" en ", ", "]) {
      let name = Surname.spelled(part)
      if !name.isEmpty { names.append(name) }
    }
    return names.map { Signatory(name: $0, office: nil, role: .submitter) }
  }
}

extension PhraseScanner {
  /// The parts of the phrase between some literals, whatever their case.
  func split(at literals: [StaticString]) -> [String] {
    var parts: [String] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      if let literal = literals.first(where: { has($0, at: index) }) {
        parts.append(string(start..<index))
        index += literal.utf8CodeUnitCount
        start = index
      } else {
        index += 1
      }
    }
    parts.append(string(start..<bytes.count))
    return parts
  }
}
