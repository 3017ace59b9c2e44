/// One form of citation.
protocol ReferenceRule: Sendable {
  /// Its name, the `rule` of the records.
  var name: String { get }
  /// What the form may begin with.
  var triggers: ReferenceTriggers { get }
  /// The citations that begin at a token, or nil; looks at a bounded number of tokens, or at all those that
  /// it takes.
  func match(at index: Int, in reader: CitationReader) -> RuleMatch?
}

/// What a rule found.
struct RuleMatch {
  /// The citations, in the order of the text.
  var drafts: [CitationDraft]
  /// The index behind them, where the search goes on.
  var next: Int
}

/// What a form of citation may begin with.
struct ReferenceTriggers: Sendable {
  /// Words with one of these roles.
  var roles: ReferenceWords.Roles = []
  /// A number of five digits, of two digits with three behind a space, or of four digits before a dash.
  var numbers = false
  /// Letters and digits mixed.
  var alphanumeric = false
  /// Signs that open a quotation.
  var quotes = false
  /// Other words, each of which stands in a table.
  var words: [String] = []
}
