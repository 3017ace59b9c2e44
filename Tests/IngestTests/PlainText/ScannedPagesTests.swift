import Foundation
import Kamerstukken
import Testing

@testable import Ingest

/// No word of a scanned page is lost but hyphens, page headers and footers, and the markers of footnotes: tried on a part of the real
/// pages of 1814 to 1995. Skipped where the shared corpus is absent.
@Suite struct ScannedPagesTests {
  private static let path = URL(filePath: #filePath)
    .appending(path: "../../../../../shared/corpus/text/sgd-ocr.jsonl.xz")
    .standardized.path

  private struct Page: Decodable {
    var id: String
    var text: String
  }

  /// One page in eight, from a place that changes from run to run.
  private static func pages(from start: Int) throws -> [Page] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xz", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let decoder = JSONDecoder()
    return try data.split(separator: 0x0A).enumerated()
      .filter { $0.offset % 8 == start }
      .map { try decoder.decode(Page.self, from: $0.element) }
  }

  /// The letters of a text, without accents: a line break may have cost a word its hyphen or given it a diaeresis.
  private static func letters(_ text: some StringProtocol) -> [UInt8] {
    String(text).decomposedStringWithCanonicalMapping.unicodeScalars.reduce(into: []) {
      guard $1.properties.isAlphabetic, $1.properties.generalCategory != .nonspacingMark else {
        return
      }
      $0.append(contentsOf: String($1).utf8)
    }
  }

  /// What page headers and footers name.
  private static let furniture = [
    "kamer", "zitting", "vergaderjaar", "handelingen", "issn", "gravenhage", "generaa",
    "antwoorden", "gesteld door", "bijlagen", "bijblad",
  ]

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: path),
      "the shared corpus is not beside the checkout"))
  func noWordIsLost() throws {
    let start = Int.random(in: 0..<8)
    let pages = try Self.pages(from: start)
    #expect(pages.count > 500)
    for page in pages {
      let document = try TextFixture.read(page.text, path: "pagina.txt")
      let read = Data(Self.letters(document.text.string(0..<document.text.utf8.count)))
      for line in page.text.split(whereSeparator: \.isNewline) {
        let lower = line.lowercased()
        if line.utf8.count < 150, Self.furniture.contains(where: lower.contains) { continue }
        let wanted = Self.letters(line)
        #expect(
          wanted.isEmpty || read.range(of: Data(wanted)) != nil,
          "part \(start), page \(page.id) lost: \(line.prefix(120))")
      }
    }
  }
}
