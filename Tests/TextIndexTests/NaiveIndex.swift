import Glibc

@testable import TextIndex

/// Answers queries by going through all documents: what the index is compared with. It shares with the index
/// the cutting of text into words and the stemmer, and nothing else.
struct NaiveIndex {
  private struct Entry {
    var document: SampleDocument
    /// For each field, the term at each position; nil in the gap between two texts.
    var terms: [String: [String?]]
  }

  private let entries: [Entry]
  private let average: [String: Double]

  init(_ documents: [SampleDocument]) {
    func positions(_ values: [[String]], stemmed: Bool) -> [String?] {
      var terms: [String?] = []
      for value in values {
        let words = Analyzer.words(of: value.joined(separator: " "), stemmed: stemmed)
        if !terms.isEmpty { terms += Array(repeating: nil, count: Analyzer.valueGap) }
        terms += words.map(\.term)
      }
      return terms
    }
    entries = documents.sorted { ($0.order, $0.id) < ($1.order, $1.id) }.map { document in
      Entry(
        document: document,
        terms: [
          "title": positions(document.title, stemmed: false),
          "body": positions(document.body, stemmed: false),
          "stems": positions(document.body, stemmed: true),
        ])
    }
    var average: [String: Double] = [:]
    for field in ["title", "body", "stems"] {
      let total = entries.reduce(0) { $0 + ($1.terms[field]?.count ?? 0) }
      average[field] = Double(total) / Double(max(entries.count, 1))
    }
    self.average = average
  }

  var ids: [String] { entries.map(\.document.id) }

  /// All matches with their scores, in the order of the documents.
  func run(_ query: Query) -> [(document: SampleDocument, score: Double)] {
    let evaluated = evaluate(query, boost: 1)
    return entries.indices.filter { evaluated.matches[$0] }
      .map { (entries[$0].document, evaluated.scores[$0]) }
  }

  private typealias Evaluated = (matches: [Bool], scores: [Double])

  private func evaluate(_ query: Query, boost: Double) -> Evaluated {
    let none = [Double](repeating: 0, count: entries.count)
    switch query {
    case .all: return (entries.map { _ in true }, none)
    case .none: return (entries.map { _ in false }, none)
    case .term(let field, let text):
      if field == "tag" { return (entries.map { $0.document.tags.contains(text) }, none) }
      return phrase(field, words(field, text), boost)
    case .phrase(let field, let text): return phrase(field, words(field, text), boost)
    case .near(let field, let parts, let distance):
      return near(field, parts.flatMap { words(field, $0) }, distance, boost)
    case .prefix(let field, let prefix, let ranking):
      return self.prefix(Self.source(of: field), prefix, ranking, boost)
    case .fuzzy(let field, let text, let distance):
      return fuzzy(Self.source(of: field), text, distance, boost)
    case .range(_, let range):
      return (entries.map { $0.document.date.map { range.contains($0) } ?? false }, none)
    case .exists(let field):
      return (
        entries.map {
          switch field {
          case "tag": !$0.document.tags.isEmpty
          case "date": $0.document.date != nil
          default: $0.terms[field]?.contains { $0 != nil } ?? false
          }
        }, none
      )
    case .joined(_, let part):
      let inner = evaluate(part, boost: boost)
      var best: [Int64: Double] = [:]
      for (index, entry) in entries.enumerated() where inner.matches[index] {
        if let date = entry.document.date { best[date] = max(best[date] ?? 0, inner.scores[index]) }
      }
      let scores = entries.map { entry in entry.document.date.flatMap { best[$0] } }
      return (scores.map { $0 != nil }, scores.map { $0 ?? 0 })
    case .ids(let ids): return (entries.map { ids.contains($0.document.id) }, none)
    case .and(let parts):
      return combine(parts.map { evaluate($0, boost: boost) }, start: true) { $0 && $1 }
    case .or(let parts):
      return combine(parts.map { evaluate($0, boost: boost) }, start: false) { $0 || $1 }
    case .not(let part): return (evaluate(part, boost: 0).matches.map { !$0 }, none)
    case .boost(let part, let weight): return evaluate(part, boost: boost * Double(weight))
    case .filter(let part): return (evaluate(part, boost: 0).matches, none)
    }
  }

  private func combine(
    _ parts: [Evaluated], start: Bool, _ join: (Bool, Bool) -> Bool
  ) -> Evaluated {
    var result: Evaluated = (
      entries.map { _ in start }, [Double](repeating: 0, count: entries.count)
    )
    for part in parts {
      for index in entries.indices {
        result.matches[index] = join(result.matches[index], part.matches[index])
        result.scores[index] += part.scores[index]
      }
    }
    return result
  }

