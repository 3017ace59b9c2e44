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

  /// Where references find their notes, and which notes have been met.
  let references: XMLNotes
  var metNotes: Set<Int> = []
  /// Whether the activity of VLOS that is read has words of its own.
  var activityHasWords = false

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
  var softSpace = false
  /// The kind and label of the open paragraph, to go on with after a list or table within it; nil where none is
  /// open.
  var paragraph: (kind: Block.Kind, label: String?)?
  /// The label of a list item or question that the next paragraph begins.
  var upcoming: (kind: Block.Kind, label: String?, prefix: Int?)?
  /// The last heading, so that VLOS titles are not written twice.
  var lastHeading = ""

  /// A walker over a tree.
  init(_ tree: XMLTree) {
    self.tree = tree
    builder = DocumentTextBuilder(capacity: tree.content.count)
    references = XMLNotes(tree)
    isIndented = XMLIndentation.isIndented(tree)
  }

  // MARK: Blocks

  /// Writes an element and what it holds; no paragraph may be open.
  mutating func block(_ node: Int) {
    switch tree.element(node) {
    case .metadata, .meta, .kamerstukkop, .kamervraagkop, .kamervraagnummer, .versie, .ordernr,
      .vergjaar, .voetnoot,
      .inhoudsopgave, .witreg, .plaatje, .illustratie, .colspec, .spanspec, .sprekers,
      .commissies, .activiteitenindex, .parlisid, .aanvangstijd, .eindtijd, .markeertijdbegin,
      .markeertijdeind, .voortzetting, .isvoorzitter, .isdraad, .zaal, .sluiting, .vergaderjaar,
      .vergaderingnummer:
      return
    case .dossier: dossier(node)
    case .kamerwrk: children(node, except: Set([tree.child(.kop, of: node)].compactMap { $0 }))
    case .onderw: oldSubject(node)
    case .stuk where tree.element(XMLTree.root) == .kamerwrk: oldPaper(node)
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
  mutating func kop(_ node: Int) {
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
  mutating func signature(_ node: Int) {
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
  mutating func spaced(_ node: Int) {
    for child in tree.children(of: node) {
      if tree.nodes[child].isText { words(child) } else { inline(child) }
      builder.appendSpace()
    }
  }

  /// A list item: its number and its first paragraph are one block.
  mutating func item(_ node: Int) {
    let number = tree.child(.liNr, of: node) ?? tree.child(.nr, of: node)
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
    where !tree.nodes[child].isText && child != number {
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

  func isList(_ node: Int) -> Bool { tree.element(node) == .lijst }

  /// A numbered paragraph (lid) of an article.
  mutating func clause(_ node: Int) {
    let number = tree.child(.lidnr, of: node)
    upcoming = (.item, number.flatMap { XMLWords.label(XMLWords.text(of: $0, in: tree)) }, number)
    for child in tree.children(of: node)
    where !tree.nodes[child].isText && tree.element(child) != .lidnr {
      block(child)
    }
    upcoming = nil
  }

  /// A question or an answer: its heading, and the label on its first paragraph.
  mutating func question(_ node: Int) {
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
  mutating func dossier(_ node: Int) {
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
}
