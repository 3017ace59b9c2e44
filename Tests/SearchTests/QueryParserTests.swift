import Search
import Testing

@Suite struct QueryParserTests {
  @Test(arguments: [
    ("radicalisering", QueryNode.word("radicalisering")),
    ("a b", .and([.word("a"), .word("b")])),
    ("a AND b", .and([.word("a"), .word("b")])),
    ("a OR b c", .or([.word("a"), .and([.word("b"), .word("c")])])),
    ("a EN b OF c", .or([.and([.word("a"), .word("b")]), .word("c")])),
    ("a NIET b", .and([.word("a"), .not(.word("b"))])), ("a of", .and([.word("a"), .word("of")])),
    ("-a", .not(.word("a"))),
    ("NOT a", .not(.word("a"))),
    ("NOT -a", .word("a")),
    ("(a OR b) c", .and([.or([.word("a"), .word("b")]), .word("c")])),
    ("\"sociale werkplaats\"", .phrase("sociale werkplaats")),
    ("«sociale werkplaats»", .phrase("sociale werkplaats")),
    ("kamer*", .prefix("kamer")),
    ("azarkhan~", .fuzzy("azarkhan", distance: 1)),
    ("azarkhan~2", .fuzzy("azarkhan", distance: 2)),
    ("a NEAR/5 b", .near(["a", "b"], distance: 5)),
    ("a NEAR/5 b NEAR/3 c", .near(["a", "b", "c"], distance: 5)),
    ("links-extremisme", .word("links-extremisme")),
  ])
  func reads(query: String, expected: QueryNode) throws {
    #expect(try QueryParser.parse(query) == expected)
  }

  @Test func readsFields() throws {
    let node = try QueryParser.parse(
      "mp:\"Jasper van Dijk\" datum:2018..2019 value:>=1000 id:kst-29754*")
    #expect(
      node
        == .and([
          .field(.mp, QueryValue(text: "Jasper van Dijk", position: 3)),
          .field(.date, QueryValue(text: "2018..2019", position: 27)),
          .field(.value, QueryValue(text: ">=1000", position: 44)),
          .field(.id, QueryValue(text: "kst-29754", position: 54, isPrefix: true)),
        ]))
  }

  @Test(arguments: [
    ("mp:'Van Dijk' a", "Van Dijk"), ("(mp:'Van Dijk')", "Van Dijk"), ("mp:‘Van Dijk’", "Van Dijk"),
    ("mp:'t", "'t"), ("mp:'t-Hart motie's", "'t-Hart"), ("mp:''", "''"),
    ("mp:'t type:'motie'", "'t"),
  ])
  func apostrophesHoldValues(query: String, name: String) throws {
    #expect(try QueryParser.parse(query)?.values(of: .mp) == [name])
  }

  @Test(arguments: [
    ("(a", 0), ("a)", 1), ("\"a", 0), ("OR a", 0), ("a OR", 4), ("NOT", 3), ("mp:", 2),
    ("zoek:a", 0), ("a~3", 1), ("*", 0), ("NEAR/5 a", 0), ("a NEAR/x b", 7), ("a NEAR/5", 8),
    ("a ()", 3), ("\"a b\" NEAR/5 c", 6),
  ])
  func pointsAtTheMistake(query: String, position: Int) {
    expect {
      try QueryParser.parse(query)
    } throws: { error in
      (error as? QuerySyntaxError)?.position == position
    }
  }

  /// Runs `body` and checks what it throws.
  private func expect(
    _ body: () throws -> QueryNode?, throws matches: (any Error) -> Bool
  ) {
    do {
      let node = try body()
      Issue.record("no error, but \(String(describing: node))")
    } catch {
      #expect(matches(error), "\(error)")
    }
  }

  @Test(arguments: [")", "a )", "a OR )"]) func bracketsThatOpenNowhere(query: String) {
    expect {
      try QueryParser.parse(query)
    } throws: { error in
      (error as? QuerySyntaxError)?.reason == "This closing bracket opens nowhere."
    }
  }

  @Test func emptyQueryIsNone() throws {
    #expect(try QueryParser.parse("  ") == nil)
  }

  @Test func reportsWithACaret() throws {
    let error = QuerySyntaxError(position: 4, reason: "A word is missing at the end.")
    #expect(error.report(of: "a OR") == "a OR\n    ^\nA word is missing at the end.")
  }

  @Test func hostileQueriesEnd() {
    for query in [
      String(repeating: "(", count: 100_000), String(repeating: "NOT ", count: 50_000),
      String(repeating: "a OR ", count: 20_000), String(repeating: "\"", count: 9_999),
      String(repeating: "a NEAR/2 ", count: 5_000),
    ] {
      _ = try? QueryParser.parse(query)
    }
  }
}
