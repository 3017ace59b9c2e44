/// The lists of a text: which item may come now.
struct ItemSequence {
  /// The ordinal of the last item of each style; styles are few.
  private var last: [(style: UInt8, ordinal: Int)] = []

  /// The item that a line begins, or nil where its number may not come now.
  func item(_ source: TextSource, _ line: Int) -> ListLabel? {
    guard let item = ListLabel(source, line), isNext(item, source, line) else { return nil }
    return item
  }

  /// Takes note of an item.
  mutating func begin(_ item: ListLabel) {
    if let place = last.firstIndex(where: { $0.style == item.style }) {
      last[place].ordinal = item.ordinal
    } else {
      last.append((item.style, item.ordinal))
    }
  }

  /// The ordinal of the last item of a style, or nil.
  private func ordinal(of style: UInt8) -> Int? {
    last.first { $0.style == style }?.ordinal
  }

  /// Whether a line begins an item rather than going on with the line before it.
  func starts(
    _ source: TextSource, _ layout: LayoutSurvey, _ line: Int, after before: Int
  ) -> Bool {
    guard let item = item(source, line) else { return false }
    if item.label == nil && item.style == 0xE2 { return true }
    let end = source.closing(before)
    return end != 0 || source.last(before) == 0x2C
      || source.lines[line].gap >= (layout.isDoubled ? 2 : 1)
      || item.ordinal > 1
      || item.label == nil && ordinal(of: item.style) != nil && item.style != 0x2D
  }

  /// Whether an item's number is one that may come now: the first of a list, or the one after the last.
  private func isNext(_ item: ListLabel, _ source: TextSource, _ line: Int) -> Bool {
    if item.ordinal == 0 {
      // A dash may also stand in a sentence.
      return item.style != 0x2D || line == 0 || source.closing(line - 1) != 0
        || source.last(line - 1) == 0x2C || source.lines[line].gap > 0 || ordinal(of: 0x2D) != nil
    }
    if item.ordinal == 1 { return true }
    return ordinal(of: item.style) == item.ordinal - 1
  }
}
