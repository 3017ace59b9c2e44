import Kamerstukken
import Testing

@testable import Ingest

@Suite struct TextDecoderTests {
  private static let words =
    "De minister is geïnformeerd over de café’s in Coevorden.\nTweede regel.\n"

  /// The fixture in an encoding.
  private static func encoded(_ name: String) -> [UInt8] {
    switch name {
    case "utf-8": Array(words.utf8)
    case "utf-8 with mark": [0xEF, 0xBB, 0xBF] + Array(words.utf8)
    case "utf-16 little-endian":
      [0xFF, 0xFE] + words.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "utf-16 big-endian":
      [0xFE, 0xFF] + words.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case "windows-1252":
      words.unicodeScalars.map { $0.value == 0x2019 ? 0x92 : UInt8($0.value) }
    case "crlf": Array(words.replacing("\n", with: "\r\n").utf8)
    case "cr": Array(words.replacing("\n", with: "\r").utf8)
    case "nul": Array(words.replacing("minister", with: "mini\0ster").utf8)
    case "decomposed":
      Array(words.replacing("ï", with: "i\u{308}").replacing("é", with: "e\u{301}").utf8)
    case "no-break spaces":
      Array(words.replacing("De ", with: "De\u{A0}").replacing("in C", with: "in\u{202F}C").utf8)
    case "soft hyphens": Array(words.replacing("minister", with: "mi\u{AD}nister").utf8)
    case "soft hyphen at the line end":
      Array(words.replacing("minister", with: "mi\u{AD}\nnister").utf8)
    case "mojibake":
      Array(
        words.replacing("ï", with: "Ã¯").replacing("é", with: "Ã©").replacing("’", with: "â€™").utf8
      )
    case "ligature": Array(words.replacing("minister", with: "minister").utf8)
    case "lost letter": Array(words.replacing("geïnformeerd", with: "ge\u{FFFD}nformeerd").utf8)
    case "zero-width": Array(words.replacing("minister", with: "mini\u{200B}ster").utf8)
    default: []
    }
  }

  @Test(
    arguments: [
      ("utf-8", nil), ("utf-8 with mark", nil), ("utf-16 little-endian", nil),
      ("utf-16 big-endian", nil), ("windows-1252", "encoding-detected"), ("crlf", nil), ("cr", nil),
      ("nul", "controls-dropped"), ("decomposed", "accents-composed"),
      ("no-break spaces", "spaces-normalised"), ("soft hyphens", "soft-hyphens-dropped"),
      ("soft hyphen at the line end", "soft-hyphens-dropped"), ("mojibake", "mojibake-repaired"),
      ("lost letter", "replacement-characters-repaired"), ("zero-width", "spaces-normalised"),
    ] as [(String, String?)])
  func everyEncodingGivesTheSameText(_ name: String, _ warning: String?) throws {
    let document = try TextFixture.read(Self.encoded(name))
    #expect(
      TextFixture.words(document).joined(separator: " ")
        == "De minister is geïnformeerd over de café’s in Coevorden. Tweede regel.")
    #expect(document.warnings.map(\.code) == (warning.map { [$0] } ?? []))
  }

  @Test func cutOffWithinACharacter() throws {
    let document = try TextFixture.read(Array("Hier staat één zin, ge".utf8) + [0xC3])
    #expect(TextFixture.words(document) == ["Hier staat één zin, ge"])
    #expect(document.warnings.map(\.code) == ["text-cut-off"])
  }

  @Test(arguments: ["«één»", "reeds «à la carte»", "Ångström", "naïeve ideeën–", "Âge d’or"])
  func lettersThatAreNoMojibake(_ words: String) throws {
    #expect(try TextFixture.text(words + " bleef.") == words + " bleef.")
  }

  @Test(arguments: [[], Array(" \n \n".utf8), [0x0C, 0x0A]])
  func nothingToRead(_ bytes: [UInt8]) {
    #expect(throws: IngestError.empty) { try TextFixture.read(bytes) }
  }

  @Test func linesAreCountedWhateverEndsThem() throws {
    for end in ["\n", "\r\n", "\r"] {
      let text = ["Eerste alinea.", "", "Tweede alinea.", "", "", "Derde alinea."].joined(
        separator: end)
      #expect(try TextFixture.read(text).blocks.map(\.line) == [1, 3, 6])
    }
  }

  @Test(arguments: [
    ("T weede Kamer", "Tweede Kamer"), ("M O T I E", "MOTIE"), ("M O T I E  V A N", "MOTIE VAN"),
    ("De V oorzitter sprak", "De Voorzitter sprak"), ("Bijlage A geeft", "Bijlage A geeft"),
    ("Plan B kan ook", "Plan B kan ook"),
  ])
  func letterSpacing(_ printed: String, _ meant: String) throws {
    let document = try TextFixture.read(printed + " en verder gaat het.")
    #expect(TextFixture.words(document).first == meant + " en verder gaat het.")
    #expect(document.warnings.map(\.code) == (printed == meant ? [] : ["letter-spacing-repaired"]))
  }
}
