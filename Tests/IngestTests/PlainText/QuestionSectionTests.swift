import Kamerstukken
import Testing

@testable import Ingest

@Suite struct QuestionSectionTests {
  /// "kind label words" of every block but headings.
  private static func blocks(_ text: String) throws -> [String] {
    let document = try TextFixture.read(text)
    return document.blocks.filter { $0.kind != .heading }.map {
      "\($0.kind) \($0.label ?? "-") \(document.text.string($0.range).prefix(18))"
    }
  }

  @Test(arguments: [
    ("3", [3]), ("2, 3 en 4", [2, 3, 4]), ("1 t/m 4", [1, 2, 3, 4]),
    ("7, 8, 9 10 en 11", [7, 8, 9, 10, 11]), ("1-3", [1, 2, 3]), ("2–4", [2, 3, 4]),
    ("5 tot en met 7", [5, 6, 7]), ("3a", [3]), ("1, 3 t/m 5 en 8", [1, 3, 4, 5, 8]), ("", []),
    ("9999999999999999999999", [10_000]), ("5 t/m 2", [5, 2]),
  ])
  func numbers(_ label: String, _ values: [Int]) {
    #expect(QuestionNumbers(label).values == values)
  }

  /// Four questions under one label, two of them on lines that are as full as the others.
  private static let joint = """
    Vraag 3, 4 en 5
    Herkent u het beeld dat de dijken bij de rivier te laag zijn?
    Wat vindt u ervan dat de toestand al sinds 2022 bekend is bij het waterschap
    en dat daar in al die jaren niets aan gedaan is, ook niet na de hoge standen?
    Deelt u de opvatting dat het waterschap zelf een verantwoordelijkheid heeft
    voor de dijken?

    Antwoord 3, 4 en 5
    De dijken worden in de komende jaren versterkt, te beginnen bij de plaatsen
    waar zij het laagst zijn.
    De Kamer ontvangt daarover bericht.
    """

  @Test func jointQuestionsHaveTheirOwnNumbers() throws {
    #expect(
      try Self.blocks(Self.joint) == [
        "question 3 Herkent u het beel", "question 4 Wat vindt u ervan ",
        "question 5 Deelt u de opvatti", "answer 3, 4 en 5 De dijken worden i",
        "paragraph 3, 4 en 5 De Kamer ontvangt ",
      ])
  }

  @Test func jointQuestionsThatDoNotAgreeStayTogether() throws {
    let text = Self.joint.replacing("Vraag 3, 4 en 5", with: "Vraag 3 en 4")
    #expect(
      try Self.blocks(text).prefix(2) == [
        "question 3 Herkent u het beel", "question 4 Wat vindt u ervan ",
      ])
    let five = Self.joint.replacing("Vraag 3, 4 en 5", with: "Vraag 3 t/m 7")
    #expect(
      try Self.blocks(five).prefix(2) == [
        "question 3 t/m 7 Herkent u het beel", "paragraph 3 t/m 7 Wat vindt u ervan ",
      ])
  }

  /// Answers in a letter of a word processor; the second has no heading.
  private static let unheaded = """
    Vraag 1
    Kent u het bericht over de dijken?

    Antwoord op vraag 1
    Ja.

    Vraag 2
    Worden de dijken versterkt? Zo ja, wanneer?

    De dijken worden in de komende jaren versterkt. Dat gebeurt in overleg met het waterschap.

    De Kamer ontvangt daarover bericht.

    Vraag 3
    Wat kost dat?

    Antwoord op vraag 3
    Dat is nog niet bekend.
    """

  @Test func answerWithoutHeading() throws {
    #expect(
      try Self.blocks(Self.unheaded) == [
        "question 1 Kent u het bericht", "answer 1 Ja.", "question 2 Worden de dijken v",
        "answer 2 De dijken worden i", "paragraph 2 De Kamer ontvangt ",
        "question 3 Wat kost dat?", "answer 3 Dat is nog niet be",
      ])
  }

  @Test func whatExplainsAQuestionIsNoAnswer() throws {
    // Its answer comes, headed, further down.
    let joint = Self.unheaded.replacing(
      "Antwoord op vraag 3", with: "Antwoord op vragen 2 en 3")
    #expect(try Self.blocks(joint)[3] == "paragraph 2 De dijken worden i")
    // No other question has an answer.
    let unanswered = Self.unheaded.replacing("Antwoord op vraag 1\nJa.\n", with: "")
      .replacing("Antwoord op vraag 3\n", with: "")
    #expect(try !Self.blocks(unanswered).contains { $0.hasPrefix("answer") })
  }

  @Test(arguments: ["over de dijken", "over de dijken."])
  func titleOverAnswersIsAHeading(_ end: String) throws {
    let title =
      "Antwoorden van de minister van Waterstaat mede namens de minister van Landbouw, Visserij, "
      + "Voedselzekerheid en Natuur op Kamervragen van het lid Pietersen (XYZ) \(end)"
    let document = try TextFixture.read("Geachte voorzitter,\n\n\(title)\n\(Self.unheaded)")
    let block = try #require(
      document.blocks.first { document.text.string($0.range).hasPrefix("Antwoorden") })
    #expect(block.kind == .heading)
    #expect(document.text.string(block.range) == title)
  }
}
