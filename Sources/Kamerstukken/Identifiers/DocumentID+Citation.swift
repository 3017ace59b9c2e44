extension DocumentID {
  /// The paper as the Leidraad voor juridische auteurs cites it: "Kamerstuk 29 754, nr. 522",
  /// "Handelingen II 2018/19, nr. 28, item 9"; nil for an annex, a reprint and what has no printed form.
  ///
  /// What it gives, `Extraction` reads back as this identifier.
  public var citation: String? {
    guard mark == nil else { return nil }
    switch series {
    case .kst: return paperCitation
    case .ah:
      guard let chamber, let year, let session = ParliamentaryYear(year), let number,
        Self.isOrdinal(number), number.utf8.count <= 4, number.utf8.first != 0x30
      else { return nil }
      return "Aanhangsel Handelingen \(chamber.roman) \(session.short), nr. \(number)"
    case .h: return debateCitation
    case .kv, .nds:
      // The number of questions before 2009: "2990002090".
      if series == .kv, chamber == nil, let number, number.utf8.count == 10, Self.isNumeric(number),
        number.utf8.first == 0x32
      {
        return "Kamervragen \(number)"
      }
      // "2019Z12345", "2019D12345".
      guard let number, Self.isMatter(number) else { return nil }
      let sign: UInt8 = series == .kv ? 0x5A : 0x44
      guard Array(number.utf8)[4] == sign else { return nil }
      let named = Int(number.prefix(4)).map { $0 >= 2010 } ?? false
      return named == (chamber == .tweedeKamer) ? number : nil
    case .stb:
      guard let year, let number, Self.isOrdinal(number) else { return nil }
      return "Stb. \(year), \(number)"
    case .stcrt:
      guard let year, let number, Self.isOrdinal(number) else { return nil }
      return "Stcrt. \(year), \(number)"
    case .trb:
      guard let year, let number, Self.isOrdinal(number) else { return nil }
      return "Trb. \(year), \(number)"
    case .blg, .ag: return nil
    }
  }

  private var paperCitation: String? {
    guard let dossier, let number, Self.isOndernummer(number) else { return nil }
    // "nr. 00" is printed of no paper, the letters "NO" and "NR" would read as "no." and "nr.", a dossier of the EK
    // has no zeros before it in print.
    if number.hasPrefix("00") || number == "NO" || number == "NR" { return nil }
    if dossier.hasPrefix("0"), suffix != nil { return nil }
    var text = "Kamerstuk "
    if let year {
      guard let session = ParliamentaryYear(year), session.start < 2010 else { return nil }
      text = "Kamerstukken I \(session.short), "
    }
    let digits = dossier.utf8.allSatisfy { $0 &- 0x30 < 10 }
    if digits {
      guard dossier.utf8.count == 5 else { return nil }
      text += dossier.prefix(2) + " " + dossier.suffix(3)
    } else {
      guard suffix == nil, Self.isRoman(dossier), !Self.isNumeric(number) else { return nil }
      text += dossier
    }
    if let suffix {
      if Self.isNumeric(suffix) {
        guard dossier == "21501", suffix.utf8.count == 2 else { return nil }
        text += "-" + suffix
      } else if Self.isChapter(suffix) || Self.isRijkswet(suffix) {
        text += (suffix.utf8.count == 1 && !Self.isRoman(suffix) ? "-" : " ") + suffix
      } else {
        return nil
      }
    }
    return text
      + (Self.isNumeric(number) || number.utf8.first.map { $0 &- 0x30 < 10 } == true
        ? ", nr. " : ", ") + number
  }

  private var debateCitation: String? {
    guard let chamber, let year, let session = ParliamentaryYear(year), let number else {
      return nil
    }
    let parts = number.split(separator: "-")
    guard parts.allSatisfy({ Self.isNumeric(String($0)) }) else { return nil }
    let head = "Handelingen \(chamber.roman) \(session.short), "
    switch parts.count {
    case 2 where session.start >= 2010:
      return head + "nr. \(parts[0]), item \(parts[1])"
    case 2 where chamber.numbersMeetings(session, first: parts[0], second: parts[1]):
      return head + "nr. \(parts[0]), p. \(parts[1])"
    case 2:
      return head + "p. \(parts[0])-\(parts[1])"
    case 3 where session.start < 1996:
      return head + "nr. \(parts[0]), p. \(parts[1])-\(parts[2])"
    default: return nil
    }
  }

  /// "522", "189b", "U", "AB".
  private static func isOndernummer(_ text: String) -> Bool {
    let digits = text.utf8.prefix { $0 &- 0x30 < 10 }.count
    let letters = text.utf8.dropFirst(digits)
    if digits == 0 {
      return letters.count <= 3 && letters.allSatisfy { $0 &- 0x41 < 26 }
    }
    return digits <= 4 && letters.count <= 2
      && letters.allSatisfy { $0 &- 0x41 < 26 || $0 &- 0x61 < 26 }
  }

  private static func isNumeric(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }

  private static func isOrdinal(_ text: String) -> Bool { isNumeric(text) && text.utf8.count <= 6 }

  static func isRoman(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { "IVXLC".utf8.contains($0) }
  }

  /// A chapter of the budget or a fund: "VIII", "IIA", "IXB", "A".
  private static func isChapter(_ text: String) -> Bool {
    if isRoman(text) { return true }
    guard let last = text.utf8.last else { return false }
    if text.utf8.count == 1 { return last &- 0x41 < 26 }
    return isRoman(String(text.dropLast())) && (last == 0x41 || last == 0x42)
  }

  /// "R1519".
  private static func isRijkswet(_ text: String) -> Bool {
    text.utf8.first == 0x52 && text.utf8.count == 5 && isNumeric(String(text.dropFirst()))
  }

  /// "2019Z12345", "2019D12345".
  private static func isMatter(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 10 && bytes[..<4].allSatisfy { $0 &- 0x30 < 10 }
      && bytes[5...].allSatisfy { $0 &- 0x30 < 10 }
  }
}

extension Chamber {
  /// The number of the House in citations: "I", "II", "VV".
  public var roman: String {
    switch self {
    case .tweedeKamer: "II"
    case .eersteKamer: "I"
    case .verenigdeVergadering: "VV"
    }
  }

  /// Whether an identifier of Handelingen between 1996 and 2010 names the meeting and one page; else it
  /// names the first and the last page. The change came during the year 2009-2010.
  package func numbersMeetings(
    _ year: ParliamentaryYear, first: some StringProtocol, second: some StringProtocol
  ) -> Bool {
    guard year.start == 2009, let first = Int(first), let second = Int(second) else {
      return false
    }
    return second - first > 200
  }
}
