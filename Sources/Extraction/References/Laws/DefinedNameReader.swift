internal import Kamerstukken

/// Short names that a document gives to laws, "Wet op de verre maan (hierna: Maanwet)", and where it uses them.
struct DefinedNameReader {
  let reader: CitationReader

  /// A short name with the law it stands for.
  private struct Name {
    /// The token of its definition.
    var token: Int
    var target: String
  }

  /// The citations by short names that the citations of laws among `drafts` define, in no order.
  func citations(beside drafts: [CitationDraft]) -> [CitationDraft] {
    var names: [Name] = []
    for index in drafts.indices where names.count < 16 && drafts[index].kind == .law {
      guard let token = definition(behind: drafts[index].tokens.upperBound),
        let target = drafts[index].target?.utf8.prefix(while: { $0 != 0x26 }),
        !names.contains(where: { isSame($0.token, token) })
      else { continue }
      names.append(Name(token: token, target: String(Substring(target))))
    }
    if names.isEmpty { return [] }
    var found: [CitationDraft] = []
    for name in names {
      var next = 0
      let (starts, ends) = (reader.tokens.starts, reader.tokens.ends)
      let length = ends[name.token] - starts[name.token]
      let first = reader.text[Int(starts[name.token])]
      for index in name.token + 2..<max(name.token + 2, starts.count)
      where ends[index] - starts[index] == length && reader.text[Int(starts[index])] == first
        && isSame(index, name.token)
      {
        while next < drafts.count, drafts[next].tokens.upperBound < index { next += 1 }
        if next < drafts.count, drafts[next].tokens.contains(index) { continue }
        if reader.glued(index) && reader.isDash(index - 1)
          || reader.isDash(index + 1) && reader.glued(index + 1)
        {
          continue
        }
        found.append(
          CitationDraft(tokens: index...index, kind: .law, rule: "law-name", target: name.target))
      }
    }
    return found
  }

  /// The token of the short name in brackets at the end of a citation or right behind it: a word like the name of
  /// a law that no table has; abbreviations need an article, and "de Wet" may be any.
  private func definition(behind last: Int) -> Int? {
    var token = last - 1
    if !(reader.sign(last, 0x29) && reader.sign(last - 2, 0x28)) {
      guard reader.sign(last + 1, 0x28) else { return nil }
      token = last + 2
      if Self.hereafter.contains(reader.word(token)) {
        token += 1
        if reader.sign(token, 0x3A) { token += 1 }
      }
      if reader.has(token, .determiner) { token += 1 }
      guard reader.sign(token + 1, 0x29) else { return nil }
    }
    guard reader.shape(token) == .capitalised || reader.shape(token) == .mixed,
      reader.length(token) >= 5, !Self.lawWords.contains(reader.word(token)),
      LawTable.shared.law(at: token, in: reader.tokens) == nil
    else { return nil }
    let bytes = reader.text[reader.tokens.range(token)]
    let isName = Self.endings.contains {
      bytes.count > $0.count && bytes.suffix($0.count) == $0[...]
    }
    return isName ? token : nil
  }

  private func isSame(_ one: Int, _ other: Int) -> Bool {
    reader.length(one) == reader.length(other)
      && reader.text[reader.tokens.range(one)].elementsEqual(
        reader.text[reader.tokens.range(other)])
  }

  private static let endings = ["wet", "besluit", "regeling"].map { Array($0.utf8) }
  private static let lawWords = ReferenceWords.words(.lawWord)
  private static let hereafter = ReferenceWords.words(.hereafter)
}
