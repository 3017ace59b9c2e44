/// A member as a text prints the name.
public struct PrintedPerson: Sendable, Equatable {
  /// As printed: `"Gijs van Dijk"`.
  public var name: String
  /// As printed, or nil.
  public var party: String?
  /// The key in the register; nil when unknown or ambiguous.
  public var person: String?

  /// Makes a printed person.
  public init(name: String, party: String? = nil, person: String? = nil) {
    self.name = name
    self.party = party
    self.person = person
  }
}
