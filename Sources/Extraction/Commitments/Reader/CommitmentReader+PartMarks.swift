internal import Kamerstukken

/// The words and signs that part the promises of a sentence.
extension CommitmentReader {
  /// Whether a noun is followed by what was promised, to whom or where: "om", "over", "aan", "in".
  func hasContent(_ noun: Int) -> Bool {
    let word = noun + 1 < analysis.tokens.count ? analysis.tokens.words[noun + 1] : 0
    return word == Self.om || word == Self.dat || word == 0x2C || word == Self.uit
      || !government.classes(noun + 1).isDisjoint(with: [
        .about, .to, .during, .relative, .date, .made,
      ])
  }

  /// "aan" in "aan mijn eerdere toezegging".
  func preposition(of noun: Int) -> Int? {
    let words = analysis.tokens.words
    let place = (max(noun - 4, 0)..<noun).last {
      Self.partPrepositions.contains(words[$0]) && government.classes($0 + 1).contains(.determiner)
    }
    return place
  }

  /// The word that opens the first promise of a list and may open the next: "om", "over".
  func opener(_ range: Range<Int>) -> Vocabulary.WordID? {
    let words = analysis.tokens.words
    return range.prefix(60).first { index in
      let type = government.classes(index)
      return words[index] == Self.om || type.contains(.about) && !type.contains(.to)
    }.map { words[$0] }
  }

  /// Whether another promise begins behind a source: "over …", "om …" or words with a source of their own.
  func continues(_ start: Int, _ limit: Int) -> Bool {
    let words = analysis.tokens.words
    guard start + 2 < limit else { return false }
    if words[start] == Self.om || words[start] == Self.dat { return true }
    if government.classes(start).contains(.about) { return true }
    guard government.classes(start).isDisjoint(with: [.relative, .finite, .modal, .joiner]) else {
      return false
    }
    guard let open = (start + 1..<min(start + 60, limit)).first(where: { words[$0] == 0x28 }),
      let end = bracket(open, limit)
    else { return false }
    return isSource(open + 1..<end)
  }

  /// Whether a clause of its own follows: "waarna ik", "die".
  func opensClause(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return false }
    return isWhere(index)
      || !government.classes(index).isDisjoint(with: [.relative, .finite, .modal, .tells, .joiner])
  }

  /// The words in brackets that close a range and say where something was promised, or nil.
  func source(closing range: Range<Int>) -> Range<Int>? {
    let words = analysis.tokens.words
    let last = range.upperBound - 1
    guard range.count > 4, words[last] == 0x29,
      let open = (max(range.lowerBound + 1, last - 40)..<last).last(where: { words[$0] == 0x28 }),
      isSource(open + 1..<last)
    else { return nil }
    return open + 1..<last
  }

  /// The items behind "(1)", "(2)" or "1)", "2)" in a range; none where they are not counted from one.
  func counted(_ range: Range<Int>) -> [Range<Int>] {
    let tokens = analysis.tokens
    var marks: [(start: Int, end: Int)] = []
    var index = range.lowerBound
    while index + 2 < range.upperBound {
      let number = tokens.words[index] == 0x28 ? index + 1 : index
      if tokens.words[number + 1] == 0x29, isLabel(number, count: marks.count) {
        marks.append((index, number + 2))
        index = number + 2
      } else {
        index += 1
      }
    }
    guard marks.count > 1 else { return [] }
    return marks.indices.compactMap { place in
      let start = marks[place].end
      var end = place + 1 < marks.count ? marks[place + 1].start : range.upperBound
      while end > start, Self.joins.contains(tokens.words[end - 1]) { end -= 1 }
      return end - start >= 2 ? start..<end : nil
    }
  }

  /// Whether a token is the label of an item: "1" or "a" of the first.
  func isLabel(_ index: Int, count: Int) -> Bool {
    let bytes = analysis.tokens.range(index)
    guard bytes.count == 1, count < 9 else { return false }
    let byte = Int(analysis.document.text.utf8[bytes.lowerBound])
    return byte == 0x31 + count || byte == 0x61 + count
  }

  func isAddressee(_ index: Int, _ frame: SentenceFrame) -> Bool {
    guard let house = frame.house(at: index) else { return false }
    return house.kind == .member && house.core.lowerBound > index
      && analysis.tokens.words[index] == Self.aan
  }

  func isDated(_ index: Int, _ limit: Int) -> Bool {
    occasions.occasion(at: index, limit: limit)?.date != nil
  }

  /// The closing bracket of one that opens at a token.
  func bracket(_ open: Int, _ limit: Int) -> Int? {
    (open + 1..<max(open + 1, min(open + 40, limit))).first {
      analysis.tokens.words[$0] == 0x29
    }
  }

  /// Whether words in brackets say where something was promised: a debate, a paper.
  func isSource(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    if occasions.occasion(inCell: range) != nil || code(in: range) != nil { return true }
    return targets.target(in: analysis.tokens.range(range.lowerBound, through: last)) != nil
  }

  /// Words the vocabulary must have.
  static let partWords = ["evenals", "alsmede", "alsook"]
  static let joins: Set<Vocabulary.WordID> = Set(
    (partWords + ["en"]).map { Vocabulary.shared[$0] } + [0x2C, 0x3B])
  static let partPrepositions = ["aan", "op"].map { Vocabulary.shared[$0] }
  static let uit = Vocabulary.shared["uit"]
  static let aan = Vocabulary.shared["aan"]
}
