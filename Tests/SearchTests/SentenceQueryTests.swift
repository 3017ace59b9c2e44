import Search
import TextIndex
import Testing

/// Figures and references are found by the words of their sentence, each of which is a join.
@Suite struct SentenceQueryTests {
  private func words(_ count: Int) -> String {
    (1...count).map { "woord\($0)" }.joined(separator: " OR ")
  }

  private func joins(_ text: String) throws -> Int {
    let node = try #require(try QueryParser.parse(text))
    return Self.joins(try QueryCompiler(readsSentences: true).query(node)).count
  }

  private static func joins(_ query: Query) -> Set<Query> {
    switch query {
    case .joined: [query]
    case .and(let parts), .or(let parts): parts.reduce(into: []) { $0.formUnion(joins($1)) }
    case .not(let part), .boost(let part, _), .filter(let part): joins(part)
    default: []
    }
  }

  @Test func aWordIsLookedForOnce() throws {
    // Whatever its forms and parts.
    #expect(try joins("bruggen") == 1)
    #expect(try joins("bruggen OR bruggen OR (brug* -bruggen)") == 2)
    // And one for words that stand close together.
    #expect(try joins("bruggen sluizen") == 3)
    #expect(try joins("title:bruggen dossier:29754") == 0)
  }

  @Test func thereIsAMost() throws {
    #expect(try joins(words(32)) == 32)
    let text = words(32) + " OR woord1 OR \"een te veel\" OR nog"
    let node = try #require(try QueryParser.parse(text))
    let error = #expect(throws: QuerySyntaxError.self) {
      try QueryCompiler(readsSentences: true).query(node)
    }
    #expect(error?.position == Array(text).firstIndex(of: "\""))
    #expect(error?.report(of: text).contains("32 different words") == true)
    // Letters and motions have their own text.
    _ = try QueryCompiler().query(node)
  }
}
