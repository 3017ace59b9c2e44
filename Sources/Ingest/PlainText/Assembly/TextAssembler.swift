internal import Kamerstukken

/// Puts the text of a document together from its lines: head, paragraphs, questions, items, signatures, tables, and at the end the
/// footnotes.
struct TextAssembler {
  let source: TextSource
  let layout: LayoutSurvey
  var joiner: LineJoiner
  var builder: DocumentTextBuilder
  /// The markers that have not been reached yet, and those that were: byte offset of each note's anchor.
  let markers: [FootnoteMarker]
  private(set) var nextMarker = 0
  private(set) var anchors: [Int: Int] = [:]
  /// The kind and label that the next paragraph gets: a question or an answer.
  var upcoming: (kind: Block.Kind, label: String?)?
  /// The lists that are under way.
  var items = ItemSequence()
  /// How many questions there are.
  var questionCount = 0
  var answerCount = 0
  /// The block that is open: its lines so far, to tell a heading.
  var openLines = 0
  /// Whether the open block is what a speaker says, and so no heading.
  var isSpoken = false
  /// Where three spaces stand next, as far as was looked.
  var nextSpaces = -1
  /// Lines that begin a block whatever stands before them.
  var forced: Set<Int> = []

  init(_ source: TextSource, _ layout: LayoutSurvey, markers: [FootnoteMarker], isMotion: Bool) {
    self.source = source
    self.layout = layout
    self.markers = markers
    joiner = LineJoiner(source, layout)
    joiner.isMotion = isMotion
    builder = DocumentTextBuilder(
      capacity: source.text.count + 64, lines: source.lines.count)
  }

  // MARK: Copying

  /// Appends bytes of a line: runs of white space become one space, markers go and leave an anchor.
  mutating func copy(_ range: Range<Int>, line: Int) {
    let number = Int(source.lines[line].number)
    var start = range.lowerBound
    while nextMarker < markers.count, markers[nextMarker].range.lowerBound < range.upperBound {
      let marker = markers[nextMarker]
      guard marker.range.lowerBound >= start else {
        nextMarker += 1
        continue
      }
      copyRun(start..<marker.range.lowerBound, number)
      anchors[marker.value] = builder.count
      start = marker.range.upperBound
      if isLooseSign(start, range) { start += 1 }
      // "gesproken.3Toekomstige": two sentences.
      if start < range.upperBound, source.text[start].isUpper,
        source.text[marker.range.lowerBound - 1] == 0x2E
      {
        builder.appendSpace()
      }
      nextMarker += 1
    }
    copyRun(start..<max(start, range.upperBound), number)
  }

  private mutating func copyRun(_ range: Range<Int>, _ number: Int) {
    let text = source.text
    if Whitespace.isSqueezed(text, range) {
      if !range.isEmpty {
        builder.append(UnsafeBufferPointer(rebasing: text[range]), line: number)
      }
      return
    }
    var start = range.lowerBound
    var index = start
    let end = range.upperBound
    while index < end {
      index = Whitespace.squeezedEnd(text, index..<end)
      guard index < end else { break }
      guard text[index] <= 0x20 else {
        index += 1
        continue
      }
      // One plain space stays as it is.
      if text[index] == 0x20, index + 1 < end, text[index + 1] > 0x20 {
        index += 2
        continue
      }
      builder.append(UnsafeBufferPointer(rebasing: text[start..<index]), line: number)
      if text[index] != TextDecoder.softBreak { builder.appendSpace() }
      while index < end, text[index] <= 0x20 { index += 1 }
      start = index
    }
    if end > start {
      builder.append(UnsafeBufferPointer(rebasing: text[start..<end]), line: number)
    }
  }

  /// Appends a line that goes on with the line before it.
  mutating func append(_ line: Int, _ join: LineJoin) {
    var range = source.lines[line].range
    switch join {
    case .apart, .space: builder.appendSpace()
    case .glued: break
    case .softHyphen: break
    case .hyphen(let fate):
      switch fate {
      case .join: removeHyphen()
      case .keep: break
      case .suspended: builder.appendSpace()
      case .joinDotted(let letter):
        removeHyphen()
        let number = Int(source.lines[line].number)
        letter.withUnsafeBufferPointer { builder.append($0, line: number) }
        range = (range.lowerBound + 1)..<range.upperBound
      }
    }
    copy(range, line: line)
  }

  private mutating func removeHyphen() {
    guard let last = builder.utf8.last else { return }
    builder.removeLast(last == 0x2D ? 1 : 3)
  }

  // MARK: Head

  /// Writes a block of the head.
  mutating func head(_ block: HeadBlock) {
    guard let first = block.lines.first else { return }
    builder.begin(block.kind, line: Int(source.lines[first].number))
    for (position, line) in block.lines.enumerated() {
      if position == 0 {
        copy(block.firstRange ?? source.lines[line].range, line: line)
      } else {
        append(line, joiner.joinNote(block.lines[position - 1], line))
      }
    }
    _ = builder.end()
  }

  // MARK: Running text

