/// A name on a line of its own, as the record has it.
enum PrintedName {
  /// The name without what stands behind it: "A. Jansen,", "VAN DER MEER." of papers that close a name in capitals with a
  /// period.
  static func trimmed(_ line: String) -> String {
    var name = line
    while name.hasSuffix(",") || name.hasSuffix(" ") { name.removeLast() }
    if name.hasSuffix("."), !name.utf8.contains(where: \.isLower) { name.removeLast() }
    return name
  }
}
