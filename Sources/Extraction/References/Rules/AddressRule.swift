internal import Kamerstukken

/// "https://nos.nl/artikel/2192834-x.html", "www.rijksoverheid.nl/jenv".
struct AddressRule: ReferenceRule {
  let name = "url"
  let triggers = ReferenceTriggers(words: ReferenceWords.List.strings("web"))

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    let text = reader.text
    let start = Int(reader.tokens.starts[index])
    let scheme = reader.sign(index + 1, 0x3A)
    if scheme {
      guard reader.sign(index + 2, 0x2F), reader.sign(index + 3, 0x2F) else { return nil }
    } else {
      guard reader.sign(index + 1, 0x2E), reader.glued(index + 1), reader.glued(index + 2),
        reader.shape(index + 2) != .sign, reader.glued(index + 2)
      else { return nil }
    }
    // To the next white space, quotation mark or bracket that no URL has.
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
    let next = reader.tokens.first(atOrAfter: end)
    guard next > index + 3 || !scheme, next > index + 2, Int(reader.tokens.ends[next - 1]) <= end
    else { return nil }
    let address = reader.analysis.string(start..<end)
    guard address.utf8.contains(0x2E) else { return nil }
    return RuleMatch(
      drafts: [
        CitationDraft(
          tokens: index...(next - 1), kind: .url, rule: name,
          target: scheme ? address : "https://" + address)
      ], next: next)
  }

  /// . , ; : ! ? ' ) ]
  private static let trailing: [UInt8] = [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x5D]
}
