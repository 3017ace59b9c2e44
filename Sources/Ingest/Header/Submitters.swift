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
    if people.count == 1, let title = document.title {
      let named = named(inTitle: title)
      if named.count > 1, isSame(people[0].name, named) { return named }
    }
    if people.isEmpty, let title = document.title { people = named(inTitle: title) }
    return people
  }

  /// Whether one line has the names of several: "Kolthoff Epema-Brugman".
  private static func isSame(_ line: String?, _ names: [Signatory]) -> Bool {
    guard let line else { return false }
    return line.lowercased() == names.compactMap { $0.name?.lowercased() }.joined(separator: " ")
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
