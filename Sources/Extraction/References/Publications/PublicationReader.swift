internal import Kamerstukken

/// What publications are read from: dates, titles between quotation marks, names of media.
struct PublicationReader {
  let reader: CitationReader
  private let dates: DateScanner

  init(_ reader: CitationReader) {
    self.reader = reader
    dates = DateScanner(reader.analysis)
  }

  /// The index behind a date: "19 februari 2018", "1 maart", "maart 2022", "Januari 25, 2023", "d.d. 4 mei".
  func date(at index: Int) -> Int? {
    if let date = dates.date(at: index) { return date.tokens.upperBound }
    guard reader.has(index, .month) else { return nil }
    // "Januari 25, 2023".
    if reader.isNumber(index + 1), reader.length(index + 1) <= 2 {
      let next = reader.sign(index + 2, 0x2C) ? index + 3 : index + 2
      if isYear(next) { return next + 1 }
    }
    guard let month = dates.month(at: index), month.year != nil else { return nil }
    return month.tokens.upperBound
  }

  /// A year that stands alone: "2018,".
  func isYear(_ index: Int) -> Bool {
    guard reader.isNumber(index), reader.length(index) == 4, let value = reader.value(index) else {
      return false
    }
    return (1900...2100).contains(value)
  }

  func opensQuote(_ index: Int) -> Bool {
    let word = reader.word(index)
    if word == Vocabulary.Mark.openQuote { return true }
    // "’s-Gravenhage", "D’66".
    if word == Vocabulary.Mark.apostrophe || word == 0x27, reader.length(index + 1) < 3 {
      return false
    }
    let plain = word == 0x22 || word == Vocabulary.Mark.apostrophe || word == 0x27
    return plain && !reader.glued(index) && reader.glued(index + 1)
      || plain && reader.sign(index - 1, 0x28) && reader.glued(index + 1)
  }

  /// The index of the closing quotation mark for the one that opens at `index`, within `limit`.
  func closingQuote(_ index: Int, before limit: Int) -> Int? {
    let open = reader.word(index)
    var at = index + 1
    var depth = 1
    let end = min(limit, index + 120)
    while at < end {
      let word = reader.word(at)
      if open == Vocabulary.Mark.openQuote {
        if word == Vocabulary.Mark.openQuote { depth += 1 }
        if word == Vocabulary.Mark.closeQuote {
          depth -= 1
          if depth == 0 { return at }
        }
      } else if word == open, reader.glued(at),
        !(reader.glued(at + 1) && reader.shape(at + 1) != .sign)
      {
        return at
      }
      at += 1
    }
    // "„ … ”" with the opening sign at both ends.
    guard open == Vocabulary.Mark.openQuote else { return nil }
    return (index + 2..<max(index + 2, end)).first {
      reader.word($0) == open && reader.glued($0) && !reader.glued($0 + 1)
    }
  }

  /// "prof. dr. C.H.J.M. Braun", "A. de Vries": the index behind a name with initials.
  func author(at index: Int) -> Int? {
    var next = index
    while next < index + 12, Self.academic.contains(reader.word(next)) {
      next += 1
      if reader.sign(next, 0x2E) { next += 1 }
    }
    let titled = next > index
    var initials = 0
    while initials < 10, reader.shape(next) == .upper, reader.length(next) <= 2,
      reader.sign(next + 1, 0x2E)
    {
      next += 2
      initials += 1
    }
    guard initials > 0 || titled else { return nil }
    while next < index + 40, reader.shape(next) == .lower, reader.length(next) <= 3 { next += 1 }
    guard reader.shape(next) == .capitalised || reader.shape(next) == .mixed else { return nil }
    next += 1
    while reader.isDash(next), reader.glued(next), reader.shape(next + 1) != .sign,
      next < index + 60
    { next += 2 }
    return next
  }

  private static let academic = ReferenceWords.words(.academic)
}
