import Kamerstukken
import TestSupport
import Testing

@testable import Ingest

/// What holds for every text, tried on texts made from a printed seed.
@Suite struct TextReaderPropertyTests {
  private static let pieces: [String] = [
    "De Kamer,", "Vraag 1", "Antwoord 1 en 2", "1 Kamerstuk 31 111, nr. 5.", "2", "kst-31111-5",
    "\u{0C}",
    "Tweede Kamer, vergaderjaar 2018–2019, 31 111, nr. 5 1", "De Minister van Financiën,",
    "A. de Boer", "•",
    "1. een", "a) twee", "woord1", "«bericht»?2", "afbre-", "ken", "https://www.voorbeeld.nl/",
    "M O T I E",
    "T weede", "Datum", "Onderwerp", "> Retouradres", "Ã©", "e\u{301}", "zacht\u{AD}", "\u{FFFD}",
    "   ", "\t", " ",
    "een", "zin", "met", "woorden.", "Tweede Kamer der Staten-Generaal", "Vergaderjaar 2018–2019",
    "Nr. 5", "31 111",
    "MOTIE VAN HET LID BOS", "Voorgesteld 8 februari 2023", "[1]", "[1] noot", "1) noot", "geld 1)",
    "\r", "\u{0}",
  ]

  @Test func whatEveryDocumentPromises() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
        text += ["\n", "\n\n", " ", " \n"].randomElement(using: &random) ?? "\n"
      }
      guard let document = try? TextFixture.read(text) else { continue }
      Self.check(
        document, lines: text.reduce(1) { $0 + ($1.isNewline ? 1 : 0) },
        "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test func everyPrefixAndFlippedByteIsRead() throws {
    let text = Array(
      "Vraag 1\nKent u het «bericht»?1\n\nAntwoord 1\nJa, dat ken ik al lang.\n\n1 Kamerstuk 31 111, nr. 5.\n"
        .utf8)
    for count in 1...text.count { _ = try? TextFixture.read(Array(text[..<count])) }
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for index in text.indices {
      var flipped = text
      flipped[index] = UInt8.random(in: 0...255, using: &random)
      if let document = try? TextFixture.read(flipped) {
        Self.check(document, lines: text.count, "seed \(seed), byte \(index)")
      }
    }
  }

  /// Whatever byte stands in the middle of words, it becomes valid UTF-8 or goes.
  @Test(arguments: UInt8.min...UInt8.max) func everyByteIsDecoded(_ byte: UInt8) throws {
    let words = Array("De minister stuurt de brief naar de Kamer.".utf8)
    for index in [0, 3, 7, 8, 20, words.count - 1] {
      var bytes = words
      bytes[index] = byte
      let document = try TextFixture.read(bytes)
      Self.check(document, lines: 2, "byte \(byte) at \(index)")
    }
  }

  @Test func noWordIsLost() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let words = [
      "regering", "beraadslaging", "begrooting", "zitting", "Kamer", "leden", "voorstel", "artikel",
      "den", "heer", "Gleichman", "1895", "Bijlagen.",
    ]
    for _ in 0..<200 {
      var lines: [String] = []
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        lines.append(
          (0..<Int.random(in: 1...9, using: &random)).map { _ in
            words.randomElement(using: &random) ?? ""
          }.joined(separator: " "))
        if Int.random(in: 0..<6, using: &random) == 0 { lines.append("") }
      }
      let text = lines.joined(separator: "\n")
      let document = try TextFixture.read("\(text)\n")
      let read = String(decoding: document.text.utf8, as: UTF8.self).split {
        $0 == " " || $0 == "\n" || $0 == "\t"
      }
      #expect(read == text.split { $0 == " " || $0 == "\n" }, "seed \(seed)")
    }
  }

  /// The promises of `Document`: blocks in order, apart by a blank line, lines that exist, anchors within the text.
  static func check(_ document: Document, lines: Int, _ comment: String) {
    let text = document.text.utf8
    var end = 0
    for block in document.blocks {
      #expect(block.range.lowerBound == (end == 0 ? 0 : end + 2), "\(comment)")
      #expect(!block.range.isEmpty && block.line >= 1 && block.line <= lines + 1, "\(comment)")
      end = block.range.upperBound
    }
    #expect(end == text.count, "\(comment)")
    #expect(String(validating: text, as: UTF8.self) != nil, "\(comment)")
    for note in document.notes {
      #expect(document.blocks[note.block].kind == .footnote, "\(comment)")
      #expect((note.anchor ?? 0) <= text.count, "\(comment)")
    }
  }
}
