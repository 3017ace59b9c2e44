internal import Kamerstukken
package import Register

/// Reads names of people from tokens.
///
/// A name is any run of capitalised words with its prefixes ("Van der Wit", "Piet de Wit", "Wit-de Vries"); the
/// register decides how far it runs where it may end early.
package struct NameScanner: Sendable {
  let analysis: Analysis
  let tokens: Tokens
  let text: [UInt8]
  let register: Register
  private let words = NameWords.shared

  /// A scanner over one document.
  package init(_ analysis: Analysis, register: Register = .shared) {
    self.analysis = analysis
    tokens = analysis.tokens
    text = analysis.document.text.utf8
    self.register = register
  }

  /// The phrase that begins at a token: "het lid X (P)", "de leden X en Y", "lid X", "Kamerlid X", "de heer X",
  /// "mevrouw X", each with or without its article; nil where none begins there. Bounded by its length.
  package func phrase(at start: Int) -> NamePhrase? {
    var index = start
    if role(index) == .article { index += 1 }
    // "Tweede Kamerlid Jansen", "Eerste-Kamerlid De Wit".
    if Self.chambers.contains(word(index)) {
      let next = sign(index + 1, 0x2D) ? index + 2 : index + 1
      if next < tokens.count, tokens.range(next).count > 5,
        role(next) == .one || role(next) == .several
      {
        index = next
      }
    }
    // "voormalig lid", "oud-Kamerlid".
    if role(index) == .former {
      index += 1
      if sign(index, 0x2D), tokens.isGlued(index) { index += 1 }
    }
    let isPlural: Bool
    switch role(index) {
    case .one: isPlural = false
    case .several: isPlural = true
    default: return nil
    }
    index += 1
    if sign(index, 0x2E), tokens.isGlued(index) { index += 1 }
    // "de leden, de heren Jansen en De Wit", "de leden de heer Jansen": the inner phrase counts.
    guard var phrase = names(at: index, isList: isPlural) else { return nil }
    phrase.tokens = start..<phrase.tokens.upperBound
    return phrase
  }

  /// The names that stand right at a token, without "het lid" before them: "X c.s.", "X/Y", "X (P) en Y (Q)".
  /// `isList` lets "," and "en" join names.
  package func names(at start: Int, isList: Bool) -> NamePhrase? {
    guard let first = name(at: start) else { return nil }
    let limit = limit(at: start)
    var names = [first]
    var index = first.tokens.upperBound
    while names.count < 40 {
      let joint = behindMarker(index)
      var next = joint
      if sign(next, 0x2F) {
        next += 1
      } else if isList, sign(next, 0x2C) {
        next += 1
        if role(next) == .and { next += 1 }
      } else if isList, role(next) == .and {
        next += 1
      } else if role(next) == .and, let other = another(next + 1, first.party != nil, limit) {
        next = other
      } else {
        break
      }
      guard next < limit, let name = name(at: next) else { break }
      // Behind a comma a sentence may go on with any capital: "het lid Jansen, Duitsland en …".
      if sign(joint, 0x2C), name.party == nil, !isKnown(name.name) { break }
      names.append(name)
      index = name.tokens.upperBound
    }
    let etAl = self.etAl(at: index)
    if let etAl { index = etAl }
    if let (party, end) = sharedParty(at: index) {
      for number in names.indices where names[number].party == nil { names[number].party = party }
      index = end
    } else if etAl != nil, names[names.count - 1].party == nil, let party = party(at: index) {
      // "het lid Jansen c.s. (VVD)".
      names[names.count - 1].party = party.words
      index = party.end
    }
    return NamePhrase(tokens: start..<index, names: names, etAl: etAl != nil)
  }

  /// The token behind the marker of a footnote that hangs on a party: "De Wit (SP)3 en Jansen".
  private func behindMarker(_ token: Int) -> Int {
    let isMarker =
      sign(token - 1, 0x29) && token < tokens.count && tokens.shapes[token] == .number
      && tokens.isGlued(token)
    return isMarker ? token + 1 : token
  }

  /// Where the name of another member stands behind "en": "het lid A en het lid B", "lid A (CDA) en B (PVV)".
  private func another(_ start: Int, _ hasParty: Bool, _ limit: Int) -> Int? {
    let title = role(start) == .article ? start + 1 : start
    if role(title) == .one { return title + 1 < limit ? title + 1 : nil }
    return hasParty && start < limit && name(at: start)?.party != nil ? start : nil
  }

  /// The name that stands at a token, with a party in brackets behind it.
  package func name(at start: Int) -> NamePhrase.Name? {
    let limit = limit(at: start)
    var index = start
    // "F.B.J.", "Th."
    while index + 1 < limit, isInitial(index), sign(index + 1, 0x2E), tokens.isGlued(index + 1) {
      index += 2
    }
    let afterInitials = index
    var ends: [Int] = []
    while ends.count < 7, let end = surnamePart(at: index, isFirst: ends.isEmpty, limit: limit) {
      ends.append(end)
      index = end
      // "De Wit1 Kamer": a marker ends the name.
      if marker(in: end - 1) != nil { break }
    }
    guard let shortest = ends.first else { return nil }
    let end =
      ends.count == 1
      ? shortest
      : ends.reversed().first { isKnown(words(start, through: $0 - 1)) }
        ?? ends.first { behindRun($0, limit: limit) } ?? shortest
    guard end > afterInitials else { return nil }
    let party = party(at: end)
    return NamePhrase.Name(
      name: words(start, through: end - 1), party: party?.words,
      tokens: start..<(party?.end ?? end))
  }

  /// The bytes of a name without the marker of a footnote, and what follows that without a space: "De Wit3",
  /// "De Wit1het".
  private func words(_ first: Int, through last: Int) -> Range<Int> {
    let range = tokens.range(first, through: last)
    return range.lowerBound..<(marker(in: last) ?? range.upperBound)
  }

  /// Where in a word of a name a marker begins: no surname has a digit. Nil in "D66", which is none.
  private func marker(in token: Int) -> Int? {
    guard tokens.shapes[token] == .alphanumeric || tokens.shapes[token] == .mixed,
      let digit = text[tokens.range(token)].firstIndex(where: { (0x30...0x39).contains($0) }),
      text[tokens.range(token).lowerBound..<digit].contains(where: { (0x61...0x7A).contains($0) })
    else { return nil }
    return digit
  }

  /// Whether the run of capitalised words ends here: the end of a name that the register does not know.
  private func behindRun(_ end: Int, limit: Int) -> Bool {
    end >= limit || !(isCapital(end) && isNameWord(end))
  }

  /// Prefixes and one capitalised word with what hyphens join to it; the token behind it.
  private func surnamePart(at start: Int, isFirst: Bool, limit: Int) -> Int? {
    var index = start
    while index < limit, index - start < 4, words.isPrefix(tokens.words[index]),
      // "Jansen (VVD)": a sign ends the name; "Van" alone is none.
      index + 1 < limit
    {
      if role(index) == .end, !isFirst { return nil }
      index += 1
      // "van ’t Wit".
      if tokens.words[index] == Vocabulary.Mark.apostrophe || sign(index, 0x27), index + 1 < limit {
        index += 1
      }
    }
    guard index < limit, isCapital(index), isNameWord(index) else { return nil }
    index += 1
    // "Wit-de Vries", "Wit-Vries".
    while index + 1 < limit, sign(index, 0x2D), tokens.isGlued(index), tokens.isGlued(index + 1) {
      var next = index + 1
      while next < limit, next - index < 5, words.isPrefix(tokens.words[next]), next + 1 < limit {
        next += 1
      }
      guard next < limit, isCapital(next), tokens.shapes[next] != .number else { break }
      index = next + 1
    }
    return index
  }

  /// "(VVD)": a party that the register knows, or one word that looks like one.
  package func party(at start: Int) -> (words: Range<Int>, end: Int)? {
    guard sign(start, 0x28) else { return nil }
    var end = start + 1
    while end < tokens.count, end - start < 9, !sign(end, 0x29) { end += 1 }
    guard sign(end, 0x29), end > start + 1 else { return nil }
    let words = tokens.range(start + 1, through: end - 1)
    let isParty = Parties.shared.name(of: analysis.string(words)) != nil
    return isParty ? (words, end + 1) : nil
  }

  /// "(allen D66)", "(beiden VVD)".
  private func sharedParty(at start: Int) -> (words: Range<Int>, end: Int)? {
    guard sign(start, 0x28), role(start + 1) == .all else { return nil }
    var end = start + 2
    while end < tokens.count, end - start < 9, !sign(end, 0x29) { end += 1 }
    guard sign(end, 0x29), end > start + 2 else { return nil }
    return (tokens.range(start + 2, through: end - 1), end + 1)
  }

  /// The token behind "c.s.", "cs" or "e.a.", or nil.
  package func etAl(at start: Int) -> Int? {
    if role(start) == .cs { return start + 1 }
    guard role(start) == .c || role(start) == .e, sign(start + 1, 0x2E) else { return nil }
    guard role(start + 2) == (role(start) == .c ? .s : .a) else { return nil }
    return sign(start + 3, 0x2E) && tokens.isGlued(start + 3) ? start + 4 : start + 3
  }

  /// Whether somebody in the register may be meant by printed words.
  package func isKnown(_ words: Range<Int>) -> Bool {
    register.knows(PrintedName(analysis.string(words)))
  }

  /// The token behind the block that holds a token.
  private func limit(at token: Int) -> Int {
    guard token < tokens.count, let block = analysis.block(at: Int(tokens.starts[token])) else {
      return tokens.count
    }
    let end = analysis.document.blocks[block].range.upperBound
    var limit = token
    while limit < tokens.count, limit - token < 60, Int(tokens.starts[limit]) < end { limit += 1 }
    return limit
  }

  private static let chambers = ["eerste", "tweede"].map { Vocabulary.shared[$0] }

  private func word(_ token: Int) -> Vocabulary.WordID {
    token >= 0 && token < tokens.count ? tokens.words[token] : 0
  }

  private func role(_ token: Int) -> NameWords.Role {
    token >= 0 && token < tokens.count ? words.role(of: tokens.words[token]) : .none
  }

  private func sign(_ token: Int, _ sign: Vocabulary.WordID) -> Bool {
    token >= 0 && token < tokens.count && tokens.words[token] == sign
  }

  private func isCapital(_ token: Int) -> Bool {
    guard token < tokens.count else { return false }
    switch tokens.shapes[token] {
    case .capitalised, .upper: return true
    case .mixed, .alphanumeric:
      // "IJzerman", "McWit"; not "eHerkenning".
      return !(0x61...0x7A).contains(text[Int(tokens.starts[token])])
    default: return false
    }
  }

  /// "F" of "F.B.J.", "Th", "IJ".
  private func isInitial(_ token: Int) -> Bool {
    tokens.shapes[token] == .upper
      ? tokens.range(token).count <= 2
      : tokens.shapes[token] == .capitalised && role(token) == .initial
  }

  private func isNameWord(_ token: Int) -> Bool {
    switch role(token) {
    case .none, .c, .s, .cs, .e, .a, .initial: return true
    default: return false
    }
  }
}
