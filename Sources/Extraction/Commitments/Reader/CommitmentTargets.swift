internal import Kamerstukken

/// The papers that a promise may have been made in: the citations of Kamerstukken and Handelingen by where they
/// hang.
struct CommitmentTargets {
  private let anchors: [Int]
  private let targets: [String]

  init(_ analysis: Analysis, _ references: [Reference]) {
    let found = references.compactMap { reference -> (Int, String)? in
      guard let target = reference.target, let anchor = reference.anchor,
        reference.kind == .kamerstuk || reference.kind == .handelingen
          || reference.kind == .aanhangsel
      else { return nil }
      return (anchor, target)
    }.sorted { $0.0 < $1.0 }
    anchors = found.map(\.0)
    targets = found.map(\.1)
  }

  /// The paper cited within an occasion, at its end or in brackets behind it: "in het AO van 3 april (Kamerstuk …)".
  func target(of occasion: Range<Int>, in tokens: Tokens) -> String? {
    guard let last = occasion.last else { return nil }
    let bytes = tokens.range(occasion.lowerBound, through: last)
    return target(in: bytes.lowerBound..<bytes.upperBound + 2)
  }

  /// The first paper cited in a byte range, a marker behind the closing period included; nil where none is, or
  /// where several different ones are. O(log n).
  func target(in range: Range<Int>) -> String? {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < anchors.count, anchors[low] <= range.upperBound else { return nil }
    return targets[low]
  }
}
