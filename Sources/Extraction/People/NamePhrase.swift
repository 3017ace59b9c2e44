/// People that a text names in one phrase: "de leden Jansen (VVD) en Piet de Wit (SP) c.s.".
package struct NamePhrase: Sendable, Equatable {
  /// One of them.
  package struct Name: Sendable, Equatable {
    /// The name as printed: byte offsets.
    package var name: Range<Int>
    /// The party as printed, without its brackets: byte offsets; nil where none is.
    package var party: Range<Int>?
    /// Indexes of the tokens of the name and its party.
    package var tokens: Range<Int>
  }

  /// Indexes of its tokens, "het lid" and "c.s." included.
  package var tokens: Range<Int>
  /// Those it names, in order; never empty.
  package var names: [Name]
  /// Whether it goes on "c.s.".
  package var etAl: Bool
}
