internal import Kamerstukken

/// A citation as a rule reads it, before its target is worked out.
struct CitationDraft {
  /// Indexes of its first and last token.
  var tokens: ClosedRange<Int>
  /// What is cited.
  var kind: Reference.Kind
  /// The rule that read it.
  var rule: String
  /// The House, where printed.
  var chamber: Chamber?
  /// The parliamentary year, where printed; a list of years leaves the first.
  var year: ParliamentaryYear?
  /// Whether more than one year is printed, so that no paper is meant but a dossier.
  var manyYears = false
  /// Digits only, or a Roman number of the Senate's own dossiers.
  var dossier: String?
  /// "VIII", "20", "A".
  var suffix: String?
  /// "R2064" where it is printed in brackets.
  var rijkswet: String?
  /// The other dossiers that share the number.
  var also: [String] = []
  /// The ondernummer or the number of the publication.
  var number: String?
  /// "h1" for "herdruk".
  var mark: String?
  /// Of Handelingen.
  var item: String?
  /// As printed.
  var page: String?
  /// Where the rule knows the target itself.
  var target: String?
  /// Why it is cited.
  var relation = Reference.Relation.cites
  /// Of an article whose law is still to be found, what follows the identifier in its target.
  var lawPart: String?
  /// The date of a letter that is cited by it.
  var date: CalendarDate?
  /// Whether the dossier is still to be found in what stands around ("de motie op stuk nr. 10").
  var isShort = false
}
