internal import Kamerstukken

/// Reads articles of laws: "artikel 2, tweede lid, onderdeel a", "artikelen 3 tot en met 6",
/// "art. 5:9, aanhef en onder b", "het tweede lid van artikel 2".
struct ArticleReader {
  let reader: CitationReader

  /// An article with its parts.
  struct Article {
    /// As printed: "15", "3:305a", "4.44".
    var number: String
    /// The number of the first lid that is named.
    var paragraph: String?
    /// The first part that is named: "a", "1°" as "1".
    var part: String?
  }

  /// Articles that stand together, with the index behind.
  struct Group {
    var articles: [Article]
    var next: Int
  }

  /// The articles behind the word "artikel" at an index.
  func articles(at index: Int) -> Group? {
    guard reader.has(index, .article) else { return nil }
    var next = index + 1
    if reader.sign(next, 0x2E) { next += 1 }
    guard let first = number(at: next) else { return nil }
    var group = Group(articles: [Article(number: first.number)], next: first.next)
    if let paragraph = leadingParagraph(before: index) { group.articles[0].paragraph = paragraph }
    details(&group)
    while group.articles.count < 60 {
      var behind = group.next
      if let end = range(at: behind) {
        let last = group.articles[group.articles.count - 1].number
        if let a = Int(last), let b = Int(end.number), b > a, b - a <= 20 {
          group.articles += ((a + 1)...b).map { Article(number: String($0)) }
        } else {
          group.articles.append(Article(number: end.number))
        }
        group.next = end.next
        details(&group)
        continue
      }
      if reader.sign(behind, 0x2C) || reader.sign(behind, 0x2F) { behind += 1 }
      let joined = reader.has(behind, [.and, .juncto]) || reader.word(behind) == Self.of
      if joined { behind += 1 }
      if reader.has(behind, .juncto) { behind += 1 }
      if reader.sign(behind, 0x2E) { behind += 1 }
      guard behind > group.next else { break }
      if reader.has(behind, .article) {
        behind += 1
        if reader.sign(behind, 0x2E) { behind += 1 }
      }
      guard let more = number(at: behind), isPlausible(more, at: behind) else { break }
      group.articles.append(Article(number: more.number))
      group.next = more.next
      details(&group)
    }
    return group
  }

  /// "hoofdstuk 3", "afdeling 3.4", "titel II", "paragraaf 23, achtste lid, onderdeel b": the index behind a part
  /// of a law that is no article.
  func section(at index: Int) -> Int? {
    guard Self.sections.contains(reader.word(index)),
      let first = number(at: index + 1) ?? roman(at: index + 1)
    else { return nil }
    var group = Group(articles: [Article(number: first.number)], next: first.next)
    details(&group)
    for _ in 0..<10 {
      let joint = reader.has(group.next, .and) || reader.sign(group.next, 0x2C)
      guard joint, let more = number(at: group.next + 1) ?? roman(at: group.next + 1),
        isPlausible(more, at: group.next + 1)
      else { break }
      group.next = more.next
      details(&group)
    }
    return group.next
  }

  private func roman(at index: Int) -> (number: String, next: Int)? {
    reader.isRoman(index) ? (reader.string(index), index + 1) : nil
  }

  /// A number in a list of articles, but no year, no amount and no month's day.
  private func isPlausible(_ more: (number: String, next: Int), at index: Int) -> Bool {
    if reader.has(more.next, .month) { return false }
    if let value = Int(more.number), value >= 1800, reader.length(index) == 4 { return false }
    let word = reader.word(more.next)
    return word != 0x25 && word != Vocabulary.Mark.euro
  }

  /// "15", "4.44", "5:9", "3:305a", "7.4.8", "126nd", "II".
  func number(at index: Int) -> (number: String, next: Int)? {
    guard reader.isNumber(index) || reader.shape(index) == .alphanumeric, reader.length(index) <= 6
    else { return nil }
    guard let lead = reader.text[reader.tokens.range(index)].first, lead &- 0x30 < 10 else {
      return nil
    }
    var next = index + 1
    while next < index + 8, reader.glued(next),
      reader.sign(next, 0x2E) || reader.sign(next, 0x3A) || reader.sign(next, 0x2D),
      reader.glued(next + 1),
      reader.isNumber(next + 1) || reader.shape(next + 1) == .alphanumeric
        || reader.shape(next + 1) == .lower && reader.length(next + 1) == 1,
      reader.length(next + 1) <= 5
    {
      next += 2
    }
    return (reader.analysis.string(reader.tokens.range(index, through: next - 1)), next)
  }

  /// "tot en met 6", "t/m 6", "–6".
  private func range(at index: Int) -> (number: String, next: Int)? {
    var next = index
    if reader.isDash(next) {
      next += 1
    } else if reader.has(next, .t), reader.sign(next + 1, 0x2F), reader.has(next + 2, .m) {
      next += 3
    } else if reader.has(next, .until), reader.has(next + 1, .and), reader.has(next + 2, .with) {
      next += 3
    } else {
      return nil
    }
    if reader.has(next, .article) { next += 1 }
    return number(at: next)
  }

