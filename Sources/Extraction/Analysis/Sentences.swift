internal import Kamerstukken

/// The sentences of a text: byte ranges in order, each within one block.
package struct Sentences: Sendable {
  /// First byte of each sentence, increasing.
  package private(set) var starts: [Int32] = []
  /// The byte behind the last of each.
  package private(set) var ends: [Int32] = []
  /// The first token at or behind the beginning of each block, and behind the last block the number of tokens.
  private(set) var firstTokens: [Int32] = []

  /// The number of sentences.
  package var count: Int { starts.count }

  /// Cuts the blocks of a document into sentences. O(n).
  ///
  /// A sentence ends at `.`, `?` or `!` (with a closing bracket or quotation mark behind it) before white
  /// space and a capital, a digit, or an opening bracket or quotation mark, unless the period belongs to
  /// an abbreviation ("jl.", "nr.", "F.B.J.") or to the number of an item ("2.").
  init(_ document: Document, tokens: Tokens, abbreviations: Abbreviations) {
    let text = document.text.utf8
    var walk = TokenWalk(tokens, for: .sentenceEnd)
    var index = 0
    starts.reserveCapacity(document.blocks.count * 2)
    ends.reserveCapacity(document.blocks.count * 2)
    firstTokens.reserveCapacity(document.blocks.count + 1)
    for block in document.blocks {
      index = tokens.first(atOrAfter: block.range.lowerBound, from: index)
      firstTokens.append(Int32(truncatingIfNeeded: index))
      var start = block.range.lowerBound
      while let sign = walk.next(from: index), Int(tokens.starts[sign]) < block.range.upperBound {
        index = sign + 1
        guard
          let end = Self.end(
            text, tokens, sign, block.range.upperBound, abbreviations, sentenceStart: start)
        else { continue }
        append(start, Int(tokens.ends[end]))
        index = end + 1
        // A marker that no note was found for stands between two sentences.
        if index < tokens.count, tokens.isGlued(index) { index += 1 }
        start =
          index < tokens.count
          ? min(Int(tokens.starts[index]), block.range.upperBound) : block.range.upperBound
      }
      var end = block.range.upperBound
      while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x0A { end -= 1 }
      append(start, end)
    }
    firstTokens.append(Int32(truncatingIfNeeded: tokens.count))
  }

  /// The signs at which a sentence may end.
  static let ends: [Vocabulary.WordID] = [0x2E, 0x3F, 0x21, Vocabulary.Mark.ellipsis]

  private mutating func append(_ start: Int, _ end: Int) {
    guard end > start else { return }
    starts.append(Int32(truncatingIfNeeded: start))
    ends.append(Int32(truncatingIfNeeded: end))
  }

  /// The index of the sentence that holds a byte offset (the one before it for a gap); nil in an empty text.
  package func index(at offset: Int) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return starts.isEmpty ? nil : max(0, low - 1)
  }

  /// The sentence that holds a byte offset.
  package func range(at offset: Int) -> Range<Int> {
    guard let index = index(at: offset) else { return offset..<offset }
    return self[index]
  }

  /// The sentence that a footnote's marker hangs on: a marker behind the closing period belongs to the
  /// sentence before it ("… radicalisering.7 De").
  package func range(atAnchor anchor: Int) -> Range<Int> {
    guard let index = index(at: anchor) else { return anchor..<anchor }
    if index > 0, Int(starts[index]) == anchor, Int(ends[index - 1]) + 2 > anchor {
      return self[index - 1]
    }
    return self[index]
  }

  /// One sentence.
  package subscript(index: Int) -> Range<Int> {
    Int(starts[index])..<Int(ends[index])
  }

  /// The last token of the sentence that the sign at `index` closes, or nil where it closes none.
  private static func end(
    _ text: [UInt8], _ tokens: Tokens, _ index: Int, _ limit: Int,
    _ abbreviations: Abbreviations, sentenceStart: Int
  ) -> Int? {
    if tokens.words[index] == 0x2E, index > 0, tokens.isGlued(index) {
      let before = index - 1
      let length = tokens.ends[before] - tokens.starts[before]
      if abbreviations.words.contains(tokens.words[before]) {
        guard abbreviations.mayEnd.contains(tokens.words[before]), index + 1 < tokens.count,
          tokens.shapes[index + 1] == .capitalised,
          abbreviations.starters.contains(tokens.words[index + 1])
        else { return nil }
      }
      // Single letters with periods: "m.b.t.", "o.a.", "d.d.".
      if tokens.shapes[before] == .lower, length == 1, before > 0, tokens.isGlued(before),
        tokens.words[before - 1] == 0x2E
      {
        // "op 25 augustus a.s. Ik zend u".
        guard mayEnd(text[Int(tokens.starts[before])]), index + 1 < tokens.count,
          tokens.shapes[index + 1] == .capitalised,
          abbreviations.starters.contains(tokens.words[index + 1])
        else { return nil }
      }
      // An initial: one capital, also "IJ." and "Th." within a name ("F.B.J. Grapperhaus").
      if tokens.shapes[before] == .upper, length <= 2 { return nil }
      // The number of an item or an ordinal that opens a sentence: "2. Aanpak".
      if tokens.shapes[before] == .number, Int(tokens.starts[before]) == sentenceStart {
        return nil
      }
    }
    var last = index
    while last + 1 < tokens.count, tokens.isGlued(last + 1),
      isClosing(tokens.words[last + 1])
    {
      last += 1
    }
    var next = last + 1
    guard next < tokens.count, Int(tokens.starts[next]) < limit else { return last }
    if tokens.isGlued(next) {
      guard isMarker(tokens, next, behind: index) else { return nil }
      next += 1
      guard next < tokens.count, Int(tokens.starts[next]) < limit else { return last }
      return tokens.shapes[next] == .capitalised ? last : nil
    }
    switch tokens.shapes[next] {
    case .lower: return nil
    case .sign:
      let word = tokens.words[next]
      return word == 0x28 || word == 0x5B || word == 0x22 || word == 0x27
        || word == Vocabulary.Mark.openQuote || word == Vocabulary.Mark.apostrophe
        || word == Vocabulary.Mark.bullet || word == Vocabulary.Mark.enDash
        || word == Vocabulary.Mark.euro ? last : nil
    default: return last
    }
  }

  /// Whether a number is a footnote's marker behind a period: "toegezegd.1 Hierbij", "in 2024.3 Per spoor", not "spoor 1.5",
  /// "nr.2".
  private static func isMarker(_ tokens: Tokens, _ index: Int, behind sign: Int) -> Bool {
    guard tokens.shapes[index] == .number, tokens.range(index).count <= 2, sign > 0,
      index + 1 == tokens.count || !tokens.isGlued(index + 1)
    else { return false }
    switch tokens.shapes[sign - 1] {
    case .lower: return tokens.range(sign - 1).count >= 3
    case .number: return tokens.range(sign - 1).count == 4
    case .sign: return isClosing(tokens.words[sign - 1])
    default: return false
    }
  }

  /// Whether a letter ends "a.s.", "e.d." or "j.l.", which may end a sentence.
  private static func mayEnd(_ last: UInt8) -> Bool {
    last == 0x73 || last == 0x64 || last == 0x6C
  }

  private static func isClosing(_ word: Vocabulary.WordID) -> Bool {
    word == 0x29 || word == 0x5D || word == 0x22 || word == 0x27 || word == 0x2E || word == 0x3F
      || word == 0x21 || word == Vocabulary.Mark.closeQuote || word == Vocabulary.Mark.apostrophe
  }
}
