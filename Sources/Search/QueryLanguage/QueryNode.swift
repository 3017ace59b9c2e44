/// A query as it was typed, as a tree.
package indirect enum QueryNode: Sendable, Equatable {
  /// A word; one with a hyphen is a phrase of its parts.
  case word(String, at: Place = Place())
  /// `kamer*`.
  case prefix(String, at: Place = Place())
  /// `azarkhan~1`: at most so many edits away.
  case fuzzy(String, distance: Int, at: Place = Place())
  /// `"a phrase"`.
  case phrase(String, at: Place = Place())
  /// `a NEAR/5 b`.
  case near([String], distance: Int, at: Place = Place())
  /// `mp:…`, `date:2018..2019`.
  case field(QueryField, QueryValue)
  /// All of them.
  case and([QueryNode])
  /// Any of them.
  case or([QueryNode])
  /// `NOT a`, `-a`.
  case not(QueryNode)

  /// Where in the query something stands; queries are equal wherever their words stand.
  package struct Place: Sendable, Equatable {
    /// Characters from the beginning of the query.
    package let position: Int

    package init(_ position: Int = 0) { self.position = position }

    package static func == (_: Place, _: Place) -> Bool { true }
  }
}

extension QueryNode {
  /// Whether it has words that rank its hits, and not only fields that filter.
  package var hasWords: Bool {
    switch self {
    case .word, .prefix, .fuzzy, .phrase, .near: true
    case .field(let field, _): field == .title
    case .and(let parts), .or(let parts): parts.contains(where: \.hasWords)
    case .not: false
    }
  }

  /// The words that every hit has, as typed.
  package var typedWords: [String] {
    switch self {
    case .word(let text, _): [text]
    case .and(let parts): parts.flatMap(\.typedWords)
    default: []
    }
  }

  /// The phrases that every hit has, as typed.
  package var typedPhrases: [String] {
    switch self {
    case .phrase(let text, _): [text]
    case .and(let parts): parts.flatMap(\.typedPhrases)
    default: []
    }
  }

  /// Whether it names a field somewhere.
  package func names(_ field: QueryField) -> Bool {
    switch self {
    case .word, .prefix, .fuzzy, .phrase, .near: false
    case .field(let own, _): own == field
    case .and(let parts), .or(let parts): parts.contains { $0.names(field) }
    case .not(let part): part.names(field)
    }
  }

  /// What is asked of a field, in order.
  package func values(of field: QueryField) -> [String] {
    switch self {
    case .word, .prefix, .fuzzy, .phrase, .near: []
    case .field(let own, let value): own == field ? [value.text] : []
    case .and(let parts), .or(let parts): parts.flatMap { $0.values(of: field) }
    case .not(let part): part.values(of: field)
    }
  }
}

/// The value of a field in a query.
package struct QueryValue: Sendable, Equatable {
  /// As typed, without quotation marks.
  package let text: String
  /// Where it begins, in characters.
  package let position: Int
  /// Whether it ended in `*`.
  package let isPrefix: Bool

  package init(text: String, position: Int, isPrefix: Bool = false) {
    self.text = text
    self.position = position
    self.isPrefix = isPrefix
  }
}

/// The fields that a query can name; Dutch names are accepted too.
package enum QueryField: String, Sendable, CaseIterable {
  case mp, party, type, dossier, id, cites, kind, status, by, unit, title, date, value

  /// The field with a name, English or Dutch, in any case.
  package init?(name: String) {
    switch name.lowercased() {
    case "kamerlid", "lid", "indiener": self = .mp
    case "partij", "fractie": self = .party
    case "soort": self = .kind
    case "titel": self = .title
    case "datum": self = .date
    case "waarde": self = .value
    case "eenheid": self = .unit
    case "door": self = .by
    case "citeert": self = .cites
    case let lowered: self.init(rawValue: lowered)
    }
  }
}