  /// "het tweede lid van artikel 2".
  private func leadingParagraph(before index: Int) -> String? {
    guard reader.has(index - 1, .preposition), reader.has(index - 2, .paragraph) else { return nil }
    return reader.ordinals[reader.word(index - 3)].map(String.init)
  }

  /// Takes in the lid and the part that follow the last article.
  private func details(_ group: inout Group) {
    let last = group.articles.count - 1
    for _ in 0..<8 {
      var next = group.next
      if reader.sign(next, 0x2C) { next += 1 }
      if let (paragraph, behind) = paragraph(at: next) {
        if group.articles[last].paragraph == nil { group.articles[last].paragraph = paragraph }
        group.next = behind
        continue
      }
      // ", en dertiende lid", but not "en tweede lid van artikel 4".
      if reader.has(next, .and), let (_, behind) = paragraph(at: next + 1),
        !(reader.has(behind, .preposition) && reader.has(behind + 1, .article))
      {
        group.next = behind
        continue
      }
      // "aanhef en onder b", "aanhef en onderdeel b", "en onder b".
      if reader.has(next, .opening) {
        next += 1
        if reader.has(next, .and), reader.has(next + 1, .part) {
          next += 1
        } else if !reader.has(next, .part) {
          group.next = next
          continue
        }
      } else if reader.has(next, .and), reader.has(next + 1, .part) {
        next += 1
      }
      if reader.has(next, .part), let (part, behind) = part(at: next + 1) {
        if group.articles[last].part == nil { group.articles[last].part = part }
        group.next = behind
        continue
      }
      // "eerste volzin".
      if reader.ordinals[reader.word(next)] != nil,
        Self.sentence.contains(reader.word(next + 1))
      {
        group.next = next + 2
        continue
      }
      return
    }
  }

  /// "tweede lid", "eerste en derde lid", "lid 2", "leden 1 en 2", "(2)".
  private func paragraph(at index: Int) -> (String, Int)? {
    var next = index
    if reader.has(next, .paragraph), reader.isNumber(next + 1), reader.length(next + 1) <= 2 {
      let first = reader.string(next + 1)
      next += 2
      while reader.has(next, .and) || reader.sign(next, 0x2C), reader.isNumber(next + 1),
        reader.length(next + 1) <= 2, !reader.has(next + 2, .month)
      {
        next += 2
      }
      return (first, next)
    }
    if reader.sign(next, 0x28), reader.isNumber(next + 1), reader.length(next + 1) <= 2,
      reader.sign(next + 2, 0x29)
    {
      return (reader.string(next + 1), next + 3)
    }
    guard let first = reader.ordinals[reader.word(next)] else { return nil }
    next += 1
    var steps = 0
    while steps < 12 {
      if reader.has(next, .paragraph) { return (String(first), next + 1) }
      var more = next
      if reader.sign(more, 0x2C) { more += 1 }
      if reader.has(more, .and) { more += 1 }
      if reader.has(more, .until), reader.has(more + 1, .and), reader.has(more + 2, .with) {
        more += 3
      }
      guard more > next, reader.ordinals[reader.word(more)] != nil else { return nil }
      next = more + 1
      steps += 1
    }
    return nil
  }

  /// "a", "b en c", "1°", "ee", "a, onder 2°".
  private func part(at index: Int) -> (String, Int)? {
    func one(_ at: Int) -> (String, Int)? {
      let shape = reader.shape(at)
      let isLetters =
        shape == .lower && reader.length(at) <= 2
        && !reader.has(at, [.determiner, .preposition, .and])
        || shape == .upper && reader.length(at) == 1
      guard isLetters || reader.isNumber(at) && reader.length(at) <= 2 else { return nil }
      var next = at + 1
      if reader.word(next) == Vocabulary.Mark.degree { next += 1 }
      return (reader.string(at), next)
    }
    guard var (first, next) = one(index) else { return nil }
    for _ in 0..<12 {
      var more = next
      if reader.sign(more, 0x2C) { more += 1 }
      if reader.has(more, .and) { more += 1 }
      if reader.has(more, .until), reader.has(more + 1, .and), reader.has(more + 2, .with) {
        more += 3
      }
      guard more > next, let (_, behind) = one(more), reader.shape(more) == .lower,
        reader.shape(behind) == .sign || reader.has(behind, [.preposition, .and, .part])
      else { break }
      next = behind
    }
    first = first.lowercased()
    return (first, next)
  }

  private static let sections = ReferenceWords.words(.lawSection)
  private static let of = Vocabulary.shared["of"]
  private static let sentence = ReferenceWords.words(.sentence)
}
