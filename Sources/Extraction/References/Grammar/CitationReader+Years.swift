internal import Kamerstukken

extension CitationReader {
  /// Parliamentary years as printed.
  struct Years {
    /// The first of them; nil for a calendar year ("Zitting 1967").
    var year: ParliamentaryYear?
    /// Whether there are more.
    var many = false
    /// The index behind.
    var next: Int
  }

  /// "2018/19", "2018–2019", "1887—1888", "1999-2000, 2000-2001", "1993/94-1996/97", "20182019"; with
  /// `single`, also a year that stands alone behind a word such as "zitting".
  func years(at index: Int, single: Bool = false) -> Years? {
    guard var years = year(at: index, single: single) else { return nil }
    var count = 1
    while count < 8 {
      var next = years.next
      if sign(next, 0x2C) || isDash(next) || has(next, .and) { next += 1 } else { break }
      guard let more = year(at: next, single: false), more.year != nil else { break }
      years.many = true
      years.next = more.next
      count += 1
    }
    return years
  }

  private func year(at index: Int, single: Bool) -> Years? {
    guard isNumber(index), let first = value(index) else { return nil }
    if length(index) == 8, let year = ParliamentaryYear(string(index)) {
      return (1813...2100).contains(year.start) ? Years(year: year, next: index + 1) : nil
    }
    guard length(index) == 4, (1813...2100).contains(first) else { return nil }
    var next = index + 1
    var dashes = 0
    // "1985/- 86" is a broken "1985/86".
    while dashes < 2, sign(next, 0x2F) || isDash(next) {
      next += 1
      dashes += 1
    }
    if dashes > 0, isNumber(next), let second = value(next) {
      let width = length(next)
      if width == 2 && second == (first + 1) % 100 || width == 4 && second == first + 1 {
        return Years(year: ParliamentaryYear(start: first), next: next + 1)
      }
    }
    return single ? Years(year: nil, next: index + 1) : nil
  }
}
