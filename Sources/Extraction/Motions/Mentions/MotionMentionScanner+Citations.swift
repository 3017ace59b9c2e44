internal import Kamerstukken

/// Motions that only their papers name: "de moties Kamerstuk 29 999, nr. 4 (Jansen) en nr. 5 (De Wit)".
extension MotionMentionScanner {
  /// Papers that stand behind a noun, or behind each other, with who moved them.
  struct Citation {
    /// Indexes of its tokens, the brackets with the names included.
    var tokens: Range<Int>
    /// One for each motion: "nrs. 4 en 5" are two.
    var papers: [Paper]
    /// Who stands in brackets behind them.
    var movers: NamePhrase?
  }

  /// Its identifier, or its number where the dossier is not known.
  enum Paper {
    case target(String)
    case number(String)
  }

  /// The longest list of papers.
  private static let longestList = 300

  /// The papers directly behind a noun: one behind "motie", a list behind "moties".
  func citations(behind noun: Int, isList: Bool) -> [Citation] {
    guard !cursor.opensBlock(noun + 1), !cursor.opensCell(noun + 1) else { return [] }
    var found: [Citation] = []
    var token = list(behind: noun) ?? noun
    let isList = isList || token > noun
    while found.count < Self.longestList, let citation = citation(at: token, isFirst: token == noun)
    {
      found.append(citation)
      guard isList else { break }
      token = citation.tokens.upperBound
      let behind = token
      while token - behind < 2,
        cursor.sign(token, 0x2C) || cursor.sign(token, 0x3B) || cursor.word(token) == .en
      { token += 1 }
      guard token > behind else { break }
    }
    return found
  }

  /// "de volgende ingediende moties aan te houden: | 31000-4; 31000-5": where the list begins.
  private func list(behind noun: Int) -> Int? {
    guard (noun - 8..<noun).contains(where: { cursor.word($0) == .volgende }) else { return nil }
    for token in noun + 1..<noun + 12 {
      if cursor.sign(token, 0x2E) || cursor.opensBlock(token) { return nil }
      if cursor.sign(token, 0x3A) { return token + 1 }
    }
    return nil
  }

  /// The papers named at a token, which may be the noun itself: "de moties 1077, 1078 en 1079" is one citation.
  private func citation(at start: Int, isFirst: Bool) -> Citation? {
    var token = start
    if isFirst {
      if let citation = papers(at: token) { return citation }
      token += 1
      // "de motie op Kamerstuk 29 999, nr. 4", "de moties op de stukken nrs. 4 en 5".
      if [.op, .met, .onder].contains(cursor.word(token)) { token += 1 }
      if cursor.roles(token).contains(.article) { token += 1 }
    }
    return papers(at: token) ?? (isFirst ? numbers(at: token) : nil)
  }

  /// "Kamerstuk 29 999, nrs. 4 en 5 (Jansen)".
  private func papers(at start: Int) -> Citation? {
    guard start < cursor.tokens.count else { return nil }
    let first = cursor.start(start)
    var papers: [Paper] = []
    var end = start
    for reference in references(in: first..<first + 1).prefix(40) where reference.kind == .kamerstuk
    {
      guard reference.number != nil, let target = reference.target else { continue }
      papers.append(.target(target))
      end = cursor.tokens.first(atOrAfter: reference.span.range.upperBound)
    }
    guard !papers.isEmpty, end > start else { return nil }
    return withMovers(Citation(tokens: start..<end, papers: papers))
  }

  /// "met nummers 4 en 5 (Kamerstuk 29 999)": the numbers first, the dossier in brackets or that of the document.
  private func numbers(at start: Int) -> Citation? {
    var token = start
    if cursor.word(token) == .stukken || cursor.word(token) == .stuk { token += 1 }
    guard cursor.word(token) == .nummers || cursor.word(token) == .nrs else { return nil }
    token += 1
    if cursor.sign(token, 0x2E) { token += 1 }
    var numbers: [String] = []
    while numbers.count < 40, let digits = cursor.digits(token), digits.utf8.count < 6 {
      numbers.append(digits)
      token += 1
      guard cursor.sign(token, 0x2C) || cursor.word(token) == .en,
        cursor.digits(token + 1) != nil
      else { break }
      token += 1
    }
    guard !numbers.isEmpty else { return nil }
    if let (dossier, end) = dossier(inBracketsAt: token) {
      let papers = numbers.map { Paper.target(DocumentID(dossier, number: $0).description) }
      return Citation(tokens: start..<end, papers: papers)
    }
    let papers = numbers.map { ownPaper($0).map { .target($0) } ?? Paper.number($0) }
    return withMovers(Citation(tokens: start..<token, papers: papers))
  }

  /// "(Kamerstuk 29 999)": a dossier without a number, and the token behind the bracket.
  func dossier(inBracketsAt start: Int) -> (Dossier, end: Int)? {
    guard cursor.sign(start, 0x28), start + 1 < cursor.tokens.count else { return nil }
    let first = cursor.start(start + 1)
    guard
      let reference = references(in: first..<first + 1).first(where: { $0.kind == .kamerstuk }),
      reference.number == nil, let number = reference.dossier
    else { return nil }
    let end = cursor.tokens.first(atOrAfter: reference.span.range.upperBound)
    guard cursor.sign(end, 0x29) else { return nil }
    return (Dossier(number: number, suffix: reference.suffix, title: nil), end + 1)
  }

  /// "… (Jansen)", "… (Jansen c.s.)", "… (De Wit en Jansen)": who moved what the citation names.
  private func withMovers(_ citation: Citation) -> Citation {
    let open = citation.tokens.upperBound
    guard cursor.sign(open, 0x28), names.party(at: open) == nil,
      let phrase = names.phrase(at: open + 1) ?? names.names(at: open + 1, isList: true),
      cursor.sign(phrase.tokens.upperBound, 0x29),
      phrase.etAl || phrase.names.allSatisfy({ isMember($0) })
    else { return citation }
    var citation = citation
    citation.movers = phrase
    citation.tokens = citation.tokens.lowerBound..<phrase.tokens.upperBound + 1
    return citation
  }

  /// The mentions that such citations are, like the one of their noun.
  func mentions(of citations: [Citation], like mention: MotionMention) -> [MotionMention] {
    var mentions: [MotionMention] = []
    for (index, citation) in citations.enumerated() {
      for paper in citation.papers.prefix(mention.isPlural || citations.count > 1 ? 40 : 1) {
        var one = mention
        switch paper {
        case .target(let target): one.target = target
        case .number(let number): one.number = number
        }
        one.place = .sentence
        let first = index == 0 ? mention.tokens.lowerBound : citation.tokens.lowerBound
        one.tokens = first..<citation.tokens.upperBound
        if let movers = citation.movers { take(movers, into: &one) }
        mentions.append(one)
      }
    }
    return mentions
  }
}
