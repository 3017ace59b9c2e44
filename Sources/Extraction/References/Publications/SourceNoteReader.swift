internal import Kamerstukken

/// The sources that footnotes give: "AIVD, 2 oktober 2018, «…»", "«…», De Telegraaf, 19 februari 2018",
/// "Werkprogramma 2023 Europese Rekenkamer, blz. 16".
///
/// A footnote is read sentence by sentence; what is cited in it already (a paper, a URL) and ";" end a source.
/// A sentence that tells something is no source.
struct SourceNoteReader {
  let reader: CitationReader
  private let publications: PublicationReader

  init(_ reader: CitationReader) {
    self.reader = reader
    publications = PublicationReader(reader)
  }

  /// A part of a footnote between two ends.
  private struct Segment {
    var first: Int
    var last: Int
    /// What follows it.
    var closing: Closing
    enum Closing { case sentence, semicolon, address, paper, end }
  }

  /// What a segment shows.
  private struct Signs {
    var date = false
    var year = false
    var quote = false
    var textBesideQuote = false
    var page: String?
    var medium = false
    var webTitle = false
    var verb = false
    var words = 0
    /// Capitalised first.
    var opens = false
    /// A source all the same where it has a verb, within its title or beside it.
    var isTitledSource: Bool {
      webTitle || quote && (date || year || page != nil || medium && textBesideQuote)
    }
    var isStrong: Bool {
      (date || year) && (quote || words >= 2 || medium) || page != nil || quote && textBesideQuote
        || webTitle
    }
  }

  /// The sources of all footnotes that no other rule has read; `taken` are the citations, in order.
  func sources(beside taken: [CitationDraft]) -> [CitationDraft] {
    let analysis = reader.analysis
    let blocks = analysis.document.blocks
    guard analysis.firstFootnote < blocks.count else { return [] }
    var found: [CitationDraft] = []
    var draft = 0
    for block in blocks[analysis.firstFootnote...] where block.kind == .footnote {
      let first = reader.tokens.first(atOrAfter: block.range.lowerBound)
      let last = reader.tokens.first(atOrAfter: block.range.upperBound) - 1
      guard last >= first else { continue }
      while draft < taken.count, taken[draft].tokens.upperBound < first { draft += 1 }
      var inside: [CitationDraft] = []
      var at = draft
      while at < taken.count, taken[at].tokens.lowerBound <= last {
        inside.append(taken[at])
        at += 1
      }
      found += sources(first, last, inside)
    }
    return found
  }

  private func sources(_ first: Int, _ last: Int, _ taken: [CitationDraft]) -> [CitationDraft] {
    let segments = self.segments(first, last, taken)
    var found: [CitationDraft] = []
    var index = 0
    while index < segments.count {
      var segment = segments[index]
      index += 1
      guard segment.closing != .paper || strongBeforePaper(segment) else { continue }
      var signs = self.signs(&segment)
      guard segment.last >= segment.first, signs.opens, signs.words > 0,
        segment.last - segment.first < 90, !Self.listHeads.contains(reader.word(segment.first))
      else { continue }
      if signs.verb, !signs.isTitledSource { continue }
      // A title, then its publisher and date: sentences of one source.
      while segment.closing == .sentence, signs.page == nil, !(signs.date && signs.quote),
        index < segments.count
      {
        var next = segments[index]
        let more = self.signs(&next)
        guard !more.verb, more.words > 0, more.opens, !beginsWithLead(segments[index]),
          next.closing != .paper
        else { break }
        // Two sources with a date each stay two.
        if signs.date || signs.year, more.date || more.year { break }
        segment.last = next.last
        segment.closing = next.closing
        signs.date = signs.date || more.date
        signs.year = signs.year || more.year
        signs.medium = signs.medium || more.medium
        signs.webTitle = signs.webTitle || more.webTitle
        signs.page = more.page
        index += 1
      }
      // A bare title is the source where it is all that the footnote says beside an address.
      if !signs.isStrong, !signs.medium || signs.words < 2 {
        guard signs.words >= 2, segments.count <= 3, segment.last - segment.first < 50,
          !explainsAbbreviation(segment)
        else { continue }
        let explained = segments.contains { other in
          var other = other
          return self.signs(&other).verb
        }
        if explained { continue }
      }
      found.append(
        CitationDraft(
          tokens: segment.first...segment.last, kind: signs.medium ? .news : .report,
          rule: signs.medium ? "news-note" : "source-note", page: signs.page))
    }
    return found
  }

  /// "HUF: handhaafbaarheid, uitvoerbaarheid en fraudebestendigheid": what an abbreviation means.
  private func explainsAbbreviation(_ segment: Segment) -> Bool {
    let next = segment.first + 1
    guard next <= segment.last, reader.shape(segment.first) == .upper else { return false }
    return reader.sign(next, 0x3A) || reader.sign(next, 0x3D)
  }

  /// "Van Ham e.a., 2018, «…», Kamerstuk …": a title that is cited with its paper is part of that citation.
  private func strongBeforePaper(_ segment: Segment) -> Bool {
    var segment = segment
    let signs = signs(&segment)
    return signs.quote && (signs.date || signs.year) && signs.textBesideQuote
  }

