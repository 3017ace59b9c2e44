@testable import Ingest
import Kamerstukken
import TestSupport
import Testing

/// OpenDocument text and the zip archive around it.
struct ODTTests {
  private static let content = """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d"><office:body><office:text>
    <draw:frame><draw:text-box><text:p>kst-31066-77</text:p></draw:text-box></draw:frame>
    <table:table><table:table-row><table:table-cell><text:p>Jaar</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>Bedrag</text:p><text:p>in euro</text:p></table:table-cell></table:table-row></table:table>
    <text:h>31 066<text:tab/>Een proefdossier</text:h>
    <text:p>Een <text:span>alinea</text:span>,
      met<text:s/>wit<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>De noot.</text:p></text:note-body></text:note> en<text:line-break/>regel &amp; meer.</text:p>
    <text:tracked-changes><text:p>weg</text:p></text:tracked-changes>
    <text:p/>
    <text:list><text:list-item><text:p>punt</text:p></text:list-item></text:list>
    </office:text></office:body></office:document-content>
    """

  private static let lines = """
    kst-31066-77

    Jaar\tBedrag in euro

    31 066\tEen proefdossier

    Een alinea, met wit1 en regel & meer.

    punt

    1 De noot.


    """

  /// An archive of stored files (PKWARE APPNOTE, 4.3).
  private static func zip(_ files: [(String, [UInt8])]) -> [UInt8] {
    func le(_ value: Int, _ width: Int) -> [UInt8] {
      (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in files {
      let sum = Int(crc(content))
      let common =
        le(20, 2) + le(0, 4) + le(0, 4) + le(sum, 4) + le(content.count, 4)
        + le(content.count, 4) + le(name.utf8.count, 2) + le(0, 2)
      directory +=
        [0x50, 0x4B, 1, 2] + le(20, 2) + common + le(0, 10) + le(bytes.count, 4)
        + Array(name.utf8)
      bytes += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + content
    }
    return bytes + directory + [0x50, 0x4B, 5, 6] + le(0, 4) + le(files.count, 2)
      + le(files.count, 2) + le(directory.count, 4) + le(bytes.count, 4) + le(0, 2)
  }

  /// CRC-32 (ISO 3309), bit by bit.
  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 != 0 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  private static func odt(_ content: [UInt8]) -> [UInt8] {
    zip([
      ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", content),
    ])
  }

  private func text(_ odt: [UInt8]) throws -> String {
    try odt.withUnsafeBytes { String(decoding: try ODTTextExtractor().text(of: $0), as: UTF8.self) }
  }

  private func fault(_ odt: [UInt8]) -> String {
    do {
      _ = try text(odt)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test func linesOfAnODT() throws {
    #expect(try text(Self.odt(Array(Self.content.utf8))) == Self.lines)
  }

  @Test func throughTheIngester() throws {
    let odt = Self.odt(Array(Self.content.utf8))
    let document = try odt.withUnsafeBytes { try Ingester().document(from: $0, path: "-") }
    #expect(document.source.bytes == odt.count)
    let words = document.text.string(0..<document.text.utf8.count)
    #expect(words.contains("en regel & meer."))
  }

  @Test func deflate() throws {
    let archive = DeflatedFixture.archive
    let content = try archive.withUnsafeBytes { raw in
      let zip = try ZipArchive(raw)
      return try zip.content(of: try #require(zip.entries.first), limit: 1 << 20)
    }
    #expect(content == DeflatedFixture.content)
  }

  @Test func bombsAndDamage() throws {
    let whole = DeflatedFixture.archive
    // More than allowed is refused before anything is unpacked.
    #expect(throws: ZipArchive.Fault.self) {
      try whole.withUnsafeBytes { raw in
        let zip = try ZipArchive(raw)
        return try zip.content(of: zip.entries[0], limit: 100)
      }
    }
    // A directory that states too few bytes does not make the rest come out.
    let directory = try #require(
      whole.indices.dropLast(3).first { whole[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    var lying = whole
    lying[directory + 24] = 10
    lying[directory + 25] = 0
    #expect(throws: ZipArchive.Fault(detail: "a is damaged")) {
      try lying.withUnsafeBytes { raw in
        let zip = try ZipArchive(raw)
        return try zip.content(of: zip.entries[0], limit: 1 << 20)
      }
    }
    #expect(fault(Self.odt(Array("<a".utf8))).contains("line 1"))
    #expect(fault(Self.odt(Array("<!DOCTYPE a><a/>".utf8))).contains("DTD"))
    #expect(fault(Self.odt(Array("<a>x</a>".utf8))).contains("has no text"))
    #expect(fault(Self.zip([("mimetype", [])])).contains("no content.xml"))
  }

  /// An archive that breaks off or has changed bytes is read or refused; nothing traps.
  @Test func everyPrefixAndChangedBytes() {
    let odt = Self.odt(Array(Self.content.utf8))
    for count in 0..<odt.count { #expect(!fault(Array(odt[..<count])).isEmpty) }
    var random = SeededGenerator(seed: 42)
    for archive in [odt, DeflatedFixture.archive] {
      for _ in 0..<2_000 {
        var bytes = archive
        for _ in 0..<3 {
          bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
        }
        _ = fault(bytes)
        bytes.withUnsafeBytes { raw in
          guard let zip = try? ZipArchive(raw) else { return }
          for entry in zip.entries.prefix(4) { _ = try? zip.content(of: entry, limit: 1 << 20) }
        }
      }
    }
  }
}
