/// Lengths of time, and what kind of event a phrase names.
extension DeadlinePointReader {
  /// "twee weken", "6 maanden", "een half jaar", "enkele weken" (0).
  func length(at start: Int) -> (count: Int, unit: DeadlineWords.Unit, end: Int)? {
    var index = start
    var count = number(index)
    if count == nil { return nil }
    index += 1
    if isWord(index, .half), isWord(index + 1, .jaar), count == 1 { return (6, .month, index + 2) }
    if classes(index).contains(.count(0)) { return nil }
    // "twee à drie weken": the longer one.
    if index < tokens.count, tokens.shapes[index] == .lower, tokens.range(index).count == 2,
      text[tokens.range(index)].elementsEqual("à".utf8), let most = number(index + 1)
    {
      count = most
      index += 2
    }
    for type in classes(index) {
      if case .period(let unit) = type { return (count ?? 0, unit, index + 1) }
    }
    return nil
  }

  /// A small number in digits or words.
  func number(_ index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    if tokens.shapes[index] == .number {
      let range = tokens.range(index)
      return range.count <= 3 ? text[range].reduce(0) { $0 * 10 + Int($1) - 0x30 } : nil
    }
    for type in classes(index) { if case .count(let count) = type { return count } }
    return nil
  }

  /// Whether an event is a paper ("de begroting 2020"), not a meeting or a day.
  func isPaper(_ range: Range<Int>) -> Bool {
    let name = range.lazy.compactMap { self.event(named: $0) }.first
    return name == .budget || name == .paper
  }

  /// Whether a phrase holds "volgende", "eerstkomende" and the like.
  func isComing(_ range: Range<Int>) -> Bool {
    range.contains { classes($0).contains(.coming) || classes($0).contains(.next) }
  }
}
