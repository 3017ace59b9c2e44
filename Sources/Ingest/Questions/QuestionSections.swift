internal import Kamerstukken

/// Settles what the paragraphs under a question or an answer are, once all blocks of a document are there.
///
/// The first paragraph under "Vraag 3" or "Antwoord 3" is the question or answer; the others stay paragraphs and carry its label. Of
/// a joint question ("Vraag 3, 4, 5 en 6" over four paragraphs that ask) each paragraph is a question with its own number. What
/// stands under a question that no answer is headed for is its answer, where other questions have theirs.
struct QuestionSections {
  /// Settles the blocks of a document; those without questions stay as they are.
  static func settle(_ document: inout Document) {
    guard document.blocks.contains(where: { $0.kind == .question || $0.kind == .answer }) else {
      return
    }
    var sections = QuestionSections(document)
    sections.settle()
    document.blocks = sections.blocks
  }

  private var blocks: [Block]
  private let text: [UInt8]
  /// The numbers that answers carry; nil where some answer has none.
  private let answered: Set<Int>?

  private init(_ document: Document) {
    blocks = document.blocks
    text = document.text.utf8
    let answers = blocks.filter { $0.kind == .answer }
    let labels = answers.compactMap(\.label)
    answered =
      labels.count == answers.count && !labels.isEmpty
      ? Set(labels.flatMap { QuestionNumbers($0).values }) : nil
  }

  private mutating func settle() {
    var index = 0
    while index < blocks.count {
      let kind = blocks[index].kind
      guard kind == .question || kind == .answer, let label = blocks[index].label else {
        index += 1
        continue
      }
      var end = index + 1
      while end < blocks.count, [.paragraph, .item, .table].contains(blocks[end].kind) { end += 1 }
      if kind == .question {
        settleQuestion(index..<end, label)
      } else {
        carry(label, index + 1..<end)
      }
      index = end
    }
  }

  private mutating func carry(_ label: String, _ range: Range<Int>) {
    for index in range where blocks[index].kind == .paragraph { blocks[index].label = label }
  }

  private mutating func settleQuestion(_ section: Range<Int>, _ label: String) {
    let numbers = QuestionNumbers(label).values
    if numbers.count > 1, section.count == numbers.count, section.allSatisfy(isAsking) {
      for (index, number) in zip(section, numbers) {
        blocks[index].kind = .question
        blocks[index].label = String(number)
      }
      return
    }
    carry(label, section.dropFirst())
    guard let answered, !numbers.isEmpty, !numbers.contains(where: answered.contains),
      let answer = section.dropFirst().first(where: { blocks[$0].kind == .paragraph }),
      answer == section.lowerBound + 1, text[blocks[section.lowerBound].range].last == 0x3F,
      !isAsking(answer)
    else { return }
    blocks[answer].kind = .answer
  }

  /// Whether a paragraph has a question mark.
  private func isAsking(_ index: Int) -> Bool {
    blocks[index].kind != .item && blocks[index].kind != .table
      && text[blocks[index].range].contains(0x3F)
  }
}
