/// Reads the offices that a phrase names: "de Minister van Veiligheid en Justitie, de Minister van Sociale Zaken en
/// Werkgelegenheid en de Staatsecretaris van Onderwijs, Cultuur en Wetenschap"; "Ministers van Sociale Zaken en
/// Werkgelegenheid en van Veiligheid en Justitie" are two.
package enum PrintedOffice {
  /// The words that begin an office, longest first; misspellings that papers print are kept as printed.
  private static let heads: [StaticString] = [
    "Vice-Minister-President", "Viceminister-President", "Minister-President",
    "Minister President", "Ministers", "Minister", "Staatssecretarissen", "Staatssecretaris",
    "Staatsecretaris", "Staats-secretaris", "Voorzitter",
  ]

  /// How many bytes of an office's head word stand at an index, 0 where none does.
  static func headLength(_ scanner: PhraseScanner, at index: Int) -> Int {
    for head in heads where scanner.has(head, at: index) {
      let end = index + head.utf8CodeUnitCount
      if end >= scanner.bytes.count || !scanner.bytes[end].isWordByte { return end - index }
    }
    return 0
  }

  /// The offices in a phrase, as printed without the article, one for each department of a plural.
  package static func list(_ phrase: String) -> [String] {
    let scanner = PhraseScanner(phrase)
    var starts: [(start: Int, headEnd: Int)] = []
    var index = 0
    while index < scanner.bytes.count {
      let isStart =
        index == 0 || !scanner.bytes[index - 1].isWordByte && scanner.bytes[index - 1] != 0x2D
      let length = isStart ? headLength(scanner, at: index) : 0
      if length > 0 {
        starts.append((index, index + length))
        index += length
      } else {
        index += 1
      }
    }
    var offices: [String] = []
    /// Offices without a department: "de Staatssecretaris en de Minister van Volksgezondheid" share the next one's.
    var bare: [Int] = []
    for (position, found) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1].start : scanner.bytes.count
      let head = scanner.string(found.start..<found.headEnd)
      let tail = trimmed(scanner.string(found.headEnd..<end))
      if tail.isEmpty {
        if !head.lowercased().hasSuffix("president") { bare.append(offices.count) }
        offices.append(head)
        continue
      }
      // "de minister van Justitie en Veiligheid en van Landbouw": two, though the word is singular.
      let parts =
        isPlural(head) || namesSeveral(tail)
        ? departments(tail) : [tail]
      for shared in bare { offices[shared] += " " + (parts.first ?? tail) }
      bare.removeAll()
      offices += parts.map { singular(head) + " " + $0 }
    }
    return offices
  }

  private static func namesSeveral(_ tail: String) -> Bool {
    var tail = tail
    return tail.withUTF8 { $0.find(" en van ") != nil || $0.find(" en voor ") != nil }
  }

  private static func isPlural(_ head: String) -> Bool {
    head.hasSuffix("ers") || head.hasSuffix("en")
  }

  private static func singular(_ head: String) -> String {
    if head.hasSuffix("ers") { return String(head.dropLast()) }
    if head.hasSuffix("sen") { return String(head.dropLast(3)) }
    return head
  }

  /// "van Sociale Zaken en Werkgelegenheid en van Veiligheid en Justitie" → the two, each with its "van" or "voor".
  private static func departments(_ tail: String) -> [String] {
    let scanner = PhraseScanner(tail)
    var parts: [String] = []
    var start = 0
    var index = 0
    while index < scanner.bytes.count {
      var cut = 0
      for literal in [", en van ", ", en voor ", " en van ", " en voor ", ", van ", ", voor "]
        as [StaticString] where scanner.has(literal, at: index)
      {
        cut = literal.utf8CodeUnitCount
        break
      }
      if cut > 0 {
        parts.append(trimmed(scanner.string(start..<index)))
        let isVoor = scanner.has("voor ", at: index + cut - 5)
        start = index + cut - (isVoor ? 5 : 4)
        index = start + 1
      } else {
        index += 1
      }
    }
    parts.append(trimmed(scanner.string(start..<scanner.bytes.count)))
    return parts.filter { !$0.isEmpty }
  }

  /// The words that join an office to what stands behind it.
  private static let joining = [
    "de", "het", "en", "alsmede", "mede", "namens", "aan", "mij", "den",
  ].map { Array($0.utf8) }

  /// An office's tail without what joins it to the next: " (SZW)", ", ", " en de".
  static func trimmed(_ tail: String) -> String {
    var bytes = PhraseScanner(tail).bytes
    while true {
      let before = bytes.count
      while let last = bytes.last,
        last == 0x20 || last == 0x2C || last == 0x3B || last == 0x2E || last == 0x3A
      {
        bytes.removeLast()
      }
      while let first = bytes.first, first == 0x20 || first == 0x2C { bytes.removeFirst() }
      for word in joining where bytes.count >= word.count {
        if bytes.count == word.count, bytes == word {
          bytes.removeAll()
        } else if bytes.count > word.count + 1, bytes[bytes.count - word.count - 1] == 0x20,
          bytes.suffix(word.count).elementsEqual(word)
        {
          bytes.removeLast(word.count + 1)
        }
      }
      // "(SZW)": the abbreviation that the paper introduces.
      if bytes.last == 0x29, let open = bytes.lastIndex(of: 0x28), bytes.count - open <= 12 {
        bytes.removeSubrange(open...)
      }
      if bytes.count == before { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The office of "Minister Koolmees (Sociale Zaken en Werkgelegenheid)": head word and department, with "voor" for the
  /// ministers without a ministry of their own.
  package static func office(head: String, department: String) -> String {
    let department = PhraseScanner(department).rest
    let lower = department.lowercased()
    let head =
      head.lowercased().hasPrefix("minister") && head.hasSuffix("s")
      ? String(head.dropLast()) : head
    if head.lowercased().hasPrefix("minister"),
      withoutMinistry.contains(where: { lower.hasPrefix($0) })
    {
      return "\(head) voor \(department)"
    }
    return "\(head) van \(department)"
  }

  /// How the portfolios begin that go with "Minister voor".
  private static let withoutMinistry = [
    "rechtsbescherming", "basis-", "basis en", "primair", "medische zorg", "langdurige zorg",
    "natuur en stikstof", "klimaat en energie", "klimaat en groene groei, voor",
    "buitenlandse handel",
    "ontwikkelingssamenwerking", "wonen", "volkshuisvesting en ruimtelijke ordening en",
    "milieu en wonen", "armoedebeleid", "immigratie", "jeugd en gezin", "vreemdelingenzaken",
    "integratie", "jeugdzorg", "bestuurlijke vernieuwing", "grote steden", "armoede",
  ]
}
