import Kamerstukken

@testable import Extraction

/// Commitments of a few words.
enum CommitmentFixture {
  /// The commitments of a letter of 14 March 2019 by one minister.
  static func commitments(
    _ words: String, kind: DocumentKind = .letter, date: String? = "2019-03-14"
  ) -> [Commitment] {
    var document = Document.fixture(words, kind: kind, date: date)
    document.signatories = [
      Signatory(
        name: "A. Jansen", office: "Minister van Financiën", role: .signatory),
      Signatory(name: nil, office: "Staatssecretaris van Defensie", role: .onBehalfOf),
    ]
    return Extractor().records(of: document).commitments
  }
}
