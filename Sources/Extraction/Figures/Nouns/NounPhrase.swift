/// What is counted: the adjectives and the noun behind a number, "individuele personen".
struct NounPhrase: Sendable, Equatable {
  /// Indexes of its tokens, adjectives included.
  var tokens: Range<Int>
  /// Indexes of the tokens of its noun.
  var head: Range<Int>
}
