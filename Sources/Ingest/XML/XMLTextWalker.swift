internal import Kamerstukken

/// Walks an `XMLTree` in document order and puts the readable text together: blocks, notes, links and marks.
///
/// Elements that it does not know are read by what they hold: with words of their own they are paragraphs (or part
/// of the paragraph they stand in), else containers. So no words of an unknown element are lost.
struct XMLTextWalker {
  let tree: XMLTree
  var builder: DocumentTextBuilder
  var links: [Document.Link] = []
  var marks: [Document.Mark] = []
  /// Notes in the order of their anchors; their words come at the end.
  var notes: [PendingNote] = []
  /// Paragraphs that are names under a motion, an amendment or a bill.
  var signatureNodes: Set<Int> = []

  /// A note whose words have not been written yet.
  struct PendingNote {
    /// As printed.
    var label: String
    /// The element that holds the words.
    var node: Int
    /// The byte offset at which its marker stood, or nil.
    var anchor: Int?
  }

  /// Whether a scraper put every piece of text on a line of its own: white space around inline elements then says
  /// nothing of the words.
  let isIndented: Bool
  /// White space of indentation came before what follows.
  private var softSpace = false
  /// The kind and label of the open paragraph, to go on with after a list or table within it; nil where none is
  /// open.
  private var paragraph: (kind: Block.Kind, label: String?)?
  /// The label of a list item or question that the next paragraph begins.
  private var upcoming: (kind: Block.Kind, label: String?, prefix: Int?)?
  /// The last heading, so that VLOS titles are not written twice.
  private var lastHeading = ""

  /// A walker over a tree.
  init(_ tree: XMLTree) {
    self.tree = tree
    builder = DocumentTextBuilder(capacity: tree.content.count)
    isIndented = XMLIndentation.isIndented(tree)
  }

  // MARK: Blocks

  /// Writes an element and what it holds; no paragraph may be open.
  mutating func block(_ node: Int) {
    switch tree.element(node) {
    case .metadata, .meta, .kamerstukkop, .kamervraagkop, .kamervraagnummer, .frontm, .voetnoot,
      .inhoudsopgave, .witreg, .plaatje, .illustratie, .colspec, .spanspec, .sprekers,
      .commissies, .activiteitenindex, .parlisid, .aanvangstijd, .eindtijd, .markeertijdbegin,
      .markeertijdeind, .voortzetting, .isvoorzitter, .isdraad, .zaal, .sluiting, .vergaderjaar,
      .vergaderingnummer:
      return
    case .dossier: dossier(node)
    case .stuknr, .tussenkop, .tuskop, .titel, .subtitel, .title: heading(node)
    case .kop: kop(node)
    case .ondertekening, .ondtek: signature(node)
    case .lijst: children(node)
    case .li: item(node)
    case .lid: clause(node)
    case .table: table(node)
    case .noot: note(node)
    case .vraag, .antwoord: question(node)
    case .spreekbeurt: turn(node)
    case .motie: motion(node)
    case .motieInfo: turn(node)
    case .agendapunt: agendaItem(node)
    case .vergadering: meeting(node)
    case .activiteit, .activiteithoofd, .activiteitdeel, .activiteititem, .draadboekfragment,
      .zaak, .stemmingen:
      vlos(node)
    case .woordvoerder, .interrumpant: vlosTurn(node)
    case .al, .alineaitem, .nootAl: paragraph(node)
    default:
      if tree.hasOwnText(node) { paragraph(node) } else { children(node) }
    }
  }

  /// Writes the children of an element as blocks.
  mutating func children(_ node: Int, except skipped: Set<Int> = []) {
    for child in tree.children(of: node)
    where !tree.nodes[child].isText && !skipped.contains(child) {
      block(child)
    }
  }

  /// Writes an element as one paragraph, or more where lists and tables stand in it.
  mutating func paragraph(_ node: Int) {
    var kind = Block.Kind.paragraph
    var label: String?
    if signatureNodes.contains(node) { kind = .signature }
    if let next = upcoming {
      kind = next.kind
      label = next.label
    }
    begin(kind, label: label, line: XMLWords.firstLine(of: node, in: tree))
    if let prefix = upcoming?.prefix {
      inline(prefix)
      builder.appendSpace()
    }
    upcoming = nil
    inline(node)
    end()
  }

