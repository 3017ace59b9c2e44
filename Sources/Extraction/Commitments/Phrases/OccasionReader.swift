internal import Kamerstukken
internal import Tables

/// Where a promise was made, as a sentence tells it.
struct OccasionMention: Equatable {
  /// From the preposition to the date.
  var tokens: Range<Int>
  /// "AO", "debat".
  var kind: Range<Int>
  /// "preventie", or nil.
  var subject: Range<Int>?
  /// The day, or nil.
  var date: CalendarDate?
}

/// Reads occasions: "tijdens het AO preventie van 20 juni 2018".
struct OccasionReader {
  let government: GovernmentPhraseReader
  private let house: HousePhraseReader
  let dates: DateScanner
  private let letter: CalendarDate?
  var tokens: Tokens { government.tokens }

  private struct Form: Sendable {
    let pattern: PhrasePattern
    let isPaper: Bool
  }

  private static let forms: WordTable<[Form]> = {
    var forms: [Vocabulary.WordID: [Form]] = [:]
    for row in DataTable.occasions.rows where row.count == 2 {
      let form = Form(
        pattern: PhrasePattern(row[0], vocabulary: .shared), isPaper: row[1] == "paper")
      for word in form.pattern.openers { forms[word, default: []].append(form) }
    }
    return WordTable(Array(forms), missing: [])
  }()

  /// Every word of the table, for the vocabulary.
  static let vocabulary: [String] =
    DataTable.occasions.rows.flatMap { PhrasePattern.words(in: $0[0]) } + [
      "d", "dd", "tijdens", "heden",
    ] + timeWords + spanWords
  static let van = Vocabulary.shared["van"]
  private static let voor = Vocabulary.shared["voor"]
  private static let om = Vocabulary.shared["om"]
  private static let en = Vocabulary.shared["en"]
  private static let der = Vocabulary.shared["der"]
  private static let met = Vocabulary.shared["met"]
  private static let tussen = Vocabulary.shared["tussen"]
  private static let tijdens = Vocabulary.shared["tijdens"]

  init(_ analysis: Analysis, government: GovernmentPhraseReader, house: HousePhraseReader) {
    self.government = government
    self.house = house
    dates = DateScanner(analysis)
    letter = analysis.document.date
  }

  /// The first occasion in a range of tokens that a preposition introduces.
  func occasion(in range: Range<Int>) -> OccasionMention? {
    var found: OccasionMention?
    for index in range {
      guard let kind = kind(at: index, limit: range.upperBound) else { continue }
      if let mention = mention(kind.tokens, isPaper: kind.isPaper, in: range) {
        if mention.date != nil { return mention }
        found = found ?? mention
      }
    }
    return found
  }

  /// The occasion that a cell of a table names, with or without a preposition: "AO wonen 12-03-2019".
  func occasion(inCell cell: Range<Int>) -> OccasionMention? {
    for index in cell {
      guard let kind = kind(at: index, limit: cell.upperBound), !kind.isPaper else { continue }
      return mention(kind.tokens, isPaper: false, in: cell, isCell: true)
    }
    return nil
  }

  /// The occasion whose preposition stands at a token.
  func occasion(at start: Int, limit: Int) -> OccasionMention? {
    guard start + 1 < limit, government.classes(start).contains(.during) else { return nil }
    for index in start + 1..<min(start + 6, limit) {
      guard let kind = kind(at: index, limit: limit) else { continue }
      return mention(kind.tokens, isPaper: kind.isPaper, in: start..<limit)
    }
    return nil
  }

  /// The longest form of the table at a token.
  private func kind(at index: Int, limit: Int) -> (tokens: Range<Int>, isPaper: Bool)? {
    guard index < limit, case let forms = Self.forms[tokens.words[index]], !forms.isEmpty else {
      return nil
    }
    // "AO" and the like are capitals; "no" and "so" are no debates.
    if tokens.range(index).count <= 3, tokens.shapes[index] != .upper { return nil }
    var best: (tokens: Range<Int>, isPaper: Bool)?
    for form in forms {
      var matcher = PhraseMatcher(tokens, slots: NoSlots(), limit: limit, steps: 20)
      if let match = matcher.match(form.pattern, at: index),
        match.tokens.count > best?.tokens.count ?? 0
      {
        best = (match.tokens, form.isPaper)
      }
    }
    return best
  }

