internal import Kamerstukken

/// Sentences that report on several promises: "de toezeggingen om … (AO wonen, Kamerstuk …) en over … (AO zorg)",
/// "aan mijn toezegging in het debat van 3 april … en aan mijn toezegging …".
extension CommitmentReader {
  /// One of several promises of a sentence.
  private struct Part {
    /// Its tokens, with its noun if it has one.
    var range: Range<Int>
    /// "toezegging", of the first of a list, or nil.
    var noun: Int?
    /// The brackets that close it: "(AO wonen, Kamerstuk 29 453, nr. 12)"; empty where it has none.
    var source: Range<Int>
  }

  /// Makes a record of each promise of a sentence; false where it names no more than one.
  mutating func addParts(
    _ match: TriggerMatch, _ noun: Int, _ frame: SentenceFrame, limit: Int,
    _ status: Commitment.Status, _ block: Int
  ) -> Bool {
    var limit = limit
    // "… zijn hiermee | afgedaan": not of the last promise.
    if !government.classes(match.tokens.upperBound - 1).contains(.commitment) {
      limit = max(noun + 1, verbless(noun + 1..<max(limit, noun + 1), match))
    }
    let parts = named(noun, frame, limit).flatMap { self.parts(of: $0, frame) }
    // "aan de motie van het lid Jansen (Kamerstuk …) en aan mijn toezegging": without what is said of the motion.
    guard parts.count > 1 || match.traits.contains(.beside) else { return false }
    var drops = false
    var count = 0
    // Of the first of a list: whom and where all were promised.
    var shared: (to: String?, occasion: Commitment.Occasion?) = (nil, nil)
    for part in parts {
      let inner = self.frame(
        of: CandidateSentence(index: frame.index, tokens: part.range, cue: part.range.lowerBound))
      guard let words = words(of: part, in: inner, match, &drops), words.count >= 2 else {
        continue
      }
      var first = part.range.lowerBound
      if let noun = part.noun, noun == first, government.classes(noun - 1).contains(.determiner) {
        first = noun - 1
      }
      var record = self.record(
        match, frame, action: words, span: first..<part.range.upperBound, strength: .explicit)
      record.status = status
      record.code = code(in: part.range)
      let source = part.source.isEmpty ? nil : occasions.occasion(inCell: part.source)
      record.occasion = (inner.occasion ?? source).map { occasion($0) }
      if let noun = part.noun, let promiser = promiser(of: noun, in: frame) { record.by = promiser }
      let members = addressees(part.range.lowerBound - 1, in: inner)
      let name = members.flatMap { slots.persons($0).first?.name }
      if part.noun != nil { shared = (name, inner.occasion.map { occasion($0) }) }
      record.to = name ?? shared.to ?? record.to
      record.occasion =
        record.occasion ?? opening(part.range).map { occasion($0) } ?? shared.occasion
      record.requestedBy = requesters(in: part.range)
      record.target = targets.target(in: record.span.range)
      if status != .fulfilled {
        record.deadline = preferred(inner.deadlines.filter { !isPast($0) })
      }
      append(record, frame, block: block, isOpen: false)
      count += 1
    }
    return count > 0
  }

  /// The occasion that a part begins with: "en | het commissiedebat Bouwen van 5 februari 2022".
  private func opening(_ range: Range<Int>) -> OccasionMention? {
    guard let mention = occasions.occasion(inCell: range), mention.date != nil,
      mention.kind.lowerBound - range.lowerBound <= 2
    else { return nil }
    return mention
  }

  /// The promises that have a noun of their own: "aan mijn toezegging … | en aan mijn toezegging …".
  private func named(_ noun: Int, _ frame: SentenceFrame, _ limit: Int) -> [Part] {
    var found = [Part(range: noun..<max(limit, noun + 1), noun: noun, source: 0..<0)]
    let preposition = preposition(of: noun)
    let words = analysis.tokens.words
    for index in noun + 1..<max(limit, noun + 1)
    where government.classes(index).contains(.commitment) && hasContent(index) {
      let other = self.preposition(of: index)
      let start = other ?? index - 1
      guard start - 1 > found[found.count - 1].range.lowerBound,
        Self.joins.contains(words[start - 1]), government.classes(index - 1).contains(.determiner),
        preposition.map({ words[$0] }) == other.map({ words[$0] })
      else { continue }
      found[found.count - 1].range = found[found.count - 1].range.lowerBound..<start - 1
      found.append(Part(range: index..<limit, noun: index, source: 0..<0))
    }
    return found
  }