  /// Writes one heading.
  mutating func heading(_ node: Int, label: String? = nil) {
    begin(.heading, label: label, line: XMLWords.firstLine(of: node, in: tree))
    inline(node)
    end()
  }

  /// A `kop`: label, number and title on one line, subtitles each on its own.
  private mutating func kop(_ node: Int) {
    let number = tree.child(.nr, of: node).map { XMLWords.text(of: $0, in: tree) }
    begin(.heading, label: number, line: XMLWords.firstLine(of: node, in: tree))
    for child in tree.children(of: node)
    where !tree.nodes[child].isText && tree.element(child) != .subtitel {
      builder.appendSpace()
      inline(child)
    }
    end()
    for child in tree.children(of: node) where tree.element(child) == .subtitel { block(child) }
  }

  /// An office and the name under it, one block with a line for each.
  private mutating func signature(_ node: Int) {
    for signer in XMLSignatures.signers(in: node, of: tree) {
      let first = signer.parts[0]
      begin(.signature, label: nil, line: XMLWords.firstLine(of: first, in: tree))
      for (index, part) in signer.parts.enumerated() {
        if index > 0 { builder.append(separator: 0x0A) }
        if tree.element(part) == .naam { spaced(part) } else { inline(part) }
      }
      end()
    }
  }

  /// The parts of a name, with a space between them.
  private mutating func spaced(_ node: Int) {
    for child in tree.children(of: node) {
      if tree.nodes[child].isText { words(child) } else { inline(child) }
      builder.appendSpace()
    }
  }

  /// A list item: its number and its first paragraph are one block.
  private mutating func item(_ node: Int) {
    let number = tree.child(.liNr, of: node)
    let label = number.flatMap { XMLWords.label(XMLWords.text(of: $0, in: tree)) }
    upcoming = (.item, label, number)
    if tree.hasOwnText(node) {
      begin(.item, label: label, line: XMLWords.firstLine(of: node, in: tree))
      upcoming = nil
      inline(node)
      end()
      return
    }
    for child in tree.children(of: node)
    where !tree.nodes[child].isText && tree.element(child) != .liNr {
      if let number, isList(child), upcoming != nil {
        // A number with nothing but a list under it.
        upcoming = nil
        begin(.item, label: label, line: XMLWords.firstLine(of: number, in: tree))
        inline(number)
        end()
      }
      block(child)
    }
    upcoming = nil
  }

  private func isList(_ node: Int) -> Bool { tree.element(node) == .lijst }

  /// A numbered paragraph (lid) of an article.
  private mutating func clause(_ node: Int) {
    let number = tree.child(.lidnr, of: node)
    upcoming = (.item, number.flatMap { XMLWords.label(XMLWords.text(of: $0, in: tree)) }, number)
    for child in tree.children(of: node)
    where !tree.nodes[child].isText && tree.element(child) != .lidnr {
      block(child)
    }
    upcoming = nil
  }

  /// A question or an answer: its heading, and the label on its first paragraph.
  private mutating func question(_ node: Int) {
    let isQuestion = tree.element(node) == .vraag
    let number = tree.child(.nr, of: node) ?? tree.child(.vraagnummer, of: node)
    let printed = number.map { XMLWords.text(of: $0, in: tree) } ?? ""
    let label = XMLWords.questionLabel(printed)
    if let number { heading(number, label: label) }
    upcoming = (isQuestion ? .question : .answer, label, nil)
    for child in tree.children(of: node)
    where !tree.nodes[child].isText && child != number {
      block(child)
    }
    upcoming = nil
  }

  /// The number of a dossier and its title.
  private mutating func dossier(_ node: Int) {
    if let number = tree.child(.dossiernummer, of: node) {
      begin(.heading, label: nil, line: XMLWords.firstLine(of: number, in: tree))
      for child in tree.children(of: number) where !tree.nodes[child].isText {
        inline(child)
        builder.appendSpace()
      }
      end()
    }
    for child in tree.children(of: node)
    where !tree.nodes[child].isText && tree.element(child) != .dossiernummer {
      block(child)
    }
  }

