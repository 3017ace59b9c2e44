internal import Register

/// Names that a title prints in capitals.
enum CapitalName {
  /// "ROMKE DE JONG" → "Romke de Jong", "VAN DER PLAS" → "Van der Plas", "IJZERMAN" → "IJzerman"; a name that
  /// has a small letter stays as it is.
  static func written(_ name: String) -> String {
    guard !name.contains(where: \.isLowercase) else { return name }
    var isFirst = true
    return name.split(separator: " ").map { word in
      let parts = word.split(separator: "-", omittingEmptySubsequences: false).map {
        part -> String in
        defer { isFirst = false }
        let small = part.lowercased()
        if !isFirst, PrintedName.isPrefix(small) { return small }
        if small.hasPrefix("ij") { return "IJ" + small.dropFirst(2) }
        return small.prefix(1).uppercased() + small.dropFirst()
      }
      return parts.joined(separator: "-")
    }.joined(separator: " ")
  }

  /// A name without the comma of a list: "Jansen," → "Jansen".
  static func trimmed(_ name: String) -> String {
    var name = name[...]
    while let last = name.last, last == "," || last == ";" { name = name.dropLast() }
    return String(name)
  }
}
