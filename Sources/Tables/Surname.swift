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
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    var spelled: [UInt8] = []
    spelled.reserveCapacity(name.utf8.count)
    var isFirst = true
    for word in name.utf8.split(separator: 0x20).lazy.map(Substring.init) {
      if !spelled.isEmpty { spelled.append(0x20) }
      let hasSmall =
        isPlain ? word.utf8.contains { $0 &- 0x61 < 26 } : word.contains(where: \.isLowercase)
      if hasSmall {
        spelled += word.utf8
      } else {
        let parts = word.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        for part in parts.lazy.map(Substring.init) {
          if part.startIndex > word.startIndex { spelled.append(0x2D) }
          append(part, isFirst: isFirst, isPlain, to: &spelled)
          isFirst = false
        }
      }
      isFirst = false
    }
    return String(decoding: spelled, as: UTF8.self)
  }

  /// Appends a part of a name in capitals.
  private static func append(
    _ part: Substring, isFirst: Bool, _ isPlain: Bool, to spelled: inout [UInt8]
  ) {
    if isPlain {
      let start = spelled.count
      for byte in part.utf8 { spelled.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
      let count = spelled.count - start
      if count == 0 { return }
      if !isFirst, count <= longestPrefix,
        prefixes.contains(String(decoding: spelled[start...], as: UTF8.self))
      {
        return
      }
      let isDouble = count > 1 && spelled[start] == 0x69 && spelled[start + 1] == 0x6A
      for index in start...start + (isDouble ? 1 : 0) where spelled[index] &- 0x61 < 26 {
        spelled[index] -= 0x20
      }
      return
    }
    let small = part.lowercased()
    if !isFirst, prefixes.contains(small) {
      spelled += small.utf8
    } else if small.hasPrefix("ij") {
      spelled += ("IJ" + small.dropFirst(2)).utf8
    } else {
      spelled += (small.prefix(1).uppercased() + small.dropFirst()).utf8
    }
  }

  private static let longestPrefix = prefixes.map(\.utf8.count).max() ?? 2
}
