/// Reads the query language of the contract.
///
/// ```
/// query = and { "OR" and }
/// and   = unary { unary }
/// unary = [ "NOT" | "-" ] primary
/// primary = "(" query ")" | field ":" value | term { "NEAR/k" term }
/// term  = word [ "*" | "~1" | "~2" ] | "\"" words "\""
/// ```
/// The Dutch OF and NIET are OR and NOT; AND and EN say nothing new.
package struct QueryParser {
  private let tokens: [(token: QueryToken, position: Int)]
  private let end: Int
  private var index = 0
  private var depth = 0

  /// The tree of a query; nil for one without a word.
  package static func parse(_ query: String) throws(QuerySyntaxError) -> QueryNode? {
    let tokens = try QueryLexer.tokens(of: query).filter { token, _ in
      token != .word("", prefix: false, fuzzy: nil)
    }
    guard !tokens.isEmpty else { return nil }
    var parser = QueryParser(tokens: tokens, end: query.count)
    let node = try parser.alternatives()
    if parser.index < tokens.count {
      throw QuerySyntaxError(
        position: tokens[parser.index].position, reason: strayBracket)
    }
    return node
  }

  private static let strayBracket = "This closing bracket opens nowhere."

  private init(tokens: [(token: QueryToken, position: Int)], end: Int) {
    self.tokens = tokens
    self.end = end
  }

  private var current: QueryToken? { index < tokens.count ? tokens[index].token : nil }

  private var position: Int { index < tokens.count ? tokens[index].position : end }

  private mutating func alternatives() throws(QuerySyntaxError) -> QueryNode {
    var parts = [try conjunction()]
    while current == .or {
      index += 1
      parts.append(try conjunction())
    }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func conjunction() throws(QuerySyntaxError) -> QueryNode {
    var parts: [QueryNode] = []
    while let token = current, token != .or, token != .close { parts.append(try unary()) }
    guard !parts.isEmpty else {
      let reason =
        if current == .close, depth == 0 {
          Self.strayBracket
        } else {
          index > 0 ? "A word is missing here." : "A word must stand before OR."
        }
      throw QuerySyntaxError(position: position, reason: reason)
    }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func unary() throws(QuerySyntaxError) -> QueryNode {
    var negated = false
    while current == .not {
      negated.toggle()
      index += 1
    }
    let node = try primary()
    return negated ? .not(node) : node
  }

  private mutating func primary() throws(QuerySyntaxError) -> QueryNode {
    guard let token = current else {
      throw QuerySyntaxError(position: end, reason: "A word is missing at the end.")
    }
    let start = position
    switch token {
    case .open:
      depth += 1
      guard depth <= 64 else {
        throw QuerySyntaxError(position: start, reason: "More than 64 brackets are open.")
      }
      index += 1
      let node = try alternatives()
      guard current == .close else {
        throw QuerySyntaxError(position: start, reason: "This bracket is not closed.")
      }
      index += 1
      depth -= 1
      return node
    case .field(let field):
      index += 1
      return .field(field, try value(of: field))
    case .word, .phrase:
      return try near(try term())
    case .near:
      throw QuerySyntaxError(position: start, reason: "A word must stand before NEAR.")
    case .close, .or, .not:
      throw QuerySyntaxError(position: start, reason: "A word is missing here.")
    }
  }

  /// The words after a first one that NEAR joins to it.
  private mutating func near(_ first: QueryNode) throws(QuerySyntaxError) -> QueryNode {
    guard case .near(let distance) = current else { return first }
    guard case .word(let word, let first) = first else {
      throw QuerySyntaxError(position: position, reason: "NEAR joins plain words.")
    }
    var words = [word]
    var widest = distance
    while case .near(let next) = current {
      widest = max(widest, next)
      index += 1
      let place = position
      guard case .word = current, case .word(let word, _) = try term() else {
        throw QuerySyntaxError(position: place, reason: "A plain word must follow NEAR.")
      }
      words.append(word)
    }
    return .near(words, distance: widest, at: first)
  }

  private mutating func term() throws(QuerySyntaxError) -> QueryNode {
    let place = QueryNode.Place(position)
    defer { index += 1 }
    switch current {
    case .word(let text, prefix: true, fuzzy: _): return .prefix(text, at: place)
    case .word(let text, prefix: _, fuzzy: let distance?):
      return .fuzzy(text, distance: distance, at: place)
    case .word(let text, prefix: _, fuzzy: nil): return .word(text, at: place)
    case .phrase(let text): return .phrase(text, at: place)
    default: throw QuerySyntaxError(position: position, reason: "A word is missing here.")
    }
  }

  private mutating func value(of field: QueryField) throws(QuerySyntaxError) -> QueryValue {
    let start = position
    defer { index += 1 }
    switch current {
    case .word(let text, let prefix, nil):
      return QueryValue(text: text, position: start, isPrefix: prefix)
    case .phrase(let text): return QueryValue(text: text, position: start)
    default:
      throw QuerySyntaxError(position: start, reason: "\(field.rawValue): needs a value.")
    }
  }
}
