import Foundation
import Kamerstukken
import TestSupport
import Testing

@testable import Extraction

/// The set of known identifiers against a plain one.
struct KnownIdentifierTests {
  @Test func isExact() {
    let seed: UInt64 = 20_181_127
    var generator = SeededGenerator(seed: seed)
    var plain: Set<String> = []
    while plain.count < 3000 {
      let dossier = Int.random(in: 20_000..<20_040, using: &generator)
      let number = Int.random(in: 1..<400, using: &generator)
      plain.insert(Bool.random(using: &generator) ? "kst-\(dossier)-\(number)" : "blg-\(number)")
    }
    let known = KnownIdentifiers(plain.shuffled(using: &generator))
    #expect(known.count == plain.count, "seed \(seed)")
    for dossier in 19_999..<20_041 {
      for number in 0..<401 {
        let id = "kst-\(dossier)-\(number)"
        #expect(known.contains(id) == plain.contains(id), "seed \(seed)")
      }
    }
    #expect(!known.contains("") && !known.contains("zzz") && !known.contains("a"))
    #expect(!known.contains(String(repeating: "k", count: 300)))
  }

  @Test func identifiersThatDifferLate() {
    let long = (100..<400).map { "h-tk-20002001-44-3440-\($0)" }
    let known = KnownIdentifiers(long.filter { !$0.hasSuffix("7") })
    for id in long { #expect(known.contains(id) == !id.hasSuffix("7")) }
    #expect(!known.contains("h-tk-20002001-44-3440") && !known.contains("h-tk-20002001-44-3440-"))
    #expect(!known.contains("h-tk-20002001-44-3440-1000"))
  }

  /// Prints how long a look-up among the published list takes; a time says something of an optimised program only.
  @Test func lookUpTime() throws {
    guard let bytes = try? KnownIdentifiers.bytes(SharedFiles.path("corpus/data/known-ids.txt.xz"))
    else {
      print("skipped: no list of identifiers beside the checkout")
      return
    }
    let known = bytes.withUnsafeBytes { KnownIdentifiers(lines: $0) }
    var generator = SeededGenerator(seed: 7)
    let lines = bytes.split(separator: 0x0A)
    let probes = (0..<10_000).compactMap { _ in
      lines.randomElement(using: &generator).map { String(decoding: $0, as: UTF8.self) }
    }
    var best = Duration.seconds(1)
    for _ in 0..<5 {
      let time = ContinuousClock().measure {
        for probe in probes where !known.contains(probe) { Issue.record("\(probe) is missing") }
      }
      best = min(best, time)
    }
    print("known identifiers: \(known.footprint) bytes, \(best / probes.count) a look-up")
  }

  @Test func emptyAndUnsorted() {
    #expect(!KnownIdentifiers([]).contains("kst-1-1"))
    let known = KnownIdentifiers(["kst-2-1", "ah-tk-1", "kst-2-1", "# note", " blg-7 "])
    #expect(known.count == 3 && known.contains("blg-7") && !known.contains("# note"))
  }

  /// Every identifier of the published list parses and prints to itself, and every one that has a citation
  /// form is read back from it; the shapes that have none are counted. Every eleventh is tried, all of them
  /// with KAMERSTUK_ALL_IDENTIFIERS=1.
  @Test func wholeList() throws {
    let path = SharedFiles.path("corpus/data/known-ids.txt.xz")
    guard let bytes = try? KnownIdentifiers.bytes(path) else {
      print("skipped: no list of identifiers beside the checkout")
      return
    }
    let known = bytes.withUnsafeBytes { KnownIdentifiers(lines: $0) }
    #expect(known.footprint < 4_000_000)
    let lines = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    var without: [String: Int] = [:]
    var wrong: [String] = []
    var batch: [(String, String)] = []
    func readBack() {
      let text = batch.map(\.1).joined(separator: "\n\n")
      let found = references(text, kind: .other)
      var byStart: [Int: String] = [:]
      for reference in found { byStart[reference.span.range.lowerBound] = reference.target ?? "-" }
      var start = 0
      for (id, citation) in batch {
        if byStart[start] != id { wrong.append("\(id) \(citation) \(byStart[start] ?? "nothing")") }
        start += citation.utf8.count + 2
      }
      batch.removeAll(keepingCapacity: true)
    }
    let all = ProcessInfo.processInfo.environment["KAMERSTUK_ALL_IDENTIFIERS"] == "1"
    for (index, line) in lines.enumerated() where all || index % 11 == 0 {
      guard let id = DocumentID(line), id.description == line else {
        wrong.append(line)
        continue
      }
      #expect(known.contains(line))
      guard let citation = id.citation else {
        without[shape(id), default: 0] += 1
        continue
      }
      batch.append((line, citation))
      if batch.count == 500 { readBack() }
    }
    if !batch.isEmpty { readBack() }
    #expect(wrong.isEmpty, "\(wrong.count) wrong, such as \(wrong.prefix(40))")
    let sum = without.values.reduce(0, +)
    print("identifiers without a citation form: \(sum)")
    for (shape, count) in without.sorted(by: { $0.value > $1.value }).prefix(30) {
      print("  \(count) \(shape)")
    }
  }

  private func shape(_ id: DocumentID) -> String {
    var shape = id.series.rawValue
    if id.mark != nil { shape += " with mark" }
    if id.series == .h, let year = id.year { shape += " " + year }
    return shape
  }
}
