internal import Pipeline
package import TextIndex

/// What a watcher has seen: the entries of former answers, with the version of each.
///
/// One file for each name, in a folder beside the index: one line for each entry, its id and a hash of
/// what it stores, tab-separated. A document that was replaced counts as new.
package final class SeenEntries {
  private let path: String
  private var seen: Set<String> = []
  private var shown: Set<String> = []

  /// Reads what NAME has seen; nothing where there is no file yet.
  ///
  /// - Throws: `Refusal` for a name that is no file name, or a file that cannot be read.
  package init(name: String, index: String) throws {
    guard !name.isEmpty, name.utf8.count <= 100,
      name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    else {
      throw Refusal(
        path: name, line: nil, reason: "is no name: letters, digits, - and _ are allowed")
    }
    var folder = index
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    folder += ".watch"
    try Folder.make(folder)
    path = "\(folder)/\(name).tsv"
    guard Folder.isFile(path) else { return }
    let bytes = try FileBytes(path: path)
    bytes.withBytes { raw in
      for line in raw.split(separator: 0x0A) { seen.insert(String(decoding: line, as: UTF8.self)) }
    }
  }

  /// The entries of a listing that were not seen before, the total of them, and a page of them.
  package func unseen(
    of listing: Listing, reader: IndexReader, limit: Int, offset: Int
  ) throws -> Listing {
    var result = listing
    var new: [(entry: Listing.Entry, key: String)] = []
    for entry in listing.entries {
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in entry.line { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      let key = "\(try reader.id(of: entry.reference))\t\(String(hash, radix: 16))"
      if !seen.contains(key) { new.append((entry, key)) }
    }
    result.total = new.count
    let page = new.dropFirst(offset).prefix(limit == 0 ? new.count : limit)
    shown.formUnion(page.map(\.key))
    result.entries = page.map(\.entry)
    return result
  }

  /// Remembers what was shown.
  package func save() throws {
    let file = try AtomicFile(path: path)
    for key in seen.union(shown).sorted() { try file.write(Array((key + "\n").utf8)) }
    try file.commit()
  }
}
