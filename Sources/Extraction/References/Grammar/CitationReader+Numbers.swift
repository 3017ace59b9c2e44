internal import Kamerstukken

extension CitationReader {
  /// Numbers of papers as printed.
  struct NumberPart {
    /// Each number with its mark ("h1" of a reprint).
    var numbers: [(number: String, mark: String?)] = []
    /// The index behind.
    var next: Int
  }

  /// At most so many papers are made of one range ("nrs. 1–3").
  static let longestRange = 100

  /// The index behind "nr.", "nrs.", "n°", "nummer", "Mr." and a colon; nil where none stands there.
  func numberWord(at index: Int) -> Int? {
    var next = index
    if has(next, .number) {
      next += 1
    } else if has(next, .n), word(next + 1) == Vocabulary.Mark.degree, glued(next + 1) {
      next += 2
    } else if has(next, .ocrNumber), sign(next + 1, 0x2E), isNumber(next + 2),
      length(next + 2) <= 3
    {
      return next + 2
    } else {
      return nil
    }
    if word(next) == Vocabulary.Mark.degree { next += 1 }
    if sign(next, 0x2E) { next += 1 }
    if sign(next, 0x3A) { next += 1 }
    return next
  }

  /// "12", "1–3", "12 en 14", "250a", "U": the numbers behind "nr."; `plural` takes lists freely.
  func numbers(at index: Int, plural: Bool) -> NumberPart? {
    guard let first = number(at: index) else { return nil }
    var part = NumberPart(numbers: [(first.number, first.mark)], next: first.next)
    var last = first.number
    while part.numbers.count < 4 * Self.longestRange {
      if let (behind, end) = rangeEnd(at: part.next, from: last) {
        if let a = Int(last), let b = Int(end), b > a, b - a <= Self.longestRange {
          for value in (a + 1)...b { part.numbers.append((String(value), nil)) }
        } else {
          part.numbers.append((end, nil))
        }
        part.next = behind
        last = end
        continue
      }
      var next = part.next
      if sign(next, 0x2C) || sign(next, 0x26) || sign(next, 0x2F) || (plural && sign(next, 0x3B)) {
        next += 1
        if has(next, .and) { next += 1 }
      } else if has(next, .and) {
        next += 1
      } else {
        break
      }
      guard let more = number(at: next), continues(more, at: next, plural: plural) else { break }
      part.numbers.append((more.number, more.mark))
      part.next = more.next
      last = more.number
    }
    return part
  }

  /// One number: "522", "189b", "U", "12 herdruk", "55-h1".
  func number(at index: Int) -> (number: String, mark: String?, next: Int)? {
    var next = index + 1
    var number: String
    switch shape(index) {
    case .number:
      guard length(index) <= 4 else { return nil }
      number = string(index)
      while number.utf8.count > 1, number.utf8.first == 0x30 { number.removeFirst() }
      // "250 a"? No: a letter belongs to the number only where it is glued to it.
      // "1,5" and "1.000" are amounts.
      if sign(next, 0x2C) || sign(next, 0x2E), glued(next), glued(next + 1), isNumber(next + 1),
        length(next + 1) != 3 && length(next + 1) != 5 || sign(next, 0x2E)
      {
        return nil
      }
      if word(next) == 0x25 || word(next) == Vocabulary.Mark.perMille { return nil }
    case .alphanumeric:
      guard let parsed = lettered(index) else { return nil }
      number = parsed
    case .upper:
      guard isOndernummerLetters(index) else { return nil }
      number = string(index)
    default: return nil
    }
    var mark: String?
    if has(next, .reprint) {
      mark = "h1"
      next += 1
    } else if sign(next, 0x28), has(next + 1, .reprint), sign(next + 2, 0x29) {
      mark = "h1"
      next += 3
    } else if shape(next) == .alphanumeric, let reprint = reprintMark(next) {
      mark = reprint
      next += 1
    } else if isDash(next), glued(next), shape(next + 1) == .alphanumeric,
      let reprint = reprintMark(next + 1)
    {
      mark = reprint
      next += 2
    }
    return (number, mark, next)
  }

  /// "H1", "h1".
  private func reprintMark(_ index: Int) -> String? {
    let bytes = Array(text[tokens.range(index)])
    guard bytes.count == 2, bytes[0] | 0x20 == 0x68, bytes[1] &- 0x31 < 9 else { return nil }
    return "h" + String(decoding: bytes[1...], as: UTF8.self)
  }

  /// "250a", "18A", "8aa"; not "2e" (an ordinal) unless it has three digits or stands alone ("42e").
  private func lettered(_ index: Int) -> String? {
    let bytes = text[tokens.range(index)]
    let digits = bytes.prefix { $0 &- 0x30 < 10 }.count
    let letters = bytes.dropFirst(digits)
    guard (1...4).contains(digits), (1...2).contains(letters.count),
      letters.allSatisfy({ $0 &- 0x41 < 26 || $0 &- 0x61 < 26 }), bytes.first != 0x30
    else { return nil }
    let ordinal = letters.elementsEqual("de".utf8) || letters.elementsEqual("ste".utf8)
    return ordinal ? nil : string(index)
  }