  private func mention(
    _ kind: Range<Int>, isPaper: Bool, in range: Range<Int>, isCell: Bool = false
  ) -> OccasionMention? {
    guard
      let start = isCell
        ? kind.lowerBound : opening(of: kind, isPaper: isPaper, from: range.lowerBound)
    else { return nil }
    var (subject, date, end) = particulars(of: kind, range.upperBound, isCell: isCell)
    if date == nil, subject == nil, let time = time(at: end) { end = min(time, range.upperBound) }
    if date == nil, let later = laterDate(end, range.upperBound) { (date, end) = later }
    if date == nil { date = earlierDate(range.lowerBound..<start) }
    if isPaper, date == nil { return nil }
    if date == nil, subject == nil, tokens.words[start] != Self.tijdens, !isCell, kind.count == 1,
      tokens.shapes[kind.lowerBound] != .upper
    {
      return nil
    }
    return OccasionMention(tokens: start..<end, kind: kind, subject: subject, date: date)
  }

  /// Back over "het", "plenaire" and the like to the preposition.
  private func opening(of kind: Range<Int>, isPaper: Bool, from floor: Int) -> Int? {
    guard kind.lowerBound > floor else { return nil }
    let last = max(floor, kind.lowerBound - 5)
    return (last..<kind.lowerBound).last { opens($0, isPaper: isPaper) }
  }

  /// The subject and the day behind "het AO", "het debat", in either order, and the token behind them.
  private func particulars(of kind: Range<Int>, _ limit: Int, isCell: Bool) -> (
    subject: Range<Int>?, date: CalendarDate?, end: Int
  ) {
    var index = kind.upperBound
    // "het AO (Algemeen Overleg)".
    if index < limit, tokens.words[index] == 0x28, let close = closing(index, limit),
      close - index < 5
    {
      index = close + 1
    }
    var subject: Range<Int>?
    var date: CalendarDate?
    var end = index
    if let dated = self.date(at: index, limit: limit) {
      (date, end) = dated
      if government.classes(end).contains(.about), let named = named(end, limit) {
        subject = named
        end = named.upperBound
      }
    } else {
      if let recipient = house.phrase(at: index),
        recipient.tokens.lowerBound < recipient.core.lowerBound
      {
        index = recipient.tokens.upperBound
        end = index
      }
      index = behindField(index, limit)
      end = index
      let named = self.named(index, limit, isCell: isCell)
      if let named {
        subject = named
        end = named.upperBound
      }
      if let recipient = house.phrase(at: end), self.date(at: end, limit: limit) == nil {
        if let dated = self.date(at: recipient.tokens.upperBound, limit: limit) {
          (date, end) = dated
        }
      } else if let dated = self.date(at: end, limit: limit) {
        (date, end) = dated
      }
    }
    return (subject, date, end)
  }

  /// "van 20 juni 2018", "op 9 mei 2023", "d.d. 07/12", "(20 juni 2018)".
  private func date(at start: Int, limit: Int) -> (CalendarDate?, Int)? {
    var index = start
    if index < limit, tokens.words[index] == 0x28 || tokens.words[index] == 0x2C { index += 1 }
    var steps = 0
    while index < limit, steps < 4,
      government.classes(index).contains(.date) || tokens.words[index] == 0x2E
    {
      index += 1
      steps += 1
    }
    guard let mention = dates.date(at: index), mention.day != nil else { return nil }
    return (mention.resolved(against: letter), mention.tokens.upperBound)
  }

