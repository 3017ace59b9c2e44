internal import Kamerstukken

/// The end: footnotes, and what was found.
extension XMLTextWalker {
  /// Writes the footnotes and hands over the text.
  mutating func finish() -> (
    text: DocumentText, blocks: [Block], notes: [Note], links: [Document.Link],
    marks: [Document.Mark]
  ) {
    for node in references.apart where !metNotes.contains(node) {
      let label = tree.attribute(.nr, of: node).flatMap(XMLWords.noteLabel)
      notes.append(
        PendingNote(label: label ?? String(notes.count + 1), node: node, anchor: nil))
    }
    var hung: [Note] = []
    /// The footnotes that were written, by their element: one may hang on several places.
    var written: [Int: (label: String, block: Int)] = [:]
    var index = 0
    // A note within a note is added while this runs.
    while index < notes.count {
      let note = notes[index]
      index += 1
      if let (label, block) = written[note.node] {
        hung.append(Note(label: label, block: block, anchor: note.anchor))
        continue
      }
      begin(.footnote, label: note.label, line: tree.line(note.node))
      for child in tree.children(of: note.node) {
        if tree.nodes[child].isText {
          words(child)
        } else if tree.element(child) != .nootNr {
          builder.appendSpace()
          cellOrInline(child)
        }
      }
      paragraph = nil
      if let block = builder.end() {
        written[note.node] = (note.label, block)
        hung.append(Note(label: note.label, block: block, anchor: note.anchor))
      }
    }
    let (text, blocks) = builder.finish()
    let length = text.utf8.count
    return (
      text, blocks,
      hung.map { note in
        var note = note
        if let anchor = note.anchor { note.anchor = min(anchor, length) }
        return note
      },
      links.filter { $0.range.upperBound <= length }
        .sorted {
          ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        },
      marks.sorted {
        ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
      }
    )
  }

  /// What a note holds, on one line.
  mutating func cellOrInline(_ node: Int) {
    if isBlock(node) { cell(node) } else { inline(node) }
  }
}
