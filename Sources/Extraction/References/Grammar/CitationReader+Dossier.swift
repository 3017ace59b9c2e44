internal import Kamerstukken

extension CitationReader {
  /// A dossier as printed.
  struct DossierPart {
    /// Digits, or a Roman number.
    var number: String
    /// "VIII", "20", "A".
    var suffix: String?
    /// "R2064" in brackets.
    var rijkswet: String?
    /// The index behind.
    var next: Int

    /// "35300-VII".
    var joined: String { suffix.map { number + "-" + $0 } ?? number }
  }

  /// How sure the reader can be that a dossier stands here.
  enum Ground {
    /// Nothing says so: five digits only.
    case bare
    /// A word such as "Kamerstuk" stands before it: old and broken numbers too.
    case named
  }

  /// "29 754", "29754", "29.754", "35 925-VIII", "21 501-20", "34 356 (R2064)", "19 700 hoofdstuk XV".
  func dossier(at index: Int, _ ground: Ground) -> DossierPart? {
    if let part = gluedChapter(at: index) { return part }
    guard let (number, next) = dossierNumber(at: index, ground) else { return nil }
    var part = DossierPart(number: number, next: next)
    addition(&part)
    rijkswet(&part)
    if part.suffix == nil, part.rijkswet != nil { addition(&part) }
    return part
  }

  /// "31 700X, nr. 121", "31700XV, nr. 3": the chapter stands at the number.
  private func gluedChapter(at index: Int) -> DossierPart? {
    let isParted = isNumber(index) && length(index) == 2 && !glued(index + 1)
    let last = isParted ? index + 1 : index
    guard shape(last) == .alphanumeric, numberFollows(last + 1) else { return nil }
    let bytes = text[tokens.range(last)]
    let digits = bytes.prefix { $0 &- 0x30 < 10 }
    let letters = bytes.dropFirst(digits.count)
    guard digits.count == (isParted ? 3 : 5), (1...5).contains(letters.count),
      letters.allSatisfy({ "IVXL".utf8.contains($0) })
        || letters.count == 1 && letters[letters.startIndex] &- 0x41 < 26
    else { return nil }
    let number = String(decoding: digits, as: UTF8.self)
    return DossierPart(
      number: isParted ? string(index) + number : number,
      suffix: String(decoding: letters, as: UTF8.self), next: last + 1)
  }

  private func dossierNumber(at index: Int, _ ground: Ground) -> (String, Int)? {
    guard isNumber(index) else { return nil }
    let width = length(index)
    if width == 5 {
      // "11976-1977" is a House and a year that OCR ran together.
      if isDash(index + 1), glued(index + 1), glued(index + 2), length(index + 2) == 4,
        let first = value(index), let second = value(index + 2), second >= 1800,
        first % 10_000 == second - 1
      {
        return nil
      }
      // "12345,67" and "12345.67" are amounts.
      if sign(index + 1, 0x2E) || sign(index + 1, 0x2C), glued(index + 1), glued(index + 2),
        isNumber(index + 2), ground == .bare
      {
        return nil
      }
      return (string(index), index + 1)
    }
    if width <= 2, isNumber(index + 1), length(index + 1) == 3, !glued(index + 1) {
      // "12 345 678" is an amount.
      if isNumber(index + 2), length(index + 2) == 3, ground == .bare { return nil }
      return width == 2 || ground == .named ? (string(index) + string(index + 1), index + 2) : nil
    }
    if width == 2, sign(index + 1, 0x2E), glued(index + 1), isNumber(index + 2), glued(index + 2),
      length(index + 2) == 3, !(sign(index + 3, 0x2E) && glued(index + 4) && isNumber(index + 4))
    {
      return (string(index) + string(index + 2), index + 3)
    }
    guard ground == .named else { return nil }
    // Digits that were torn apart: "2 97 54", "297 54".
    if width < 5 {
      var digits = ""
      var next = index
      while next < index + 5, isNumber(next), next == index || !glued(next), digits.utf8.count < 5 {
        digits += string(next)
        next += 1
      }
      if digits.utf8.count == 5, next > index + 1 { return (digits, next) }
    }
    return width <= 4 ? (string(index), index + 1) : nil
  }

