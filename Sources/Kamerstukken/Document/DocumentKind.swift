/// What a paper is; the raw value is the `kind` of a document record.
public enum DocumentKind: String, Sendable, CaseIterable {
  /// A letter of a minister, a committee or another body to the House.
  case letter
  /// A motion ("motie").
  case motion
  /// An amendment ("amendement").
  case amendment
  /// Written questions ("Kamervragen"), with or without answers.
  case questions
  /// A report ("verslag", "rapport", "nota").
  case report
  /// A debate: Handelingen, a VLOS report, a stenogram.
  case debate
  /// A bill or its explanatory memorandum ("voorstel van wet", "memorie van toelichting").
  case bill
  /// A list: of questions, of votes, of decisions.
  case list
  /// An annex ("bijlage").
  case annex
  /// Anything else.
  case other
}
