internal import Kamerstukken
internal import Register

/// Reads offices from tokens.
package struct OfficeScanner: Sendable {
  private let analysis: Analysis
  private let tokens: Tokens
  private let date: CalendarDate?
  private let words = OfficeWords.shared

  /// The longest name of a ministry or portfolio has so many tokens.
  private static let longestName = 12

  /// A scanner over one document; its date decides which abbreviation is in force.
  package init(_ analysis: Analysis) {
    self.analysis = analysis
    tokens = analysis.tokens
    date = analysis.document.date
  }

  /// The office that begins at a token, with or without "mede namens" and an article: "de Minister van SZW",
  /// "de toenmalige Staatssecretaris van Justitie en Veiligheid", "de Ministers van SZW, JenV en OCW",
  /// "mijn ambtsvoorganger", "het kabinet"; nil where none begins there. Bounded by its length.
  package func phrase(at start: Int) -> OfficePhrase? {
    var index = start
    var isOnBehalf = false
    if role(index) == .jointly, role(index + 1) == .behalf { index += 1 }
    if role(index) == .behalf {
      isOnBehalf = true
      index += 1
    }
    if role(index) == .article || role(index) == .my { index += 1 }
    if role(index) == .former { index += 1 }
    let first = index
    let kind: OfficePhrase.Kind
    switch role(index) {
    case .one, .several, .premier: kind = .office
    case .predecessor: kind = .predecessor
    case .colleague: kind = .colleague
    case .government: kind = .government
    default: return nil
    }
    let isPlural = role(index) == .several
    // "Minister-President, Minister van Algemene Zaken".
    if sign(index + 1, 0x2D), role(index + 2) == .president { index += 2 }
    index += 1
    var phrase = OfficePhrase(
      tokens: start..<index, words: tokens.range(first, through: index - 1), kind: kind,
      offices: [], isOnBehalf: isOnBehalf)
    if kind == .government { return phrase }
    let title = analysis.string(tokens.range(first, through: index - 1))
    if let (end, ministry) = ministry(behind: index) {
      phrase.tokens = start..<end
      phrase.words = tokens.range(first, through: end - 1)
      phrase.offices = [.init(title: analysis.string(phrase.words), ministry: ministry)]
      if isPlural { more(of: title, at: end, into: &phrase, first: first) }
    } else {
      phrase.offices = [
        .init(title: title, ministry: Offices.shared.ministry(forOffice: title, on: date))
      ]
    }
    return phrase
  }

  /// "…, JenV en van OCW": further ministries of a plural.
  private func more(of title: String, at start: Int, into phrase: inout OfficePhrase, first: Int) {
    let single =
      title.hasSuffix("sen")
      ? String(title.dropLast(3)) : title.hasSuffix("s") ? String(title.dropLast()) : title
    if let office = phrase.offices.first {
      phrase.offices = [
        .init(title: single + office.title.dropFirst(title.count), ministry: office.ministry)
      ]
    }
    var index = start
    while phrase.offices.count < 20 {
      var next = index
      if sign(next, 0x2C) { next += 1 }
      if role(next) == .and { next += 1 }
      guard next > index else { return }
      let hasOf = role(next) == .of
      let name = hasOf ? next + 1 : next
      guard let (end, ministry) = ministryName(at: name) else { return }
      let words = analysis.string(tokens.range(hasOf ? next : name, through: end - 1))
      phrase.offices.append(
        .init(title: single + (hasOf ? " " : " van ") + words, ministry: ministry))
      phrase.tokens = phrase.tokens.lowerBound..<end
      phrase.words = tokens.range(first, through: end - 1)
      index = end
    }
  }

  /// "van X", "voor X": the token behind it and the ministry's abbreviation.
  private func ministry(behind start: Int) -> (end: Int, ministry: String)? {
    var index = start
    if sign(index, 0x2C) { index += 1 }
    // "Minister-President, Minister van Algemene Zaken".
    if index > start, role(index) == .one { index += 1 } else { index = start }
    guard role(index) == .of else { return nil }
    return ministryName(at: index + 1)
  }

  /// The longest name of a ministry, portfolio or abbreviation at a token.
  package func ministryName(at start: Int) -> (end: Int, ministry: String)? {
    guard start < tokens.count else { return nil }
    switch tokens.shapes[start] {
    case .sign, .number: return nil
    case .lower:
      // "de minister van binnenlandse zaken": a small letter only in a longer name.
      break
    default: break
    }
    var end = min(start + Self.longestName, tokens.count)
    if let block = analysis.block(at: Int(tokens.starts[start])) {
      let limit = analysis.document.blocks[block].range.upperBound
      while end > start, Int(tokens.starts[end - 1]) >= limit { end -= 1 }
    }
    end = endOfName(start..<end)
    while end > start {
      if tokens.shapes[end - 1] != .sign {
        let words = analysis.string(tokens.range(start, through: end - 1))
        if let ministry = Offices.shared.ministry(forOffice: "Minister van " + words, on: date) {
          return (end, ministry)
        }
      }
      end -= 1
    }
    return nil
  }

  /// The index behind the tokens that names are made of; what follows a dash may be anything ("Financiën –
  /// Fiscaliteit en Belastingdienst").
  private func endOfName(_ range: Range<Int>) -> Int {
    for index in range {
      let word = tokens.words[index]
      if tokens.shapes[index] == .sign {
        if word == 0x2D || word == Vocabulary.Mark.enDash { return range.upperBound }
        // "V.W.S."
        let isInitial = index > 0 && tokens.range(index - 1).count == 1
        if word == 0x3B || word == 0x3A || word == 0x28 || word == 0x2E && !isInitial {
          return index
        }
      } else if !words.isNamePart(word) {
        return index
      }
    }
    return range.upperBound
  }

  private func role(_ token: Int) -> OfficeWords.Role {
    token >= 0 && token < tokens.count ? words.role(of: tokens.words[token]) : .none
  }

  private func sign(_ token: Int, _ sign: Vocabulary.WordID) -> Bool {
    token >= 0 && token < tokens.count && tokens.words[token] == sign
  }
}
