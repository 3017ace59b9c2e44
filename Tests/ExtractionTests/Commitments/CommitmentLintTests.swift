import Kamerstukken
import Testing

@testable import Extraction

/// What looks like a promise and lies in no record.
struct CommitmentLintTests {
  @Test(arguments: [
    ("Ik heb toegezegd het te doen. Het door mij toegezegde is klaar.", 0),
    ("De zorg is de bewoners toegezegd.", 1),
    ("Dit is een toezegging die nergens bij hoort.", 1),
    ("In maart 2019 schijnt uw Kamer er iets over te verstrekken.", 1),
    ("De huren stijgen al jaren.", 0),
  ])
  func lint(_ words: String, _ count: Int) {
    let document = Document.fixture(words)
    let records = Extractor().records(of: document)
    let found = CommitmentLint().findings(in: Analysis(document), records: records)
    #expect(found.count == count)
  }
}
