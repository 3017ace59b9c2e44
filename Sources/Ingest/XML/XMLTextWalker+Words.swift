internal import Glibc
internal import Kamerstukken

/// Running text: inline elements, notes, links, white space.
extension XMLTextWalker {
  mutating func begin(_ kind: Block.Kind, label: String?, line: Int) {
    softSpace = false
    paragraph = (kind, label)
    builder.begin(kind, label: label, line: line)
  }

  mutating func end() {
    _ = builder.end()
    paragraph = nil
    softSpace = false
  }

  /// Writes what an element holds into the open paragraph.
  mutating func inline(_ node: Int) {
    if tree.nodes[node].isText { return words(node) }
    for child in tree.children(of: node) {
      if tree.nodes[child].isText {
        words(child)
      } else {
        inlineChild(child, flattened: false)
      }
    }
  }

  mutating func inlineChild(_ node: Int, flattened: Bool) {
    switch tree.element(node) {
    case .noot: note(node)
    case .voetref, .nootref: reference(node)
    case .extref, .intref, .dossierref: link(node)
    case .br, .witreg: builder.appendSpace()
    case .plaatje, .illustratie, .meta, .voetnoot: return
    case .sup, .inf:
      softSpace = false
      inline(node)
    case .naam where !tree.hasOwnText(node): spacedName(node)
    case .dossiernummer where tree.hasOwnText(node): paper(node)
    default:
      if isBlock(node), !flattened {
        interrupt(node)
      } else if flattened {
        cell(node)
      } else {
        inline(node)
      }
    }
  }

  /// A block within a paragraph: the paragraph ends, and goes on after it.
  mutating func interrupt(_ node: Int) {
    let open = paragraph
    _ = builder.end()
    paragraph = nil
    block(node)
    if let open {
      begin(
        open.kind == .item || open.kind == .question || open.kind == .answer
          ? .paragraph : open.kind, label: nil, line: tree.line(node))
    }
  }

  func isBlock(_ node: Int) -> Bool {
    switch tree.element(node) {
    case .al, .alGroep, .lijst, .li, .table, .tussenkop, .tuskop, .kop, .citaat, .lid, .bijlage,
      .nootAl, .alinea, .alineaitem, .vraag, .antwoord, .motie, .spreekbeurt:
      return true
    default: return false
    }
  }

  /// First name, particles and surname of a name: "Romke de " and "Jong" have their space, "H.G.J." has not.
  mutating func spacedName(_ node: Int) {
    var isFirst = true
    for child in tree.children(of: node) where !tree.nodes[child].isText {
      if !isFirst { builder.appendSpace() }
      isFirst = false
      inline(child)
    }
  }

  mutating func link(_ node: Int) {
    let start = builder.count
    inline(node)
    // Trailing white space belongs to what follows.
    var end = builder.count
    while end > start, builder.utf8[end - 1] <= 0x20 { end -= 1 }
    var lower = start
    while lower < end, builder.utf8[lower] <= 0x20 { lower += 1 }
    if let target = tree.attribute(.doc, of: node), lower < end, !target.isEmpty {
      links.append(Document.Link(range: lower..<end, target: target))
    }
  }

  /// A dossier number of VLOS: linked, with the paper's number after it, to the paper.
  mutating func paper(_ node: Int) {
    let start = builder.count
    inline(node)
    let next = XMLWords.paperIdentifier(at: node, of: tree)
    if let next, builder.count > start {
      links.append(Document.Link(range: start..<builder.count, target: next))
    }
  }

  /// Keeps a note for the end and remembers where it hangs.
  mutating func note(_ node: Int) {
    metNotes.insert(node)
    let printed = tree.child(.nootNr, of: node).map { XMLWords.text(of: $0, in: tree) } ?? ""
    let label = XMLWords.noteLabel(printed) ?? String(notes.count + 1)
    notes.append(PendingNote(label: label, node: node, anchor: anchor))
  }

  /// A reference of `kamerwrk` to a note that stands at the end of the file, or a second one to a note.
  mutating func reference(_ node: Int) {
    guard let target = references.target(of: node, in: tree) else { return }
    metNotes.insert(target)
    let printed = tree.attribute(.nr, of: target) ?? XMLWords.text(of: node, in: tree)
    let label = XMLWords.noteLabel(printed) ?? String(notes.count + 1)
    notes.append(PendingNote(label: label, node: target, anchor: anchor))
  }

  /// Where a marker stands: the end of the word before it, not the space after.
  var anchor: Int? {
    var offset = builder.count
    guard offset > 0 else { return nil }
    while offset > 0, builder.utf8[offset - 1] <= 0x20 { offset -= 1 }
    return offset
  }

  /// Writes a text node, line by line.
  mutating func words(_ node: Int) {
    let text = tree.nodes[node]
    tree.content.withUnsafeBufferPointer { content in
      guard let base = content.baseAddress else { return }
      var line = Int(text.line)
      var start = Int(text.lower)
      let upper = Int(text.upper)
      let first = start
      while start < upper {
        let found = memchr(base + start, 0x0A, upper - start)
        let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? upper
        run(
          UnsafeBufferPointer(rebasing: content[start..<end]), line: line, atStart: start == first)
        if end < upper {
          if isIndented { softSpace = true } else { builder.appendSpace() }
          line += 1
        }
        start = end + 1
      }
    }
  }

  /// Writes the words of one source line.
  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>, line: Int, atStart: Bool) {
    guard isIndented else {
      builder.append(normalizing: bytes, line: line)
      return
    }
    var lower = 0
    var upper = bytes.count
    while lower < upper, bytes[lower] <= 0x20 { lower += 1 }
    while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
    guard lower < upper else { return }
    if softSpace || !atStart { indentationSpace(before: bytes[lower]) }
    softSpace = false
    builder.append(normalizing: UnsafeBufferPointer(rebasing: bytes[lower..<upper]), line: line)
  }

  /// A space for indentation, unless a bracket or a sign of punctuation says that there was none.
  mutating func indentationSpace(before next: UInt8) {
    if builder.utf8.last == 0x28 || builder.utf8.last == 0x5B { return }
    switch next {
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x3F, 0x21, 0x29, 0x5D: return
    default: builder.appendSpace()
    }
  }
}
