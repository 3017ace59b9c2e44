internal import Kamerstukken

/// Reads the times that deadlines name. Every function takes the index of a token and looks at a few tokens
/// from there.
final class DeadlinePointReader: Sendable {
  typealias Word = DeadlineWords.Word

  let text: [UInt8]
  let tokens: Tokens
  let dates: DateScanner
  let calendar: DeadlineCalendar
  let words = DeadlineWords.shared

  init(_ analysis: Analysis, from letter: CalendarDate?) {
    text = analysis.document.text.utf8
    tokens = analysis.tokens
    dates = DateScanner(analysis)
    calendar = DeadlineCalendar(letter: letter)
  }

  /// Whether a token is one of some words.
  func isWord(_ index: Int, _ candidates: Word...) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    guard let word = words.small(tokens.words[index]) else { return false }
    return candidates.contains(word)
  }

  func classes(_ index: Int) -> [DeadlineWords.Class] {
    guard index >= 0, index < tokens.count else { return [] }
    return words.classes(of: tokens.words[index])
  }

  /// The time that begins at a token; the longest reading wins.
  func point(at index: Int) -> DeadlinePoint? {
    day(at: index) ?? edge(at: index) ?? period(at: index) ?? season(at: index)
      ?? event(at: index)
  }

  /// "1 juli", "1 juli 2019", "dinsdag 3 juli", "1 juli a.s.".
  func day(at index: Int) -> DeadlinePoint? {
    var index = index
    if classes(index).contains(.weekday) { index += 1 }
    guard let date = dates.date(at: index), date.day != nil, date.direction != .past else {
      return nil
    }
    let day = calendar.day(date)
    return DeadlinePoint(
      end: date.tokens.upperBound, days: DayRange(first: day, last: day), kind: .day)
  }

  /// "medio 2019", "het einde van het jaar", "eind maart", "begin volgend jaar", "eind van de zomer".
  func edge(at start: Int) -> DeadlinePoint? {
    var index = start
    if isWord(index, .het) { index += 1 }
    guard let edge = edgeClass(index) else { return nil }
    index += 1
    if isWord(index, .van) {
      index += 1
    } else if index - start == 2, edge == .middle || isWord(index - 1, .half) {
      return nil
    }
    // "het jaar", "de maand", "het kwartaal", also "dit lopende jaar".
    var period = index
    if isWord(period, .het, .de) { period += 1 }
    if isWord(period, .lopende, .parlementaire) { period += 1 }
    if period > index, isWord(period, .jaar) {
      if let year = printedYear(period + 1) {
        return point(edge, .year, .printed(year), end: period + 2)
      }
      return point(edge, .year, .relative(0), end: period + 1)
    }
    if period > index, isWord(period, .maand), let letter = calendar.letter {
      return point(edge, .month(letter.month), .relative(0), end: period + 1)
    }
    if let read = self.period(core: index) ?? self.period(core: period) {
      return point(edge, read.period, read.year, end: read.end)
    }
    if let season = season(at: index) {
      return DeadlinePoint(
        end: season.end, days: .open, kind: .season, edge: edge, standsAlone: true)
    }
    if let week = relativeWeek(at: index) {
      return DeadlinePoint(end: week, days: .open, kind: .week, edge: edge, standsAlone: true)
    }
    return nil
  }

  private func point(
    _ edge: DeadlineWords.Edge, _ period: DeadlineCalendar.Period, _ year: DeadlineCalendar.Year,
    end: Int
  ) -> DeadlinePoint {
    DeadlinePoint(
      end: end, days: calendar.days(edge, period, year), kind: .edge, edge: edge,
      standsAlone: true)
  }

  /// "2019", "juli 2019", "het eerste kwartaal van 2019", "Q3", "de tweede helft van dit jaar", "dit jaar".
  func period(at start: Int) -> DeadlinePoint? {
    var index = start
    if isWord(index, .het, .de) { index += 1 }
    if isWord(index, .jaar), printedYear(index + 1) != nil { index += 1 }
    guard let read = period(core: index) else { return nil }
    let isYear: Bool
    if case (.year, .printed) = (read.period, read.year) { isYear = true } else { isYear = false }
    // "eerste helft 2024", "september 2024" and "dit jaar" stand alone; "het kwartaal" and "juli" do not.
    let standsAlone: Bool
    switch (read.period, read.year) {
    case (.year, .printed), (.month, .open), (.half, .open), (.halfMonth, .open):
      standsAlone = false
    case (.quarter, .open): standsAlone = !classes(index).contains { $0.isOrdinal }
    default: standsAlone = true
    }
    return DeadlinePoint(
      end: read.end, days: calendar.days(read.period, read.year), kind: isYear ? .year : .period,
      standsAlone: standsAlone)
  }

  /// A period without an article.
  func period(core index: Int)
    -> (period: DeadlineCalendar.Period, year: DeadlineCalendar.Year, end: Int)?
  {
    if let year = printedYear(index) {
      return (.year, .printed(year), index + 1)
    }
    if let month = month(index) {
      let (year, end) = self.year(index + 1)
      return (.month(month), year, year == .open ? coming(end) : end)
    }
    for type in classes(index) {
      switch type {
      case .quarter(let quarter):
        let (year, end) = self.year(index + 1)
        return (.quarter(quarter), year, end)
      case .half(let half):
        let (year, end) = self.year(index + 1)
        return (.half(half), year, end)
      case .ordinal(let ordinal):
        if let read = counted(ordinal, at: index + 1) { return read }
      case .this, .next, .coming:
        if let read = relative(type, at: index + 1) { return read }
      default: break
      }
    }
    return nil
  }

  /// "kwartaal van 2019" behind "eerste", "helft van juli" behind "tweede".
  private func counted(_ ordinal: Int, at index: Int)
    -> (period: DeadlineCalendar.Period, year: DeadlineCalendar.Year, end: Int)?
  {
    var unit = classes(index).compactMap { type -> Bool? in
      if case .unit(let isHalf) = type { isHalf } else { nil }
    }.first
    var next = index + 1
    if unit == nil, isWord(index, .half), isWord(index + 1, .jaar) {
      unit = true
      next = index + 2
    }
    guard let isHalf = unit else { return nil }
    let most = isHalf ? 2 : 4
    let value = ordinal == -1 ? most : ordinal
    guard (1...most).contains(value) else { return nil }
    if isHalf, isWord(next, .van), let month = month(next + 1) {
      let (year, end) = self.year(next + 2)
      return (.halfMonth(month, value), year, year == .open ? coming(end) : end)
    }
    let (year, end) = self.year(next)
    return (isHalf ? .half(value) : .quarter(value), year, end)
  }

  /// "jaar" behind "dit", "maand" behind "volgende", "kwartaal" behind "komend".
  private func relative(_ type: DeadlineWords.Class, at index: Int)
    -> (period: DeadlineCalendar.Period, year: DeadlineCalendar.Year, end: Int)?
  {
    var index = index
    if isWord(index, .lopende) { index += 1 }
    if case .this = type, isWord(index, .jaar) { return (.year, .relative(0), index + 1) }
    if case .next = type, isWord(index, .jaar) { return (.year, .relative(1), index + 1) }
    guard let letter = calendar.letter, type != .coming else { return nil }
    let step = type == .next ? 1 : 0
    if isWord(index, .maand) {
      let month = letter.month + step
      return (.month((month - 1) % 12 + 1), .relative(month > 12 ? 1 : 0), index + 1)
    }
    if isWord(index, .kwartaal) {
      let quarter = (letter.month + 2) / 3 + step
      return (.quarter((quarter - 1) % 4 + 1), .relative(quarter > 4 ? 1 : 0), index + 1)
    }
    return nil
  }

  /// The year behind a period: "2019", "van 2019", "van dit jaar", "volgend jaar", "jl." excluded.
  func year(_ start: Int) -> (DeadlineCalendar.Year, Int) {
    var index = start
    if isWord(index, .van, .in) { index += 1 }
    if let year = printedYear(index) { return (.printed(year), index + 1) }
    if isWord(index, .het) { index += 1 }
    if isWord(index, .jaar), let year = printedYear(index + 1) {
      return (.printed(year), index + 2)
    }
    if isWord(index, .lopende), isWord(index + 1, .jaar) { return (.relative(0), index + 2) }
    for type in classes(index) where isWord(index + 1, .jaar) {
      switch type {
      case .this: return (.relative(0), index + 2)
      case .next: return (.relative(1), index + 2)
      case .coming: return (.relative(1), index + 2)
      default: break
      }
    }
    return (.open, start)
  }

  /// The token behind "aanstaande" or "a.s." at an index: "voor september aanstaande"; else the index.
  private func coming(_ index: Int) -> Int {
    if classes(index).contains(.coming) { return index + 1 }
    guard index + 3 < tokens.count, isWord(index, .a), isWord(index + 2, .s),
      tokens.words[index + 1] == 0x2E, tokens.words[index + 3] == 0x2E
    else { return index }
    return index + 4
  }

  /// A year of four digits that is not part of a span, a number or an identifier.
  func printedYear(_ index: Int) -> Int? {
    guard index < tokens.count, tokens.shapes[index] == .number else { return nil }
    let range = tokens.range(index)
    guard range.count == 4 else { return nil }
    let value = text[range].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    guard (1900...2100).contains(value) else { return nil }
    for side in [index + 1, index] where side < tokens.count && tokens.isGlued(side) {
      let sign = side == index ? index - 1 : index + 1
      guard sign >= 0, sign < tokens.count else { continue }
      let word = tokens.words[sign]
      let beyond = side == index ? sign - 1 : sign + 1
      let isSpan =
        word == 0x2D || word == Vocabulary.Mark.enDash || word == 0x2F || word == 0x2E
        || word == 0x2C
      if isSpan, beyond >= 0, beyond < tokens.count, tokens.shapes[beyond] == .number,
        tokens.isGlued(side == index ? sign : beyond)
      {
        return nil
      }
    }
    return value
  }

  /// A month by its name.
  func month(_ index: Int) -> Int? {
    index < tokens.count ? DateWords.months[tokens.words[index]] : nil
  }

  private func edgeClass(_ index: Int) -> DeadlineWords.Edge? {
    for type in classes(index) { if case .edge(let edge) = type { return edge } }
    return nil
  }
}

extension DeadlineWords.Class {
  /// Whether it is "eerste", "2e" and the like.
  var isOrdinal: Bool { if case .ordinal = self { true } else { false } }
}
