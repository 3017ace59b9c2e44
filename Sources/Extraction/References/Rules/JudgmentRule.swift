internal import Kamerstukken

/// Judgments by their court and day: "HR 23 december 2005, NJ 2006/33", "Rb. Den Haag 25 november 2020", "het
/// arrest van de Hoge Raad van 24 mei 2024", "HvJ EU 12 mei 2021, C-505/19".
///
/// They have no identifier; where an ECLI or LJN follows, that is the citation.
struct JudgmentRule: ReferenceRule {
  let name = "judgment"
  let triggers = ReferenceTriggers(
    words: ReferenceWords.strings(.court, .longCourt, .judgment, .ruling, .caseLetter))

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    let word = reader.word(index)
    if Self.caseLetters.contains(word), reader.shape(index) == .upper {
      guard let number = caseNumber(at: index, in: reader), !isJoined(index, in: reader) else {
        return nil
      }
      return judgment(index, end: index, in: reader, mustHave: number)
    }
    let isArrest = Self.judgments.contains(word)
    if isArrest || Self.rulings.contains(word) {
      return named(at: index, alone: isArrest, in: reader)
    }
    guard reader.shape(index) != .lower, let court = court(at: index, in: reader),
      isEnough(index..<court, in: reader),
      let date = day(at: reader.sign(court, 0x2C) ? court + 1 : court, in: reader)
    else { return nil }
    return judgment(index, end: date, in: reader)
  }

  /// "Hof Leeuwarden", "Rb. Den Haag" have their seat; "Hoge Raad", "Centrale Raad van Beroep" more than one word.
  private func isEnough(_ court: Range<Int>, in reader: CitationReader) -> Bool {
    let first = court.lowerBound
    if Self.seated.contains(reader.word(first)) {
      return court.count > 1 && isPlace(court.upperBound - 1, in: reader)
    }
    if Self.courts.contains(reader.word(first)) { return true }
    return court.count > 1 && Self.courtWords.contains(reader.word(first + 1))
  }

  /// "arrest van de Hoge Raad van 24 mei 2024", "arrest van 24 mei 2024"; "uitspraak" may mean words that were
  /// said, and needs a court.
  private func named(at index: Int, alone: Bool, in reader: CitationReader) -> RuleMatch? {
    guard Self.of.contains(reader.word(index + 1)) else { return nil }
    if let date = day(at: index + 2, in: reader) {
      var end = date
      if Self.of.contains(reader.word(end)) {
        let name = reader.has(end + 1, .determiner) ? end + 2 : end + 1
        if let court = court(at: name, in: reader) { end = court }
      }
      guard alone || end > date else { return nil }
      return judgment(index, end: end, in: reader)
    }
    let name = reader.has(index + 2, .determiner) ? index + 3 : index + 2
    guard let court = court(at: name, in: reader) else { return nil }
    var next = court
    if reader.sign(next, 0x2C) { next += 1 }
    if Self.of.contains(reader.word(next)) {
      next += 1
    } else if reader.word(next) == Self.d, reader.sign(next + 1, 0x2E) {
      next += 2
      if reader.word(next) == Self.d { next += 1 }
      if reader.sign(next, 0x2E) { next += 1 }
    }
    guard let date = day(at: next, in: reader) else { return nil }
    return judgment(index, end: date, in: reader)
  }

  /// The index behind the name of a court: "HR", "HvJ EU", "Rb. Den Haag", "Hoge Raad", "Centrale Raad van Beroep",
  /// "gerechtshof te Amsterdam".
  private func court(at index: Int, in reader: CitationReader) -> Int? {
    var next = index + 1
    if Self.courts.contains(reader.word(index)), reader.shape(index) != .lower {
      if reader.sign(next, 0x2E) { next += 1 }
    } else if !Self.longCourts.contains(reader.word(index)) {
      return nil
    }
    let limit = index + 18
    while next < limit, !reader.beginsBlock(next) {
      if Self.courtWords.contains(reader.word(next)) || Self.courts.contains(reader.word(next)) {
        next += 1
      } else if isPlace(next, in: reader) {
        next += 1
      } else if Self.of.contains(reader.word(next)) || Self.inside.contains(reader.word(next)) {
        // "van de Europese Unie", "te Amsterdam"; "van 24 mei" is none of it.
        let more = reader.has(next + 1, .determiner) ? next + 2 : next + 1
        guard Self.courtWords.contains(reader.word(more)) || isPlace(more, in: reader) else {
          return next
        }
        next = more
      } else {
        return next
      }
    }
    return next
  }

  /// A part of "Den Haag", "’s-Gravenhage", "Arnhem-Leeuwarden", "(ABRvS)".
  private func isPlace(_ index: Int, in reader: CitationReader) -> Bool {
    switch reader.shape(index) {
    case .capitalised, .upper, .mixed: return !reader.has(index, .month)
    case .sign:
      if reader.isDash(index) || reader.word(index) == Vocabulary.Mark.apostrophe { return true }
      return reader.sign(index, 0x27) || reader.sign(index, 0x28) || reader.sign(index, 0x29)
    case .lower: return reader.length(index) == 1 && reader.isDash(index + 1)
    default: return false
    }
  }

  /// The index behind a full date.
  private func day(at index: Int, in reader: CitationReader) -> Int? {
    guard let date = DateScanner(reader.analysis).date(at: index), date.day != nil else {
      return nil
    }
    return date.tokens.upperBound
  }

  /// A judgment with what follows: the journal or the number of the case.
  private func judgment(
    _ start: Int, end: Int, in reader: CitationReader,
    mustHave first: (number: String, next: Int)? = nil
  ) -> RuleMatch? {
    var end = first?.next ?? end
    var number = first?.number
    for _ in 0..<6 {
      var next = end
      let bracket = reader.sign(next, 0x28)
      if bracket || reader.sign(next, 0x2C) { next += 1 }
      var behind: Int
      if let found = cases(at: next, in: reader) {
        if number == nil { number = found.number }
        behind = found.next
      } else if let journal = journal(at: next, in: reader) {
        behind = journal
      } else {
        break
      }
      if bracket {
        guard reader.sign(behind, 0x29) else { break }
        behind += 1
      }
      end = behind
    }
    guard !reader.crossesBlock(start...(end - 1)) else { return nil }
    if hasIdentifier(behind: end, in: reader) { return RuleMatch(drafts: [], next: end) }
    return RuleMatch(
      drafts: [
        CitationDraft(
          tokens: start...(end - 1), kind: .ecli, rule: name, number: number)
      ], next: end)
  }

  /// Whether an ECLI or LJN follows, at most the parties between: "…, Maan/Commissie, ECLI:EU:C:2013:682".
  private func hasIdentifier(behind index: Int, in reader: CitationReader) -> Bool {
    for at in index..<index + 16 {
      if Self.identifiers.contains(reader.word(at)) { return true }
      if reader.beginsBlock(at) || reader.sign(at, 0x3B) || reader.has(at, .month)
        || Self.judgments.contains(reader.word(at)) || Self.courts.contains(reader.word(at))
        || reader.sign(at, 0x2E) && reader.shape(at + 1) == .capitalised && !reader.glued(at + 1)
      {
        return false
      }
    }
    return false
  }

  /// "C-505/19", "in zaak T-505/19", "gevoegde zaken C-214/12 P en C-223/12", "zaak 80/87": the first number, and
  /// the index behind the last.
  private func cases(at index: Int, in reader: CitationReader) -> (number: String, next: Int)? {
    var next = index
    if Self.inside.contains(reader.word(next)) { next += 1 }
    if reader.has(next, .determiner) { next += 1 }
    if Self.joined.contains(reader.word(next)) { next += 1 }
    let named = Self.cases.contains(reader.word(next))
    if named { next += 1 } else if next > index { return nil }
    guard
      let first = caseNumber(at: next, in: reader)
        ?? (named ? oldNumber(at: next, in: reader) : nil)
    else { return nil }
    var end = first.next
    for _ in 0..<12 {
      let joint = reader.sign(end, 0x2C) || reader.has(end, .and)
      guard joint, let more = caseNumber(at: end + 1, in: reader) else { break }
      end = more.next
    }
    return (first.number, end)
  }

  /// "C-505/19", "T-111/01", "C-214/12 P".
  private func caseNumber(
    at index: Int, in reader: CitationReader
  ) -> (number: String, next: Int)? {
    guard Self.caseSeries.contains(reader.word(index)), reader.shape(index) == .upper,
      reader.isDash(index + 1), reader.glued(index + 1), reader.glued(index + 2),
      let found = oldNumber(at: index + 2, in: reader)
    else { return nil }
    let number = reader.analysis.string(reader.tokens.range(index, through: index + 4))
    let appeal = reader.shape(found.next) == .upper && reader.length(found.next) == 1
    return (number, appeal ? found.next + 1 : found.next)
  }

  /// "80/87".
  private func oldNumber(
    at index: Int, in reader: CitationReader
  ) -> (number: String, next: Int)? {
    guard reader.isNumber(index), reader.length(index) <= 4, reader.sign(index + 1, 0x2F),
      reader.glued(index + 1), reader.glued(index + 2), reader.isNumber(index + 2),
      reader.length(index + 2) == 2
    else { return nil }
    return (reader.analysis.string(reader.tokens.range(index, through: index + 2)), index + 3)
  }

  /// Part of a longer number: "TNO/C-505/19".
  private func isJoined(_ index: Int, in reader: CitationReader) -> Bool {
    reader.glued(index) && !reader.sign(index - 1, 0x28)
      || reader.sign(index + 5, 0x2F) && reader.glued(index + 5)
  }

  /// "NJ 2006/33", "BNB 1985/334", "NJ 2001, 531", "NJ 1978, nummer 595".
  private func journal(at index: Int, in reader: CitationReader) -> Int? {
    guard Self.journals.contains(reader.word(index)), reader.shape(index) != .lower else {
      return nil
    }
    var next = reader.sign(index + 1, 0x2E) ? index + 2 : index + 1
    guard reader.isNumber(next), reader.length(next) == 4,
      reader.sign(next + 1, 0x2F) || reader.sign(next + 1, 0x2C)
    else { return nil }
    next += 2
    if let behind = reader.numberWord(at: next) { next = behind }
    return reader.isNumber(next) && reader.length(next) <= 4 ? next + 1 : nil
  }

  private static let courts = ReferenceWords.words(.court)
  private static let longCourts = ReferenceWords.words(.longCourt)
  private static let courtWords = ReferenceWords.words(.courtWord)
  private static let judgments = ReferenceWords.words(.judgment)
  private static let rulings = ReferenceWords.words(.ruling)
  private static let journals = ReferenceWords.words(.journal)
  private static let caseLetters = ReferenceWords.words(.caseLetter)
  private static let caseSeries = ReferenceWords.words(.caseSeries)
  private static let joined = ReferenceWords.words(.joinedCases)
  private static let seated = ReferenceWords.words(.seatedCourt)
  private static let cases = ReferenceWords.words(.case)
  private static let identifiers = ReferenceWords.words(.caseIdentifier)
  private static let of = ReferenceWords.words(.madeOn)
  private static let inside = ReferenceWords.words(.courtSeat)
  private static let d = Vocabulary.shared["d"]
}
