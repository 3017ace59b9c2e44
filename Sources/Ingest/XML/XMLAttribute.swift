/// The attributes that the reader looks at; others are dropped.
enum XMLAttribute: String, CaseIterable, Sendable {
  case content, doc, id, inhoud, isodatum, kamer, name, nr, publtype, refid, scheme, soort, status
  case type
  case afkorting, idref, nieuw, namest, nameend, colname

  /// The attribute of a local name in lower case, or nil.
  init?(localName: String) {
    guard let known = XMLAttribute.byName[localName] else { return nil }
    self = known
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
