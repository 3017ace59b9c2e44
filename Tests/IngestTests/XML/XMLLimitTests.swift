@testable import Ingest
import Kamerstukken
import TestSupport
import Testing

/// Limits, broken files, lines.
struct XMLLimitTests {
  private func fault(_ xml: String, limits: XMLLimits = .standard) -> (line: Int, detail: String)? {
    do {
      _ = try XMLFixture.read(xml, limits: limits)
    } catch IngestError.xml(let line, let detail) {
      return (line, detail)
    } catch {
      Issue.record("\(error)")
    }
    return nil
  }

  @Test func depth() {
    let limit = XMLLimits.standard.depth
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + "x" + String(repeating: "</a>", count: depth)
    }
    #expect(fault(nested(limit)) == nil)
    let found = fault("\n" + nested(limit + 1))
    #expect(found?.line == 2)
    #expect(found?.detail == "elements are nested more than 200 deep")
    #expect(fault(nested(100_000))?.detail == "elements are nested more than 200 deep")
  }

  @Test func attributes() {
    func tag(_ count: Int) -> String {
      "<a>\n<b " + (0..<count).map { "a\($0)=''" }.joined(separator: " ") + ">x</b></a>"
    }
    #expect(fault(tag(XMLLimits.standard.attributes)) == nil)
    let found = fault(tag(257))
    #expect(found?.line == 2)
    #expect(found?.detail == "an element has 257 attributes; 256 are read")
    // What costs libxml2 seconds is refused at once.
    #expect(fault(tag(5_000))?.detail.contains("attributes") == true)
    #expect(
      fault(tag(60_000))?.detail.contains("tag is longer") == true
        || fault(tag(60_000))?.detail.contains("attributes") == true)
  }

  @Test func startTags() {
    #expect(
      fault("<a><b doc='\(String(repeating: "x", count: 70_000))'>y</b></a>")?.detail
        == "a tag is longer than 65536 bytes")
    #expect(fault("<a><b doc='\(String(repeating: "x", count: 60_000))'>y</b></a>") == nil)
    // Quotes and brackets in comments, CDATA and instructions are no tags.
    let filler = String(repeating: "=' \" > <", count: 20_000)
    #expect(fault("<a><!-- \(filler) --><![CDATA[\(filler)]]><?x \(filler)?>y</a>") == nil)
  }

  @Test func text() {
    var limits = XMLLimits.standard
    limits.textBytes = 1_000
    #expect(fault("<a>\(String(repeating: "woord ", count: 100))</a>", limits: limits) == nil)
    #expect(
      fault("<a>\(String(repeating: "woord ", count: 200))</a>", limits: limits)?.detail
        == "there are more than 1000 bytes of text in it")
    limits = .standard
    limits.nodes = 100
    #expect(
      fault("<a>\(String(repeating: "<b/>", count: 200))x</a>", limits: limits)?.detail
        == "there are more than 100 elements in it")
    limits = .standard
    limits.bytes = 10
    #expect(throws: IngestError.tooLarge(bytes: 12, limit: 10)) {
      try XMLFixture.read("<a>12345</a>", limits: limits)
    }
  }

  @Test func oneTextOfManyMegabytes() throws {
    let words = String(repeating: "lange tekst ", count: 1_200_000)
    let document = try XMLFixture.read("<a><al>\(words)</al></a>")
    #expect(document.text.utf8.count == words.utf8.count - 1)
  }

  @Test func linesBeyondSixtyFiveThousand() throws {
    let xml =
      "<a>" + String(repeating: "\n", count: 70_000)
      + "<al>Ver\nweg<noot><noot.nr>1</noot.nr><noot.al>"
      + "noot</noot.al></noot></al></a>"
    let document = try XMLFixture.read(xml)
    #expect(document.blocks.map(\.line) == [70_001, 70_002])
    #expect(document.text.line(at: 5) == 70_002)
    #expect(fault(xml + "<b>")?.line == 70_002)
  }

  /// A file that breaks off anywhere is refused with the line, never read in part.
  @Test func brokenOffAtEveryByte() throws {
    let xml = Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<officiele-publicatie>\n<kamerstuk><!-- één -->\n<al doc='x'>Tekst &amp; é<![CDATA[ meer]]>"
        + "<noot><noot.nr>1</noot.nr><noot.al>Noot.</noot.al></noot></al>\n</kamerstuk>\n"
        + "</officiele-publicatie>").utf8)
    for count in 0..<xml.count {
      do {
        _ = try XMLFixture.read(Array(xml[..<count]))
        Issue.record("read after \(count) bytes")
      } catch IngestError.xml(let line, let detail) {
        let lines = 1 + xml[..<count].filter { $0 == 0x0A }.count
        #expect((1...lines).contains(line), "\(count): line \(line) of \(lines), \(detail)")
        #expect(!detail.isEmpty)
      } catch {
        Issue.record("\(count): \(error)")
      }
    }
    #expect(try XMLFixture.words(XMLFixture.read(xml)) == ["Tekst & é meer", "Noot."])
  }

  /// Changed bytes are read or refused; nothing traps, and what is read keeps its shape.
  @Test(arguments: [UInt64(1), 20_261_121, 7_777_777])
  func changedBytes(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let original = Array(
      XMLFixture.paper(
        """
        <al>Een <nadruk>zin</nadruk><noot><noot.nr>1</noot.nr><noot.al>noot</noot.al></noot>.</al>
        <lijst><li><li.nr>1.</li.nr><al>punt</al></li></lijst>
        <table><tgroup><tbody><row><entry>a</entry><entry>b</entry></row></tbody></tgroup></table>
        """
      ).utf8)
    for _ in 0..<1_500 {
      var bytes = original
      for _ in 0..<(1 + Int(random.next() % 4)) {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      guard let document = try? XMLFixture.read(bytes) else { continue }
      var end = 0
      for block in document.blocks {
        #expect(block.range.lowerBound >= end, "seed \(seed)")
        end = block.range.upperBound
      }
      #expect(end <= document.text.utf8.count, "seed \(seed)")
      #expect(String(validating: document.text.utf8, as: UTF8.self) != nil, "seed \(seed)")
    }
  }
}
