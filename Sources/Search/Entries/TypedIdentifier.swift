internal import Extraction
internal import Kamerstukken

/// An identifier as a user types it: as it is, or as papers print it.
enum TypedIdentifier {
  /// The identifier: `"kst-29754-522"` as it is, `"29 754, nr. 436"` read as a citation; what is neither
  /// comes back unchanged.
  static func read(_ text: String) -> String {
    if DocumentID(text) != nil { return text }
    for citation in [text, "Kamerstuk " + text] {
      if let target = target(of: citation) { return target }
    }
    return text
  }

  /// What a citation means, read by the rules that read letters.
  private static func target(of citation: String) -> String? {
    let utf8 = Array(citation.utf8)
    guard !utf8.isEmpty, utf8.count < 500 else { return nil }
    var document = Document(
      id: "query", kind: .other, source: SourceFile(path: "", format: .text, bytes: 0, sha256: ""))
    document.text = DocumentText(utf8: utf8, markOffsets: [0], markLines: [1])
    document.blocks = [Block(kind: .paragraph, range: 0..<utf8.count, line: 1)]
    return Extractor().records(of: document).references.lazy.compactMap(\.target).first
  }
}
