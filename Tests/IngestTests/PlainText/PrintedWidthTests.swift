@testable import Ingest
import Kamerstukken
import Testing

/// Paragraphs told by the printed width of their lines.
struct PrintedWidthTests {
  private func width(_ words: String) -> Int {
    Array(words.utf8).withUnsafeBufferPointer { PrintedWidth.of($0) }
  }

  @Test func widths() {
    #expect(width("il") == 444)
    #expect(width("Wm") == 944 + 833)
    #expect(width("é") == 556)
    #expect(width("€ 5") == 556 + 278 + 556)
  }

  @Test func theColumnOfAText() {
    // Two lines are two in print.
    let lines = [330, 335, 340, 345, 336, 342, 338, 344, 660, 640].map { $0 * 100 }
    let measure = PrintedMeasure(lines)
    #expect(measure.full == 34_400)
    #expect(measure.isFull(33_000, word: 1_500, share: 95) == true)
    #expect(measure.isFull(25_000, word: 2_000, share: 95) == false)
    #expect(measure.isFull(60_000, word: 2_000, share: 95) == false)
    #expect(measure.isFull(66_000, word: 2_000, share: 95) == true)
    #expect(PrintedMeasure([30_000]).isFull(1, word: 1, share: 95) == nil)
    #expect(PrintedMeasure([]).full == nil)
  }

  /// Sentences that begin with a capital at the start of a line, in a column that is set ragged.
  @Test func paragraphsOfAColumn() throws {
    let paragraphs = [
      "De proef is begonnen in de gemeente Zwolle en liep door tot in de zomer. De Minister wilde weten of "
        + "kleine stallen met minder lucht toekunnen. Illustratief is dat elf van de twaalf stallen al in juli "
        + "klaar waren. Mijn ministerie meldde dat meteen aan de gemeente.",
      "Wat de kosten betreft: die vielen lager uit dan geraamd. Er is nog geld over voor een tweede proef. Ik "
        + "wil die in het najaar houden, in overleg met de provincie Overijssel en met LTO Nederland. Als dat "
        + "lukt, dan volgt in de winter een verslag.",
      "Over de metingen in de stallen is in het voorjaar met de boeren gesproken. Zij vonden dat het lezen van de "
        + "meters veel tijd kostte, en dat de cijfers van de ene meter vaak niet klopten met die van de andere. De "
        + "leverancier heeft daarom alle meters nog eens nagekeken en waar nodig vervangen door nieuwe, die de "
        + "cijfers zelf doorgeven aan een computer. Sindsdien zijn er geen klachten meer geweest, zo meldden de "
        + "boeren in een brief aan de provincie.",
      "Tot slot het toezicht. De inspectie kijkt in elke stal eenmaal per maand naar de metingen van de boer. Dat "
        + "blijft zo. Wie niet meet, krijgt eerst een brief en daarna een boete van de inspectie.",
    ]
    let text = paragraphs.map { set($0, in: 34_000) }.joined(separator: "\n")
    let document = try Array(text.utf8).withUnsafeBytes {
      try Ingester().document(from: $0, path: "-")
    }
    #expect(document.blocks.map { document.text.string($0.range) } == paragraphs)
  }

  @Test(arguments: [0, 25])
  func paragraphsOfALaidOutPage(_ indent: Int) throws {
    let paragraphs = [
      "Voor wie zelf niet digitaal kan of wil handelen, moet er een andere weg zijn om dat te doen, per brief of aan "
        + "een loket. Ook kan men een ander vragen om het te doen. Dat komt omdat het als lastig wordt ervaren.",
      "Voor de groep die zelf niet mag handelen, geldt dat zij ook niemand mogen vragen om dat te doen. Zij hebben "
        + "iemand die door de rechter is aangesteld, zoals een bewindvoerder, een mentor of een curator.",
      "Onder mijn regie zijn daarvoor twee oplossingen gemaakt, die in de loop van het jaar in gebruik zijn genomen "
        + "door de gemeenten en door de uitvoerders van een aantal wetten.",
    ]
    // The first page is indented and has a note in smaller print under it.
    let note =
      "1\n    De Krant, 3 mei 2020, «" + String(repeating: "wat er in de krant stond ", count: 3)
      + "dat»"
    let pages = (0..<4).map { page in
      (paragraphs + (page == 0 ? ["\n" + note + "\n"] : [])).map { paragraph in
        (paragraph.contains("\n") ? paragraph : set(paragraph, in: 34_000))
          .split(separator: "\n", omittingEmptySubsequences: false)
          .map {
            page == 0 && !$0.isEmpty ? String(repeating: " ", count: indent) + $0 : String($0)
          }
          .joined(separator: "\n")
      }.joined(separator: "\n")
    }
    let text = "Antwoord 1\n" + pages.joined(separator: "\n\n")
    let document = try Array(text.utf8).withUnsafeBytes {
      try Ingester().document(from: $0, path: "-")
    }
    let words = document.blocks.map { document.text.string($0.range) }
    #expect(words.filter { paragraphs.contains($0) }.count == 12)
  }

  /// Breaks words over lines as a typesetter does, ragged.
  private func set(_ words: String, in column: Int) -> String {
    var lines: [String] = []
    var line = ""
    for word in words.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if width(longer) > column {
        lines.append(line)
        line = String(word)
      } else {
        line = longer
      }
    }
    lines.append(line)
    return lines.joined(separator: "\n")
  }
}