  /// Takes in the addition to a dossier number.
  private func addition(_ part: inout DossierPart) {
    var next = part.next
    let hyphen = isDash(next)
    if hyphen { next += 1 }
    if sign(next, 0x2C), has(next + 1, .chapter) { next += 1 }
    if has(next, .chapter) {
      next += 1
      if sign(next, 0x2E) { next += 1 }
      guard isChapter(next) else { return }
      part.suffix = string(next)
      part.next = next + 1
      return
    }
    if part.number == "21501", isNumber(next), length(next) == 2, hyphen || sign(next - 1, 0x2F) {
      part.suffix = string(next)
      part.next = next + 1
      return
    }
    if part.number == "21501", !hyphen, sign(next, 0x2F), isNumber(next + 1), length(next + 1) == 2
    {
      part.suffix = string(next + 1)
      part.next = next + 2
      return
    }
    // "21 299-08, nr. 4".
    if hyphen, glued(next), isNumber(next), length(next) == 2, numberFollows(next + 1) {
      part.suffix = string(next)
      part.next = next + 1
      return
    }
    // "23908-(R1519)-131" is left to `rijkswet`; "23 908-R1519, nr. 103" has it as an addition.
    if shape(next) == .alphanumeric, let number = rijkswetNumber(next) {
      part.suffix = number
      part.next = next + 1
      return
    }
    let comma = !hyphen && sign(next, 0x2C)
    if comma { next += 1 }
    guard isChapter(next) else { return }
    let single = length(next) == 1
    let follows = numberFollows(next + 1)
    if comma {
      // "35 570, XV, nr. 12"; but "33 694, U" is a number.
      guard follows, !single || isRoman(next) else { return }
    } else if single {
      // "36 200 V, nr. 3", "36 200-A": a letter that stands free is a word ("29 754 A …").
      guard
        follows || hyphen && glued(next) && !isEndOfName(next) || closes(next + 1)
          || has(next + 1, .and) && dossierNumber(at: next + 2, .bare) != nil
      else { return }
    }
    part.suffix = string(next)
    part.next = next + 1
  }

  /// "35925-XIV-B": the letter behind a chapter is the number; "35 925-A" at the end of a sentence is one.
  private func isEndOfName(_ index: Int) -> Bool { shape(index + 1) == .lower && glued(index + 1) }

  /// A closing sign or the end of the text.
  func closes(_ index: Int) -> Bool {
    index >= tokens.count || sign(index, 0x29) || sign(index, 0x2C) || sign(index, 0x3B)
      || sign(index, 0x2E)
  }

  /// Whether a number of a paper follows: ", nr.", " nr.", "-12", ", B".
  private func numberFollows(_ index: Int) -> Bool {
    var next = index
    if sign(next, 0x2C) {
      next += 1
      if isOndernummerLetters(next), closes(next + 1) { return true }
    }
    if has(next, .number) || has(next, .ocrNumber) { return true }
    return isDash(next) && glued(next) && glued(next + 1) && length(next + 1) <= 4
      && (isNumber(next + 1) || shape(next + 1) == .upper)
  }

  /// A chapter of the budget or a fund: "VIII", "IIA", "IXB", "A".
  func isChapter(_ index: Int) -> Bool {
    guard shape(index) == .upper else { return false }
    let range = tokens.range(index)
    guard range.count <= 6, let last = text[range].last, last < 0x80 else { return false }
    if range.count == 1 { return last &- 0x41 < 26 }
    let roman = Array("IVXL".utf8)
    let body = last == 0x41 || last == 0x42 ? text[range].dropLast() : text[range]
    return body.allSatisfy { roman.contains($0) }
  }

  /// "(R2064)", "(R 1669)", "-(R1519)".
  private func rijkswet(_ part: inout DossierPart) {
    var next = part.next
    if isDash(next), sign(next + 1, 0x28) { next += 1 }
    guard sign(next, 0x28) else { return }
    if let number = rijkswetNumber(next + 1), sign(next + 2, 0x29) {
      part.rijkswet = number
      part.next = next + 3
    } else if has(next + 1, .r), isNumber(next + 2), (3...4).contains(length(next + 2)),
      sign(next + 3, 0x29)
    {
      part.rijkswet = "R" + string(next + 2)
      part.next = next + 4
    }
  }

  /// "R2064".
  private func rijkswetNumber(_ index: Int) -> String? {
    guard shape(index) == .alphanumeric, (4...5).contains(length(index)) else { return nil }
    let bytes = text[tokens.range(index)]
    guard bytes.first == 0x52, bytes.dropFirst().allSatisfy({ $0 &- 0x30 < 10 }) else {
      return nil
    }
    return string(index)
  }
}
