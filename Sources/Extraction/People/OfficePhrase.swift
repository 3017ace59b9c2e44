/// An office that a text names: "de Minister van Justitie en Veiligheid", "mijn ambtsvoorganger".
package struct OfficePhrase: Sendable, Equatable {
  /// What is named.
  package enum Kind: Sendable, Equatable {
    /// A minister or a state secretary, the prime minister too.
    case office
    /// "mijn ambtsvoorganger".
    case predecessor
    /// "mijn ambtgenoot van Financiën".
    case colleague
    /// "het kabinet", "de regering".
    case government
  }

  /// One office.
  package struct Office: Sendable, Equatable {
    /// As printed without its article; of "de Ministers van A en van B" the second is "Minister van B".
    package var title: String
    /// The abbreviation in force of its ministry, or nil.
    package var ministry: String?
  }

  /// Indexes of its tokens, the article included.
  package var tokens: Range<Int>
  /// The words without the article: byte offsets.
  package var words: Range<Int>
  /// What is named.
  package var kind: Kind
  /// The offices; one, or several of "de Ministers van A, B en C".
  package var offices: [Office]
  /// Whether "namens" or "mede namens" stands before it.
  package var isOnBehalf: Bool
}
