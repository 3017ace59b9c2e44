internal import Kamerstukken

/// "Richtlijn (EU) 2017/541", "COM(2018) 640 final", "SWD (2023), 819", "CELEX 32016R0679".
struct EuropeanRule: ReferenceRule {
  let name = "eu"
  let triggers = ReferenceTriggers(
    alphanumeric: true,
    words: EuropeanActReader.words + ReferenceWords.strings(.delegated, .comSeries))

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    if reader.shape(index) == .alphanumeric { return celex(at: index, in: reader) }
    if let act = EuropeanActReader(reader: reader).act(at: index) {
      return RuleMatch(
        drafts: [
          CitationDraft(
            tokens: index...(act.next - 1), kind: .eu, rule: name, target: act.target)
        ], next: act.next)
    }
    return document(at: index, in: reader)
  }

  /// "COM(2018) 640", "COM (2018) 640 final", "COM/2018/640", "SWD(2018) 408", "JOIN(2018) 16".
  private func document(at index: Int, in reader: CitationReader) -> RuleMatch? {
    guard reader.shape(index) == .upper, Self.series.contains(reader.word(index)) else {
      return nil
    }
    var next = index + 1
    let bracket = reader.sign(next, 0x28)
    guard bracket || reader.sign(next, 0x2F) else { return nil }
    next += 1
    guard let year = reader.value(next), reader.length(next) == 4, (1970...2100).contains(year)
    else {
      return nil
    }
    next += 1
    guard reader.sign(next, bracket ? 0x29 : 0x2F) else { return nil }
    next += 1
    if reader.sign(next, 0x2C) || reader.sign(next, 0x2F) { next += 1 }
    if let behind = reader.numberWord(at: next) { next = behind }
    guard reader.isNumber(next), reader.length(next) <= 4 else { return nil }
    let number = reader.string(next)
    next += 1
    if Self.final.contains(reader.word(next)) { next += 1 }
    let series = reader.string(index)
    let padded = String(repeating: "0", count: max(0, 4 - number.utf8.count)) + number
    let letters: String?
    switch series {
    case "SWD", "SEC": letters = "SC"
    case "JOIN": letters = "JC"
    default: letters = nature(from: index, to: next, in: reader)
    }
    return RuleMatch(
      drafts: [
        CitationDraft(
          tokens: index...(next - 1), kind: .eu, rule: "com-document",
          target: letters.map { "5\(year)\($0)\(padded)" })
      ], next: next)
  }

  /// A proposal (PC) or a communication (DC), as the words around a COM document say; nil where none does.
  private func nature(from index: Int, to next: Int, in reader: CitationReader) -> String? {
    var weak: String?
    var at = index - 1
    while at >= 0, at > index - 60 {
      let word = reader.word(at)
      if Self.proposal.contains(word) { return "PC" }
      if Self.communication.contains(word) { return "DC" }
      if reader.beginsBlock(at) || endsSentence(at, in: reader) { break }
      // "de nieuwe verordening (COM(2018) 640)": what is cited so is still a proposal.
      if weak == nil, at > index - 12 { weak = Self.kind(word) }
      at -= 1
    }
    // "COM(2018) 640, het voorstel voor een verordening".
    for at in next..<next + 10 {
      let word = reader.word(at)
      if reader.beginsBlock(at) || endsSentence(at, in: reader) || reader.sign(at, 0x3B)
        || Self.series.contains(word)
      {
        break
      }
      if Self.proposal.contains(word) { return "PC" }
      if Self.communication.contains(word) { return "DC" }
      if weak == nil { weak = Self.kind(word) }
    }
    return weak
  }

  private func endsSentence(_ index: Int, in reader: CitationReader) -> Bool {
    reader.sign(index, 0x2E) && !reader.glued(index + 1)
      && reader.shape(index + 1) == .capitalised
  }

  private static func kind(_ word: Vocabulary.WordID) -> String? {
    acts.contains(word) ? "PC" : policies.contains(word) ? "DC" : nil
  }

  /// "32016R0679", "52018PC0640", "62012CJ0131".
  private func celex(at index: Int, in reader: CitationReader) -> RuleMatch? {
    let bytes = Array(reader.text[reader.tokens.range(index)])
    guard bytes.count == 10 || bytes.count == 11, bytes[0] &- 0x33 < 4,
      bytes[1] == 0x31 || bytes[1] == 0x32,
      bytes[..<5].allSatisfy({ $0 &- 0x30 < 10 }), bytes.suffix(4).allSatisfy({ $0 &- 0x30 < 10 }),
      bytes[5..<(bytes.count - 4)].allSatisfy({ $0 &- 0x41 < 26 })
    else { return nil }
    return RuleMatch(
      drafts: [
        CitationDraft(
          tokens: index...index, kind: .eu, rule: "celex",
          target: String(decoding: bytes, as: UTF8.self))
      ], next: index + 1)
  }

  private static let series = ReferenceWords.words(.comSeries)
  private static let final = ReferenceWords.words(.final)
  private static let proposal = ReferenceWords.words(.proposal)
  private static let acts = ReferenceWords.words(.euAct)
  private static let policies = ReferenceWords.words(.euPolicy)
  private static let communication = ReferenceWords.words(.communication)
}