  /// Behind "voor het jeugdbeleid", "en voor Justitie" of a committee, where a date or a subject follows.
  private func behindField(_ start: Int, _ limit: Int) -> Int {
    guard start < limit, tokens.words[start] == Self.voor || tokens.words[start] == Self.en else {
      return start
    }
    for index in start + 1..<min(start + 14, limit) {
      if government.classes(index).contains(.about) { return index }
      if government.classes(index).contains(.date), date(at: index, limit: limit) != nil {
        return index
      }
      if government.classes(index).contains(.finite) { return start }
    }
    return start
  }

  /// A date behind a subject of several parts: "van Welzijn, Volksgezondheid en Cultuur op 1 december 1983".
  private func laterDate(_ start: Int, _ limit: Int) -> (CalendarDate?, Int)? {
    guard start < limit, tokens.words[start] == 0x2C || tokens.words[start] == 0x28 else {
      return nil
    }
    for index in start + 1..<max(start + 1, min(start + 16, limit)) {
      let type = government.classes(index)
      if type.contains(.finite) || type.contains(.sender) || type.contains(.pledge) { return nil }
      if type.contains(.date), let date = date(at: index, limit: limit) { return date }
    }
    return nil
  }

  /// A date before the occasion: "Op 20 juni 2018 heb ik tijdens het AO".
  private func earlierDate(_ range: Range<Int>) -> CalendarDate? {
    for index in range where government.classes(index).contains(.date) {
      if let mention = dates.date(at: index + 1), mention.day != nil {
        return mention.resolved(against: letter)
      }
    }
    return nil
  }

  /// The words of the subject, without "over"; nil where none stand.
  private func named(_ start: Int, _ limit: Int, isCell: Bool = false) -> Range<Int>? {
    var index = start
    if government.classes(index).contains(.about) {
      index += 1
      if government.classes(index).contains(.determiner) { index += 1 }
    }
    // "de behandeling van de begroting": what is dealt with.
    if index == start, index < limit, tokens.words[index] == Self.van,
      date(at: index, limit: limit) == nil
    {
      index += 1
      if government.classes(index).contains(.determiner) { index += 1 }
    }
    // "de begrotingsbehandeling van november vorig jaar": a time is no subject.
    if time(at: start) != nil { return nil }
    // "met de commissie | voor het jeugdbeleid", "| en voor Justitie", "| der Kamer".
    if index < limit,
      [Self.voor, Self.en, Self.der, Self.met, Self.tussen].contains(tokens.words[index])
    {
      return nil
    }
    let first = index
    while index < limit, index - first < 30 {
      let type = government.classes(index)
      let word = tokens.words[index]
      if type.contains(.finite) && tokens.shapes[index] != .upper || word == 0x2C || word == 0x28
        || word == 0x29 || word == 0x2E
        || word == 0x3A || word == 0x3B
      {
        break
      }
      // "de behandeling van de begroting | om de cijfers te delen": what was promised.
      if word == Self.om, index > first { break }
      if type.contains(.date), date(at: index, limit: limit) != nil { break }
      // "AO wonen 12-03-2019".
      if tokens.shapes[index] == .number, dates.date(at: index)?.year != nil { break }
      if type.contains(.to), house.phrase(at: index) != nil { break }
      if type.contains(.adverb), first == start || index == first { break }
      if type.contains(.sender) || CommitmentTriggers.shared.isCue[word] { break }
      index += 1
    }
    // "het debat heb ik": no subject; "het AO preventie" and "(AO preventie, Kamerstuk …)": one.
    guard index > first,
      first > start || tokens.shapes[first] != .lower || date(at: index, limit: limit) != nil
        || isCell && index - first <= 6 && (index == limit || tokens.words[index] == 0x2C)
    else { return nil }
    return first..<index
  }

  private func closing(_ index: Int, _ limit: Int) -> Int? {
    var close = index
    while close < limit, close - index < 8 {
      if tokens.words[close] == 0x29 { return close }
      close += 1
    }
    return nil
  }
}

/// For forms without slots.
struct NoSlots: PhraseSlots {
  func end(of slot: PhraseSlot, at token: Int) -> Int? { nil }
  func isGap(_ token: Int, inClause: Bool) -> Bool { true }
}
