/// Members as a sentence names them: "het lid Becker (VVD)", "de leden Kuiken en Gijs van Dijk".
struct MemberPhrase: Equatable {
  /// One member.
  struct Member: Equatable {
    /// The tokens of the name.
    var name: Range<Int>
    /// The tokens of the party in brackets, or nil.
    var party: Range<Int>?
  }

  /// All its tokens.
  var tokens: Range<Int>
  /// The members, in order.
  var members: [Member]
}

/// Reads such phrases.
struct MemberPhraseReader {
  private let government: GovernmentPhraseReader
  private var tokens: Tokens { government.tokens }
  private static let en = Vocabulary.shared["en"]

  init(_ government: GovernmentPhraseReader) { self.government = government }

  /// The phrase that begins at a token with "het lid", "lid", "de heer", "mevrouw", "Kamerlid", or nil.
  func members(at start: Int) -> MemberPhrase? {
    var index = start
    if government.classes(index).contains(.determiner) { index += 1 }
    guard government.classes(index).contains(.title) else { return nil }
    index += 1
    // "mevr.".
    if index < tokens.count, tokens.words[index] == 0x2E, tokens.isGlued(index) { index += 1 }
    // "de fractie van de VVD", "het lid van de fractie" name no member.
    var members: [MemberPhrase.Member] = []
    while members.count < 8, let member = member(at: index) {
      members.append(member)
      index = (member.party.map { $0.upperBound + 1 }) ?? member.name.upperBound
      guard index < tokens.count, tokens.words[index] == Self.en || tokens.words[index] == 0x2C
      else { break }
      var next = index + 1
      if government.classes(next).contains(.determiner) { next += 1 }
      if government.classes(next).contains(.title) { next += 1 }
      guard self.member(at: next) != nil else { break }
      index = next
    }
    guard let last = members.last else { return nil }
    let end = last.party.map { $0.upperBound + 1 } ?? last.name.upperBound
    return MemberPhrase(tokens: start..<end, members: members)
  }

  /// "Gijs van Dijk (SP)", "Becker", "Van der Staaij".
  private func member(at start: Int) -> MemberPhrase.Member? {
    guard start < tokens.count,
      tokens.shapes[start] == .capitalised || tokens.shapes[start] == .upper
        || tokens.shapes[start] == .mixed
    else { return nil }
    var end = start
    while end < tokens.count, end - start < 8 {
      if isName(end) {
        end += 1
      } else if tokens.words[end] == 0x2D, tokens.isGlued(end), end > start, isName(end + 1) {
        end += 2
      } else if tokens.words[end] == 0x2E, tokens.isGlued(end), tokens.shapes[end - 1] == .upper {
        end += 1
      } else if government.classes(end).contains(.prefix), end > start,
        let next = afterPrefixes(end), isName(next)
      {
        end = next + 1
      } else {
        break
      }
    }
    guard end > start else { return nil }
    if end == start + 1, government.classes(start).contains(.prefix) { return nil }
    var party: Range<Int>?
    if end + 2 < tokens.count, tokens.words[end] == 0x28 {
      var close = end + 1
      while close < tokens.count, close - end < 6, tokens.words[close] != 0x29 { close += 1 }
      if close < tokens.count, tokens.words[close] == 0x29, close > end + 1 {
        party = end + 1..<close
      }
    }
    return MemberPhrase.Member(name: start..<end, party: party)
  }

  private func afterPrefixes(_ start: Int) -> Int? {
    var index = start
    while government.classes(index).contains(.prefix), index - start < 3 { index += 1 }
    return index
  }

  private func isName(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    switch tokens.shapes[index] {
    case .capitalised, .upper, .mixed: return true
    default: return false
    }
  }
}
