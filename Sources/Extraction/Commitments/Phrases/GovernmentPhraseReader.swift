/// Reads such phrases: the sender's own words, and offices with the name behind them.
struct GovernmentPhraseReader {
  let tokens: Tokens
  private let offices: OfficeScanner
  private let names: NameScanner
  private let table = CommitmentWords.table
  private static let en = Vocabulary.shared["en"]
  private static let onze = Vocabulary.shared["onze"]

  init(_ analysis: Analysis) {
    tokens = analysis.tokens
    offices = OfficeScanner(analysis)
    names = NameScanner(analysis)
  }

  /// What the word at a token can be.
  @inline(__always)
  func classes(_ index: Int) -> CommitmentWords.Roles {
    index >= 0 && index < tokens.count ? table[tokens.words[index]] : []
  }

  /// The phrase that begins at a token, or nil.
  func phrase(at start: Int) -> GovernmentPhrase? {
    var index = start
    if classes(index).contains(.sender) { return sender(start..<index + 1) }
    if classes(index).contains(.pronoun) {
      return GovernmentPhrase(
        tokens: start..<index + 1, kind: .pronoun, office: start..<index + 1, ministry: nil,
        name: nil)
    }
    if classes(index).contains(.determiner) {
      index += 1
      // "de ondergetekende"; "die ik" is a relative clause.
      if classes(index).contains(.sender), tokens.range(index).count > 3 {
        return sender(start..<index + 1)
      }
    }
    if classes(index).contains(.former) { index += 1 }
    guard !classes(index).isDisjoint(with: [.office, .cabinet, .kin]) else { return nil }
    guard let office = offices.phrase(at: start), !office.isOnBehalf else { return nil }
    // "Onze Minister" is the word of a law; a bare "collega" is nobody's.
    let isOurs =
      tokens.words[start] == Self.onze || start > 0 && tokens.words[start - 1] == Self.onze
    if isOurs, office.kind == .office { return nil }
    switch office.kind {
    case .government: return cabinet(start, office)
    case .predecessor, .colleague: return kin(start, office)
    case .office: return self.office(start, office)
    }
  }

  /// "het kabinet", "het kabinet-Rutte III".
  private func cabinet(_ start: Int, _ office: OfficePhrase) -> GovernmentPhrase {
    var end = office.tokens.upperBound
    if end + 1 < tokens.count, tokens.words[end] == 0x2D, tokens.isGlued(end) {
      end += 2
      if end < tokens.count, tokens.shapes[end] == .upper { end += 1 }
    }
    let first = tokens.first(atOrAfter: office.words.lowerBound)
    return GovernmentPhrase(
      tokens: start..<end, kind: .cabinet, office: first..<end, ministry: nil, name: nil)
  }

  /// "mijn ambtsvoorganger", "mijn collega, de minister voor Natuur,".
  private func kin(_ start: Int, _ office: OfficePhrase) -> GovernmentPhrase? {
    let first = tokens.first(atOrAfter: office.words.lowerBound)
    let end = office.tokens.upperBound
    guard first > start else { return nil }
    if end + 2 < tokens.count, tokens.words[end] == 0x2C,
      classes(end + 1).contains(.determiner) || classes(end + 1).contains(.office),
      var apposed = phrase(at: end + 1), apposed.kind == .office
    {
      apposed.tokens = start..<apposed.tokens.upperBound
      return apposed
    }
    return GovernmentPhrase(
      tokens: start..<end, kind: .kin, office: first..<end,
      ministry: office.offices.first?.ministry, name: nil)
  }

  /// "de Minister van Financiën", "Staatssecretaris Van der Wit", "Minister voor Armoedebeleid".
  private func office(_ start: Int, _ office: OfficePhrase) -> GovernmentPhrase {
    let first = tokens.first(atOrAfter: office.words.lowerBound)
    let end = office.tokens.upperBound
    let ministry = office.offices.first?.ministry
    func unknown(_ behind: Int) -> GovernmentPhrase {
      GovernmentPhrase(
        tokens: start..<behind, kind: .office, office: first..<behind, ministry: nil, name: nil)
    }
    // A portfolio that the register does not know: "Minister voor Armoedebeleid".
    if ministry == nil, classes(end).contains(.portfolio), tokens.shapes[end] == .lower {
      return unknown(field(at: end))
    }
    let name = names.name(at: end)
    // "de Staatssecretaris Participatie en Integratie": a field without "van", not a name.
    if ministry == nil, end == first + 1, name.map({ !names.isKnown($0.name) }) ?? false,
      case let behind = field(at: end), behind > end + 1
    {
      return unknown(behind)
    }
    return GovernmentPhrase(
      tokens: start..<(name?.tokens.upperBound ?? end), kind: .office, office: first..<end,
      ministry: ministry,
      name: name.map { end..<tokens.first(atOrAfter: $0.name.upperBound) })
  }

  /// The members that a phrase at a token names: "het lid Jansen (VVD)", "mevrouw De Wit".
  func members(at start: Int) -> NamePhrase? {
    let type = classes(start)
    guard type.contains(.title) || type.contains(.determiner) && classes(start + 1).contains(.title)
    else { return nil }
    guard let phrase = names.phrase(at: start) else { return nil }
    // "de leden van de VVD-fractie" are no members by name.
    let end = phrase.tokens.upperBound
    return end + 1 < tokens.count && tokens.words[end] == 0x2D
      && tokens.words[end + 1] == Self.fractie ? nil : phrase
  }

  private static let fractie = Vocabulary.shared["fractie"]

  /// The token behind the name of a party, or the same: "GroenLinks", "50PLUS", "PvdA".
  func party(at start: Int) -> Int {
    var end = start
    // "C.D.A.".
    while end + 1 < tokens.count, end - start < 8, tokens.range(end).count == 1,
      tokens.shapes[end] == .upper, tokens.words[end + 1] == 0x2E
    { end += 2 }
    if end > start { return end }
    while end < tokens.count, end - start < 4,
      isCapital(end) || tokens.shapes[end] == .alphanumeric
        || tokens.words[end] == 0x2D && end > start && end + 1 < tokens.count && isCapital(end + 1)
    { end += 1 }
    return end
  }

  /// The token behind what an office or a committee is for: "voor Sociale Zaken en Werkgelegenheid", "SZW".
  func field(at start: Int) -> Int {
    var index = classes(start).contains(.portfolio) ? start + 1 : start
    guard isCapital(index) else { return start }
    index += 1
    while index < tokens.count, index - start < 16 {
      if isCapital(index) {
        index += 1
        continue
      }
      let word = tokens.words[index]
      guard word == Self.en || word == 0x2C || word == 0x2D || word == 0x26 else { break }
      var next = index + 1
      if word == 0x2D, next < tokens.count, tokens.words[next] == Self.en { next += 1 }
      guard isCapital(next), !classes(next).contains(.office) else { break }
      index = next + 1
    }
    return index
  }

  private func isCapital(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    switch tokens.shapes[index] {
    case .capitalised, .upper, .mixed: return true
    default: return false
    }
  }

  private func sender(_ range: Range<Int>) -> GovernmentPhrase {
    GovernmentPhrase(tokens: range, kind: .sender, office: range, ministry: nil, name: nil)
  }
}
