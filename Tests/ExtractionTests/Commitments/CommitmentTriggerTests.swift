import Kamerstukken
import Testing

@testable import Extraction

/// Every form of the table finds its own example.
struct CommitmentTriggerTests {
  struct Row: CustomTestStringConvertible {
    let name: String
    let example: String
    var testDescription: String { name }
  }

  static let rows = CommitmentTriggers.shared.rules.map { Row(name: $0.name, example: $0.example) }

  @Test("the example of a form is read by that form", arguments: rows)
  func example(_ row: Row) throws {
    let analysis = Analysis(.fixture(row.example))
    let tokens = analysis.tokens
    let government = GovernmentPhraseReader(analysis)
    let house = HousePhraseReader(government)
    let frame = SentenceFrame(
      index: 0, sentence: 0..<tokens.count, range: 0..<tokens.count, tokens: tokens,
      deadlines: DeadlineReader(analysis), government: government, house: house,
      occasions: OccasionReader(analysis, government: government, house: house))
    let found = TriggerFinder(tokens).matches(in: frame).map(\.rule)
    #expect(found.contains(row.name), "found \(found)")
  }

  @Test func namesAreDistinct() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
    #expect(Self.rows.count >= 75)
  }
}
