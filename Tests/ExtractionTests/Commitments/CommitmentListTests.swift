import Kamerstukken
import Testing

@testable import Extraction

/// Promises that are listed in items or in the rows of a table.
struct CommitmentListTests {
  /// The commitments of a letter of 14 March 2019 whose blocks are of the kinds given.
  static func commitments(_ blocks: [(Block.Kind, String)]) -> [Commitment] {
    var document = Document.fixture(blocks.map(\.1).joined(separator: "\n\n"))
    for (index, block) in blocks.enumerated() {
      document.blocks[index] = Block(
        kind: block.0, range: document.blocks[index].range, line: index + 1)
    }
    document.signatories = [
      Signatory(name: "A. Jansen", office: "Minister van Financiën", role: .signatory)
    ]
    return Extractor().records(of: document).commitments
  }

  @Test func itemsBehindAColon() throws {
    let found = Self.commitments([
      (
        .paragraph,
        "Tijdens het AO Wonen van 20 februari 2019 heb ik de volgende toezeggingen gedaan:"
      ),
      (.item, "1. De Kamer krijgt voor 1 mei 2019 een brief over de huren."),
      (
        .item,
        "– De Staatssecretaris van Defensie praat met de sector, op verzoek van het lid De Wit (VVD)."
      ), (.paragraph, "De huren zijn in 2018 gestegen."),
    ])
    try #require(found.count == 2)
    #expect(found[0].action == "De Kamer krijgt voor 1 mei 2019 een brief over de huren")
    #expect(found[0].by.office == "Minister van Financiën")
    #expect(found[0].deadline?.latest == CalendarDate(iso: "2019-04-30"))
    #expect(found[0].status == .made)
    #expect(found.map(\.occasion?.subject) == ["Wonen", "Wonen"])
    #expect(found[1].by.ministry == "Def")
    #expect(found[1].requestedBy.map(\.name) == ["De Wit"])
  }

  @Test(arguments: [
    "In het debat zijn de volgende moties aangenomen:",
    "De gemeenten hebben de volgende maatregelen genomen:", "De toezeggingen:",
  ])
  func otherLists(opening: String) {
    let found = Self.commitments([
      (.paragraph, opening), (.item, "– Het loket is langer open."),
    ])
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    ("Openstaand", Commitment.Status.pending), ("Afgedaan met brief van 3 mei 2018", .fulfilled),
    ("Deels voldaan", .partlyFulfilled), ("Nog niet uitgevoerd", .pending),
    ("Vervallen", .lapsed), ("Wordt in het najaar afgedaan", .pending),
  ])
  func rowOfATable(cell: String, status: Commitment.Status) throws {
    let found = Self.commitments([
      (.heading, "Overzicht"),
      (
        .table,
        "Toezegging\tVindplaats\tStand van zaken\nDe Kamer een brief sturen over de huren\t"
          + "AO Wonen 12-02-2019, toegezegd aan het lid De Wit (VVD)\t\(cell)"
      ),
    ])
    let record = try #require(found.first)
    #expect(found.count == 1)
    #expect(record.action == "De Kamer een brief sturen over de huren")
    #expect(record.to == "De Wit")
    #expect(record.occasion?.subject == "Wonen")
    #expect(record.occasion?.date == CalendarDate(iso: "2019-02-12"))
    #expect(record.status == status)
  }

  @Test func tableOfMotionsAndPromises() {
    let found = Self.commitments([
      (.heading, "Overzicht van moties en toezeggingen"),
      (
        .table,
        "Omschrijving\tStatus\nMotie-De Wit over de huren\tAfgedaan\n"
          + "Toezegging om met de sector te praten\tIn behandeling"
      ),
    ])
    #expect(found.map(\.status) == [.pending])
  }
}
