internal import Kamerstukken

extension PublicationRule {
  /// "het CBS-rapport Jeugdhulp 2021 d.d. april 2022": a report by its title without quotation marks, and its date.
  func titled(
    at index: Int, _ publications: PublicationReader, _ reader: CitationReader
  ) -> RuleMatch? {
    let shape = reader.shape(index + 1)
    guard shape == .capitalised || shape == .upper, !reader.beginsBlock(index + 1) else {
      return nil
    }
    var next = index + 1
    while next < index + 16, reader.shape(next) != .sign || reader.isDash(next),
      !reader.beginsBlock(next)
    {
      if reader.word(next) == Self.d, reader.sign(next + 1, 0x2E) {
        let day = reader.word(next + 2) == Self.d ? next + 4 : next + 2
        guard next > index + 1, let end = publications.date(at: day) else { return nil }
        let isCompound =
          reader.isDash(index - 1) && reader.glued(index - 1) && reader.glued(index)
        return RuleMatch(
          drafts: [
            CitationDraft(
              tokens: (isCompound ? index - 2 : index)...(end - 1), kind: .report, rule: "report")
          ], next: end)
      }
      next += 1
    }
    return nil
  }

  private static let d = Vocabulary.shared["d"]
}
