internal import Kamerstukken

/// Reads the letterhead of a ministry: "> Retouradres …", "Datum", "Onderwerp", "Ons kenmerk" and what stands under them.
struct LetterheadReader {
  let lines: HeadLines

  private var source: TextSource { lines.source }

  /// Reads the letterhead to its end where there is one.
  func read(_ head: inout DocumentHead, _ line: inout Int) {
    let limit = min(lines.count, line + 70)
    guard let end = Letterhead.end(source, line..<limit) else { return }
    head.kind = .letter
    var index = line
    while index < end {
      if Letterhead.isLabel(source, index, ["Datum", "datum"]),
        let (day, taken) = dateBelow(index, end)
      {
        head.date = head.date ?? day
        head.add(.paragraph, taken)
        index = (taken.last ?? index) + 1
      } else if Letterhead.isLabel(source, index, ["Onderwerp", "Betreft", "Projectnaam"]) {
        let taken = subjectBelow(index, end)
        let range = Letterhead.valueRange(source, index, isOwn: taken.first == index)
        let subject = lines.words(taken, range)
        if head.title == nil, !subject.isEmpty {
          head.title = subject
          head.add(.heading, taken, from: range)
        }
        index = max(index, taken.last ?? index) + 1
      } else if source.has(index, "Aan de ", caseless: true) {
        let address = AddressLines(lines: lines)
        let taken = address.lines(from: index, to: end)
        address.take(taken, &head)
        index = (taken.last ?? index) + 1
      } else {
        index += 1
      }
    }
    line = end
    if let title = head.title, let questions = QuestionTitle(title) {
      head.kind = .questions
      head.people += questions.people
      head.submitted = questions.submitted
    }
  }

  private func dateBelow(_ label: Int, _ end: Int) -> (day: CalendarDate, lines: [Int])? {
    for line in label..<min(end, label + 3) {
      if lines[line].count < 60, let day = PrintedDate.first(in: source.string(line)) {
        return (day, [line])
      }
    }
    return nil
  }

  /// The lines of a subject: on the label's own line, or those below it up to a blank line or the next label.
  private func subjectBelow(_ label: Int, _ end: Int) -> [Int] {
    var taken: [Int] = []
    if Letterhead.valueRange(source, label, isOwn: true) != nil { taken.append(label) }
    var line = label + 1
    while line < end, taken.count < 8, lines[line].gap == 0 || taken.isEmpty,
      !Letterhead.isAnyLabel(source, line)
    {
      if let first = taken.first, first != label, lines[line].count < 60, !source.startsSmall(line),
        !lines[line - 1].endsInSpace
      {
        break
      }
      taken.append(line)
      line += 1
    }
    return taken
  }
}