  // MARK: Debates

  private mutating func agendaItem(_ node: Int) {
    let number = tree.child(.nr, of: node)
    let title = tree.child(.itemTitel, of: node)
    if let first = number ?? title {
      begin(
        .heading, label: number.map { XMLWords.text(of: $0, in: tree) },
        line: XMLWords.firstLine(of: first, in: tree))
      if let number { inline(number) }
      builder.appendSpace()
      if let title { inline(title) }
      end()
    }
    children(node, except: Set([number, title].compactMap { $0 }))
  }

  /// A turn (`spreekbeurt`, `motie-info`): who speaks is a heading, what is said the mark.
  private mutating func turn(_ node: Int) {
    var speaker: String?
    for child in tree.children(of: node) where !tree.nodes[child].isText {
      if tree.element(child) == .spreker {
        speaker = speakerLine(child)
      } else {
        marked(.turn, value: speaker) { $0.block(child) }
      }
    }
  }

  /// Writes the line that says who speaks: "Mevrouw Cegerek (PvdA):".
  /// - Returns: the words without the colon.
  private mutating func speakerLine(_ node: Int) -> String {
    begin(.heading, label: nil, line: XMLWords.firstLine(of: node, in: tree))
    let start = builder.count
    for child in tree.children(of: node) {
      if tree.nodes[child].isText {
        if tree.isBlank(child) { builder.appendSpace() } else { words(child) }
      } else {
        if tree.element(child) == .naam { trimmedInline(child) } else { inline(child) }
      }
    }
    let line = String(decoding: builder.utf8[start...], as: UTF8.self)
    end()
    return XMLWords.speaker(line)
  }

  /// The words of an element whose children are indented.
  private mutating func trimmedInline(_ node: Int) {
    for child in tree.children(of: node) {
      if tree.nodes[child].isText {
        if !tree.isBlank(child) { words(child) }
      } else {
        inline(child)
      }
    }
  }

  /// A motion that is read out; what the chair says of it afterwards is a turn.
  private mutating func motion(_ node: Int) {
    let value = tree.attribute(.id, of: node).map(XMLWords.motionIdentifier)
    marked(.motion, value: value) { walker in
      for child in walker.tree.children(of: node)
      where !walker.tree.nodes[child].isText && walker.tree.element(child) != .motieInfo {
        walker.block(child)
      }
    }
    for child in tree.children(of: node) where tree.element(child) == .motieInfo { block(child) }
  }

  private mutating func meeting(_ node: Int) {
    // Of VLOS, the title; of Handelingen, number, date and time.
    if let title = tree.child(.titel, of: node) {
      titleHeading(title)
      children(node, except: [title, tree.child(.datum, of: node) ?? title])
    } else {
      children(node)
    }
  }

  /// An activity of VLOS: its title where its own words do not begin with it.
  private mutating func vlos(_ node: Int) {
    switch tree.element(node) {
    case .zaak:
      // The papers on the agenda; repeated in the words where the chair reads them out.
      guard let title = tree.child(.titel, of: node), !hasWordsNear(node) else { return }
      begin(.item, label: nil, line: XMLWords.firstLine(of: title, in: tree))
      inline(title)
      end()
      paperLink(node)
    case .stemmingen: votes(node)
    case .draadboekfragment:
      let isMotion =
        tree.attribute(.soort, of: node)?.lowercased().contains("motie") == true
        || tree.all(.alineaitem, in: node).contains {
          XMLWords.text(of: $0, in: tree) == "De Kamer,"
        }
      guard isMotion else { return children(node) }
      marked(.motion, value: XMLWords.paperIdentifier(in: node, of: tree)) { $0.children(node) }
    default:
      let title = tree.child(.titel, of: node)
      let subject = tree.child(.onderwerp, of: node)
      let isHead = [.activiteit, .activiteithoofd].contains(tree.element(node))
      if let title, isHead, !titleIsInWords(title, of: node) { titleHeading(title) }
      let uitslag = [
        tree.child(.besluitvorm, of: node), tree.child(.uitslag, of: node),
        tree.child(.spreker, of: node),
      ]
      children(node, except: Set(([title, subject] + uitslag).compactMap { $0 }))
    }
  }

