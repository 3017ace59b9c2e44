/// One citing place: paper `source` cites paper `target`.
///
/// The property names are the attribute names in every export format.
package struct GraphEdge: Sendable, Equatable {
  package var source: String
  package var target: String
  /// `cites`, `annex-of`, `replaces`, `executes`, `fulfils`, `answers`, …
  package var relation: String
  /// First line of the citation in the source file, from 1.
  package var line: Int?
  /// Label of the footnote that holds the citation.
  package var note: String?
  /// The sentence that carries the citation; for a footnote the one its marker hangs on.
  package var sentence: String?
  /// Citing places that a merged edge stands for; 1 in a graph that is not merged.
  package var weight: Int

  package init(
    source: String, target: String, relation: String = "cites", line: Int? = nil,
    note: String? = nil, sentence: String? = nil, weight: Int = 1
  ) {
    self.source = source
    self.target = target
    self.relation = relation
    self.line = line
    self.note = note
    self.sentence = sentence
    self.weight = weight
  }
}
