import Kamerstukken
import Testing

@testable import Ingest

/// Questions and answers with a number and no word before it.
@Suite struct NumberedQuestionTests {
  /// Kind and label of the blocks that have a label, with the first word of each.
  private func labelled(_ document: Document) -> [String] {
    document.blocks.filter { $0.label != nil && $0.kind != .footnote }.map { block in
      let word = document.text.string(block.range).split(separator: " ").first ?? ""
      return "\(block.kind) \(block.label ?? "") \(word)"
    }
  }

  @Test func numbersAloneOnTheirLines() throws {
    let document = try TextFixture.read(
      """
      Tweede Kamer der Staten-Generaal
      2
      Vergaderjaar 2008–2009
      Aanhangsel van de Handelingen
      Vragen gesteld door de leden der Kamer, met de daarop door de
      regering gegeven antwoorden

      1845
      Vragen van het lid De Haan (SP) aan de minister van Justitie over sloten op de
      deuren. (Ingezonden 5 maart 2009)

      1
      Hebt u gelezen dat de sloten niet goed zijn?1

      2
      Wat gaat u eraan doen?

      1 Het Dagblad, 4 maart 2009.

      Antwoord

      Antwoord van minister Hirsch Ballin (Justitie). (Ontvangen 3 april 2009)

      1
      Ja.

      2
      Zie het antwoord op vraag 1.

      Tweede Kamer, vergaderjaar 2008–2009, Aanhangsel 3895
      """)
    #expect(document.kind == .questions)
    #expect(document.number == "1845")
    #expect(document.id == "ah-tk-20082009-1845")
    #expect(document.submitted == CalendarDate(year: 2009, month: 3, day: 5))
    #expect(document.date == CalendarDate(year: 2009, month: 4, day: 3))
    #expect(
      document.signatories.map { "\($0.role) \($0.name ?? $0.office ?? "")" } == [
        "questioner De Haan", "addressee minister van Justitie", "signatory Hirsch Ballin",
      ])
    #expect(
      labelled(document) == [
        "heading 1 1", "question 1 Hebt", "heading 2 2", "question 2 Wat", "heading 1 1",
        "answer 1 Ja.", "heading 2 2", "answer 2 Zie",
      ])
    #expect(TextFixture.notes(document) == ["1 zijn? | Het Dagblad, 4 maart 2009."])
  }

  @Test func allOnOneLine() throws {
    let document = try TextFixture.read(
      """
      Tweede Kamer der Staten-Generaal
      2
      Vergaderjaar 1987-1988
      Aanhangsel van de Handelingen
      Vragen gesteld door leden van de Kamer, met de daarop door de regering gegeven antwoorden
      783
      Vragen van de leden Ras en Bol (beiden P.v.d.A.) over slib. (In-gezonden 19 mei 1988) 1 Hoe diep ligt het slib?' 2Wat kost het, en 3 maal zoveel?
      4 Wie betaalt dat?
      1 De Krant van 3 mei jl. 5 Het Blad van 4 mei jl.
      Antwoord Antwoord van minister Smit (Verkeer en Waterstaat). (Ont-vangen 10 augustus1988). 1 Zes meter. 2 en 4 Dat weet ik niet.
      """)
    #expect(document.title == "Vragen van de leden Ras en Bol (beiden P.v.d.A.) over slib")
    #expect(document.submitted == CalendarDate(year: 1988, month: 5, day: 19))
    #expect(document.date == CalendarDate(year: 1988, month: 8, day: 10))
    #expect(
      labelled(document) == [
        "question 1 1", "question 2 2Wat", "question 4 4", "paragraph 4 1", "answer 1 1",
        "answer 2 en 4 2",
      ])
  }

  @Test func answersUnderTheirQuestions() throws {
    let document = try TextFixture.read(
      """
      37 109 Vervoer

      Nr. 6 LIJST VAN VRAGEN EN ANTWOORDEN

      Vastgesteld 12 mei 2022

      De commissie heeft een aantal vragen voorgelegd aan de minister.

      1
      Hoeveel treinen rijden er?

      Antwoord
      Er rijden 1.200 treinen.

      2
      Wanneer rijden er meer?

      Antwoord
      In 2023.
      """)
    #expect(document.kind == .list)
    #expect(document.number == "6")
    #expect(document.dossiers == [Dossier(number: "37109", title: "Vervoer")])
    #expect(document.date == CalendarDate(year: 2022, month: 5, day: 12))
    #expect(
      labelled(document) == [
        "heading 1 1", "question 1 Hoeveel", "heading 2 2", "question 2 Wanneer",
      ]
    )
    #expect(document.blocks.filter { $0.kind == .answer }.count == 2)
  }

  @Test func footnotesAreNoQuestions() throws {
    let document = try TextFixture.read(
      """
      Vragen van het lid De Haan (SP) over sloten. (Ingezonden 5 maart 2009)

      Hebt u het bericht gelezen?1

      1 Het Dagblad, 4 maart 2009.

      Antwoord van minister Bos (Justitie). (Ontvangen 3 april 2009)

      Ja.
      """)
    #expect(TextFixture.notes(document) == ["1 gelezen? | Het Dagblad, 4 maart 2009."])
    #expect(document.blocks.allSatisfy { $0.kind != .question || $0.label == nil })
  }

  @Test(arguments: [
    ("1 Ja.", 1, 1, "1"), ("2 en 3 Neen.", 2, 3, "2 en 3"), ("4, 5 en 6", 4, 6, "4, 5 en 6"),
    ("7Is het waar", 7, 7, "7"), ("8. «Ja»", 8, 8, "8"), ("1 t/m 4 Zie", 1, 4, "1 t/m 4"),
  ])
  func labels(line: String, first: Int, last: Int, words: String) throws {
    let bytes = Array(line.utf8)
    try bytes.withUnsafeBufferPointer { text in
      let label = try #require(NumberedLabel(text, 0, text.count))
      #expect(label.first == first && label.last == last)
      #expect(String(decoding: text[label.range], as: UTF8.self) == words)
    }
  }

  @Test(arguments: ["1.200 treinen", "12,5 procent", "2 procent", "3D-printer", "0 Ja", "1e lid"])
  func noLabels(line: String) {
    let bytes = Array(line.utf8)
    bytes.withUnsafeBufferPointer { #expect(NumberedLabel($0, 0, $0.count) == nil) }
  }
}