  private mutating func titleHeading(_ title: Int) {
    let words = XMLWords.text(of: title, in: tree)
    guard words != lastHeading else { return }
    lastHeading = words
    heading(title)
  }

  /// Whether the words of an activity begin with its title.
  private func titleIsInWords(_ title: Int, of node: Int) -> Bool {
    guard let words = tree.child(.tekst, of: node), let first = tree.first(.alineaitem, in: words)
    else { return false }
    return XMLWords.text(of: first, in: tree) == XMLWords.text(of: title, in: tree)
  }

  /// Whether the activity of a matter has words of its own.
  private func hasWordsNear(_ node: Int) -> Bool {
    var index = node - 1
    while index >= 0 {
      let element = tree.nodes[index].element
      if [.activiteit, .activiteithoofd].contains(element), Int(tree.nodes[index].end) > node {
        return tree.child(.tekst, of: index) != nil
      }
      index -= 1
    }
    return false
  }

  /// How the groups voted: a table of group and vote.
  private mutating func votes(_ node: Int) {
    begin(.table, label: nil, line: XMLWords.firstLine(of: node, in: tree))
    for vote in tree.children(of: node) where tree.element(vote) == .stemming {
      builder.append(separator: 0x0A)
      if let group = tree.child(.fractie, of: vote) { inline(group) }
      builder.append(separator: 0x09)
      if let choice = tree.child(.stem, of: vote) { inline(choice) }
    }
    end()
  }

  /// A turn of VLOS: its first line says who speaks.
  private mutating func vlosTurn(_ node: Int) {
    var speaker: String?
    for child in tree.children(of: node) where !tree.nodes[child].isText {
      switch tree.element(child) {
      case .spreker: continue
      case .tekst:
        var rest = tree.all(.alineaitem, in: child)
        if let first = rest.first, XMLWords.text(of: first, in: tree).hasSuffix(":") {
          heading(first)
          speaker = XMLWords.speaker(XMLWords.text(of: first, in: tree))
          rest.removeFirst()
        }
        marked(.turn, value: speaker) { walker in
          for item in rest { walker.block(item) }
        }
      default: block(child)
      }
    }
  }

  /// Runs `body` and marks the words that it wrote.
  private mutating func marked(
    _ kind: Document.Mark.Kind, value: String?, _ body: (inout XMLTextWalker) -> Void
  ) {
    let before = builder.count
    body(&self)
    let start = before == 0 ? 0 : before + 2
    if builder.count > start {
      marks.append(Document.Mark(kind: kind, range: start..<builder.count, value: value))
    }
  }

  /// Links the words of the block just written to the paper that an element names.
  private mutating func paperLink(_ node: Int) {
    guard let target = XMLWords.paperIdentifier(in: node, of: tree), let last = builder.blocks.last
    else { return }
    links.append(Document.Link(range: last.range, target: target))
  }

  // MARK: Tables

  private mutating func table(_ node: Int) {
    if let title = tree.child(.title, of: node) ?? tree.child(.titel, of: node) { block(title) }
    begin(.table, label: nil, line: XMLWords.firstLine(of: node, in: tree))
    for row in tree.all(.row, in: node) {
      builder.append(separator: 0x0A)
      var isFirst = true
      for entry in tree.children(of: row) where !tree.nodes[entry].isText {
        if !isFirst { tab() }
        isFirst = false
        cell(entry)
      }
    }
    end()
    for child in tree.children(of: node) where tree.element(child) == .noot { block(child) }
  }

  /// The paragraphs of a cell on one line.
  private mutating func cell(_ node: Int) {
    for child in tree.children(of: node) {
      if tree.nodes[child].isText {
        words(child)
      } else {
        inlineChild(child, flattened: true)
        if isBlock(child) { builder.appendSpace() }
      }
    }
  }

  private mutating func tab() {
    softSpace = false
    builder.append(separator: 0x09)
  }

  // MARK: Words

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

