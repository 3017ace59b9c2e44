extension DocumentID: Comparable {
  /// Orders by series, House, year, dossier, addition, number and mark; runs of digits by their value, so
  /// that nr. 9 comes before nr. 10.
  public static func < (a: DocumentID, b: DocumentID) -> Bool {
    let order = a.key.lexicographicallyPrecedes(b.key)
    return order || (a.key == b.key && a.description < b.description)
  }

  /// Each run of digits as its length without leading zeros and the digits, so that bytes order by value.
  private var key: [UInt8] {
    var key: [UInt8] = []
    for part in [series.rawValue, chamber?.rawValue, year, dossier, suffix, number, mark] {
      var run: [UInt8] = []
      func flush() {
        guard !run.isEmpty else { return }
        let digits = run.drop { $0 == 0x30 }
        key.append(0x30)
        key.append(UInt8(truncatingIfNeeded: digits.count))
        key.append(contentsOf: digits)
        run.removeAll(keepingCapacity: true)
      }
      for byte in (part ?? "").utf8 {
        if byte &- 0x30 < 10 {
          run.append(byte)
        } else {
          flush()
          key.append(byte)
        }
      }
      flush()
      key.append(0)
    }
    return key
  }
}
