/// One who signs, asks, moves or is addressed.
public struct Signatory: Sendable, Equatable {
  /// What the person does in the document; the raw value is the `role` in the record.
  public enum Role: String, Sendable, CaseIterable {
    /// Signs the document.
    case signatory
    /// Named in "mede namens de Minister van …".
    case onBehalfOf = "on-behalf-of"
    /// Moves the motion or amendment.
    case submitter
    /// Asks the written questions.
    case questioner
    /// Is addressed.
    case addressee
  }

  /// As printed, or nil where only the office is named.
  public var name: String?
  /// As printed without the article: `"Minister van Justitie en Veiligheid"`, or nil.
  public var office: String?
  /// As printed, or nil.
  public var party: String?
  /// What the person does here.
  public var role: Role
  /// The key of the person in the register; nil when unknown or ambiguous.
  public var person: String?

  /// Makes a signatory.
  public init(
    name: String?, office: String?, party: String? = nil, role: Role, person: String? = nil
  ) {
    self.name = name
    self.office = office
    self.party = party
    self.role = role
    self.person = person
  }
}