  /// "U", "AB": a number of the Senate.
  func isOndernummerLetters(_ index: Int) -> Bool {
    guard shape(index) == .upper, (1...3).contains(length(index)) else { return false }
    let range = tokens.range(index)
    guard text[range].allSatisfy({ $0 &- 0x41 < 26 }) else { return false }
    // An initial: "A.B. Jansen".
    if range.count == 1, sign(index + 1, 0x2E), glued(index + 1), shape(index + 2) == .upper,
      glued(index + 2)
    {
      return false
    }
    // A compound: "EU-lidstaten".
    return
      !(isDash(index + 1) && glued(index + 1) && glued(index + 2)
      && shape(index + 2) != .number)
  }

  /// "–3", "t/m 3", "tot en met 3", " - 3" behind a number.
  private func rangeEnd(at index: Int, from: String) -> (Int, String)? {
    var next = index
    if isDash(next) {
      next += 1
    } else if has(next, .t), sign(next + 1, 0x2F), has(next + 2, .m) {
      next += 3
    } else if has(next, .until), has(next + 1, .and), has(next + 2, .with) {
      next += 3
    } else if has(next, .through) {
      next += 1
    } else {
      return nil
    }
    guard isNumber(next) || shape(next) == .alphanumeric, let end = number(at: next) else {
      return nil
    }
    if let a = Int(from), let b = Int(end.number), b <= a { return nil }
    // "nr. 12-14 juli 2018".
    return has(end.next, .month) ? nil : (end.next, end.number)
  }

  /// Whether the number behind a comma or "en" still belongs to the list.
  private func continues(
    _ more: (number: String, mark: String?, next: Int), at index: Int, plural: Bool
  ) -> Bool {
    if has(more.next, .month) { return false }
    if isNumber(index) {
      // A dossier: "nr. 482 en 31 839, nr. 579".
      if dossier(at: index, .bare) != nil { return false }
      // A year.
      if !plural, let value = value(index), length(index) == 4, (1800...2100).contains(value) {
        return false
      }
      if years(at: index) != nil { return false }
      if isDate(index) { return false }
    }
    if plural {
      return
        !(shape(index) == .upper && shape(more.next) == .sign && sign(more.next, 0x2E)
        && glued(more.next + 1))
    }
    guard isNumber(index) || shape(index) == .alphanumeric else { return false }
    // "nr. 12 en 3 andere moties": what is counted is a word no citation goes on with.
    switch shape(more.next) {
    case .sign:
      return word(more.next) != Vocabulary.Mark.euro && word(more.next) != 0x25
    case .lower: return has(more.next, .follow)
    case .number, .alphanumeric: return false
    default: return beginsBlock(more.next) || has(more.next, .follow)
    }
  }

  private func isDate(_ index: Int) -> Bool {
    isDash(index + 1) && glued(index + 1) && isNumber(index + 2) && glued(index + 2)
      && isDash(index + 3) && glued(index + 3) && isNumber(index + 4)
  }

  /// Pages: "p. 3", "blz. 13 en 14", "pag 4 e.v.", "p. 7909-7943"; as printed, with the index behind.
  func pages(at index: Int) -> (page: String, next: Int)? {
    var next = index
    if sign(next, 0x2C) { next += 1 }
    guard has(next, .page) else { return nil }
    next += 1
    if sign(next, 0x2E) || sign(next, 0x2C) { next += 1 }
    guard isNumber(next), length(next) <= 6 else { return nil }
    let start = next
    next += 1
    while true {
      if isDash(next) || sign(next, 0x2F), isNumber(next + 1), length(next + 1) <= 6 {
        next += 2
      } else if has(next, .t), sign(next + 1, 0x2F), has(next + 2, .m), isNumber(next + 3) {
        next += 4
      } else if sign(next, 0x2C) || has(next, .and), isNumber(next + 1), length(next + 1) <= 4,
        dossier(at: next + 1, .bare) == nil, years(at: next + 1) == nil,
        !has(next + 2, .month),
        shape(next + 2) != .lower || has(next + 2, .and)
          || has(next + 2, .e)
      {
        next += 2
      } else {
        break
      }
    }
    let end = next - 1
    // "e.v.", "ev", "e v.".
    if has(next, .ev) {
      next += 1
      if sign(next, 0x2E) { next += 1 }
    } else if has(next, .e) {
      var last = next + 1
      if sign(last, 0x2E) { last += 1 }
      if has(last, .v) {
        next = last + 1
        if sign(next, 0x2E), glued(next) { next += 1 }
      }
    }
    return (analysis.string(tokens.range(start, through: end)), next)
  }
}
