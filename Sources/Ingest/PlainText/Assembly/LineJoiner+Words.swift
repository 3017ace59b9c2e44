extension LineJoiner {
  /// The words of some lines as one paragraph, broken words made whole.
  mutating func words(of lines: [Int], firstRange: Range<Int>?) -> String {
    if lines.count == 1 {
      return PhraseScanner(utf8: source.text[firstRange ?? source.lines[lines[0]].range]).rest
    }
    var bytes: [UInt8] = []
    for (position, line) in lines.enumerated() {
      if position > 0 {
        switch joinNote(lines[position - 1], line) {
        case .glued: break
        case .softHyphen: if bytes.last == TextDecoder.softBreak { bytes.removeLast() }
        case .hyphen(let fate):
          switch fate {
          case .join: bytes.removeLast()
          case .keep: break
          case .suspended: bytes.append(0x20)
          case .joinDotted(let letter):
            bytes.removeLast()
            bytes.append(contentsOf: letter)
          }
          let range = source.lines[line].range
          let skipped = if case .joinDotted = fate { 1 } else { 0 }
          bytes.append(contentsOf: source.text[(range.lowerBound + skipped)..<range.upperBound])
          continue
        case .apart, .space: bytes.append(0x20)
        }
      }
      let range = position == 0 ? firstRange ?? source.lines[line].range : source.lines[line].range
      bytes.append(contentsOf: source.text[range])
    }
    return PhraseScanner(utf8: bytes).rest
  }

  /// Whether a bracket is open at the end of a line.
  func hasOpenBracket(_ line: Int) -> Bool {
    var depth = 0
    for byte in source.bytes(line) {
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth = max(0, depth - 1) }
    }
    return depth > 0
  }
}
