internal import CTables

/// How surnames are written: "Van der Plas", "Romke de Jong", "IJzerman".
package enum Surname {
  private static let table = DataTable(kamerstuk_table_register_prefixes())

  /// Words that begin a surname, in small letters: "van", "der", "aan".
  package static let prefixes = Set(table.words)

  /// Those of them that a running text has in names only, or nearly so: "van", "der", and not "aan".
  package static let clearPrefixes = Set(table.rows.filter { $0.count == 1 }.map { $0[0] })

  /// A name in capitals as records have it: "ROMKE DE JONG" → "Romke de Jong", "VAN DER PLAS" → "Van der Plas",
  /// "IJZERMAN" → "IJzerman"; words that have a small letter stay as they are.
  package static func spelled(_ name: String) -> String {
    var isFirst = true
    return name.split(separator: " ").map { word in
      guard !word.contains(where: \.isLowercase) else {
        isFirst = false
        return String(word)
      }
      return word.split(separator: "-", omittingEmptySubsequences: false).map { part in
        defer { isFirst = false }
        let small = part.lowercased()
        if !isFirst, prefixes.contains(small) { return small }
        if small.hasPrefix("ij") { return "IJ" + small.dropFirst(2) }
        return small.prefix(1).uppercased() + small.dropFirst()
      }.joined(separator: "-")
    }.joined(separator: " ")
  }
}
