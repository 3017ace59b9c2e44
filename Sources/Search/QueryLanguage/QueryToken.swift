/// A piece of a query.
enum QueryToken: Equatable {
  case open
  case close
  case or
  case not
  /// `NEAR/5`.
  case near(Int)
  /// A word with its marks: `kamer*`, `azarkhan~1`.
  case word(String, prefix: Bool, fuzzy: Int?)
  /// What stood between quotation marks.
  case phrase(String)
  /// `mp:`; the value is the next token.
  case field(QueryField)
}

/// Cuts a query into tokens, each with its position in characters.
struct QueryLexer {
  private let characters: [Character]
  private var index = 0

  init(_ query: String) {
    characters = Array(query)
  }

  /// All tokens with their positions.
  static func tokens(of query: String) throws(QuerySyntaxError) -> [(
    token: QueryToken, position: Int
  )] {
    var lexer = QueryLexer(query)
    var tokens: [(token: QueryToken, position: Int)] = []
    while let token = try lexer.next() { tokens.append(token) }
    return tokens
  }

  private mutating func next() throws(QuerySyntaxError) -> (token: QueryToken, position: Int)? {
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    guard index < characters.count else { return nil }
    let start = index
    switch characters[index] {
    case "(":
      index += 1
      return (.open, start)
    case ")":
      index += 1
      return (.close, start)
    case "\"", "“", "”", "„", "«", "»":
      return (.phrase(try quoted()), start)
    case "'", "‘":
      if let text = valueInApostrophes() { return (.phrase(text), start) }
      return (try word(), start)
    case "-" where index + 1 < characters.count && !characters[index + 1].isWhitespace:
      index += 1
      return (.not, start)
    default:
      return (try word(), start)
    }
  }

  private mutating func quoted() throws(QuerySyntaxError) -> String {
    let start = index
    index += 1
    var text = ""
    while index < characters.count, !Self.quotes.contains(characters[index]) {
      text.append(characters[index])
      index += 1
    }
    guard index < characters.count else {
      throw QuerySyntaxError(position: start, reason: "This quotation mark is not closed.")
    }
    index += 1
    return text
  }

  /// What stands between apostrophes right behind a colon, as in `mp:'Van Dijk'`; nil where they are part of a word
  /// (`mp:'t Hart`).
  private mutating func valueInApostrophes() -> String? {
    guard index > 0, characters[index - 1] == ":" else { return nil }
    let rest = characters[(index + 1)...]
    guard
      let end = rest.indices.first(where: { place in
        ["'", "’"].contains(rest[place])
          && (place + 1 == rest.endIndex || rest[place + 1].isWhitespace || rest[place + 1] == ")")
      }), end > rest.startIndex, !rest[..<end].contains(":")
    else { return nil }
    index = end + 1
    return String(rest[..<end])
  }

  private mutating func word() throws(QuerySyntaxError) -> QueryToken {
    let start = index
    var text = ""
    while index < characters.count {
      let character = characters[index]
      if character.isWhitespace || character == "(" || character == ")"
        || Self.quotes.contains(character)
      {
        break
      }
      index += 1
      if character == ":", let field = QueryField(name: text) {
        guard index < characters.count, !characters[index].isWhitespace, characters[index] != ")"
        else {
          throw QuerySyntaxError(
            position: index - 1, reason: "A value must follow the colon, as in \(text):value.")
        }
        return .field(field)
      }
      text.append(character)
    }
    // In English and Dutch.
    if text == "OR" || text == "OF" { return .or }
    if text == "NOT" || text == "NIET" { return .not }
    if text == "AND" || text == "EN" { return .word("", prefix: false, fuzzy: nil) }
    if text.hasPrefix("NEAR/") {
      guard let distance = Int(text.dropFirst(5)), (1...1000).contains(distance) else {
        throw QuerySyntaxError(position: start + 5, reason: "NEAR/ takes a number from 1 to 1000.")
      }
      return .near(distance)
    }
    if let colon = text.firstIndex(of: ":"), colon != text.startIndex,
      text[..<colon].allSatisfy({ $0.isLetter }), !text.contains("/")
    {
      let names = QueryField.allCases.map(\.rawValue).joined(separator: ", ")
      throw QuerySyntaxError(
        position: start, reason: "There is no field “\(text[..<colon])”; the fields are \(names).")
    }
    return try marked(text, start)
  }

  /// Takes `*` and `~1` off a word.
  private func marked(_ word: String, _ start: Int) throws(QuerySyntaxError) -> QueryToken {
    if word.hasSuffix("*") {
      let stem = String(word.dropLast())
      guard stem.contains(where: { $0.isLetter || $0.isNumber }) else {
        throw QuerySyntaxError(position: start, reason: "A letter must stand before the *.")
      }
      return .word(stem, prefix: true, fuzzy: nil)
    }
    if let tilde = word.lastIndex(of: "~") {
      let digits = word[word.index(after: tilde)...]
      guard tilde != word.startIndex, let distance = digits.isEmpty ? 1 : Int(digits),
        (1...2).contains(distance)
      else {
        throw QuerySyntaxError(
          position: start + word.distance(from: word.startIndex, to: tilde),
          reason: "Write word~1 or word~2: at most two letters may differ.")
      }
      return .word(String(word[..<tilde]), prefix: false, fuzzy: distance)
    }
    return .word(word, prefix: false, fuzzy: nil)
  }

  private static let quotes: Set<Character> = ["\"", "“", "”", "„", "«", "»"]
}
