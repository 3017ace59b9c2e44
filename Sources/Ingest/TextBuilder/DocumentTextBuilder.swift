internal import Kamerstukken

/// Puts the readable text of a document together, block by block, and keeps the source line of every run of it.
///
/// Call order: `begin`, any number of appends, `end`, for each block; then `finish` once. What is appended
/// outside a block opens a paragraph. Blocks are separated by one blank line; one without words is dropped. Footnotes
/// are blocks too: a reader collects their words and adds them last.
struct DocumentTextBuilder {
  /// The text so far.
  private(set) var utf8: [UInt8] = []
  /// The finished blocks.
  private(set) var blocks: [Block] = []
  private var markOffsets: [Int32] = []
  private var markLines: [Int32] = []
  private var lastLine: Int32 = 0
  private var open: (kind: Block.Kind, label: String?, line: Int, start: Int, before: Int)?

  /// A builder with room for so many bytes from so many lines.
  init(capacity: Int = 0, lines: Int = 0) {
    utf8.reserveCapacity(capacity)
    markOffsets.reserveCapacity(lines)
    markLines.reserveCapacity(lines)
  }

  /// The byte offset at which the next words go.
  var count: Int { utf8.count }

  /// Where the open block begins, or nil.
  var openStart: Int? { open?.start }

  /// Whether the open block is an item of a list.
  var isItem: Bool { open?.kind == .item }

  /// Opens a block; one that is open is ended first.
  mutating func begin(_ kind: Block.Kind, label: String? = nil, line: Int) {
    if open != nil { _ = end() }
    let before = utf8.count
    if before > 0 {
      utf8.append(0x0A)
      utf8.append(0x0A)
    }
    open = (kind, label, line, utf8.count, before)
  }

  /// Changes what the open block is.
  mutating func relabel(_ kind: Block.Kind, label: String?) {
    open?.kind = kind
    open?.label = label
  }

  /// Makes the open block something else if it is a plain paragraph.
  mutating func relabelParagraph(_ kind: Block.Kind) {
    if open?.kind == .paragraph { open?.kind = kind }
  }

  /// Ends the open block, without white space at its end; nil, and no trace of it, where it has no words.
  /// - Returns: the index of the block.
  mutating func end() -> Int? {
    guard let block = open else { return nil }
    open = nil
    var end = utf8.count
    while end > block.start, utf8[end - 1] == 0x20 || utf8[end - 1] == 0x0A || utf8[end - 1] == 0x09
    {
      end -= 1
    }
    guard end > block.start else {
      truncate(to: block.before)
      return nil
    }
    truncate(to: end)
    blocks.append(
      Block(kind: block.kind, range: block.start..<end, label: block.label, line: block.line))
    return blocks.count - 1
  }

  /// Appends bytes as they are: UTF-8 in NFC, without superfluous white space.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    guard !bytes.isEmpty else { return }
    mark(line)
    utf8.append(contentsOf: bytes)
  }

  /// Appends a string as it is.
  mutating func append(_ words: String, line: Int) {
    var words = words
    words.withUTF8 { append($0, line: line) }
  }

  /// Appends one space, unless the block is empty or ends in white space.
  mutating func appendSpace() {
    guard let open, utf8.count > open.start, let last = utf8.last, last > 0x20 else { return }
    utf8.append(0x20)
  }

  /// Appends a line feed or a tab, for tables: unless the block is empty.
  mutating func append(separator: UInt8) {
    guard let open, utf8.count > open.start else { return }
    while utf8.count > open.start, utf8[utf8.count - 1] == 0x20 { utf8.removeLast() }
    utf8.append(separator)
  }

  /// Appends UTF-8 as running text: white space of every kind (line feeds, no-break and thin spaces) becomes one
  /// space, soft hyphens, zero-width signs and control characters go, combining marks are composed.
  /// A scalar must not be split over two calls; a mark and its letter, and white space, may.
  mutating func append(normalizing bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    guard !bytes.isEmpty else { return }
    if open == nil { begin(.paragraph, line: line) }
    var index = 0
    var runStart = 0
    let count = bytes.count
    func flush(_ builder: inout DocumentTextBuilder) {
      if index > runStart {
        builder.mark(line)
        builder.utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
      }
    }
    while index < count {
      let byte = bytes[index]
      if byte > 0x20 && byte < 0x7F {
        index += 1
        continue
      }
      // A single space between words stays in the run.
      if byte == 0x20, index > runStart, index + 1 < count, bytes[index + 1] > 0x20 {
        index += 1
        continue
      }
      let (class_, length) = ScalarClass.next(in: bytes, at: index)
      switch class_ {
      case .plain:
        index += length
        continue
      case .space:
        flush(&self)
        appendSpace()
      case .dropped:
        flush(&self)
      case .mark(let mark):
        flush(&self)
        if !Composition.shared.compose(endOf: &utf8, with: mark) {
          utf8.append(scalar: mark)
        }
      }
      index += length
      runStart = index
    }
    flush(&self)
  }

  /// Removes the last `count` bytes of the open block, no more than it has.
  mutating func removeLast(_ count: Int) {
    guard let open else { return }
    truncate(to: max(open.start, utf8.count - count))
  }

  /// The text and its blocks; the builder is empty afterwards.
  mutating func finish() -> (text: DocumentText, blocks: [Block]) {
    _ = end()
    let text = DocumentText(utf8: utf8, markOffsets: markOffsets, markLines: markLines)
    let blocks = self.blocks
    self = DocumentTextBuilder()
    return (text, blocks)
  }

  /// Notes that what comes next stands in a source line.
  private mutating func mark(_ line: Int) {
    let line = Int32(truncatingIfNeeded: line)
    guard line != lastLine || markOffsets.isEmpty else { return }
    lastLine = line
    let offset = Int32(truncatingIfNeeded: utf8.count)
    if markOffsets.isEmpty && offset > 0 {
      markOffsets.append(0)
      markLines.append(line)
    }
    if markOffsets.last == offset {
      markLines[markLines.count - 1] = line
    } else {
      markOffsets.append(offset)
      markLines.append(line)
    }
  }

  private mutating func truncate(to count: Int) {
    guard count < utf8.count else { return }
    utf8.removeLast(utf8.count - count)
    while let last = markOffsets.last, Int(last) >= count {
      markOffsets.removeLast()
      markLines.removeLast()
    }
    lastLine = markLines.last ?? 0
  }
}
