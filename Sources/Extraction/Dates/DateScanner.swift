internal import Kamerstukken

/// Reads dates from tokens.
package struct DateScanner: Sendable {
  private let text: [UInt8]
  private let tokens: Tokens
  private let months = DateWords.months

  /// A scanner over one document.
  package init(_ analysis: Analysis) {
    text = analysis.document.text.utf8
    tokens = analysis.tokens
  }

  /// The date that begins at a token, or nil: "24 juli 2019", "27 november jl.", "2-10-2018", "07/12",
  /// "2019-07-24". O(1).
  package func date(at index: Int) -> DateMention? {
    guard index < tokens.count, tokens.shapes[index] == .number else { return nil }
    return worded(at: index) ?? numeric(at: index)
  }

  /// The month that begins at a token without a day: "juli 2019", "november jl.".
  package func month(at index: Int) -> DateMention? {
    guard index < tokens.count, let month = months[tokens.words[index]] else {
      return nil
    }
    var date = DateMention(
      tokens: index..<index + 1, year: nil, month: month, day: nil, direction: .open)
    finish(&date)
    return date
  }

  /// "24 juli 2019", "27 november jl.", "1 juli a.s.".
  private func worded(at index: Int) -> DateMention? {
    guard let day = value(index, digits: 1...2), (1...31).contains(day), index + 1 < tokens.count,
      let month = months[tokens.words[index + 1]]
    else { return nil }
    var date = DateMention(
      tokens: index..<index + 2, year: nil, month: month, day: day, direction: .open)
    finish(&date)
    return date
  }

  /// Takes in what follows the month: a period of an abbreviation, the year, "jl.", "a.s.".
  private func finish(_ date: inout DateMention) {
    var next = date.tokens.upperBound
    let monthToken = next - 1
    if matches(next, 0x2E), tokens.isGlued(next),
      tokens.ends[monthToken] - tokens.starts[monthToken] <= 5, next + 1 < tokens.count,
      year(next + 1) != nil
    {
      next += 1
    }
    if let year = year(next) {
      date.year = year
      date.tokens = date.tokens.lowerBound..<next + 1
      return
    }
    guard next < tokens.count else { return }
    let word = tokens.words[next]
    if DateWords.past.contains(word) {
      date.direction = .past
      next += 1
      if matches(next, 0x2E), tokens.isGlued(next) { next += 1 }
    } else if DateWords.coming.contains(word) {
      date.direction = .coming
      next += 1
    } else if word == Self.a, matches(next + 1, 0x2E), next + 2 < tokens.count,
      tokens.words[next + 2] == Self.s
    {
      date.direction = .coming
      next += 3
      if matches(next, 0x2E), tokens.isGlued(next) { next += 1 }
    } else {
      return
    }
    date.tokens = date.tokens.lowerBound..<next
  }

  /// "2-10-2018", "20.06.2018", "07/12/2018", "07/12", "2019-07-24".
  private func numeric(at index: Int) -> DateMention? {
    guard index + 2 < tokens.count, tokens.isGlued(index + 1), tokens.isGlued(index + 2),
      tokens.shapes[index + 2] == .number
    else { return nil }
    let sign = tokens.words[index + 1]
    guard sign == 0x2D || sign == 0x2F || sign == 0x2E else { return nil }
    let hasThird =
      index + 4 < tokens.count && tokens.words[index + 3] == sign && tokens.isGlued(index + 3)
      && tokens.isGlued(index + 4) && tokens.shapes[index + 4] == .number
    if hasThird, sign == 0x2D, let year = year(index), let month = value(index + 2, digits: 2...2),
      let day = value(index + 4, digits: 2...2), (1...12).contains(month), (1...31).contains(day)
    {
      return DateMention(
        tokens: index..<index + 5, year: year, month: month, day: day, direction: .open)
    }
    guard let day = value(index, digits: 1...2), let month = value(index + 2, digits: 1...2),
      (1...31).contains(day), (1...12).contains(month)
    else { return nil }
    if hasThird, let year = year(index + 4) {
      return DateMention(
        tokens: index..<index + 5, year: year, month: month, day: day, direction: .open)
    }
    guard sign == 0x2F, !hasThird, index > 1, tokens.words[index - 1] == 0x2E,
      tokens.words[index - 2] == Self.d
    else { return nil }
    return DateMention(
      tokens: index..<index + 3, year: nil, month: month, day: day, direction: .open)
  }

  private func year(_ index: Int) -> Int? {
    guard let year = value(index, digits: 4...4), (1800...2100).contains(year) else { return nil }
    return year
  }

  /// The value of a token of so many digits.
  private func value(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard index < tokens.count, tokens.shapes[index] == .number else { return nil }
    let range = tokens.range(index)
    guard digits.contains(range.count) else { return nil }
    var value = 0
    for byte in text[range] { value = value * 10 + Int(byte) - 0x30 }
    return value
  }

  private func matches(_ index: Int, _ word: Vocabulary.WordID) -> Bool {
    index < tokens.count && tokens.words[index] == word
  }

  private static let a = Vocabulary.shared["a"]
  private static let s = Vocabulary.shared["s"]
  private static let d = Vocabulary.shared["d"]
}