  /// The promises that one noun in the plural takes together.
  private func parts(of whole: Part, _ frame: SentenceFrame) -> [Part] {
    let words = analysis.tokens.words
    guard let noun = whole.noun else { return [whole] }
    guard words[noun] == Self.toezeggingen else { return [closed(whole.range, noun: noun)] }
    let counted = counted(noun + 1..<whole.range.upperBound)
    if counted.count > 1 { return counted.map { closed($0, noun: nil) } }
    var cuts: [Int] = []
    let areAddressed = isAddressee(noun + 1, frame)
    let areDated = isDated(noun + 1, whole.range.upperBound)
    let opener = opener(noun + 1..<whole.range.upperBound)
    var index = noun + 1
    var close: Int?
    var end = whole.range.upperBound
    while index < whole.range.upperBound {
      if words[index] == 0x28, let last = bracket(index, whole.range.upperBound) {
        close = isSource(index + 1..<last) ? last : nil
        index = last + 1
        continue
      }
      if Self.joins.contains(words[index]), index > noun + 2 {
        var next = index
        while next < whole.range.upperBound, Self.joins.contains(words[next]) { next += 1 }
        if close == index - 1 && continues(next, whole.range.upperBound)
          || next < whole.range.upperBound && words[next] == opener
          || areAddressed && isAddressee(next, frame)
          || areDated && isDated(next, whole.range.upperBound)
        {
          cuts.append(next)
        } else if close == index - 1, opensClause(next, whole.range.upperBound) {
          // "(AO zorg), waarna ik inga op de huren".
          end = index
          break
        }
        index = next
        continue
      }
      index += 1
    }
    guard !cuts.isEmpty else { return [closed(whole.range, noun: noun)] }
    var found: [Part] = []
    var start = noun
    for cut in cuts + [end] {
      end = cut
      while end > start, Self.joins.contains(words[end - 1]) { end -= 1 }
      if end > start { found.append(closed(start..<end, noun: start == noun ? noun : nil)) }
      start = cut
    }
    return found
  }

  /// A part without the signs at its end, and the brackets that close it.
  private func closed(_ range: Range<Int>, noun: Int?) -> Part {
    let tokens = analysis.tokens
    var end = range.upperBound
    while end > range.lowerBound + 1, tokens.shapes[end - 1] == .sign,
      tokens.words[end - 1] != 0x29, tokens.words[end - 1] != Vocabulary.Mark.closeQuote
    {
      end -= 1
    }
    let source = source(closing: range.lowerBound..<end) ?? 0..<0
    return Part(range: range.lowerBound..<end, noun: noun, source: source)
  }

  /// What was promised, in the words of a part.
  private func words(
    of part: Part, in frame: SentenceFrame, _ match: TriggerMatch, _ drops: inout Bool
  ) -> Range<Int>? {
    let tokens = analysis.tokens
    let limit = part.source.isEmpty ? part.range.upperBound : part.source.lowerBound - 1
    if let noun = part.noun {
      let form = TriggerMatch(
        rule: "part", traits: [], kind: match.kind, tokens: noun..<noun + 1, who: nil, house: nil,
        deadline: nil
      )
      if let content = content(form, noun, in: frame, limit: limit) {
        drops = government.classes(content.lowerBound - 1).contains(.about)
        return content
      }
      let isTold = frame.occasion != nil || addressees(noun, in: frame) != nil
      return isTold && limit - noun >= 2 ? noun..<limit : nil
    }
    var first = part.range.lowerBound
    for _ in 0..<2 {
      if isAddressee(first, frame), let house = frame.house(at: first) {
        first = house.tokens.upperBound
      }
      if let occasion = frame.occasion, occasion.tokens.lowerBound == first {
        first = occasion.tokens.upperBound
      }
    }
    if first > part.range.lowerBound { drops = true }
    guard first < limit else { return part.range.lowerBound..<limit }
    if tokens.words[first] == Self.om || drops && government.classes(first).contains(.about) {
      first += 1
    }
    return first..<max(first, limit)
  }
}
