internal import CTables

/// The named characters of HTML 4 (Latin-1 set and the signs used in print), which old papers use without a DTD.
enum CharacterEntities {
  /// From the name without `&` and `;` to the character.
  static let byName: [String: Unicode.Scalar] = {
    let table = kamerstuk_table_entities()
    var byName: [String: Unicode.Scalar] = [:]
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    for line in bytes.split(separator: 0x0A) where line.first != 0x23 {
      let fields = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 2, let value = UInt32(fields[1], radix: 16),
        let scalar = Unicode.Scalar(value)
      else { continue }
      byName[fields[0]] = scalar
    }
    return byName
  }()
}
