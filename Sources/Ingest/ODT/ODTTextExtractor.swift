/// Gets the text out of an OpenDocument text, as officielebekendmakingen.nl serves papers beside XML and PDF.
///
/// The styles of those files say nothing of what a paragraph is ("ifm_p_mt.3.76mm_ifm"), so only the words are taken: a line
/// for each paragraph and each row of a table, cells separated by tabs, the text of notes at the end. The plain-text
/// reader then finds the parts, as it does in the text of a PDF.
///
/// Source of the elements: OpenDocument 1.2, part 1, sections 5 and 9.
struct ODTTextExtractor {
  /// Bytes of `content.xml`.
  private static let contentLimit = 64 << 20

  /// The text of a file, UTF-8.
  /// - Throws: `IngestError.archive` or `.xml`, whose line is one of `content.xml`.
  func text(of bytes: UnsafeRawBufferPointer) throws(IngestError) -> [UInt8] {
    let content = try content(of: bytes)
    let tree = try content.withUnsafeBufferPointer { (bytes) throws(IngestError) in
      try XMLReader().tree(of: UnsafeRawBufferPointer(bytes)).tree
    }
    guard let body = tree.first(.odtText, in: XMLTree.root) else {
      throw .archive(detail: "content.xml has no text")
    }
    var lines = ODTLines(tree: tree)
    lines.blocks(in: body)
    lines.finish()
    return lines.text
  }

  private func content(of bytes: UnsafeRawBufferPointer) throws(IngestError) -> [UInt8] {
    do throws(ZipArchive.Fault) {
      let archive = try ZipArchive(bytes)
      guard let entry = archive.entries.first(where: { $0.name == "content.xml" }) else {
        throw ZipArchive.Fault(detail: "there is no content.xml in it")
      }
      return try archive.content(of: entry, limit: Self.contentLimit)
    } catch {
      throw .archive(detail: error.detail)
    }
  }
}

/// Writes the lines of an OpenDocument text.
private struct ODTLines {
  let tree: XMLTree
  private(set) var text: [UInt8] = []
  private var notes: [(label: String, node: Int)] = []

  init(tree: XMLTree) {
    self.tree = tree
    text.reserveCapacity(tree.content.count)
  }

  /// The paragraphs, headings, lists and tables within an element.
  mutating func blocks(in node: Int, isLayout: Bool = false) {
    for child in tree.children(of: node) where !tree.nodes[child].isText {
      switch tree.element(child) {
      case .odtParagraph, .odtHeading: paragraph(child)
      case .table where tree.attribute(.name, of: child)?.hasPrefix("parlementair.kop") == true:
        // The head of the page is laid out as a table; its cells are lines.
        blocks(in: child, isLayout: true)
      case .odtRow where !isLayout: row(child)
      case .odtChanges, .odtAnnotation: continue
      default: blocks(in: child, isLayout: isLayout)
      }
    }
  }

  private mutating func paragraph(_ node: Int) {
    inline(node)
    endLine()
  }

  /// A row: the paragraphs of a cell are separated by a space, cells by a tab.
  private mutating func row(_ node: Int) {
    var isFirst = true
    for cell in tree.children(of: node) where tree.element(cell) == .odtCell {
      if !isFirst { tab() }
      isFirst = false
      for paragraph in tree.children(of: cell) where !tree.nodes[paragraph].isText {
        inline(paragraph)
        space()
      }
    }
    endLine()
  }

  private mutating func inline(_ node: Int) {
    for child in tree.children(of: node) {
      if tree.nodes[child].isText {
        words(child)
        continue
      }
      switch tree.element(child) {
      case .odtTab: tab()
      case .odtSpace, .odtLineBreak: space()
      case .odtNote: note(child)
      case .odtAnnotation, .odtChanges: continue
      case .odtParagraph, .odtHeading:
        // A frame within a paragraph.
        inline(child)
        space()
      default: inline(child)
      }
    }
  }

  /// The label, glued to the word; the note's own words come at the end.
  private mutating func note(_ node: Int) {
    guard let citation = tree.child(.odtCitation, of: node),
      let body = tree.child(.odtNoteBody, of: node)
    else { return }
    let label = XMLWords.text(of: citation, in: tree)
    text.append(contentsOf: label.utf8)
    notes.append((label, body))
  }

  /// Words with white space as one space (section 6.1.2).
  private mutating func words(_ node: Int) {
    for byte in tree.content[Int(tree.nodes[node].lower)..<Int(tree.nodes[node].upper)] {
      if byte > 0x20 { text.append(byte) } else { space() }
    }
  }

  private mutating func space() {
    if let last = text.last, last > 0x20 { text.append(0x20) }
  }

  private mutating func tab() {
    if text.last == 0x20 { text.removeLast() }
    text.append(0x09)
  }

  private mutating func endLine() {
    while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
    guard let last = text.last, last != 0x0A else { return }
    text.append(contentsOf: [0x0A, 0x0A])
  }

  mutating func finish() {
    var index = 0
    while index < notes.count {
      let note = notes[index]
      index += 1
      text.append(contentsOf: "\(note.label) ".utf8)
      for child in tree.children(of: note.node) where !tree.nodes[child].isText {
        inline(child)
        space()
      }
      endLine()
    }
  }
}
