internal import Kamerstukken

/// Questions and answers: their headings, their numbers, the title over them.
extension TextAssembler {
  /// Makes the open block a heading where it is the title over questions that come next: "Antwoorden van de minister van … op
  /// Kamervragen van het lid Jansen (XYZ) over de dijken.", also with a period.
  mutating func titleQuestions() {
    guard let start = builder.openStart, openLines <= 6, builder.count - start <= 900 else {
      return
    }
    let words = builder.utf8[start...]
    guard words.starts(with: "Antwoord".utf8) || words.starts(with: "Beantwoording".utf8),
      QuestionTitle(String(decoding: words, as: UTF8.self)) != nil
    else { return }
    builder.relabelParagraph(.heading)
  }

  func questionHeading(_ line: Int) -> (heading: QuestionHeading?, isAnswer: Bool)? {
    let first = source.first(line)
    guard first == 0x56 || first == 0x41 || first == 0x4D || first == 0x76 || first == 0x61,
      source.lines[line].count <= 64
    else { return nil }
    if source.has(line, "Vra", caseless: true) || source.has(line, "Antwoord", caseless: true) {
      if let heading = QuestionHeading(utf8: source.bytes(line)) { return (heading, false) }
    }
    for word in ["Antwoord", "Antwoord:", "Antwoorden", "Mededeling", "ANTWOORD"] as [StaticString]
    where source.equals(line, word) {
      return (nil, true)
    }
    return nil
  }

  /// Opens a question or answer whose number stands before its words, or over them.
  mutating func begin(_ question: NumberedQuestion, _ line: Int) {
    if question.kind == .question { questionCount += 1 } else { answerCount += 1 }
    items = ItemSequence()
    let number = Int(source.lines[line].number)
    builder.begin(question.isAlone ? .heading : question.kind, label: question.label, line: number)
    copy(source.lines[line].range, line: line)
    if question.isAlone {
      _ = builder.end()
      upcoming = (question.kind, question.label)
    } else {
      upcoming = nil
      openLines = 4
    }
  }

  mutating func write(
    _ found: (heading: QuestionHeading?, isAnswer: Bool), _ line: Int
  ) {
    let label = found.heading?.label
    builder.begin(.heading, label: label, line: Int(source.lines[line].number))
    copy(source.lines[line].range, line: line)
    _ = builder.end()
    let kind = found.heading?.kind ?? .answer
    if kind == .question { questionCount += 1 } else { answerCount += 1 }
    upcoming = (kind, label)
    items = ItemSequence()
  }

  /// Finds the lines that begin the questions under a joint label: "Vraag 3, 4, 5 en 6" over four of them. Where the ends of
  /// paragraphs alone are too few, a line that ends in a question mark ends one too, if there are then as many as the label has.
  mutating func splitJointQuestion(
    _ heading: QuestionHeading?, _ line: Int, _ roles: [LineRole], _ signatures: SignatureBlocks
  ) {
    guard let heading, heading.kind == .question else { return }
    let count = QuestionNumbers(heading.label).values.count
    guard count > 1 else { return }
    var parts = 1
    var asking: [Int] = []
    var before: Int?
    var isInterrupted = false
    for next in line + 1..<min(source.lines.count, line + 120) {
      guard roles[next] == .body else {
        isInterrupted = true
        continue
      }
      if questionHeading(next) != nil || signatures.blocks[next] != nil { break }
      defer {
        before = next
        isInterrupted = false
      }
      guard let before else { continue }
      if joiner.join(before, next, isInterrupted: isInterrupted) == .apart {
        parts += 1
      } else if source.closing(before) == 0x3F, source.startsCapital(next) {
        asking.append(next)
      }
    }
    if parts + asking.count == count { forced = Set(asking) }
  }
}
