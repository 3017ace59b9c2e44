import Kamerstukken
import Testing

@testable import Extraction

/// The references in a text of paragraphs, as "kind target" in order; "-" stands for no target.
func references(
  _ words: String, kind: DocumentKind = .letter, date: String? = "2019-03-14",
  known: KnownIdentifiers? = nil, prepare: (inout Document) -> Void = { _ in }
) -> [Reference] {
  var document = Document.fixture(words, kind: kind, date: date)
  prepare(&document)
  return ReferenceExtractor(known: known).references(in: Analysis(document))
}

/// One row of a table of forms.
struct Form: CustomTestStringConvertible, Sendable {
  let words: String
  let expected: [String]
  var testDescription: String { words }

  init(_ words: String, _ expected: String...) {
    self.words = words
    self.expected = expected
  }

  /// The targets found, "-" for none; a dossier alone as "dossier 17250", a law without target as "article 3".
  var found: [String] {
    references(words).map(Form.brief)
  }

  static func brief(_ reference: Reference) -> String {
    if let target = reference.target { return target }
    if let dossier = reference.dossier, reference.number == nil {
      return "dossier \(dossier)" + (reference.suffix.map { "-" + $0 } ?? "")
    }
    return reference.kind.rawValue + (reference.number.map { " " + $0 } ?? "")
  }
}
