/// Finds in a text what a query looks for.
struct Highlighter {
  private let words: [Analyzer.Word]
  private let stems: [Analyzer.Word]
  private let kind: FieldKind
  private let field: String
  private var marked: [Bool]

  init(text: String, field: String, kind: FieldKind) {
    self.field = field
    self.kind = kind
    words = Analyzer.words(of: text)
    stems = kind == .stemmed ? Analyzer.words(of: text, stemmed: true) : words
    marked = [Bool](repeating: false, count: words.count)
  }

  /// The marked words: byte ranges, ascending; words of a phrase that stand side by side are one range each.
  var ranges: [Range<Int>] {
    words.indices.filter { marked[$0] }.map { words[$0].range }
  }

  /// Marks what a query finds.
  mutating func mark(_ query: Query) {
    switch query {
    case .term(let name, let text), .phrase(let name, let text):
      if name == field { markPhrase(terms(of: text), in: stems) }
    case .near(let name, let parts, let distance):
      if name == field { markNear(parts.flatMap { terms(of: $0) }, max(distance, 0)) }
    case .prefix(let name, let prefix, _):
      guard name == field, let start = Analyzer.words(of: prefix).first?.term else { return }
      for index in words.indices where words[index].term.utf8.starts(with: start.utf8) {
        marked[index] = true
      }
    case .fuzzy(let name, let text, let distance):
      guard name == field else { return }
      let parts = Analyzer.words(of: text).map(\.term)
      guard parts.count == 1 else { return markPhrase(parts, in: words) }
      let scalars = parts[0].unicodeScalars.map(\.value)
      for index in words.indices {
        let other = words[index].term.unicodeScalars.map(\.value)
        let limit = min(max(distance, 0), 2)
        if EditDistance.between(scalars, other, limit: limit) <= limit { marked[index] = true }
      }
    case .and(let parts), .or(let parts):
      for part in parts { mark(part) }
    case .boost(let part, _), .filter(let part), .joined(_, let part): mark(part)
    case .all, .none, .range, .exists, .ids, .not: break
    }
  }

  private func terms(of text: String) -> [String] {
    Analyzer.words(of: text, stemmed: kind == .stemmed).map(\.term)
  }

  private mutating func markPhrase(_ terms: [String], in list: [Analyzer.Word]) {
    guard let first = terms.first, terms.count <= list.count else { return }
    for start in 0...(list.count - terms.count) where list[start].term == first {
      if terms.indices.allSatisfy({ list[start + $0].term == terms[$0] }) {
        for offset in terms.indices { marked[start + offset] = true }
      }
    }
  }

  private mutating func markNear(_ terms: [String], _ distance: Int) {
    var distinct: [String] = []
    for term in terms where !distinct.contains(term) { distinct.append(term) }
    var positions: [(position: UInt32, term: Int)] = []
    for index in stems.indices {
      if let term = distinct.firstIndex(of: stems[index].term) {
        positions.append((UInt32(index), term))
      }
    }
    guard !distinct.isEmpty else { return }
    var found: [Int] = []
    NearWindow.forEach(positions, terms: distinct.count, distance: UInt32(clamping: distance)) {
      found += $0.map { Int(positions[$0].position) }
    }
    for index in found { marked[index] = true }
  }
}

extension IndexReader {
  /// The words of `text` that `query` matches in `field`: byte offsets into its UTF-8, ascending, not
  /// overlapping. Words under `not` are left out; those of a phrase are marked only where it stands whole.
  ///
  /// - Throws: ``IndexError/field(name:reason:)`` for a field that is no text.
  public func highlights(
    of query: Query, field: String, in text: String
  ) throws -> [Range<Int>] {
    guard let number = schema.number(of: field) else {
      throw IndexError.field(name: field, reason: "is not in the index")
    }
    let kind = schema.fields[number].kind
    guard kind == .text || kind == .stemmed else {
      throw IndexError.field(name: field, reason: "holds no text")
    }
    var highlighter = Highlighter(text: text, field: field, kind: kind)
    highlighter.mark(query)
    return highlighter.ranges
  }
}