  /// Beginnings and misspellings are those of words, not of stems.
  private static func source(of field: String) -> String { field == "stems" ? "body" : field }

  private func words(_ field: String, _ text: String) -> [String] {
    Analyzer.words(of: text, stemmed: field == "stems").map(\.term)
  }

  private func documents(_ field: String, _ term: String) -> Int {
    entries.count { $0.terms[field]?.contains(term) ?? false }
  }

  private func idf(_ field: String, _ term: String) -> Double {
    let df = Double(documents(field, term))
    return log(1 + (Double(entries.count) - df + 0.5) / (df + 0.5))
  }

  private func score(_ field: String, _ index: Int, _ frequency: Int, _ weight: Double) -> Double {
    guard frequency > 0 else { return 0 }
    let length = Double(
      FieldNorm.length(FieldNorm.code(UInt32(entries[index].terms[field]?.count ?? 0))))
    let k = 1.2 * (0.25 + 0.75 * length / max(average[field] ?? 1, 1))
    return weight * Double(frequency) / (Double(frequency) + k)
  }

  private func phrase(_ field: String, _ words: [String], _ boost: Double) -> Evaluated {
    let frequencies = entries.map { entry -> Int in
      guard let terms = entry.terms[field], !words.isEmpty, terms.count >= words.count else {
        return 0
      }
      return (0...(terms.count - words.count)).count { start in
        words.indices.allSatisfy { terms[start + $0] == words[$0] }
      }
    }
    let weight = words.reduce(0) { $0 + idf(field, $1) } * boost
    return (
      frequencies.map { $0 > 0 },
      entries.indices.map { score(field, $0, frequencies[$0], weight) }
    )
  }

  private func near(
    _ field: String, _ words: [String], _ distance: Int, _ boost: Double
  ) -> Evaluated {
    let distinct = Array(Set(words)).sorted()
    if distinct.count == 1 { return phrase(field, distinct, boost) }
    let frequencies = entries.map { entry -> Int in
      guard let terms = entry.terms[field], !distinct.isEmpty else { return 0 }
      // The earliest end of a window behind the last one, again and again.
      var windows = 0
      var start = 0
      var end = 0
      while end < terms.count {
        let low = max(start, end - distance)
        if low <= end, distinct.allSatisfy({ terms[low...end].contains($0) }) {
          windows += 1
          start = end + 1
        }
        end += 1
      }
      return windows
    }
    let weight = distinct.reduce(0) { $0 + idf(field, $1) } * boost
    return (
      frequencies.map { $0 > 0 },
      entries.indices.map { score(field, $0, frequencies[$0], weight) }
    )
  }

  private func prefix(
    _ field: String, _ prefix: String, _ ranking: Query.PrefixRanking, _ boost: Double
  ) -> Evaluated {
    let none = [Double](repeating: 0, count: entries.count)
    if field == "tag" {
      return (
        entries.map { $0.document.tags.contains { $0.utf8.starts(with: prefix.utf8) } }, none
      )
    }
    let parts = Analyzer.words(of: prefix)
    guard parts.count == 1 else { return (entries.map { _ in false }, none) }
    let start = parts[0].term
    var terms: Set<String> = []
    for entry in entries {
      for term in entry.terms[field] ?? [] {
        if let term, term.utf8.starts(with: start.utf8) { terms.insert(term) }
      }
    }
    let each = terms.map { phrase(field, [$0], boost) }
    let all = combine(each, start: false) { $0 || $1 }
    return (all.matches, ranking == .sum ? all.scores : none)
  }

  private func fuzzy(
    _ field: String, _ text: String, _ distance: Int, _ boost: Double
  ) -> Evaluated {
    let words = field == "tag" ? [text] : self.words(field, text)
    guard words.count == 1 else { return phrase(field, words, boost) }
    var scores = [Double](repeating: 0, count: entries.count)
    for (index, entry) in entries.enumerated() {
      let terms =
        field == "tag" ? entry.document.tags : (entry.terms[field] ?? []).compactMap { $0 }
      for term in terms {
        let edits = Self.edits(Array(words[0].unicodeScalars), Array(term.unicodeScalars))
        if edits <= distance {
          scores[index] = max(scores[index], 1 / Double(1 << edits))
        }
      }
    }
    return (scores.map { $0 > 0 }, scores.map { $0 * boost })
  }

  /// Optimal string alignment by the whole table.
  static func edits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { table[i][0] = i }
    for j in 0...b.count { table[0][j] = j }
    for i in 0..<a.count {
      for j in 0..<b.count {
        var best = min(table[i][j + 1], table[i + 1][j]) + 1
        best = min(best, table[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, table[i - 1][j - 1] + 1)
        }
        table[i + 1][j + 1] = best
      }
    }
    return table[a.count][b.count]
  }
}
