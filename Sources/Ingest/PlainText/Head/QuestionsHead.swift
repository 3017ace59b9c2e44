internal import Kamerstukken

/// Reads the head of written questions: "Vragen van het lid …", "Antwoord van Minister …", each a paragraph before "Vraag 1"; in
/// papers of before 2011 the answer's stands behind the questions.
struct QuestionsHead {
  let lines: HeadLines

  private var source: TextSource { lines.source }

  /// The number of an Aanhangsel, alone on its line under the head.
  func readAppendixNumber(_ head: inout DocumentHead, _ line: inout Int) {
    head.kind = .questions
    guard line < lines.count, let value = source.number(line, digits: 5) else { return }
    head.number = String(value)
    line += 1
  }

  /// Reads both paragraphs where the first stands at a line.
  func read(_ head: inout DocumentHead, _ line: inout Int) {
    let start = line
    // "Antwoord schriftelijke vragen : …", as the House's site prints it over the questions.
    if head.title == nil, line + 1 < lines.count, isSiteLine(line), isTitle(line + 1) {
      line += 1
    }
    guard line < lines.count, isTitle(line) else { return }
    let above = Array(start..<line)
    let titleLines = paragraph(&line, limit: 14)
    guard let found = QuestionTitle(lines.words(titleLines)) else {
      line = start
      return
    }
    head.kind = .questions
    head.title = found.title
    head.submitted = found.submitted
    head.people += found.people
    if !above.isEmpty { head.add(.paragraph, above) }
    head.add(.paragraph, titleLines)
    guard line < lines.count, isAnswerTitle(line) else { return }
    let answerLines = paragraph(&line, limit: 12)
    readAnswer(answerLines, &head)
    head.add(.paragraph, answerLines)
  }

  private func isTitle(_ line: Int) -> Bool {
    lines.has(line, anyOf: ["Vragen van ", "Vragen gesteld door ", "Vraag van "])
  }

  /// Whether a line says in a few words what the paper is, and its subject behind " : ".
  private func isSiteLine(_ line: Int) -> Bool {
    source.first(line).isUpper
      && source.bytes(line).prefix(60).split(separator: 0x20, maxSplits: 6).dropFirst(2)
        .contains { $0.elementsEqual([0x3A]) }
  }

  /// Takes who answers, and when, from the lines of a paragraph; false where they tell nothing.
  @discardableResult
  private func readAnswer(_ taken: [Int], _ head: inout DocumentHead, mustBeDated: Bool = false)
    -> Bool
  {
    guard let answer = AnswerTitle(lines.words(taken)) else { return false }
    guard answer.received != nil || !mustBeDated else { return false }
    head.people += answer.people
    head.date = answer.received
    return true
  }

  /// Looks for "Antwoord van minister … (Ontvangen 28 december 1994)" behind the questions.
  func readLaterAnswer(_ head: inout DocumentHead, from start: Int) {
    guard !head.people.contains(where: { $0.role == .signatory }) else { return }
    for line in start..<max(start, lines.count) where isAnswerTitle(line) {
      var next = line
      if readAnswer(paragraph(&next, limit: 12), &head, mustBeDated: true) { return }
    }
  }

  private func isAnswerTitle(_ line: Int) -> Bool {
    switch source.first(line) {
    case 0x41, 0x4D, 0x4E, 0x48: lines.has(line, anyOf: Self.answerTitles)
    default: false
    }
  }

  private static let answerTitles: [StaticString] = [
    "Antwoord van ", "Antwoorden van ", "Mededeling van ", "Nader antwoord van ",
    "Aanvullend antwoord van ", "Nadere mededeling van ", "Herziene antwoorden van ",
  ]

  /// The lines of a paragraph of the head: to the next blank line, question or answer.
  private func paragraph(_ line: inout Int, limit: Int) -> [Int] {
    var taken = [line]
    line += 1
    while line < lines.count, taken.count < limit, lines.isJoinedGap(line), !isAnswerTitle(line),
      QuestionHeading(utf8: source.bytes(line).prefix(48)) == nil, !isEnded(line - 1)
    {
      taken.append(line)
      line += 1
    }
    return taken
  }

  /// Whether a line ends with the day in brackets that ends such a paragraph: "(ingezonden 15 september 2017).".
  private func isEnded(_ line: Int) -> Bool {
    let bytes = source.bytes(line)
    let end = bytes.last == 0x2E ? bytes.count - 1 : bytes.count
    guard end > 12, bytes[end - 1] == 0x29, let open = bytes[..<end].lastIndex(of: 0x28),
      let day = DayInBrackets(bytes, at: open)
    else { return false }
    return day.range.upperBound == end
  }
}
