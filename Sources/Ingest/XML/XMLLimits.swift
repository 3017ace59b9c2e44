/// What the XML reader accepts at most; real papers stay far below.
struct XMLLimits: Sendable, Equatable {
  /// Bytes of the source.
  var bytes = Ingester.maximumBytes
  /// Bytes of one start tag, from `<` to `>`. The longest in official XML are under 2 KiB.
  var startTagBytes = 64 << 10
  /// Attributes and namespace declarations of one element. libxml2 compares each with each: 40,000 of
  /// them cost it seconds.
  var attributes = 256
  /// Namespace declarations in scope at one place. libxml2 looks through all of them for each name.
  var namespaces = 256
  /// Elements within elements. libxml2 itself stops at 256.
  var depth = 200
  /// Bytes of text in all elements together.
  var textBytes = 128 << 20
  /// Elements and text parts together.
  var nodes = 16 << 20

  /// The limits that every command uses.
  static let standard = XMLLimits()
}
