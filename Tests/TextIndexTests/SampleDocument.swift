@testable import TextIndex
import TestSupport

/// A document of the tests, in a form that a plain scan can read.
struct SampleDocument: Equatable {
  var id: String
  var order: UInt64
  var title: [[String]]
  var body: [[String]]
  var tags: [String]
  var date: Int64?

  static func schema() throws -> IndexSchema {
    try IndexSchema([
      .text("title"), .text("body"), .stemmed("stems", of: "body"), .keyword("tag"),
      .integer("date"),
    ])
  }

  var stored: [UInt8] { Array("stored \(id) \(body.first?.first ?? "")".utf8) }

  var indexDocument: IndexDocument {
    var document = IndexDocument(id: id, order: order, stored: stored)
    for value in title { document.addText("title", value.joined(separator: " ")) }
    for value in body { document.addText("body", value.joined(separator: ", ")) }
    for tag in tags { document.addKeyword("tag", tag) }
    if let date { document.setInteger("date", date) }
    return document
  }

  /// Few words, some of them very frequent, some alike.
  static let words: [String] = {
    var words = ["de", "van", "het", "kamer", "kamers", "motie", "moties", "regering", "wet"]
    words += ["wetten", "verzoekt", "brief", "begroting", "zorg", "zorgen", "onderwijs", "mtoie"]
    words += ["financiën", "coördinatie", "één", "2019", "artikel", "lid", "minister"]
    for a in "bdfgklmnprst" { for b in ["al", "en", "oor", "eg"] { words.append("\(a)\(b)") } }
    return words
  }()

  static func random(_ number: Int, using random: inout SeededGenerator) -> SampleDocument {
    func word() -> String {
      // Low places far more often than high ones.
      let x = Double.random(in: 0..<1, using: &random)
      return words[Int(x * x * x * Double(words.count))]
    }
    func text(_ limit: Int) -> [String] {
      (0..<Int.random(in: 0...limit, using: &random)).map { _ in word() }
    }
    let longest = Int.random(in: 0..<20, using: &random) == 0 ? 600 : 40
    return SampleDocument(
      id: "doc-\(number)", order: UInt64.random(in: 0..<6, using: &random),
      title: [text(4)],
      body: (0..<Int.random(in: 0...2, using: &random)).map { _ in text(longest) },
      tags: (0..<Int.random(in: 0...3, using: &random)).map { _ in
        ["motie", "brief", "Bijlage", "12 345", "ééndelig"][
          Int.random(in: 0..<5, using: &random)]
      },
      date: Int.random(in: 0..<8, using: &random) == 0
        ? nil : Int64.random(in: 20_100_101...20_101_231, using: &random))
  }
}
