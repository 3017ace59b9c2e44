internal import Kamerstukken
internal import Tables

/// Finds who signs in an `XMLTree`.
enum XMLSignatures {
  /// One who signs: the elements to be written, one a line, and what they say.
  struct Signer {
    /// Elements with words: offices, then the name.
    var parts: [Int]
    /// As printed without the article and the comma, or nil.
    var office: String?
    /// As printed, or nil.
    var name: String?
  }

  /// The signers of an `ondertekening`: each name with the offices before it.
  static func signers(in node: Int, of tree: XMLTree) -> [Signer] {
    var signers: [Signer] = []
    var parts: [Int] = []
    var offices: [String] = []
    func close(_ name: String?) {
      guard !parts.isEmpty else { return }
      let office = offices.joined(separator: " ")
      signers.append(Signer(parts: parts, office: office.isEmpty ? nil : office, name: name))
      parts = []
      offices = []
    }
    for child in tree.children(of: node) where !tree.nodes[child].isText {
      let words = XMLWords.text(of: child, in: tree)
      guard !words.isEmpty else { continue }
      if tree.element(child) == .functie, offices.last?.hasSuffix(",") == true || name(parts, tree)
      {
        close(nil)
      }
      parts.append(child)
      if tree.element(child) == .naam {
        close(words)
      } else {
        offices.append(words)
      }
    }
    close(nil)
    return signers.map { signer in
      var signer = signer
      signer.office = signer.office.flatMap(office)
      return signer
    }
  }

  private static func name(_ parts: [Int], _ tree: XMLTree) -> Bool {
    parts.last.map { tree.element($0) == .naam } ?? false
  }

  /// An office without article and comma: "De Minister van Defensie," is "Minister van Defensie".
  static func office(_ printed: String) -> String? {
    var words = printed
    while let last = words.last, last == "," || last == " " || last == ":" { words.removeLast() }
    for article in ["De ", "de ", "Het ", "het "] where words.hasPrefix(article) {
      words.removeFirst(article.count)
    }
    return words.isEmpty ? nil : words
  }

  /// The chairs and clerks who sign the report of a committee, in its first paragraphs: "De griffier van de vaste commissie
  /// voor Defensie,", then a name.
  static func chairs(of document: Document) -> [Signatory] {
    let paragraphs = document.blocks.prefix(40)
    return zip(paragraphs, paragraphs.dropFirst()).compactMap { block, next in
      guard block.range.count < 160, next.range.count <= 60 else { return nil }
      let printed = String(decoding: document.text.utf8[block.range], as: UTF8.self)
      let name = String(decoding: document.text.utf8[next.range], as: UTF8.self)
      guard printed.hasPrefix("De "), printed.hasSuffix(","), isName(name),
        let office = office(printed),
        office.contains("voorzitter van ") || office.contains("griffier van ")
      else { return nil }
      return Signatory(name: name, office: office, role: .signatory)
    }
  }

  /// The paragraphs at the end of a paper that are names of those who move or sign: after the last sentence, with
  /// nothing but names behind them.
  static func closingNames(of tree: XMLTree, in node: Int) -> [Int] {
    var names: [Int] = []
    for paragraph in paragraphs(in: node, of: tree).reversed() {
      guard XMLWords.size(of: paragraph, in: tree) <= 200 else { break }
      let words = XMLWords.text(of: paragraph, in: tree)
      if words.isEmpty { continue }
      guard isName(words) else { break }
      names.append(paragraph)
    }
    return names.reversed()
  }

  /// The `al` elements within an element, without those in notes and tables.
  private static func paragraphs(in node: Int, of tree: XMLTree) -> [Int] {
    var found: [Int] = []
    var index = node + 1
    let end = Int(tree.nodes[node].end)
    while index < end {
      switch tree.nodes[index].element {
      case .noot, .voetnoot, .table: index = Int(tree.nodes[index].end)
      case .al:
        found.append(index)
        index = Int(tree.nodes[index].end)
      case .li, .ondertekening, .ondtek, .tussenkop, .tuskop:
        // A list or another signature ends what may be names.
        found.removeAll()
        index += 1
      default: index += 1
      }
    }
    return found
  }

  /// Whether a paragraph is one name: "Inge van Dijk", "Van Ardenne-van der Hoeven", "El Abassi".
  static func isName(_ words: String) -> Bool {
    guard words.utf8.count <= 60 else { return false }
    let parts = words.split(separator: " ")
    guard (1...6).contains(parts.count) else { return false }
    guard !closingWords.contains(words.lowercased()) else { return false }
    var hasCapital = false
    for part in parts {
      let bytes = Array(part.utf8)
      guard let first = bytes.first, let last = bytes.last else { return false }
      let isCapital = first.isUpper || first >= 0x80
      if !isCapital, !particles.contains(String(part)) { return false }
      if isCapital { hasCapital = true }
      if !(last.isLower || last >= 0x80 || last.isUpper || last == 0x2E && bytes.count <= 12) {
        return false
      }
      if bytes.contains(where: { $0.isDigit || $0 == 0x3A || $0 == 0x3B || $0 == 0x28 }) {
        return false
      }
    }
    return hasCapital
  }

  /// Words that stand alone at the end of a paper and are no names.
  private static let closingWords: Set<String> = [
    "hoogachtend", "bijlage", "bijlagen", "toelichting", "inhoudsopgave", "einde", "motie",
  ]

  private static let particles = Surname.clearPrefixes.union(["’t", "'t", "c.s."])
}
