internal import Kamerstukken

/// What the citation graph says of a paper.
enum GraphPapers {
  /// Kinds of reference that cite an official publication.
  static let kinds: Set<Reference.Kind> = [
    .kamerstuk, .aanhangsel, .handelingen, .vragen, .bijlage, .staatsblad, .staatscourant,
    .tractatenblad,
  ]

  /// The dossier that an identifier names, with its suffix: `35570-XV`, `21501-20`; nil for none.
  static func dossier(of id: String) -> String? {
    guard let id = DocumentID(id), let dossier = id.dossier else { return nil }
    return name(dossier, id.suffix)
  }

  /// A dossier and its suffix as one name.
  static func name(_ number: String, _ suffix: String?) -> String {
    suffix.map { "\(number)-\($0)" } ?? number
  }

  /// The kind of document that the series of an identifier settles; a Kamerstuk may be anything.
  static func kind(of id: String) -> DocumentKind? {
    guard let id = DocumentID(id) else { return nil }
    switch id.series {
    case .kst: return id.mark?.first == "b" ? .annex : nil
    case .blg: return .annex
    case .ah, .kv: return .questions
    case .h: return .debate
    case .nds, .ag, .stb, .stcrt, .trb: return .other
    }
  }
}
