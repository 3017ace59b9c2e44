import Kamerstukken
import Testing

@testable import Ingest

/// Debates as text, also all on one line.
@Suite struct DebateTextTests {
  private static let filler =
    "Dit is een zin die nodig is om de regel zo lang te maken als die van een echt debat. "

  /// A debate on one line.
  private static let line =
    "9 Post Aan de orde is het debat Post (CD d.d. 09/10). De voorzitter: Goedenavond. "
    + String(repeating: filler, count: 6)
    + "De heer Van der Wit (GroenLinks-PvdA): Voorzitter. Ik vraag één ding: komt er geld? "
    + "Motie De Kamer, gehoord de beraadslaging, overwegende dat post nodig is; verzoekt de "
    + "regering om meer post, en gaat over tot de orde van de dag. De voorzitter: Deze motie is "
    + "voorgesteld door het lid Van der Wit.Minister De Jong-Pietersen: Ja, voorzitter: dat kan. "
    + "Mevrouw 't Hart (XYZ): Dank. (Applaus) Staatssecretaris Öz: Graag gedaan."

  @Test func turnsOnOneLine() throws {
    let document = try TextFixture.read(Self.line)
    #expect(document.kind == .debate)
    let words = TextFixture.words(document).map { String($0.prefix(34)) }
    #expect(
      words == [
        "9 Post Aan de orde is het debat Po", "De voorzitter:",
        "Goedenavond. Dit is een zin die no", "De heer Van der Wit (GroenLinks-Pv",
        "Voorzitter. Ik vraag één ding: kom", "Motie",
        "De Kamer, gehoord de beraadslaging", "De voorzitter:",
        "Deze motie is voorgesteld door het", "Minister De Jong-Pietersen:",
        "Ja, voorzitter: dat kan.", "Mevrouw 't Hart (XYZ):", "Dank. (Applaus)",
        "Staatssecretaris Öz:", "Graag gedaan.",
      ])
    let kinds = document.blocks.map(\.kind)
    #expect(
      document.blocks.indices.filter { kinds[$0] == .heading } == [1, 3, 5, 7, 9, 11, 13])
    #expect(document.blocks.allSatisfy { $0.line == 1 })
    // No word is lost.
    #expect(
      words.count == 15
        && TextFixture.words(document).joined().filter { $0 != " " }
          == Self.line.filter { $0 != " " }
    )
  }

  @Test(arguments: [
    (
      "Aan de orde is het debat over de dijk.\n\nDe heer De Wit (XYZ):\n\nVoorzitter. De dijk is oud.",
      DocumentKind.debate
    ),
    (
      "De heer De Wit (XYZ):\n\nVoorzitter. Een motie.\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\nverzoekt "
        + "de regering de dijk te verhogen,\n\nen gaat over tot de orde van de dag.\n\nDe voorzitter:\n\nDank.",
      .debate
    ),
    ("De heer De Wit (XYZ):\n\nDe dijk is oud, zo zei hij.", .other),
    (
      "De Minister van Waterstaat,\n\nGelet op artikel 3 van de Dijkwet;\n\nBesluit:\n\nArtikel 1\n\nDe dijk wordt "
        + "verhoogd.\n\nDe Minister van Waterstaat,\n\nJ. de Wit", .other
    ),
    (
      "De dijk wordt verhoogd.\n\nDe Minister van Waterstaat,\n\nJ. de Wit", .letter
    ),
  ])
  func linesOfSpeakers(_ text: String, _ kind: DocumentKind) throws {
    #expect(try TextFixture.read(text).kind == kind)
  }

  @Test func fewTurnsAreNoDebate() throws {
    let text =
      String(repeating: Self.filler, count: 10) + "De voorzitter: Dank u. "
      + String(repeating: Self.filler, count: 3) + "Minister De Wit: Graag gedaan."
    #expect(try TextFixture.read(text).blocks.count == 1)
  }

  @Test(arguments: [
    "De voorzitter:", "De heer Pietersen (XYZ):", "Mevrouw Van 't Hof-De Wit (GroenLinks-PvdA):",
    "Minister De Wit:", "Staatssecretaris Van den Berg:", "De heer J. Pietersen:",
    "De tijdelijke voorzitter:",
  ])
  func speakers(_ line: String) throws {
    let text = "Wat eerder gezegd is, staat hier.\n\(line)\nDank u wel.\nDat was het.\n"
    let document = try TextFixture.read(text)
    let block = try #require(
      document.blocks.first { document.text.string($0.range) == line })
    #expect(block.kind == .heading)
  }

  @Test(arguments: [
    "De heer Pietersen brengt het volgende verslag uit:", "De minister schrijft het volgende:",
    "Mevrouw, mijnheer, waarde lezer:", "Minister:", "De heer (XYZ):",
  ])
  func otherLinesBeforeAColon(_ line: String) throws {
    let text = "Wat eerder gezegd is, staat hier.\n\(line)\nDank u wel.\nDat was het.\n"
    let document = try TextFixture.read(text)
    #expect(
      !document.blocks.contains {
        $0.kind == .heading && document.text.string($0.range) == line
      })
  }
}
