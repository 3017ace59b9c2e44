internal import Glibc

/// Debates whose text stands on one line, as some programs take it from a PDF: each turn becomes lines of its own, one that says who
/// speaks and one with what is said, and so does each motion that is read out.
enum SpeakersTogether {
  /// A shorter line is no debate.
  private static let least = 600

  /// Splits such lines; others stay as they are.
  static func split(_ lines: inout [SourceLine], of text: UnsafeBufferPointer<UInt8>) {
    guard lines.contains(where: { $0.count >= least }) else { return }
    var out: [SourceLine]?
    for index in lines.indices {
      let line = lines[index]
      let cuts = line.count >= least ? cuts(line, text) : []
      guard !cuts.isEmpty else {
        out?.append(line)
        continue
      }
      if out == nil { out = Array(lines[..<index]) }
      append(line, cuts, text, &out)
    }
    if let out { lines = out }
  }

  /// Where a line is cut: before and behind each speaker and each motion. Empty where not three turns, one of them the chair's,
  /// stand on it.
  private static func cuts(_ line: SourceLine, _ text: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard let base = text.baseAddress else { return [] }
    var cuts: [Int] = []
    var turns = 0
    var chairs = 0
    var floor = Int(line.start)
    var position = floor
    let end = Int(line.end)
    while position < end, let found = memchr(base + position, 0x3A, end - position) {
      let colon = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      position = colon + 1
      guard let start = SpeakerLine.start(text, colon: colon, from: floor) else { continue }
      turns += 1
      // "…voorzitter:"
      if text[colon - 1] == 0x72, colon - start >= 13 { chairs += 1 }
      motions(floor..<start, text, &cuts)
      cuts.append(start)
      cuts.append(colon + 1)
      floor = colon + 1
    }
    guard turns >= 3, chairs >= 1 else { return [] }
    motions(floor..<end, text, &cuts)
    return cuts
  }

  /// "Motie De Kamer, gehoord de beraadslaging, …": the word over a motion, and the motion.
  private static func motions(
    _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ cuts: inout [Int]
  ) {
    guard range.count > 60 else { return }
    guard let base = text.baseAddress else { return }
    // The capital of "Kamer" is its rarest byte.
    var position = range.lowerBound + 3
    while position < range.upperBound,
      let found = memchr(base + position, 0x4B, range.upperBound - position)
    {
      let start = UnsafeRawPointer(found) - UnsafeRawPointer(base) - 3
      position = start + 4
      guard SpeakerLine.has(text, "De Kamer,", at: start) else { continue }
      var over = start
      while over > range.lowerBound, text[over - 1] == 0x20 { over -= 1 }
      guard over - 5 >= range.lowerBound, SpeakerLine.has(text, "Motie", at: over - 5) else {
        continue
      }
      cuts.append(over - 5)
      cuts.append(over)
    }
  }

  private static func append(
    _ line: SourceLine, _ cuts: [Int], _ text: UnsafeBufferPointer<UInt8>,
    _ out: inout [SourceLine]?
  ) {
    var start = Int(line.start)
    for cut in cuts + [Int(line.end)] {
      var end = cut
      while end > start, text[end - 1] <= 0x20 { end -= 1 }
      while start < end, text[start] <= 0x20 { start += 1 }
      if end > start {
        var part = line
        part.start = Int32(truncatingIfNeeded: start)
        part.end = Int32(truncatingIfNeeded: end)
        if start > Int(line.start) {
          part.gap = 0
          part.indent = 0
          part.startsPage = false
        }
        if cut < Int(line.end) { part.endsInSpace = false }
        out?.append(part)
      }
      start = cut
    }
  }
}
