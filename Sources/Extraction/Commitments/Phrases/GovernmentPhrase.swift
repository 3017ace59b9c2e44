/// Who speaks for the government in a sentence: "ik", "de Minister van SZW", "mijn ambtsvoorganger", "het kabinet".
struct GovernmentPhrase: Equatable {
  /// How the promiser is named.
  enum Kind { case sender, office, kin, cabinet, pronoun }

  /// All its tokens.
  var tokens: Range<Int>
  /// How the promiser is named.
  var kind: Kind
  /// The office without its article: "Minister van SZW".
  var office: Range<Int>
  /// The abbreviation in force of its ministry, or nil.
  var ministry: String?
  /// The name behind it: "De Jonge" in "minister De Jonge", or nil.
  var name: Range<Int>?
}
