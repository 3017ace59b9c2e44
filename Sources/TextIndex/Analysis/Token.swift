/// A word of a text.
struct Token {
  /// Where its folded bytes begin in ``TokenList/folded``.
  var start: UInt32
  /// How many they are.
  var length: UInt32
  /// Byte offsets of the word in the text it was read from, end exclusive.
  var sourceStart: UInt32
  var sourceEnd: UInt32
}
