internal import Kamerstukken

/// One place where a text speaks of a motion; what it means is not decided here.
struct MotionMention: Sendable {
  /// Where its words stand.
  enum Place: Sendable, Equatable {
    /// A heading that names it.
    case heading
    /// "de motie van het lid X" in a sentence.
    case sentence
    /// "deze motie": the one named before.
    case anaphora
  }

  /// Indexes of its tokens, from its first word to the last of its names or brackets.
  var tokens: Range<Int>
  /// Where it stands.
  var place: Place
  /// "gewijzigde motie".
  var label: String
  /// Whether the noun is a plural: "de moties van het lid X".
  var isPlural = false
  /// Who moved it, as printed.
  var submitters: [PrintedPerson] = []
  /// "c.s.".
  var etAl = false
  /// "over …".
  var subject: String?
  /// A status printed right before it: "aangenomen motie".
  var status: Motion.Status?
  /// Its identifier: from a bracket, a footnote or "op stuk nr. 12".
  var target: String?
  /// "op stuk nr. 12" where the dossier is not known: of a motion that the document itself numbers.
  var number: String?
  /// Handelingen of the vote, from the same footnote.
  var vote: String?
  /// The token before what is asked, where the names stand behind the verb: "In haar motie vraagt het lid Jansen | om".
  var asking: Int?
  /// The noun that it hangs on; "de moties van A en van B" share one.
  var noun = 0
  /// "Daarom dien ik deze motie in": one is read out right behind it.
  var mayLookAhead = false
  /// A heading that names neither who moved it nor its paper.
  var isBareHeading: Bool {
    place == .heading && submitters.isEmpty && target == nil && number == nil
  }
  /// The paragraph that holds it.
  var block: Int
}
