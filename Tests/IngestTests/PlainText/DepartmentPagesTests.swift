import Kamerstukken
import Testing

@testable import Ingest

/// Letters of ministries as pdftotext prints them: the head and the foot of every page, the column at the right.
@Suite struct DepartmentPagesTests {
  /// A page of a letter with its foot.
  private static func page(_ number: Int, of last: Int, _ words: String) -> String {
    words + "\nP agina \(number) van \(last)\n\n\u{0C}"
  }

  private static let head = """
    Ministerie van
    Dijken en
    Polders
    Ons kenmerk
    D P/BSK-2031/4711

    """

  @Test func footnotesThatAreAlikeAreNoFoot() throws {
    let text = (1...4).map { number in
      Self.page(
        number, of: 4,
        """
        Op bladzijde \(number) van de bijlage staat wat er met de dijken in de polder is gebeurd\(number).

        \(number) Kamerstukken II 2030/31, 37 \(number)02, nr. \(number * 3)
        """)
    }.joined()
    let document = try TextFixture.read("Ons kenmerk\nX/1\n\n" + text)
    #expect(
      TextFixture.notes(document)
        == (1...4).map {
          "\($0) gebeurd | Kamerstukken II 2030/31, 37 \($0)02, nr. \($0 * 3)"
        })
    #expect(!TextFixture.words(document).joined().contains("agina"))
  }

  @Test func headOfEveryPageGoesAndTheSentenceGoesOn() throws {
    let text =
      "> Retouradres Postbus 1 2500 AA Den Haag\n\n" + Self.head
        + """
        Geachte voorzitter,

        Met deze brief kom ik terug op de afspraak die wij in het voorjaar hebben gemaakt over de
        P agina 1 van 3

        hoogte van de dijken. Die afspraak geldt nog steeds en wordt ook volgend jaar nagekomen.

        \(Self.head)
        Over de polders wil ik kort zijn, want daarover is de Kamer kort geleden nog bericht door de
        P agina 2 van 3

        \(Self.head)
        dijkgraaf zelf. Ook daarna is er niets gebeurd dat een nieuwe brief nodig zou maken.
        P agina 3 van 3

        """
    let words = TextFixture.words(try TextFixture.read(text))
    let body = words.joined(separator: "\n")
    #expect(body.contains("gemaakt over de hoogte van de dijken."))
    #expect(body.contains("bericht door de dijkgraaf zelf."))
    #expect(!body.contains("Polders") && !body.contains("4711"))
  }

  @Test func linesOfTheHeadBetweenThoseOfTheLetter() throws {
    let subjects = ["dijken", "oevers", "kades", "sluizen"]
    let text = subjects.enumerated().map { number, subject in
      Self.page(
        number + 1, of: 4,
        """
        Wat er met de \(subject) in de polder is gebeurd, staat in een bijlage bij deze brief, en
        Ons kenmerk
        ook dat het niet vanzelf is gegaan, want de \(subject) zijn oud.
        DP / 26844711
        """)
    }.joined()
    let words = TextFixture.words(try TextFixture.read("Brief over dijken\n\n" + text))
    #expect(
      words.suffix(3)
        == subjects.suffix(3).map {
          "Wat er met de \($0) in de polder is gebeurd, staat in een bijlage bij deze brief, en ook dat het niet vanzelf is gegaan, want de \($0) zijn oud."
        })
  }

  @Test func itemsWhoseWordsStandApart() throws {
    let lines = [
      "•    dijken in de polder;", "•    kades langs de vaart;", "1.1    Oevers van het meer",
    ]
    let document = try TextFixture.read(
      String(repeating: "            Een regel die ver naar rechts begint.\n\n", count: 4)
        + lines.joined(separator: "\n") + "\n\nDaarna volgt er een nieuwe alinea.\n")
    #expect(!document.blocks.contains { $0.kind == .table })
    #expect(document.blocks.filter { $0.kind == .item }.count == 2)
  }

  @Test func pairsOfShortLinesThatAreNoHeadStay() throws {
    let row = "Besluit genomen\nMotie aanvaard\n"
    let text =
      "Ons kenmerk\nX/1\n\n" + String(repeating: row, count: 4)
      + "\nDe leden hebben gestemd over alle moties die er lagen.\n"
    let words = TextFixture.words(try TextFixture.read(text)).joined(separator: " ")
    #expect(words.components(of: "Motie aanvaard") == 4)
  }
}

extension String {
  /// How often a phrase stands in it.
  fileprivate func components(of phrase: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: phrase) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
