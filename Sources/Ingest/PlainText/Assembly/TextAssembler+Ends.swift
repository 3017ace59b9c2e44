internal import Kamerstukken

/// What stands at the end of a paper: signatures, the names under a motion, footnotes.
extension TextAssembler {
  mutating func write(_ signature: SignatureBlock) {
    let lines = signature.lines
    guard let first = lines.first else { return }
    builder.begin(.signature, line: Int(source.lines[first].number))
    copy(source.lines[first].range, line: first)
    for (before, line) in zip(lines, lines.dropFirst()) {
      // The office and the name have lines of their own.
      if line == signature.nameLine || before == signature.nameLine {
        builder.append(separator: 0x0A)
        copy(source.lines[line].range, line: line)
      } else {
        append(line, joiner.joinNote(before, line))
      }
    }
    _ = builder.end()
  }

  /// Under a motion: the last line of the name that begins with a line; nil where none does.
  func motionName(_ line: Int, _ roles: [LineRole]) -> Int? {
    guard source.lines[line].count <= 40 else { return nil }
    if SignatureBlocks.isName(source, line), !isParticle(line) {
      // "Leon | de Jong": a name does not begin with a small letter.
      let next = line + 1
      let goesOn =
        next < source.lines.count && roles[next] == .body && source.lines[next].gap == 0
        && source.startsSmall(next) && SignatureBlocks.isName(source, next)
      return goesOn ? next : line
    }
    // "Van | Kent": the name is broken.
    if isParticle(line), line + 1 < source.lines.count, roles[line + 1] == .body,
      SignatureBlocks.isName(source, line + 1)
    {
      return line + 1
    }
    return nil
  }

  private func isParticle(_ line: Int) -> Bool {
    for word in [
      "Van", "De", "Van de", "Van der", "Van den", "Den", "Ten", "Ter", "El", "Von", "van", "de",
    ]
      as [StaticString] where source.equals(line, word)
    {
      return true
    }
    return false
  }

  /// Writes the line that says who speaks.
  mutating func write(speaker line: Int) {
    builder.begin(.heading, line: Int(source.lines[line].number))
    copy(source.lines[line].range, line: line)
    _ = builder.end()
    upcoming = nil
    isSpoken = true
  }

  mutating func write(names lines: ClosedRange<Int>) {
    builder.begin(.signature, line: Int(source.lines[lines.lowerBound].number))
    for line in lines {
      builder.appendSpace()
      copy(source.lines[line].range, line: line)
    }
    _ = builder.end()
  }

  /// Writes the footnotes; gives each with its block and anchor.
  mutating func footnotes(_ notes: [FootnoteText]) -> [Note] {
    var written: [Note] = []
    for note in notes {
      // A number alone on a line stands above the words.
      guard
        let first = note.lines.first(where: { source.lines[$0].range.upperBound > note.textStart })
      else { continue }
      builder.begin(.footnote, label: String(note.value), line: Int(source.lines[first].number))
      var before: Int?
      for line in note.lines {
        let range = source.lines[line].range
        guard range.upperBound > note.textStart else { continue }
        if let before {
          append(line, joiner.joinNote(before, line))
        } else {
          copy(max(range.lowerBound, note.textStart)..<range.upperBound, line: line)
        }
        before = line
      }
      if let block = builder.end() {
        written.append(Note(label: String(note.value), block: block, anchor: anchors[note.value]))
      }
    }
    return written
  }
}
