internal import Tables

/// Which lines and words are names.
extension SignatureBlocks {
  /// A name without what stands behind it: "A. Jansen,", "VAN DER MEER." of papers that close a name in capitals with
  /// a period.
  static func name(_ line: String) -> String {
    var name = line
    while let last = name.utf8.last, last == 0x2C || last == 0x3B || last == 0x20 {
      name.removeLast()
    }
    if name.utf8.last == 0x2E, !name.utf8.contains(where: \.isLower) { name.removeLast() }
    return name
  }

  /// The name on a line.
  static func printedName(_ source: TextSource, _ line: Int) -> String {
    name(PhraseScanner(utf8: source.bytes(line)).rest)
  }

  /// Whether a line is a name and nothing else: "F.B.J. Grapperhaus" and the like: words with capitals, initials, particles and
  /// titles, no digits, no end of a sentence.
  static func isName(_ source: TextSource, _ line: Int) -> Bool { isName(source.bytes(line)) }

  static func isName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 3, bytes.count <= 60 else { return false }
    // A line of signs is none: "—", "E. L.".
    guard bytes.reduce(0, { $0 + ($1.isUpper || $1.isLower ? 1 : 0) }) >= 3 else { return false }
    var capitals = 0
    var words = 0
    var rest = bytes.drop { $0 <= 0x20 }
    while !rest.isEmpty {
      var word = rest.prefix { $0 > 0x20 }
      rest = rest[word.endIndex...].drop { $0 <= 0x20 }
      if rest.isEmpty, word.last == 0x2C { word.removeLast() }
      words += 1
      guard words <= 8, let first = word.first else { return false }
      if word.contains(where: {
        $0.isDigit || $0 == 0x2C || $0 == 0x3A || $0 == 0x2F || $0 == 0x28 || $0 == 0x3F
      }) {
        return false
      }
      if first.isUpper || first >= 0x80 {
        if noNames.contains(where: { word.elementsEqual($0) }) { return false }
        capitals += 1
        let isInitials = word.last == 0x2E
        if isInitials, rest.isEmpty {
          // "VAN DER MEER.": a period behind a name in capitals, as older papers print it.
          return words > 0 && word.count > 3 && !bytes.contains(where: \.isLower)
        }
        if isInitials, word.count > 16 { return false }
        continue
      }
      guard particles.contains(String(decoding: word, as: UTF8.self).lowercased()) else {
        return false
      }
    }
    return capitals >= 1
  }

  /// Words with capitals that stand alone on a line or in an address, and in no name.
  private static let noNames = [
    "Aan", "Minister", "Staatssecretaris", "Kamer", "Staten-Generaal", "Postbus",
  ].map { Array($0.utf8) }

  private static let particles = Surname.clearPrefixes.union([
    "'t", "’t", "d'", "dr.", "mr.", "drs.", "ir.", "ing.", "prof.", "mw.", "dhr.", "mevrouw", "ds.",
    "em.", "mr.drs.", "mr.dr.", "prof.dr.", "b.a.", "a.i.",
  ])
}
