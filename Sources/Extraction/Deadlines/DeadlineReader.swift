internal import Kamerstukken

/// Reads deadlines: "uiterlijk 1 juli", "in het eerste kwartaal van 2019", "voor de zomer", "jaarlijks".
///
/// The days follow the rules of the record contract, seen from the date of the letter. A time that something
/// starts at ("per 1 januari", "vanaf 2020") or comes from ("de begroting van 2018") is no deadline.
package struct DeadlineReader {
  let tokens: Tokens
  let points: DeadlinePointReader
  private let slots: NumberSlots

  /// A reader of one document.
  package init(_ analysis: Analysis) { self.init(analysis, from: analysis.document.date) }

  /// The same as seen from another day than that of the letter.
  init(_ analysis: Analysis, from letter: CalendarDate?) {
    tokens = analysis.tokens
    points = DeadlinePointReader(analysis, from: letter)
    slots = NumberSlots(points: points)
  }

  /// The deadlines in a range of tokens, in order, none over another. O(n).
  package func deadlines(in range: Range<Int>) -> [DeadlineMention] {
    var found: [DeadlineMention] = []
    var index = range.lowerBound
    while index < min(range.upperBound, tokens.count) {
      if let mention = deadline(at: index), mention.tokens.upperBound <= range.upperBound {
        found.append(mention)
        index = mention.tokens.upperBound
      } else {
        index = max(index + 1, skipped(at: index))
      }
    }
    return found
  }

  /// The deadline that begins at a token, or nil. O(1).
  package func deadline(at index: Int) -> DeadlineMention? {
    guard index < tokens.count,
      tokens.shapes[index] == .number || points.words.opens[tokens.words[index]]
    else { return nil }
    return prefixed(at: index) ?? phrase(at: index) ?? alone(at: index)
  }

  /// The token behind a time that is no deadline: "vanaf 1 juli", "van 20 juni 2018", "over 2019", or a bare day.
  private func skipped(at index: Int) -> Int {
    if points.isWord(index, .vanaf, .per, .sinds, .tot, .van, .uit, .over, .afgelopen),
      let point = points.point(at: index + 1)
    {
      return point.end
    }
    return points.day(at: index)?.end ?? index
  }

  /// A form of the table: "op korte termijn", "elk kwartaal".
  private func phrase(at index: Int) -> DeadlineMention? {
    var best: DeadlineMention?
    for (rule, pattern) in points.words.phrases(beginningWith: tokens.words[index]) {
      var matcher = PhraseMatcher(tokens, slots: slots, limit: index + 10, steps: 40)
      if let match = matcher.match(pattern, at: index),
        match.tokens.upperBound > best?.tokens.upperBound ?? 0
      {
        best = mention(match.tokens, .open, rule)
      }
    }
    return best
  }

  /// A time that needs no word before it: "medio 2019", "nog dit jaar", "volgende week dinsdag".
  private func alone(at start: Int) -> DeadlineMention? {
    var index = start
    if points.isWord(index, .nog, .later, .vroeg) {
      index += 1
      guard points.classes(index).contains(.this) else { return nil }
    }
    if points.isWord(start, .het), points.isWord(start + 1, .begin, .half) { return nil }
    if let point = points.edge(at: index) ?? points.period(at: index) ?? points.season(at: index),
      point.standsAlone || isFirstOfTwo(point)
    {
      return joined(start, point, rule: name(point))
    }
    if let end = points.relativeWeek(at: index) { return mention(start..<end, .open, "relative") }
    return nil
  }

  /// "maart" in "maart/april 2020".
  private func isFirstOfTwo(_ point: DeadlinePoint) -> Bool {
    guard point.kind == .period, point.end < tokens.count, tokens.words[point.end] == 0x2F,
      tokens.isGlued(point.end), let second = points.period(at: point.end + 1)
    else { return false }
    return second.kind == .period && second.standsAlone
  }

  /// A time behind a word that makes it a deadline.
  private func prefixed(at index: Int) -> DeadlineMention? {
    let points = points
    if let limit = lastDay(at: index) { return limit }
    if points.isWord(index, .vóór, .voor) { return before(index, at: index + 1) }
    if points.isWord(index, .voorafgaand, .voorafgaande), points.isWord(index + 1, .aan) {
      return before(index, at: index + 2)
    }
    if points.isWord(index, .binnen) { return within(index) }
    if points.isWord(index, .over) { return ahead(index) }
    if points.isWord(index, .tussen) { return between(index) }
    if points.isWord(index, .in, .gedurende) { return during(index) }
    if points.isWord(index, .op, .met, .bij, .tijdens) { return at(index) }
    if points.isWord(index, .aan), let point = points.edge(at: index + 1) {
      return joined(index, point, rule: "edge")
    }
    if points.isWord(index, .rond, .rondom, .omstreeks),
      let point = points.point(at: index + 1), point.kind != .year
    {
      return mention(index..<point.end, .open, "around")
    }
    if points.isWord(index, .tegen), let point = points.point(at: index + 1),
      point.kind != .year, point.kind != .event
    {
      return mention(
        index..<point.end, DayRange(first: nil, last: point.kind == .edge ? point.days.last : nil),
        "around")
    }
    var after = index
    if points.isWord(after, .direct, .meteen) { after += 1 }
    if points.isWord(after, .na), let point = points.point(at: after + 1), point.kind != .year,
      point.kind != .event
    {
      return mention(index..<point.end, .open, "after")
    }
    if points.isWord(index, .per), points.classes(index + 1).contains(.edge(.ultimo)),
      let point = points.edge(at: index + 1)
    {
      return mention(index..<point.end, point.days, "edge")
    }
    return nil
  }

  /// "uiterlijk 1 juli", "uiterlijk in september", "niet later dan 1 mei", "op zijn laatst eind 2019".
  private func lastDay(at start: Int) -> DeadlineMention? {
    var index: Int
    if points.isWord(start, .uiterlijk) {
      index = start + 1
    } else if points.isWord(start, .niet), points.isWord(start + 1, .later),
      points.isWord(start + 2, .dan)
    {
      index = start + 3
    } else if points.isWord(start, .ten), points.isWord(start + 1, .laatste) {
      index = start + 2
    } else if points.isWord(start, .op), points.isWord(start + 1, .zijn),
      points.isWord(start + 2, .laatst)
    {
      index = start + 3
    } else {
      return nil
    }
    if points.isWord(index, .vóór, .voor) { return before(start, at: index + 1) }
    if points.isWord(index, .binnen), let within = within(index) {
      return mention(start..<within.tokens.upperBound, within.days, "last-day")
    }
    if points.isWord(index, .op, .in, .bij, .tijdens, .per, .tegen, .aan) { index += 1 }
    guard let point = points.point(at: index) else {
      guard let end = points.relativeWeek(at: index) else { return nil }
      return mention(start..<end, .open, "last-day")
    }
    return mention(
      start..<point.end, DayRange(first: nil, last: point.days.last), "last-day")
  }

  /// "vóór 1 juli": the day before; "voor het einde van het jaar": its last day; "voor de zomer".
  private func before(_ start: Int, at index: Int) -> DeadlineMention? {
    let isPlain = points.isWord(index - 1, .voor) && !points.isWord(start, .uiterlijk)
    guard let point = points.point(at: index) else { return nil }
    var last: CalendarDate?
    switch point.kind {
    case .day: last = point.days.first?.adding(days: -1)
    case .edge:
      last =
        point.edge == .last || point.edge == .ultimo
        ? point.days.last : point.days.first?.adding(days: -1)
    case .year:
      guard !isPlain else { return nil }
      last = point.days.first?.adding(days: -1)
    case .period:
      // "voor het eerste kwartaal" is as often "for" as "before"; "voor juli" is not.
      guard !isPlain || points.month(index) != nil else { return nil }
      last = point.days.first?.adding(days: -1)
    case .event:
      if points.isPaper(index..<point.end) { guard !isPlain else { return nil } }
      last = point.days.first?.adding(days: -1)
    case .season, .week: break
    }
    return mention(start..<point.end, DayRange(first: nil, last: last), "before")
  }

  /// "binnen twee weken": so long after the letter; "binnen zes weken na ontvangst" is not settled.
  private func within(_ index: Int) -> DeadlineMention? {
    guard let length = points.length(at: index + 1) else { return nil }
    let isRelative = points.isWord(length.end, .na, .nadat, .nadien)
    let last = isRelative ? nil : points.calendar.after(length.count, length.unit)
    return mention(index..<length.end, DayRange(first: nil, last: last), "within")
  }

  /// "over twee weken", "over een jaar".
  private func ahead(_ index: Int) -> DeadlineMention? {
    guard let length = points.length(at: index + 1) else { return nil }
    return mention(index..<length.end, .open, "ahead")
  }

  /// "tussen 1 juli en 1 september", "tussen medio maart en eind april".
  private func between(_ index: Int) -> DeadlineMention? {
    guard let first = points.point(at: index + 1), points.isWord(first.end, .en),
      let second = points.point(at: first.end + 1)
    else { return nil }
    return mention(
      index..<second.end, DayRange(first: first.days.first, last: second.days.last), "between")
  }

  /// "in september", "in de loop van 2024", "in het najaar", "gedurende dit jaar".
  private func during(_ start: Int) -> DeadlineMention? {
    var index = start + 1
    if points.isWord(index, .de), points.isWord(index + 1, .loop), points.isWord(index + 2, .van) {
      index += 3
      if points.isWord(index, .het), points.isWord(index + 1, .jaar),
        points.printedYear(index + 2) == nil
      {
        return mention(start..<index + 2, points.calendar.days(.year, .relative(0)), "period")
      }
    }
    if let point = points.edge(at: index) ?? points.period(at: index) ?? points.season(at: index) {
      return joined(start, point, rule: name(point))
    }
    if let end = points.relativeWeek(at: index) { return mention(start..<end, .open, "relative") }
    if let point = points.event(at: index), points.isComing(index..<point.end),
      points.isPaper(index..<point.end)
    {
      return mention(start..<point.end, .open, "event")
    }
    return nil
  }

  /// "op 1 juli", "op Prinsjesdag", "bij de Voorjaarsnota", "tijdens de begrotingsbehandeling".
  private func at(_ index: Int) -> DeadlineMention? {
    if points.isWord(index, .op), let day = points.day(at: index + 1) {
      return mention(index..<day.end, day.days, "day")
    }
    guard let event = points.event(at: index + 1),
      // "uitgaven op de begroting van 2016".
      !points.isWord(index, .op) || !points.isPaper(index + 1..<event.end)
    else { return nil }
    return mention(index..<event.end, event.days, "event")
  }

  /// Takes in a second time: "eind 2023 of begin 2024", "maart/april 2020". Months that "en" joins recur.
  private func joined(_ start: Int, _ point: DeadlinePoint, rule: String) -> DeadlineMention {
    var next = point.end
    var recurs = false
    if next < tokens.count, tokens.words[next] == 0x2F || tokens.words[next] == 0x2C {
      next += 1
    } else if points.isWord(next, .of, .en) {
      recurs = points.isWord(next, .en) && point.kind == .period
      next += 1
    } else if points.isWord(next, .dan), points.isWord(next + 1, .wel) {
      next += 2
    } else {
      return mention(start..<point.end, point.days, rule)
    }
    if points.isWord(next, .in) { next += 1 }
    guard point.kind != .season,
      let second = points.edge(at: next) ?? points.period(at: next), second.kind == point.kind,
      tokens.words[point.end] != 0x2C || second.kind == .edge
    else { return mention(start..<point.end, point.days, rule) }
    let first = inheriting(point, from: second)
    if recurs, points.month(next) != nil, points.printedYear(second.end - 1) == nil {
      return mention(start..<second.end, .open, "recurring")
    }
    return mention(
      start..<second.end, DayRange(first: first, last: second.days.last), "span")
  }

  /// The first day of a time whose year stands behind the second one: "maart/april 2020".
  private func inheriting(_ point: DeadlinePoint, from second: DeadlinePoint) -> CalendarDate? {
    guard let day = point.days.first, points.printedYear(point.end - 1) == nil,
      let year = points.printedYear(second.end - 1), point.kind == .period
    else { return point.days.first }
    return CalendarDate(year: year, month: day.month, day: day.day)
  }

  private func name(_ point: DeadlinePoint) -> String {
    switch point.kind {
    case .edge: "edge"
    case .season, .week: "season"
    default: "period"
    }
  }

  private func mention(_ range: Range<Int>, _ days: DayRange, _ rule: String) -> DeadlineMention {
    DeadlineMention(tokens: range, earliest: days.first, latest: days.last, rule: rule)
  }
}
