internal import Kamerstukken

/// Debates: Handelingen and VLOS.
extension XMLTextWalker {
  mutating func agendaItem(_ node: Int) {
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
  mutating func turn(_ node: Int) {
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
  mutating func speakerLine(_ node: Int) -> String {
    begin(.heading, label: nil, line: XMLWords.firstLine(of: node, in: tree))
    let start = builder.count
    for child in tree.children(of: node) {
      if tree.nodes[child].isText {
        if tree.isBlank(child) { builder.appendSpace() } else { words(child) }
      } else {
        if builder.utf8.last != 0x28 { builder.appendSpace() }
        if tree.element(child) == .naam { trimmedInline(child) } else { inline(child) }
      }
    }
    let line = String(decoding: builder.utf8[start...], as: UTF8.self)
    end()
    return XMLWords.speaker(line)
  }

  /// The words of an element whose children are indented.
  mutating func trimmedInline(_ node: Int) {
    for child in tree.children(of: node) {
      if tree.nodes[child].isText {
        if !tree.isBlank(child) { words(child) }
      } else {
        inline(child)
      }
    }
  }

  /// A motion that is read out; what the chair says of it afterwards is a turn.
  mutating func motion(_ node: Int) {
    let value = tree.attribute(.id, of: node).map(XMLWords.motionIdentifier)
    marked(.motion, value: value) { walker in
      for child in walker.tree.children(of: node)
      where !walker.tree.nodes[child].isText && walker.tree.element(child) != .motieInfo {
        walker.block(child)
      }
    }
    for child in tree.children(of: node) where tree.element(child) == .motieInfo { block(child) }
  }

  mutating func meeting(_ node: Int) {
    // Of VLOS, the title; of Handelingen, number, date and time.
    if let title = tree.child(.titel, of: node) {
      titleHeading(title)
      children(node, except: [title, tree.child(.datum, of: node) ?? title])
    } else {
      children(node)
    }
  }

  /// An activity of VLOS: its title where its own words do not begin with it.
  mutating func vlos(_ node: Int) {
    switch tree.element(node) {
    case .zaak:
      // The papers on the agenda; repeated in the words where the chair reads them out.
      guard let title = tree.child(.titel, of: node), !activityHasWords else { return }
      begin(.item, label: nil, line: XMLWords.firstLine(of: title, in: tree))
      inline(title)
      end()
      paperLink(node)
    case .stemmingen: votes(node)
    case .draadboekfragment:
      let isMotion =
        tree.attribute(.soort, of: node)?.lowercased().contains("motie") == true
        || tree.first(.alineaitem, in: node).map {
          XMLWords.text(of: $0, in: tree).hasPrefix("De Kamer,")
        } == true
      guard isMotion else { return children(node) }
      marked(.motion, value: XMLWords.paperIdentifier(in: node, of: tree)) { $0.children(node) }
    default:
      let had = activityHasWords
      if [.activiteit, .activiteithoofd].contains(tree.element(node)) {
        activityHasWords = tree.child(.tekst, of: node) != nil
      }
      defer { activityHasWords = had }
      let title = tree.child(.titel, of: node)
      let subject = tree.child(.onderwerp, of: node)
      let isHead = [.activiteit, .activiteithoofd].contains(tree.element(node))
      if let title, isHead, !titleIsInWords(title, of: node) { titleHeading(title) }
      let data = [
        title, subject, tree.child(.besluitvorm, of: node), tree.child(.spreker, of: node),
      ]
      children(node, except: Set(data.compactMap { $0 }))
    }
  }

  mutating func titleHeading(_ title: Int) {
    let words = XMLWords.text(of: title, in: tree)
    guard words != lastHeading else { return }
    lastHeading = words
    heading(title)
  }

  /// Whether the words of an activity begin with its title.
  func titleIsInWords(_ title: Int, of node: Int) -> Bool {
    guard let words = tree.child(.tekst, of: node), let first = tree.first(.alineaitem, in: words)
    else { return false }
    return XMLWords.text(of: first, in: tree) == XMLWords.text(of: title, in: tree)
  }

  /// How the groups voted: a table of group and vote.
  mutating func votes(_ node: Int) {
    begin(.table, label: nil, line: XMLWords.firstLine(of: node, in: tree))
    for vote in tree.children(of: node) where tree.element(vote) == .stemming {
      builder.append(separator: 0x0A)
      if let group = tree.child(.fractie, of: vote) { inline(group) }
      builder.append(separator: 0x09)
      if let choice = tree.child(.stem, of: vote) { inline(choice) }
    }
    end()
  }

  /// A turn of VLOS: its first line says who speaks, else the `spreker` element.
  mutating func vlosTurn(_ node: Int) {
    var speaker: String?
    for child in tree.children(of: node) where !tree.nodes[child].isText {
      switch tree.element(child) {
      case .spreker: speaker = XMLWords.reportSpeaker(child, in: tree)
      case .tekst:
        var rest = tree.all(.alineaitem, in: child)
        if let first = rest.first, XMLWords.text(of: first, in: tree).hasSuffix(":") {
          heading(first)
          speaker = XMLWords.speaker(XMLWords.text(of: first, in: tree))
          rest.removeFirst()
        }
        marked(.turn, value: speaker) { walker in
          var end = 0
          for item in rest where item >= end {
            walker.block(item)
            end = Int(walker.tree.nodes[item].end)
          }
        }
      default: block(child)
      }
    }
  }

  /// Runs `body` and marks the words that it wrote.
  mutating func marked(
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
  mutating func paperLink(_ node: Int) {
    guard let target = XMLWords.paperIdentifier(in: node, of: tree), let last = builder.blocks.last
    else { return }
    links.append(Document.Link(range: last.range, target: target))
  }
}
