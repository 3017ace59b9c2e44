/// The values of an integer field, of the documents that have one.
final class IntegerValues {
  @exclusivity(unchecked) private var values: [(document: UInt32, value: Int64)] = []

  /// Sets the value of a document, the last that there is.
  func set(_ value: Int64, of document: Int) {
    let number = UInt32(truncatingIfNeeded: document)
    if let last = values.last, last.document == number { values.removeLast() }
    values.append((number, value))
  }

  /// One value for each of so many documents, nil where there is none.
  func all(_ count: Int) -> [Int64?] {
    var all = [Int64?](repeating: nil, count: count)
    for (document, value) in values { all[Int(document)] = value }
    return all
  }

  func removeAll() { values.removeAll(keepingCapacity: true) }
}
