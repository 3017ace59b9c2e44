/// The values of an integer field, of the documents that have one.
final class IntegerValues {
  private var documents: [UInt32] = []
  private var values: [Int64] = []

  /// Sets the value of a document, the last that there is.
  func set(_ value: Int64, of document: Int) {
    let number = UInt32(truncatingIfNeeded: document)
    if documents.last == number {
      values[values.count - 1] = value
    } else {
      documents.append(number)
      values.append(value)
    }
  }

  /// One value for each of so many documents, nil where there is none.
  func all(_ count: Int) -> [Int64?] {
    var all = [Int64?](repeating: nil, count: count)
    for (document, value) in zip(documents, values) { all[Int(document)] = value }
    return all
  }

  func removeAll() {
    documents.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }
}