  /// Cuts a footnote at sentence ends, semicolons and what is cited in it.
  private func segments(_ first: Int, _ last: Int, _ taken: [CitationDraft]) -> [Segment] {
    var segments: [Segment] = []
    var start = first
    var at = first
    var next = 0
    func close(_ end: Int, _ closing: Segment.Closing) {
      if end >= start { segments.append(Segment(first: start, last: end, closing: closing)) }
    }
    var sentenceEnd = endOfSentence(at: first)
    while at <= last {
      while next < taken.count, taken[next].tokens.upperBound < at { next += 1 }
      if next < taken.count, taken[next].tokens.contains(at),
        taken[next].kind != .law || taken[next].rule != "law-name"
      {
        let isAddress = taken[next].kind == .url
        close(at - 1, isAddress ? .address : .paper)
        at = taken[next].tokens.upperBound + 1
        // What stands behind a paper to the next ";" or sentence end belongs to it.
        start = at
        sentenceEnd = endOfSentence(at: min(at, last))
        continue
      }
      if publications.opensQuote(at), let close = publications.closingQuote(at, before: last + 1) {
        at = close + 1
        if at - 1 > sentenceEnd { sentenceEnd = endOfSentence(at: min(at, last)) }
        continue
      }
      if reader.sign(at, 0x3B) {
        close(at - 1, .semicolon)
        start = at + 1
      } else if at == sentenceEnd {
        close(at, .sentence)
        start = at + 1
        sentenceEnd = endOfSentence(at: min(at + 1, last))
      }
      at += 1
    }
    close(last, .end)
    return segments
  }

  /// The index of the last token of the sentence that holds a token.
  private func endOfSentence(at index: Int) -> Int {
    let range = reader.analysis.sentences.range(at: Int(reader.tokens.starts[index]))
    return max(index, reader.tokens.first(atOrAfter: range.upperBound) - 1)
  }

  private func beginsWithLead(_ segment: Segment) -> Bool {
    Self.leads.contains(reader.word(segment.first)) && reader.shape(segment.first) == .capitalised
  }

  /// Trims a segment ("Zie ook …", "…, beschikbaar via") and tells what it shows.
  private func signs(_ segment: inout Segment) -> Signs {
    while segment.first <= segment.last,
      Self.leads.contains(reader.word(segment.first))
        || reader.shape(segment.first) == .sign && !publications.opensQuote(segment.first)
    {
      segment.first += 1
    }
    while segment.last >= segment.first,
      Self.tails.contains(reader.word(segment.last)) && segment.closing == .address
        || reader.shape(segment.last) == .sign
          && (!isClosing(segment.last) || isStrayBracket(segment.last, from: segment.first))
    {
      segment.last -= 1
    }
    var signs = Signs()
    guard segment.first <= segment.last else { return signs }
    let shape = reader.shape(segment.first)
    signs.opens =
      shape != .lower && shape != .sign || publications.opensQuote(segment.first)
      || MediaTable.shared.medium(at: segment.first, in: reader) != nil
    var at = segment.first
    while at <= segment.last {
      if publications.opensQuote(at),
        let close = publications.closingQuote(at, before: segment.last + 2)
      {
        signs.quote = true
        signs.words += min(3, close - at)
        if at - segment.first > 1 || segment.last - close > 1 { signs.textBesideQuote = true }
        at = close + 1
        continue
      }
      if let date = publications.date(at: at) {
        signs.date = true
        at = date
        continue
      }
      if let page = reader.pages(at: at) {
        signs.page = page.page
        at = page.next
        continue
      }
      if let medium = MediaTable.shared.medium(at: at, in: reader) {
        signs.medium = true
        signs.words += 1
        at = medium
        continue
      }
      if publications.isYear(at) { signs.year = true }
      if reader.sign(at, 0x7C) { signs.webTitle = true }
      if isDomainInBrackets(at, segment.last) { signs.webTitle = true }
      if reader.shape(at) != .sign { signs.words += 1 }
      if Self.verbs.contains(reader.word(at)), reader.shape(at) == .lower || at == segment.first {
        signs.verb = true
      }
      at += 1
    }
    return signs
  }

  private func isClosing(_ index: Int) -> Bool {
    let word = reader.word(index)
    return word == 0x29 || word == Vocabulary.Mark.closeQuote || word == 0x22
      || word == Vocabulary.Mark.apostrophe || word == Vocabulary.Mark.openQuote || word == 0x27
  }

  /// A closing bracket that nothing in the segment opens.
  private func isStrayBracket(_ index: Int, from first: Int) -> Bool {
    guard reader.sign(index, 0x29) else { return false }
    return !(max(first, index - 40)...index).contains { reader.sign($0, 0x28) }
  }

  /// "(forbes.com)".
  private func isDomainInBrackets(_ index: Int, _ last: Int) -> Bool {
    guard reader.sign(index, 0x28) else { return false }
    var at = index + 1
    var dots = 0
    while at <= last, at < index + 10, !reader.sign(at, 0x29) {
      if reader.sign(at, 0x2E), reader.glued(at), reader.glued(at + 1) { dots += 1 }
      if at > index + 1, !reader.glued(at) { return false }
      at += 1
    }
    // "(P.v.d.A.)" is none: the parts of a domain have two letters or more, small ones at the end.
    return dots > 0 && reader.sign(at, 0x29) && reader.length(index + 1) > 1
      && reader.length(at - 1) > 1 && reader.shape(at - 1) == .lower
  }

  private static let listHeads = ReferenceWords.words(.listHead)
  private static let leads = ReferenceWords.words(.noteLead)
  private static let tails = ReferenceWords.words(.noteTail)
  private static let verbs = ReferenceWords.words(.noteVerb)
}