  private mutating func inlineChild(_ node: Int, flattened: Bool) {
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
  private mutating func interrupt(_ node: Int) {
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

  private func isBlock(_ node: Int) -> Bool {
    switch tree.element(node) {
    case .al, .alGroep, .lijst, .li, .table, .tussenkop, .tuskop, .kop, .citaat, .lid, .bijlage,
      .nootAl, .alinea, .alineaitem, .vraag, .antwoord, .motie, .spreekbeurt:
      return true
    default: return false
    }
  }

  /// First name, particles and surname of a name: "Romke de " and "Jong" have their space, "H.G.J." has not.
  private mutating func spacedName(_ node: Int) {
    var isFirst = true
    for child in tree.children(of: node) where !tree.nodes[child].isText {
      if !isFirst { builder.appendSpace() }
      isFirst = false
      inline(child)
    }
  }

  private mutating func link(_ node: Int) {
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
  private mutating func paper(_ node: Int) {
    let start = builder.count
    inline(node)
    let next = XMLWords.paperIdentifier(at: node, of: tree)
    if let next, builder.count > start {
      links.append(Document.Link(range: start..<builder.count, target: next))
    }
  }

  /// Keeps a note for the end and remembers where it hangs.
  private mutating func note(_ node: Int) {
    let printed = tree.child(.nootNr, of: node).map { XMLWords.text(of: $0, in: tree) } ?? ""
    let label = XMLWords.noteLabel(printed) ?? String(notes.count + 1)
    notes.append(PendingNote(label: label, node: node, anchor: anchor))
  }

  /// A reference of `kamerwrk` to a note that stands at the end of the file, or a second one to a note.
  private mutating func reference(_ node: Int) {
    guard let target = XMLWords.noteTarget(of: node, in: tree) else { return }
    guard !notes.contains(where: { $0.node == target }) else { return }
    let printed = tree.attribute(.nr, of: target) ?? XMLWords.text(of: node, in: tree)
    let label = XMLWords.noteLabel(printed) ?? String(notes.count + 1)
    notes.append(PendingNote(label: label, node: target, anchor: anchor))
  }

  /// Where a marker stands: the end of the word before it, not the space after.
  private var anchor: Int? {
    var offset = builder.count
    guard offset > 0 else { return nil }
    while offset > 0, builder.utf8[offset - 1] <= 0x20 { offset -= 1 }
    return offset
  }

  /// Writes a text node, line by line.
  mutating func words(_ node: Int) {
    let text = tree.nodes[node]
    let range = Int(text.lower)..<Int(text.upper)
    tree.content.withUnsafeBufferPointer { content in
      let bytes = UnsafeBufferPointer(rebasing: content[range])
      var line = Int(text.line)
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        run(UnsafeBufferPointer(rebasing: bytes[start..<end]), line: line, atStart: start == 0)
        if end < bytes.count {
          if isIndented { softSpace = true } else { builder.appendSpace() }
          line += 1
        }
        start = end + 1
      }
    }
  }

  /// Writes the words of one source line.
  private mutating func run(_ bytes: UnsafeBufferPointer<UInt8>, line: Int, atStart: Bool) {
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
  private mutating func indentationSpace(before next: UInt8) {
    if builder.utf8.last == 0x28 || builder.utf8.last == 0x5B { return }
    switch next {
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x3F, 0x21, 0x29, 0x5D: return
    default: builder.appendSpace()
    }
  }

  // MARK: The end

  /// Writes the footnotes and hands over the text.
  mutating func finish() -> (
    text: DocumentText, blocks: [Block], notes: [Note], links: [Document.Link],
    marks: [Document.Mark]
  ) {
    for node in tree.all(.voetnoot, in: XMLTree.root)
    where !notes.contains(where: { $0.node == node }) {
      let label = tree.attribute(.nr, of: node).flatMap(XMLWords.noteLabel)
      notes.append(
        PendingNote(label: label ?? String(notes.count + 1), node: node, anchor: nil))
    }
    var hung: [Note] = []
    var index = 0
    // A note within a note is added while this runs.
    while index < notes.count {
      let note = notes[index]
      index += 1
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
        .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) },
      marks.sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    )
  }

  /// What a note holds, on one line.
  private mutating func cellOrInline(_ node: Int) {
    if isBlock(node) { cell(node) } else { inline(node) }
  }
}
