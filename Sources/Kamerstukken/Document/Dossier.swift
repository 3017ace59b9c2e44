/// A dossier as a paper's head names it.
public struct Dossier: Sendable, Equatable {
  /// Digits only, `"29754"`; a Roman or letter number for the Senate's own dossiers (`"CXXIV"`).
  public var number: String
  /// The addition (toevoeging): `"VIII"`, `"20"`, `"A"`; nil where there is none.
  public var suffix: String?
  /// The title of the dossier as stated, or nil.
  public var title: String?

  /// Makes a dossier from the number without spaces, the addition and the title.
  public init(number: String, suffix: String? = nil, title: String? = nil) {
    self.number = number
    self.suffix = suffix
    self.title = title
  }
}
