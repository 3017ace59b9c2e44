internal import Tables

/// Which lines and words are names.
extension SignatureBlocks {
  /// A name without what stands behind it: "A. Jansen,", "VAN DER MEER." of papers that close a name in capitals with
  /// a period.
  static func name(_ line: String) -> String {
    var name = line
    while let last = name.last, ",; ".contains(last) { name.removeLast() }
    if name.hasSuffix("."), !name.utf8.contains(where: \.isLower) { name.removeLast() }
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
    var scanner = PhraseScanner(utf8: bytes)
    var capitals = 0
    var words = 0
    while !scanner.isAtEnd {
      let start = scanner.index
      while let byte = scanner.current, byte > 0x20 { scanner.index += 1 }
      var word = scanner.string(start..<scanner.index)
      scanner.skipSpaces()
      if scanner.isAtEnd, word.hasSuffix(",") { word.removeLast() }
      words += 1
      if ["Aan", "Minister", "Staatssecretaris", "Kamer", "Staten-Generaal", "Postbus"].contains(
        word)
      {
        return false
      }
      guard words <= 8, let first = word.utf8.first else { return false }
      if word.utf8.contains(where: {
        $0.isDigit || $0 == 0x2C || $0 == 0x3A || $0 == 0x2F || $0 == 0x28 || $0 == 0x3F
      }) {
        return false
      }
      if first.isUpper || first >= 0x80 {
        capitals += 1
        let isInitials = word.hasSuffix(".")
        if isInitials, scanner.isAtEnd {
          // "VAN DER MEER.": a period behind a name in capitals, as older papers print it.
          return words > 0 && word.utf8.count > 3 && !bytes.contains(where: \.isLower)
        }
        if isInitials, word.utf8.count > 16 { return false }
        continue
      }
      let bare = word.lowercased()
      guard particles.contains(bare) else { return false }
    }
    return capitals >= 1
  }

  private static let particles = Surname.clearPrefixes.union([
    "'t", "’t", "d'", "dr.", "mr.", "drs.", "ir.", "ing.", "prof.", "mw.", "dhr.", "mevrouw", "ds.",
    "em.", "mr.drs.", "mr.dr.", "prof.dr.", "b.a.", "a.i.",
  ])
}