  /// Writes the body: the lines from `start` on that are running text.
  mutating func body(
    from start: Int, _ roles: [LineRole], _ signatures: SignatureBlocks,
    _ numbered: [Int: NumberedQuestion]
  ) {
    var before: Int?
    var isInterrupted = false
    var line = start
    var isBehindMotion = false
    while line < source.lines.count {
      guard roles[line] == .body else {
        if roles[line] != .head { isInterrupted = true }
        line += 1
        continue
      }
      if source.lines[line].startsPage { isInterrupted = true }
      if let written = ownBlock(
        at: line, roles, signatures, numbered, isBehindMotion: isBehindMotion)
      {
        before = written.last
        line = written.next
        isInterrupted = false
        continue
      }
      if let last = before, goesOn(line, behind: last, isInterrupted: isInterrupted) {
        before = line
        line += 1
        isInterrupted = false
        continue
      }
      titleItem(before: line)
      close(isBeforeBlock: true)
      open(line)
      if joiner.isMotion, source.has(line, "en gaat over tot de orde", caseless: true) {
        isBehindMotion = true
      }
      before = line
      isInterrupted = false
      line += 1
    }
    close(isBeforeBlock: false)
  }

  /// Writes what is a block by its form: a signature, a name under a motion, a heading or number of a question, a
  /// speaker, a table. Gives the last line that another may go on from, and the line behind it.
  private mutating func ownBlock(
    at line: Int, _ roles: [LineRole], _ signatures: SignatureBlocks,
    _ numbered: [Int: NumberedQuestion], isBehindMotion: Bool
  ) -> (last: Int?, next: Int)? {
    if let signature = signatures.blocks[line] {
      close(isBeforeBlock: true)
      write(signature)
      upcoming = nil
      let last = signature.lines.last ?? line
      return (signature.nameLine.map { _ in last }, last + 1)
    }
    if isBehindMotion, let last = motionName(line, roles) {
      close(isBeforeBlock: true)
      write(names: line...last)
      return (last, last + 1)
    }
    if let heading = questionHeading(line) {
      titleQuestions()
      close(isBeforeBlock: true)
      write(heading, line)
      splitJointQuestion(heading.heading, line, roles, signatures)
      return (nil, line + 1)
    }
    if SpeakerLine.isOne(source, line) {
      close(isBeforeBlock: true)
      write(speaker: line)
      return (nil, line + 1)
    }
    if let question = numbered[line] {
      titleQuestions()
      close(isBeforeBlock: true)
      begin(question, line)
      return (question.isAlone ? nil : line, line + 1)
    }
    if let rows = tableRows(line, roles) {
      close(isBeforeBlock: true)
      write(table: rows)
      return (nil, (rows.last ?? line) + 1)
    }
    return nil
  }

  /// Appends a line to the open block where it goes on from the last; false where it does not.
  private mutating func goesOn(_ line: Int, behind last: Int, isInterrupted: Bool) -> Bool {
    guard builder.openStart != nil, !forced.contains(line),
      !items.starts(source, layout, line, after: last)
    else { return false }
    let join =
      openLines == 1 && ListLabel.isBare(source, last)
      ? .space : joiner.join(last, line, isInterrupted: isInterrupted)
    if join == .apart { return false }
    append(line, join)
    openLines += 1
    return true
  }

  /// Opens a block with a line: an item, a question, an answer or a paragraph.
  private mutating func open(_ line: Int) {
    let number = Int(source.lines[line].number)
    if let item = items.item(source, line) {
      items.begin(item)
      builder.begin(.item, label: item.label, line: number)
    } else {
      builder.begin(upcoming?.kind ?? .paragraph, label: upcoming?.label, line: number)
    }
    upcoming = nil
    openLines = 1
    copy(source.lines[line].range, line: line)
  }

  /// Ends the open block; a short one without an end of a sentence, before another block, is a heading.
  private mutating func close(isBeforeBlock: Bool) {
    guard let start = builder.openStart else { return }
    defer { isSpoken = false }
    if isBeforeBlock, !isSpoken, openLines <= 3, builder.count - start <= 180, isHeading(start) {
      builder.relabelParagraph(.heading)
    }
    _ = builder.end()
  }

  /// Makes the open block a heading where it is a number and a title, no list around it: "1. Stand van de onderhandelingen".
  private mutating func titleItem(before line: Int) {
    guard let start = builder.openStart, builder.isItem, openLines == 1,
      builder.utf8[start].isDigit,
      builder.count - start <= 100, builder.blocks.last?.kind != .item, source.startsCapital(line),
      isHeading(start)
    else { return }
    // "7°." numbers articles and names.
    let sign = builder.utf8[start...].first { !$0.isDigit }
    guard sign == 0x2E else { return }
    builder.relabel(.heading, label: nil)
  }

  /// Whether the words since `start` look like a heading: a capital first, no punctuation last, and letters in between.
  private func isHeading(_ start: Int) -> Bool {
    let words = builder.utf8[start...]
    guard let first = words.first, let last = words.last(where: { $0 > 0x20 }) else { return false }
    guard first.isUpper || first.isDigit || first >= 0x80 else { return false }
    switch last {
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x3F, 0x21, 0x2D: return false
    default: break
    }
    if joiner.isMotion { return false }
    return words.contains(where: \.isLetterByte)
  }

  /// The text and blocks.
  mutating func finish() -> (text: DocumentText, blocks: [Block]) { builder.finish() }
}
