internal import Kamerstukken

/// A question or an answer that begins with its number alone.
struct NumberedQuestion {
  /// `.question` or `.answer`.
  var kind: Block.Kind
  /// The number as printed: "2 en 3".
  var label: String
  /// Whether the number stands alone on its line, over the words.
  var isAlone: Bool
}

/// Finds questions and answers that have a number and no word before it: written questions of before 2011, lists of questions and
/// answers. Questions run 1, 2, 3; so do the answers, behind the word "Antwoord".
struct NumberedQuestions {
  /// The questions and answers by the line with which each begins.
  private(set) var starts: [Int: NumberedQuestion] = [:]

  /// Looks from a line on; a paper with lines such as "Vraag 1" has none.
  init(_ source: TextSource, _ roles: [LineRole], from start: Int) {
    var isAnswer = false
    var question = 0
    var answer = 0
    var isFirst = true
    for line in start..<max(start, source.lines.count) where roles[line] == .body {
      defer { isFirst = false }
      switch source.first(line) {
      case 0x30...0x39:
        let range = source.lines[line].range
        guard let label = NumberedLabel(source.text, range.lowerBound, range.upperBound),
          isFirst || question > 0 || label.isAlone
        else { continue }
        let isNext: Bool
        if isAnswer {
          isNext = label.first > answer && label.first <= answer + 3 && label.last <= question
        } else {
          isNext = label.first > question && label.first <= question + (question == 0 ? 1 : 3)
        }
        // "1", question, "Antwoord", "2": each answer stands under its question.
        let isNextQuestion = isAnswer && answer == 0 && label.first == question + 1
        guard isNext || isNextQuestion else { continue }
        if isNextQuestion { isAnswer = false }
        if isAnswer { answer = label.last } else { question = label.last }
        starts[line] = NumberedQuestion(
          kind: isAnswer ? .answer : .question,
          label: String(
            decoding: UnsafeBufferPointer(rebasing: source.text[label.range]), as: UTF8.self),
          isAlone: label.isAlone)
      case 0x41, 0x4D, 0x4E:  // Antwoord, Mededeling, Nader antwoord
        guard
          source.has(line, "Antwoord", caseless: true) || source.has(line, "Mededeling")
            || source.has(line, "Nader ")
        else { continue }
        if QuestionHeading(utf8: source.bytes(line).prefix(48)) != nil {
          starts = [:]
          return
        }
        guard
          source.lines[line].count <= 12 || source.has(line, "Antwoord van ", caseless: true)
            || source.has(line, "Mededeling van ") || source.has(line, "Nader antwoord van ")
        else { continue }
        isAnswer = true
        answer = 0
      case 0x56, 0x76:
        if QuestionHeading(utf8: source.bytes(line).prefix(48)) != nil {
          starts = [:]
          return
        }
        guard source.has(line, "Vragen van ") || source.has(line, "Vraag van ") else { continue }
        isAnswer = false
        question = 0
        isFirst = true
      default: continue
      }
    }
  }
}
