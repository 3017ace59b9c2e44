internal import CTables
internal import Tables

/// The named characters of HTML 4 (Latin-1 set and the signs used in print), which old papers use without a DTD.
enum CharacterEntities {
  /// From the name without `&` and `;` to the character.
  static let byName: [String: Unicode.Scalar] = {
    var byName: [String: Unicode.Scalar] = [:]
    for row in DataTable(kamerstuk_table_entities()).rows where row.count == 2 {
      if let value = UInt32(row[1], radix: 16), let scalar = Unicode.Scalar(value) {
        byName[row[0]] = scalar
      }
    }
    return byName
  }()
}
