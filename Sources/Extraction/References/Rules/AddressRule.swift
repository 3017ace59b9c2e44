internal import Kamerstukken

/// "https://nos.nl/artikel/2192834-x.html", "www.rijksoverheid.nl/jenv", "vng.nl/sites/default/plan.pdf".
struct AddressRule: ReferenceRule {
  let name = "url"
  let triggers = ReferenceTriggers(
    words: ReferenceWords.strings(.web, .topLevel))

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    if Self.topLevel.contains(reader.word(index)) { return hostFirst(at: index, in: reader) }
    let scheme = reader.sign(index + 1, 0x3A)
    if scheme {
      guard reader.sign(index + 2, 0x2F), reader.sign(index + 3, 0x2F) else { return nil }
    } else {
      guard reader.sign(index + 1, 0x2E), reader.glued(index + 1), reader.glued(index + 2),
        reader.shape(index + 2) != .sign, reader.glued(index + 2)
      else { return nil }
    }
    let end = self.end(from: Int(reader.tokens.starts[index]), in: reader)
    let next = reader.tokens.first(atOrAfter: end)
    guard next > index + 3 || !scheme, next > index + 2 else { return nil }
    return address(index, next, end, scheme: scheme, in: reader)
  }

  /// "belastingdienst.nl/lunch": a host without "www." at the last part of its name, and the path that it
  /// needs; "nos.nl" alone, "info@maan.nl" and "en/of" are none.
  private func hostFirst(at index: Int, in reader: CitationReader) -> RuleMatch? {
    guard reader.sign(index + 1, 0x2F), reader.glued(index + 1), reader.glued(index + 2),
      reader.shape(index + 2) != .sign, reader.sign(index - 1, 0x2E)
    else { return nil }
    var start = index
    while start > index - 16, reader.glued(start), reader.glued(start - 1),
      reader.sign(start - 1, 0x2E) || reader.sign(start - 1, 0x2D), isLabel(start - 2, in: reader)
    {
      start -= 2
    }
    guard start < index,
      !reader.glued(start) || reader.sign(start - 1, 0x28) || isQuote(start - 1, in: reader)
    else { return nil }
    let end = self.end(from: Int(reader.tokens.starts[start]), in: reader)
    let next = reader.tokens.first(atOrAfter: end)
    guard next > index + 2 else { return nil }
    // "NU.nl/Trouw", "Discriminatie.nl/Fryslân/Tumba": names side by side.
    let path = reader.text[
      Int(reader.tokens.starts[index + 2])..<max(end, Int(reader.tokens.starts[index + 2]))]
    if !path.allSatisfy({ $0 < 0x80 }) { return nil }
    if reader.shape(start) != .lower, reader.shape(index + 2) == .capitalised { return nil }
    return address(start, next, end, scheme: false, in: reader)
  }

  /// Letters and digits of ASCII: a part of the name of a host.
  private func isLabel(_ index: Int, in reader: CitationReader) -> Bool {
    guard index >= 0, reader.shape(index) != .sign else { return false }
    return reader.text[reader.tokens.range(index)].allSatisfy { $0 < 0x80 && $0 != 0x27 }
  }

  private func isQuote(_ index: Int, in reader: CitationReader) -> Bool {
    let word = reader.word(index)
    return word == 0x22 || word == Vocabulary.Mark.openQuote || word == Vocabulary.Mark.apostrophe
  }

  private func address(
    _ index: Int, _ next: Int, _ end: Int, scheme: Bool, in reader: CitationReader
  ) -> RuleMatch? {
    guard Int(reader.tokens.ends[next - 1]) <= end else { return nil }
    let address = reader.analysis.string(Int(reader.tokens.starts[index])..<end)
    guard address.utf8.contains(0x2E) else { return nil }
    return RuleMatch(
      drafts: [
        CitationDraft(
          tokens: index...(next - 1), kind: .url, rule: name,
          target: scheme ? address : "https://" + address)
      ], next: next)
  }

  /// To the next white space, quotation mark or bracket that no URL has.
  private func end(from start: Int, in reader: CitationReader) -> Int {
    let text = reader.text
    var end = start
    var open = 0
    scan: while end < text.count, end - start < 4096 {
      let byte = text[end]
      switch byte {
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x7B, 0x7C, 0x7D, 0x5B, 0x5D, 0x60: break scan
      case 0x28: open += 1
      case 0x29:
        if open == 0 { break scan }
        open -= 1
      case 0xC2:
        // A no-break space or a guillemet.
        if end + 1 < text.count, [0xA0, 0xAB, 0xBB].contains(text[end + 1]) { break scan }
      case 0xE2:
        if end + 1 < text.count, text[end + 1] == 0x80 { break scan }
      default: break
      }
      end += 1
    }
    // Punctuation at its end belongs to the sentence.
    while end > start, Self.trailing.contains(text[end - 1]) { end -= 1 }
    return end
  }

  private static let topLevel = ReferenceWords.words(.topLevel)
  /// . , ; : ! ? ' ) ]
  private static let trailing: [UInt8] = [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x5D]
}
