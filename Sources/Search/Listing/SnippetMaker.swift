internal import RecordJSON
package import TextIndex

/// Makes what is shown of an entry: title, snippet with the words that matched, line.
package struct SnippetMaker {
  private let reader: IndexReader
  private let query: Query

  /// A piece of text with its matches.
  package struct Snippet: Sendable {
    /// The words, from the text.
    package let text: String
    /// Matches: byte offsets in the UTF-8 of `text`.
    package let matches: [Range<Int>]
    /// Line of the source file, from 1.
    package let line: Int

    /// The words with a mark before and behind each match.
    package func marked(_ open: String, _ close: String) -> String {
      var bytes: [UInt8] = []
      let utf8 = Array(text.utf8)
      var index = 0
      for match in matches where match.lowerBound >= index && match.upperBound <= utf8.count {
        bytes += utf8[index..<match.lowerBound]
        bytes += open.utf8
        bytes += utf8[match]
        bytes += close.utf8
        index = match.upperBound
      }
      bytes += utf8[index...]
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// What is shown of an entry.
  package struct Hit: Sendable {
    /// Identifier of the document.
    package let id: String
    /// `RecordType`.
    package let type: String
    /// ISO 8601, or nil.
    package let date: String?
    /// Title of the document, subject of a motion, words of a record.
    package let title: String
    /// The best piece of the text.
    package let snippet: Snippet
  }

  /// A maker for the hits of a query.
  package init(reader: IndexReader, query: Query) {
    self.reader = reader
    self.query = query
  }

  /// What is shown of an entry that stores these bytes.
  package func hit(of stored: [UInt8]) throws -> Hit {
    if let document = try? DecodedDocument(json: stored) { return try hit(document) }
    if let line = try? DecodedLine<DecodedMotion>(json: stored) {
      let motion = line.record
      return try hit(line, title: motion.subject ?? motion.exact, at: motion.line)
    }
    if let line = try? DecodedLine<DecodedCommitment>(json: stored) {
      return try hit(line, title: line.record.action, at: line.record.line)
    }
    if let line = try? DecodedLine<DecodedFigure>(json: stored) {
      return try hit(line, title: line.record.exact, at: line.record.line)
    }
    let line = try DecodedLine<DecodedReference>(json: stored)
    return try hit(line, title: line.record.target ?? line.record.exact, at: line.record.line)
  }

  private func hit<Record>(_ line: DecodedLine<Record>, title: String, at number: Int) throws -> Hit
  {
    Hit(
      id: line.id, type: line.type, date: line.date, title: title,
      snippet: try snippet(line.sentence, line: number))
  }

  private func hit(_ document: DecodedDocument) throws -> Hit {
    let titles = [document.title] + document.dossiers.map(\.title)
    let matches = try highlights(document.text)
    let window = Self.window(document.text, matches)
    let scalar = document.text.utf8.prefix(window.range.lowerBound).reduce(0) {
      $0 + ($1 & 0xC0 == 0x80 ? 0 : 1)
    }
    let block = document.blocks.last { $0.start <= scalar } ?? document.blocks.first
    let title =
      titles.lazy.compactMap { $0 }.first
      ?? document.motions.lazy.compactMap(\.subject).first
      ?? document.blocks.first { $0.kind == "heading" }.map {
        Self.scalars(document.text, $0.start..<$0.end)
      } ?? ""
    return Hit(
      id: document.id, type: "document", date: document.date, title: title,
      snippet: Snippet(text: window.text, matches: window.matches, line: block?.line ?? 1))
  }

  private static func scalars(_ text: String, _ range: Range<Int>) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
  }

  private func snippet(_ text: String, line: Int) throws -> Snippet {
    let window = Self.window(text, try highlights(text))
    return Snippet(text: window.text, matches: window.matches, line: line)
  }

  /// Matches in any of the text fields.
  private func highlights(_ text: String) throws -> [Range<Int>] {
    var all: [Range<Int>] = []
    for field in [
      EntrySchema.Field.body, EntrySchema.Field.bodyStem, EntrySchema.Field.title,
      EntrySchema.Field.titleStem,
    ] {
      all += try reader.highlights(of: query, field: field, in: text)
    }
    all.sort { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
    var merged: [Range<Int>] = []
    for range in all {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// About 240 bytes of the text with most different matches, cut at spaces.
  private static func window(
    _ text: String, _ matches: [Range<Int>]
  ) -> (text: String, range: Range<Int>, matches: [Range<Int>]) {
    let utf8 = Array(text.utf8)
    let size = 240
    var best = 0..<0
    var bestScore = -1
    var end = 0
    for start in matches.indices {
      end = max(end, start)
      while end < matches.count, matches[end].upperBound - matches[start].lowerBound <= size - 40 {
        end += 1
      }
      let words = Set(matches[start..<end].map { range in utf8[range].map { $0 | 0x20 } })
      let score = words.count * 100 + (end - start)
      if score > bestScore {
        bestScore = score
        best = start..<end
      }
    }
    var first =
      matches.isEmpty || best.isEmpty ? 0 : max(0, matches[best.lowerBound].lowerBound - 60)
    while first > 0, utf8[first - 1] != 0x20, utf8[first - 1] != 0x0A { first -= 1 }
    var last = min(utf8.count, first + size)
    while last < utf8.count, utf8[last] != 0x20, utf8[last] != 0x0A, last < first + size + 40 {
      last += 1
    }
    while last < utf8.count, utf8[last] & 0xC0 == 0x80 { last += 1 }
    let inside = matches.filter { $0.lowerBound >= first && $0.upperBound <= last }
    return (
      String(decoding: utf8[first..<last].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self),
      first..<last,
      inside.map { $0.lowerBound - first..<$0.upperBound - first }
    )
  }
}

extension SnippetMaker.Hit {
  /// The JSON line of a hit: the stored line with `score` and `snippet`; for a document its record.
  package func json(_ stored: [UInt8], score: Float?) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("id", id)
      json.field("type", type)
      if let score {
        json.key("score")
        json.raw("\(score)")
      }
      json.field("date", date)
      json.field("title", title)
      json.field("snippet") { json in
        json.field("text", snippet.text)
        json.field("line", snippet.line)
      }
      json.key("record")
      json.verbatim(type == "document" ? stored[...] : StoredJSON.record(of: stored))
    }
    return json.bytes
  }
}
