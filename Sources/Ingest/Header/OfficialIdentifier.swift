package import Kamerstukken

/// An official identifier taken to pieces: `kst-29754-522`, `kst-36200-IX-30`, `ah-tk-20202021-3235`,
/// `h-tk-20142015-33-13`, `kv-tk-2010Z02974`, `blg-999491`, `nds-tk-2013D12345`.
///
/// Source: the identifiers of officielebekendmakingen.nl.
package struct OfficialIdentifier: Sendable, Equatable {
  /// As given, the prefix in small letters.
  package var text: String
  /// `kst`, `ah`, `h`, `kv`, `blg`, `nds`, `ag`.
  package var family: String
  /// The House that the identifier names, or nil; a kst with an arabic number and no vergaderjaar names none.
  package var chamber: Chamber?
  /// The vergaderjaar that the identifier names, or nil.
  package var year: String?
  /// The dossier of a Kamerstuk, or nil.
  package var dossier: Dossier?
  /// The ondernummer, or the number of an Aanhangsel, or nil.
  package var number: String?

  private static let families: Set<String> = ["kst", "ah", "h", "kv", "blg", "nds", "ag"]

  /// Reads a whole word; nil where it is no identifier of a parliamentary paper.
  package init?(_ word: String) {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    let family = parts[0].lowercased()
    guard Self.families.contains(family) else { return nil }
    guard parts.dropFirst().allSatisfy({ $0.utf8.allSatisfy { $0.isWordByte && $0 < 0x80 } }) else {
      return nil
    }
    guard
      parts.dropFirst().contains(where: {
        $0.utf8.contains(where: \.isDigit) || $0.utf8.allSatisfy(\.isUpper)
      })
    else { return nil }
    self.family = family
    text = ([family] + parts.dropFirst()).joined(separator: "-")
    var rest = parts.dropFirst()
    if let named = Chamber(rawValue: rest.first?.lowercased() ?? "") {
      chamber = named
      rest = rest.dropFirst()
      text = ([family, named.rawValue] + rest).joined(separator: "-")
      guard !rest.isEmpty else { return nil }
    }
    if let first = rest.first, first.utf8.count == 8,
      let year = ParliamentaryYear.normalized(first)
    {
      self.year = year
      rest = rest.dropFirst()
    }
    switch family {
    case "kst": readPaper(Array(rest))
    case "ah": number = rest.first
    default: break
    }
  }

  /// Dossier, addition and number of a Kamerstuk.
  private mutating func readPaper(_ parts: [String]) {
    var parts = parts
    // Annexes and corrections: "-b1", "-h1", "-n1".
    if parts.count > 2, let last = parts.last, let first = last.utf8.first,
      first == 0x62 || first == 0x68 || first == 0x6E, last.utf8.dropFirst().allSatisfy(\.isDigit)
    {
      parts.removeLast()
    }
    guard let first = parts.first, first.utf8.count <= 5 || first.utf8.allSatisfy(\.isRoman),
      parts.count >= 2
    else { return }
    number = parts.last
    let suffix = parts.count > 2 ? parts[1..<(parts.count - 1)].joined(separator: "-") : nil
    dossier = Dossier(number: first, suffix: suffix)
    // Letters number the papers of the Senate; in dossiers opened before 2004 also advice to the Tweede Kamer.
    let isLetter = parts.last?.utf8.allSatisfy(\.isUpper) == true
    if chamber == nil, year != nil || isLetter && (Int(first) ?? 0) >= 30_000 || Int(first) == nil {
      chamber = .eersteKamer
    }
  }

  /// What kind of paper the family alone tells, or nil.
  package var kind: DocumentKind? {
    switch family {
    case "ah", "kv": .questions
    case "h": .debate
    case "blg": .annex
    case "ag": .list
    default: nil
    }
  }
}
