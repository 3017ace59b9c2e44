package import Kamerstukken

/// A `DocumentID` where a head, a foot or a file's name says one: whether a word is the identifier of a
/// parliamentary paper at all, and what it tells of the paper.
package struct OfficialIdentifier: Sendable, Equatable {
  /// Its parts.
  package let id: DocumentID
  /// The House that the identifier names, or nil; a kst with an arabic number and no vergaderjaar names none.
  package let chamber: Chamber?
  /// The vergaderjaar that the identifier names, as records have it, or nil.
  package let year: String?
  /// The dossier of a Kamerstuk, or nil.
  package let dossier: Dossier?

  /// As the site writes it.
  package var text: String { id.description }

  /// The ondernummer, or the number of an Aanhangsel, or nil.
  package var number: String? { id.series == .ah || dossier != nil ? id.number : nil }

  /// Reads a whole word; nil where it is no identifier of a parliamentary paper ("ag-gezien", "h-bomen").
  package init?(_ word: String) {
    guard !Self.hasEmptyPart(word), let id = DocumentID(word) else { return nil }
    switch id.series {
    case .kst, .ah, .h, .kv, .blg, .nds, .ag: break
    case .stb, .stcrt, .trb: return nil
    }
    let parts = [id.year, id.dossier, id.suffix, id.number].compactMap { $0?.utf8 }
    guard parts.contains(where: { $0.contains(where: \.isDigit) || $0.allSatisfy(\.isUpper) })
    else { return nil }
    self.id = id
    year = id.year.flatMap { ParliamentaryYear($0)?.description }
    guard let dossier = id.dossier, let number = id.number,
      dossier.utf8.count <= 5 || dossier.utf8.allSatisfy(\.isRoman)
    else {
      self.dossier = nil
      chamber = id.chamber
      return
    }
    self.dossier = Dossier(number: dossier, suffix: id.suffix)
    // Letters number the papers of the Senate; in dossiers opened before 2004 also advice to the Tweede Kamer.
    let isSenate =
      number.utf8.allSatisfy(\.isUpper) && (Int(dossier) ?? 0) >= 30_000 || Int(dossier) == nil
    chamber = id.chamber ?? (year != nil || isSenate ? .eersteKamer : nil)
  }

  /// "kst-33002--1", "kst-33002-".
  private static func hasEmptyPart(_ word: String) -> Bool {
    var last: UInt8 = 0
    for byte in word.utf8 {
      if byte == 0x2D, last == 0x2D { return true }
      last = byte
    }
    return last == 0x2D
  }

  /// What kind of paper the series alone tells, or nil.
  package var kind: DocumentKind? {
    switch id.series {
    case .ah, .kv: .questions
    case .h: .debate
    case .blg: .annex
    case .ag: .list
    case .kst, .nds, .stb, .stcrt, .trb: nil
    }
  }
}
