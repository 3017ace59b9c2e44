internal import Extraction
internal import Kamerstukken

/// What users type for the citation graph, as the graph has it.
package enum GraphValues {
  /// An identifier as it is (`kst-36045-299`), or as papers print it (`36 045, nr. 299`), read by
  /// the rules that read letters; what is neither comes back unchanged.
  package static func identifier(_ text: String) -> String {
    if DocumentID(text) != nil { return text }
    for citation in [text, "Kamerstuk " + text] {
      if let target = target(of: citation) { return target }
    }
    return text
  }

  /// A dossier with its suffix: `29 754`, `35 570 XV`, `35570-XV` and `21 501-20` give `29754`,
  /// `35570-XV` and `21501-20`.
  package static func dossier(_ text: String) -> String {
    let characters = text.filter { $0.isLetter || $0.isNumber }.uppercased()
    let digits = characters.prefix(while: \.isNumber)
    let rest = characters.dropFirst(digits.count)
    if !rest.isEmpty { return digits.isEmpty ? String(rest) : "\(digits)-\(rest)" }
    return digits.count > 5 ? "\(digits.prefix(5))-\(digits.dropFirst(5))" : String(digits)
  }

  private static func target(of citation: String) -> String? {
    let utf8 = Array(citation.utf8)
    guard !utf8.isEmpty, utf8.count < 500 else { return nil }
    let source = SourceFile(path: "", format: .text, bytes: 0, sha256: "")
    var document = Document(id: "query", kind: .other, source: source)
    document.text = DocumentText(utf8: utf8, markOffsets: [0], markLines: [1])
    document.blocks = [Block(kind: .paragraph, range: 0..<utf8.count, line: 1)]
    return Extractor().records(of: document).references.lazy.compactMap(\.target).first
  }
}
