/// Cuts pieces out of the lines that entries store.
enum StoredJSON {
  /// The object behind `"record":` of an entry's line; `null` where there is none.
  ///
  /// The first such key outside a string is the entry's own: the strings before it (id, date, sentence)
  /// are skipped as JSON strings.
  static func record(of line: [UInt8]) -> ArraySlice<UInt8> {
    let key = Array("\"record\":".utf8)
    var index = 0
    while index + key.count < line.count {
      guard line[index] == 0x22 else {
        index += 1
        continue
      }
      if line[index...].starts(with: key) {
        return line[(index + key.count)..<(line.count - 1)]
      }
      index += 1
      while index < line.count, line[index] != 0x22 { index += line[index] == 0x5C ? 2 : 1 }
      index += 1
    }
    return Array("null".utf8)[...]
  }
}
