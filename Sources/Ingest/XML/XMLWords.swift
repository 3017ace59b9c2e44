internal import Kamerstukken

/// Reads single values out of an `XMLTree`: the words of an element, labels, identifiers.
enum XMLWords {
  /// The words of an element on one line, without notes; white space and invisible signs as in the text.
  static func text(of node: Int, in tree: XMLTree) -> String {
    var builder = DocumentTextBuilder()
    builder.begin(.paragraph, line: 1)
    append(node, of: tree, to: &builder)
    let parts = builder.finish()
    return String(decoding: parts.text.utf8, as: UTF8.self)
  }

  private static func append(
    _ node: Int, of tree: XMLTree, to builder: inout DocumentTextBuilder
  ) {
    if tree.nodes[node].isText {
      let range = Int(tree.nodes[node].lower)..<Int(tree.nodes[node].upper)
      tree.content.withUnsafeBufferPointer {
        builder.append(normalizing: UnsafeBufferPointer(rebasing: $0[range]), line: 1)
      }
      return
    }
    switch tree.element(node) {
    case .noot, .voetnoot, .voetref, .nootref: return
    case .br, .al: builder.appendSpace()
    default: break
    }
    let isName = tree.element(node) == .naam && !tree.hasOwnText(node)
    for child in tree.children(of: node) {
      append(child, of: tree, to: &builder)
      if isName { builder.appendSpace() }
    }
  }

  /// How many bytes of text an element holds, white space and notes included.
  static func size(of node: Int, in tree: XMLTree) -> Int {
    var size = 0
    for index in node..<Int(tree.nodes[node].end) where tree.nodes[index].isText {
      size += Int(tree.nodes[index].upper - tree.nodes[index].lower)
    }
    return size
  }

  /// The words of an element of an indented file: spaces before closing signs are not the paper's.
  static func phrase(of node: Int, in tree: XMLTree) -> String {
    let words = text(of: node, in: tree)
    guard
      words.contains(" )") || words.contains("( ") || words.contains(" ,") || words.contains(" .")
        || words.contains(" :")
    else { return words }
    var bytes: [UInt8] = []
    for byte in words.utf8 {
      if bytes.last == 0x20, [0x29, 0x2C, 0x2E, 0x3A, 0x3B].contains(byte) { bytes.removeLast() }
      if byte == 0x20, bytes.last == 0x28 { continue }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The source line of the first word in an element, of the element itself where it has none.
  static func firstLine(of node: Int, in tree: XMLTree) -> Int {
    var index = node
    let end = Int(tree.nodes[node].end)
    while index < end {
      let candidate = tree.nodes[index]
      if candidate.isText {
        var line = Int(candidate.line)
        for byte in tree.content[Int(candidate.lower)..<Int(candidate.upper)] {
          if byte == 0x0A {
            line += 1
          } else if byte > 0x20 {
            return line
          }
        }
      }
      index += 1
    }
    return tree.line(node)
  }

  /// The number or letter of a list item: "a." is "a", "1°." is "1°", "2.1" stays; nil for a bullet or a dash.
  static func label(_ printed: String) -> String? {
    var bytes = Array(printed.utf8)
    while let last = bytes.last, [0x2E, 0x29, 0x3A, 0x20].contains(last) { bytes.removeLast() }
    while let first = bytes.first, [0x28, 0x20].contains(first) { bytes.removeFirst() }
    guard bytes.contains(where: { $0.isDigit || $0.isUpper || $0.isLower }) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A note's label: "1", "1)", "(1)", "*"; nil where nothing is printed.
  static func noteLabel(_ printed: String) -> String? {
    let words = label(printed) ?? printed
    return words.isEmpty ? nil : words
  }

  /// The numbers of "Vraag 1", "Antwoord 2, 3 en 4", "4".
  static func questionLabel(_ printed: String) -> String? {
    if let heading = QuestionHeading(printed) { return heading.label }
    return label(printed)
  }

  /// A speaker without the colon: "Mevrouw Cegerek (PvdA)".
  static func speaker(_ printed: String) -> String {
    var bytes = Array(printed.utf8)
    while let last = bytes.last, last == 0x3A || last <= 0x20 { bytes.removeLast() }
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A `spreker` of VLOS as reports print one: "De heer Proef (SP)", "Minister Proef"; nil where it has no name.
  static func reportSpeaker(_ node: Int, in tree: XMLTree) -> String? {
    guard let name = tree.child(.verslagnaam, of: node).map({ text(of: $0, in: tree) }) else {
      return nil
    }
    let address = tree.child(.aanhef, of: node).map { text(of: $0, in: tree) + " " } ?? ""
    let group = tree.child(.fractie, of: node).map { " (" + text(of: $0, in: tree) + ")" } ?? ""
    return name.isEmpty ? nil : address + name + group
  }

  /// The identifier of a motion in a debate: "M-30872-169" is kst-30872-169; anything else stays as it is.
  static func motionIdentifier(_ id: String) -> String {
    guard id.hasPrefix("M-") else { return id }
    return paperIdentifier(id.dropFirst(2)) ?? id
  }

  /// The identifier of the paper that "30872-169" names, or nil.
  private static func paperIdentifier(_ joined: some StringProtocol) -> String? {
    OfficialIdentifier("\(DocumentID.Series.kst)-\(joined)")?.text
  }

  /// The first paper that VLOS names within an element: dossier and number beside each other.
  static func paperIdentifier(in node: Int, of tree: XMLTree) -> String? {
    tree.first(.dossiernummer, in: node).flatMap { paperIdentifier(at: $0, of: tree) }
  }

  /// The paper of a `dossiernummer` and the `stuknummer` after it: "36600-X" and "81" are kst-36600-X-81.
  static func paperIdentifier(at node: Int, of tree: XMLTree) -> String? {
    let dossier = text(of: node, in: tree)
    guard !dossier.isEmpty else { return nil }
    var index = Int(tree.nodes[node].end)
    let end = min(tree.nodes.count, index + 4)
    while index < end {
      if tree.element(index) == .stuknummer {
        return paperIdentifier("\(dossier)-\(text(of: index, in: tree))")
      }
      guard tree.nodes[index].isText else { return nil }
      index += 1
    }
    return nil
  }
}
