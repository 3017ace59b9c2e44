internal import Kamerstukken

/// Times without fixed days: seasons, recesses, weeks, events.
extension DeadlinePointReader {
  /// "de zomer", "het aanstaande zomerreces", "dit najaar", "najaar 2019", "het voorjaar van 2020".
  func season(at start: Int) -> DeadlinePoint? {
    var index = start
    var isRelative = false
    if isWord(index, .het, .de) { index += 1 }
    while index - start < 3, let step = determiner(index) {
      isRelative = isRelative || step
      index += 1
    }
    guard classes(index).contains(.season) else { return nil }
    let (year, end) = self.year(index + 1)
    return DeadlinePoint(
      end: end, days: .open, kind: .season, standsAlone: isRelative || year != .open)
  }

  /// Whether a token is "dit", "volgend", "komende" (true).
  private func determiner(_ index: Int) -> Bool? {
    for type in classes(index) {
      switch type {
      case .this, .next, .coming: return true
      default: break
      }
    }
    return nil
  }

  /// The token behind "deze week", "volgende week dinsdag", "komende week".
  func relativeWeek(at index: Int) -> Int? {
    guard determiner(index) != nil else { return nil }
    if isWord(index + 1, .week) {
      return classes(index + 2).contains(.weekday) ? index + 3 : index + 2
    }
    return classes(index + 1).contains(.weekday) ? index + 2 : nil
  }

  /// "de begrotingsbehandeling", "Prinsjesdag 2019", "de Voorjaarsnota", "het AO van 20 juni 2018".
  func event(at start: Int) -> DeadlinePoint? {
    var index = start
    if isWord(index, .het, .de) { index += 1 }
    while index - start < 3, determiner(index) != nil { index += 1 }
    guard let name = event(named: index) else { return nil }
    var end = index + 1
    while end - index < 3, name == .meeting, event(named: end) == name { end += 1 }
    switch name {
    case .prinsjesdag, .verantwoordingsdag:
      let (year, behind) = self.year(end)
      let days =
        name == .prinsjesdag
        ? calendar.third(weekday: 1, of: 9, year) : calendar.third(weekday: 2, of: 5, year)
      return DeadlinePoint(end: behind, days: days, kind: .event)
    case .meeting:
      end = capitals(at: end)
      if isWord(end, .van, .op), let day = day(at: end + 1) {
        return DeadlinePoint(end: day.end, days: day.days, kind: .event)
      }
      for _ in 0..<3 { end = dealtWith(at: end) }
      return DeadlinePoint(end: end, days: .open, kind: .event)
    case .budget, .paper:
      if isWord(end, .voor, .van), printedYear(end + 1) != nil || isWord(end + 1, .het) {
        let year = printedYear(end + 1) != nil ? (.open, end + 2) : self.year(end + 1)
        return DeadlinePoint(
          end: printedYear(end + 1) != nil ? end + 2 : year.1 > end + 1 ? year.1 : end,
          days: .open, kind: .event)
      }
      return DeadlinePoint(
        end: printedYear(end) != nil ? end + 1 : end, days: .open, kind: .event)
    }
  }

  /// The token behind what a debate deals with: "van de Defensiebegroting 2026", "van de begroting van Defensie",
  /// "over het wetsvoorstel", "van Defensie"; the same token where only a noun with an adjective, or nothing, is named.
  private func dealtWith(at start: Int) -> Int {
    guard isWord(start, .van, .over) else { return start }
    var index = start + 1
    let hasArticle = isWord(index, .het, .de) || classes(index).contains(.this)
    if hasArticle { index += 1 }
    guard index < tokens.count, tokens.shapes[index] != .sign else { return start }
    if tokens.shapes[index] == .lower {
      // "de voorliggende begroting" or "de gemeente naar": where it ends is not sure.
      let isSure =
        index + 1 >= tokens.count || tokens.shapes[index + 1] != .lower
        || isWord(index + 1, .van, .voor, .over, .in, .op, .de, .het, .aan, .bij, .met, .zijn)
      guard hasArticle, isSure || text[tokens.range(index)].last != 0x65 else { return start }
      index += 1
    }
    let end = capitals(at: index)
    if end == index, printedYear(index) == nil, index == start + 1 { return start }
    return printedYear(end) != nil ? end + 1 : end
  }

  /// The token behind names with a capital: "Sociale Zaken en Werkgelegenheid".
  private func capitals(at start: Int) -> Int {
    func isCapital(_ index: Int) -> Bool {
      index < tokens.count
        && [.capitalised, .upper, .mixed].contains(tokens.shapes[index])
    }
    var end = start
    while isCapital(end) || end > start && isWord(end, .en) && isCapital(end + 1), end - start < 12
    {
      end += 1
    }
    return end
  }

  /// Which kind of event a token names.
  func event(named index: Int) -> DeadlineWords.Event? {
    for type in classes(index) { if case .event(let event) = type { return event } }
    return nil
  }
}
