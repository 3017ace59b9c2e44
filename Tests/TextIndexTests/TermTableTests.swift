import TestSupport
import Testing

@testable import TextIndex

/// The table against a dictionary, over many doublings.
@Suite struct TermTableTests {
  @Test(arguments: [1, 2])
  func numbersTermsAsADictionaryDoes(seed: UInt64) {
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let table = TermTable()
    var known: [[UInt8]: UInt32] = [:]
    var wrong: [[UInt8]] = []
    for round in 0..<200_000 {
      // Lengths to beyond 255, of which a slot keeps no more; few letters, so that many begin alike.
      let isLong = round % 50 == 0
      let length = Int.random(in: isLong ? 15...600 : 0...12, using: &generator)
      let term = (0..<length).map { _ in UInt8.random(in: 0x61...0x66, using: &generator) }
      let number = term.withUnsafeBytes { table.number($0) }
      if number != known[term] ?? UInt32(known.count) { wrong.append(term) }
      known[term] = number
    }
    #expect(table.count == known.count)
    #expect(known.count > 100_000)
    for (term, number) in known
    where !table.bytes(Int(number)).elementsEqual(term)
      || term.withUnsafeBytes({ table.number($0) }) != number
    { wrong.append(term) }
    #expect(wrong.isEmpty)
    #expect(table.count == known.count)
    let sorted = table.sorted().map { Array(table.bytes(Int($0))) }
    #expect(sorted == known.keys.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
