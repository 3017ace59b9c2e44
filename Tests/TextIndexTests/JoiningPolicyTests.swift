import Testing

@testable import TextIndex

@Suite struct JoiningPolicyTests {
  private func groups(_ merging: IndexWriter.Merging, _ live: [Int]) -> [[Int]] {
    JoiningPolicy(merging).groups(live.map { (documents: $0, live: $0) })
  }

  @Test func joinsByTheTen() {
    #expect(groups(.automatic, Array(repeating: 50, count: 9)).isEmpty)
    #expect(groups(.automatic, Array(repeating: 50, count: 10)) == [Array(0..<10)])
    #expect(groups(.automatic, Array(repeating: 50, count: 19)) == [Array(0..<19)])
    #expect(
      groups(.automatic, Array(repeating: 50, count: 31))
        == [Array(0..<10), Array(10..<20), Array(20..<31)])
  }

  @Test func joinsNoSmallOnesWithLargeOnes() {
    let mixed = (0..<18).map { $0 % 2 == 0 ? 500 : 50_000 }
    #expect(groups(.automatic, mixed).isEmpty)
    #expect(groups(.automatic, mixed + [400]) == [[0, 2, 4, 6, 8, 10, 12, 14, 16, 18]])
  }

  @Test func writesAnewWhatIsMostlyDeleted() {
    let policy = JoiningPolicy(.automatic)
    #expect(policy.groups([(100, 51), (100, 49), (100, 100)]) == [[1]])
  }

  @Test func joinsToAtMostSoMany() {
    #expect(groups(.none, [1, 2, 3]).isEmpty)
    #expect(groups(.atMost(1), [5, 6, 7]) == [[0, 1, 2]])
    #expect(groups(.atMost(0), [5, 6]) == [[0, 1]])
    #expect(groups(.atMost(2), [9, 5, 4]) == [[1, 2]])
    #expect(groups(.atMost(3), [9, 5, 4]).isEmpty)
    #expect(JoiningPolicy(.atMost(3)).groups([(9, 9), (5, 4)]) == [[1]])
  }
}
