internal import Kamerstukken

/// "2019Z12345" (written questions), "2019D12345" (any document of the House), "vragen 2990002090" (before 2009).
struct MatterRule: ReferenceRule {
  let name = "zaaknummer"
  let triggers = ReferenceTriggers(roles: [.matter], alphanumeric: true)

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    if reader.shape(index) == .alphanumeric { return modern(at: index, in: reader) }
    var next = index + 1
    if let behind = reader.numberWord(at: next) { next = behind }
    if reader.sign(next, 0x28) { next += 1 }
    guard reader.isNumber(next), reader.length(next) == 10 else { return nil }
    let digits = reader.string(next)
    // The 2 of the Tweede Kamer, then the last digits of the year.
    guard digits.utf8.first == 0x32 else { return nil }
    return RuleMatch(
      drafts: [
        CitationDraft(
          tokens: index...next, kind: .vragen, rule: name, number: digits,
          target: DocumentID(series: .kv, number: digits).description)
      ], next: next + 1)
  }

  /// A number of the House's documents may be any paper, a letter or an answer too, and few of them are published by
  /// it; "bijlage 2019D12345", "document 2019D12345" and the number alone are.
  private func kind(before index: Int, in reader: CitationReader) -> Reference.Kind {
    var before = index - 1
    while before > index - 4, before > 0, reader.shape(before) == .sign { before -= 1 }
    let alone = reader.beginsBlock(index) || before < 0
    return alone || reader.has(before, .annex) || Self.documents.contains(reader.word(before))
      ? .bijlage : .kamerstuk
  }

  private func modern(at index: Int, in reader: CitationReader) -> RuleMatch? {
    guard reader.length(index) == 10 else { return nil }
    let bytes = Array(reader.text[reader.tokens.range(index)])
    let sign = bytes[4] & 0xDF
    guard sign == 0x5A || sign == 0x44, bytes[..<4].allSatisfy({ $0 &- 0x30 < 10 }),
      bytes[5...].allSatisfy({ $0 &- 0x30 < 10 }), let year = Int(reader.string(index).prefix(4)),
      (2000...2100).contains(year)
    else { return nil }
    let number = reader.string(index).uppercased()
    let isMatter = sign == 0x5A
    let series = isMatter ? "kv" : "nds"
    let target = series + (year >= 2010 ? "-tk-" : "-") + number
    return RuleMatch(
      drafts: [
        CitationDraft(
          tokens: index...index, kind: isMatter ? .vragen : kind(before: index, in: reader),
          rule: name, number: number, target: target)
      ], next: index + 1)
  }

  private static let documents = ReferenceWords.words(.houseDocument)
}
