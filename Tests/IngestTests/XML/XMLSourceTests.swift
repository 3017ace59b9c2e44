@testable import Ingest
import Kamerstukken
import Testing

/// Encodings, and what stands before the first element.
struct XMLSourceTests {
  private let body = "<al>Coördinatie van één proef, €\u{A0}5 – «goed».</al>"
  private let words = "Coördinatie van één proef, € 5 – «goed»."

  private func read(_ bytes: [UInt8]) throws -> (words: String?, codes: [String]) {
    let document = try XMLFixture.read(bytes)
    return (XMLFixture.words(document).last, document.warnings.map(\.code))
  }

  private func declared(_ encoding: String) -> String {
    "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><a>\(body)</a>"
  }

  private func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x20AC: 0x80
      case 0x2013: 0x96
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
  }

  private func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let high = UInt8(unit >> 8)
      let low = UInt8(unit & 0xFF)
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test func utf8WithMark() throws {
    #expect(try read([0xEF, 0xBB, 0xBF] + Array(declared("UTF-8").utf8)) == (words, []))
  }

  @Test(arguments: [true, false])
  func utf16(bigEndian: Bool) throws {
    let text = declared("UTF-16")
    #expect(try read(utf16(text, bigEndian: bigEndian, mark: true)) == (words, []))
    #expect(try read(utf16(text, bigEndian: bigEndian, mark: false)) == (words, []))
  }

  @Test(arguments: ["iso-8859-1", "windows-1252", "ISO-8859-15"])
  func singleBytesAsDeclared(_ encoding: String) throws {
    #expect(try read(windows1252(declared(encoding))) == (words, []))
  }

  @Test(arguments: ["utf-8", "us-ascii"])
  func singleBytesDeclaredOtherwise(_ encoding: String) throws {
    #expect(try read(windows1252(declared(encoding))) == (words, ["wrong-charset"]))
  }

  @Test func utf8DeclaredAsLatin1() throws {
    #expect(try read(Array(declared("iso-8859-1").utf8)) == (words, ["wrong-charset"]))
  }

  @Test func textEncodedTwice() throws {
    let twice = String(
      decoding: Array(body.utf8).flatMap { Array(String(UnicodeScalar($0)).utf8) }, as: UTF8.self)
    let result = try read(Array("<a>\(twice)</a>".utf8))
    #expect(result == (words, ["mojibake-repaired"]))
    // Through Windows-1252: "â‚¬" for the euro sign.
    #expect(try read(Array("<a><al>â‚¬ 5, KrÃ¶ger</al></a>".utf8)).words == "€ 5, Kröger")
  }

  @Test(arguments: ["CAFÉ»", "«idée» Ä", "naïef", "Ã", "Â£", "São Paulo, Ângela"])
  func accentsStay(_ word: String) throws {
    // "Â£" is what a pound sign becomes; nobody writes it.
    let expected = word == "Â£" ? "£" : word
    #expect(try read(Array("<a><al>\(word)</al></a>".utf8)).words == expected)
  }

  @Test func junkBeforeTheDeclaration() throws {
    let junk = Array("ï»¿\n".utf8) + Array(declared("utf-8").utf8)
    #expect(try read(junk) == (words, ["junk-before-xml"]))
  }

  @Test func controlCharacters() throws {
    let result = try read(Array("<a><al>Een\u{0}twee\u{B}drie\u{1F}</al></a>".utf8))
    #expect(result == ("Een twee drie", ["control-characters"]))
  }

  @Test func carriageReturns() throws {
    let document = try XMLFixture.read("<a>\r\n<al>een\r\ntwee</al>\r\n<al>drie</al></a>")
    #expect(XMLFixture.words(document) == ["een twee", "drie"])
    #expect(document.blocks.map(\.line) == [2, 4])
  }

  @Test func decomposedAccents() throws {
    #expect(try read(Array("<a><al>e\u{301}e\u{301}n</al></a>".utf8)).words == "één")
  }

  @Test func nothingButADeclaration() {
    for xml in ["<?xml version=\"1.0\"?>", "<", "<a/>", "<a> </a>", "x"] {
      #expect(throws: IngestError.self) { try XMLFixture.read(xml) }
    }
  }
}
