internal import Kamerstukken

/// From what is printed to the official identifier.
struct CitationTarget {
  /// Existing identifiers, where a list was given.
  let known: KnownIdentifiers?
  /// The House of the document that cites.
  let chamber: Chamber?

  /// The identifier of a draft, or nil where what is printed does not make one.
  func target(of draft: CitationDraft) -> String? {
    if let target = draft.target {
      // Few of the House's own documents are published by that number.
      if target.hasPrefix("nds-") {
        let exists = known?.contains(target) ?? (draft.kind == .bijlage)
        return exists ? target : nil
      }
      return target
    }
    switch draft.kind {
    case .kamerstuk, .bijlage: return paper(draft)
    case .aanhangsel: return appendix(draft)
    case .handelingen: return debate(draft)
    default: return nil
    }
  }

  /// With two dossiers and one number, the number belongs to the first; where a list is given and has only a
  /// paper of another one, to that.
  func decided(_ draft: CitationDraft) -> CitationDraft {
    guard let known, !draft.also.isEmpty, draft.kind == .kamerstuk || draft.kind == .bijlage,
      let first = target(of: draft), !known.contains(first)
    else { return draft }
    for (index, other) in draft.also.enumerated() {
      var swapped = draft
      let parts = other.split(separator: "-", maxSplits: 1).map(String.init)
      swapped.dossier = parts.first
      swapped.suffix = parts.count > 1 ? parts[1] : nil
      guard let target = target(of: swapped), known.contains(target) else { continue }
      let own = (draft.dossier ?? "") + (draft.suffix.map { "-" + $0 } ?? "")
      swapped.also.remove(at: index)
      swapped.also.insert(own, at: 0)
      return swapped
    }
    return draft
  }

  /// Letters and numbers of the Senate carry the year before 2010-2011: `kst-20042005-29800-VI-A`.
  private func paper(_ draft: CitationDraft) -> String? {
    guard let dossier = draft.dossier, let number = draft.number else { return nil }
    let isRoman = dossier.utf8.first.map { $0 > 0x39 } ?? false
    // Numbers of before 1945 began anew every year; no identifier has them.
    guard isRoman || dossier.utf8.count == 5 else { return nil }
    func id(_ year: ParliamentaryYear?, _ suffix: String?, _ mark: String?) -> DocumentID {
      DocumentID(
        series: .kst, year: year?.compact, dossier: dossier, suffix: suffix, number: number,
        mark: mark)
    }
    let letters = number.utf8.first.map { $0 > 0x39 } ?? false
    let old = draft.year.map { $0.start < 2010 } ?? false
    let dated =
      old && !draft.manyYears
      && (draft.chamber == .eersteKamer || draft.chamber == nil && letters || isRoman)
    let year = dated ? draft.year : nil
    let first = id(year, draft.suffix, draft.mark)
    guard let known else { return id(year, draft.suffix, draft.mark).description }
    var others = [first]
    if draft.mark != nil { others.append(id(year, draft.suffix, nil)) }
    if let rijkswet = draft.rijkswet { others.append(id(year, rijkswet, draft.mark)) }
    if old, draft.chamber == nil, let year = draft.year {
      others.append(id(dated ? nil : year, draft.suffix, draft.mark))
    }
    return (others.first { known.contains($0.description) } ?? first).description
  }

  private func appendix(_ draft: CitationDraft) -> String? {
    guard let year = draft.year, let number = draft.number else { return nil }
    let id = DocumentID(
      series: .ah, chamber: draft.chamber ?? .tweedeKamer, year: year.compact, number: number,
      mark: draft.mark)
    // In 2020-2021 the first numbers were padded: `ah-tk-20202021-0007`.
    if let known, number.utf8.count < 4, !known.contains(id.description) {
      let padded = DocumentID(
        series: .ah, chamber: draft.chamber ?? .tweedeKamer, year: year.compact,
        number: String(repeating: "0", count: 4 - number.utf8.count) + number)
      if known.contains(padded.description) { return padded.description }
    }
    if let known, draft.mark != nil, !known.contains(id.description) { return id.paper.description }
    return id.description
  }

  /// The form of the identifiers changed: meeting and pages to 1995-1996, pages to 2010, then meeting and item.
  private func debate(_ draft: CitationDraft) -> String? {
    guard let year = draft.year, !draft.manyYears else { return nil }
    let house = draft.chamber ?? (chamber == .eersteKamer ? .eersteKamer : .tweedeKamer)
    func id(_ parts: [String]) -> String {
      DocumentID(
        series: .h, chamber: house, year: year.compact, number: parts.joined(separator: "-")
      ).description
    }
    if year.start >= 2010 {
      guard let meeting = draft.number, let item = draft.item else { return nil }
      return id([meeting, item])
    }
    guard year.start >= 1994, let page = draft.page else { return nil }
    let pages = page.utf8.split { !($0 &- 0x30 < 10) }.map { String(decoding: $0, as: UTF8.self) }
    guard let first = pages.first, pages.count <= 2, !page.utf8.contains(0x2C) else { return nil }
    let last = pages.last ?? first
    if year.start < 1996 {
      guard let meeting = draft.number else { return nil }
      return id([meeting, first, last])
    }
    if let meeting = draft.number, house.numbersMeetings(year, first: meeting, second: first) {
      return id([meeting, first])
    }
    return id([first, last])
  }
}
