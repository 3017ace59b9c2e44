/// The readable text of a document, as bytes, with the line of the source file each part came from.
///
/// All offsets in the program are byte offsets into `utf8`; the records that leave it count in
/// Unicode scalars (`ScalarOffsets` converts).
public struct DocumentText: Sendable {
  /// The text in UTF-8, Unicode NFC; paragraphs are separated by one blank line (`"\n\n"`).
  public let utf8: [UInt8]
  /// Where the source line changes: strictly increasing byte offsets; from `markOffsets[i]` on the
  /// text came from line `markLines[i]`. Lines may go back, for footnotes move to the end.
  public let markOffsets: [Int32]
  /// Source lines from 1, one for each offset.
  public let markLines: [Int32]

  /// Makes a text; `markOffsets` begins with 0 where the text is not empty, both lists have the same count.
  public init(utf8: [UInt8], markOffsets: [Int32], markLines: [Int32]) {
    precondition(markOffsets.count == markLines.count)
    self.utf8 = utf8
    self.markOffsets = markOffsets
    self.markLines = markLines
  }

  /// Makes a text of which the lines of some places are known, in whatever order; of places with two lines the
  /// lower counts.
  public init(utf8: [UInt8], lines places: [(offset: Int, line: Int)]) {
    var markOffsets: [Int32] = []
    var markLines: [Int32] = []
    for place in places.sorted(by: { $0 < $1 })
    where markOffsets.last != Int32(truncatingIfNeeded: place.offset) {
      markOffsets.append(Int32(truncatingIfNeeded: place.offset))
      markLines.append(Int32(truncatingIfNeeded: place.line))
    }
    self.init(utf8: utf8, markOffsets: markOffsets, markLines: markLines)
  }

  /// An empty text.
  public static let empty = DocumentText(utf8: [], markOffsets: [], markLines: [])

  /// The source line, from 1, that the byte at `offset` came from. O(log n).
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = markOffsets.count
    while low < high {
      let middle = (low + high) / 2
      if Int(markOffsets[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 1 : Int(markLines[low - 1])
  }

  /// The words of a byte range, which must lie within the text and on scalar boundaries.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: utf8[range], as: UTF8.self)
  }
}
