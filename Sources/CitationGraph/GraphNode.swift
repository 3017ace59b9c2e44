/// A paper in the citation graph: an official publication, read or only cited.
///
/// The property names are the attribute names in every export format.
package struct GraphNode: Sendable, Equatable {
  /// Official identifier, `kst-36045-299`; unique in a graph.
  package var id: String
  package var title: String?
  /// ISO 8601: a day, a month (`2019-04`) or a year.
  package var date: String?
  /// Kind of document (`letter`, `motion`, …); nil where nobody has read the paper.
  package var kind: String?
  /// Dossier with its suffix, as in an identifier: `36045`, `35570-XV`, `21501-20`.
  package var dossier: String?
  /// True when the paper itself was read, false when it is only cited.
  package var read: Bool
  /// Whether the identifier exists; nil when no list of known identifiers was given.
  package var known: Bool?
  /// The official page.
  package var url: String?

  package init(
    id: String, title: String? = nil, date: String? = nil, kind: String? = nil,
    dossier: String? = nil, read: Bool = false, known: Bool? = nil, url: String? = nil
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.kind = kind
    self.dossier = dossier
    self.read = read
    self.known = known
    self.url = url
  }
}
