internal import Kamerstukken

/// Reads the letterhead of a ministry: "> Retouradres …", "Datum", "Onderwerp", "Ons kenmerk" and what stands beside or under
/// them.
struct LetterheadReader {
  let lines: HeadLines

  private var source: TextSource { lines.source }

  /// Reads the letterhead to its end where there is one.
  func read(_ head: inout DocumentHead, _ line: inout Int) {
    let limit = min(lines.count, line + 70)
    guard let end = Letterhead.end(source, line..<limit) else { return }
    head.kind = .letter
    let address = AddressLines(lines: lines)
    var index = line
    while index < end {
      if let next = readColumn(index, end, &head) {
        index = next
      } else if Letterhead.isLabel(source, index, Letterhead.dates),
        let (day, taken) = dateBelow(index, end)
      {
        head.date = head.date ?? day
        head.add(.paragraph, [taken])
        index = taken + 1
      } else if Letterhead.isLabel(source, index, Letterhead.subjects) {
        let taken = subjectBelow(index, end)
        take(subject: taken, from: taken.first == index ? value(index) : nil, &head)
        index = max(index, taken.last ?? index) + 1
      } else if head.date == nil, lines.isPlaceAndDate(index) {
        head.date = PrintedDate.first(in: source.string(index))
        head.add(.paragraph, [index])
        index += 1
      } else if let taken = address.address(at: index, end), !head.isAddressed {
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

  private func value(_ label: Int) -> Range<Int>? { Letterhead.valueRange(source, label) }

  private func take(
    subject taken: [Int], from range: Range<Int>?, _ head: inout DocumentHead
  ) {
    let subject = lines.words(taken, range)
    guard head.title == nil, !taken.isEmpty, !subject.isEmpty else { return }
    head.title = subject
    head.add(.heading, taken, from: range)
  }

  /// Reads labels that stand under each other, and the values under all of them: "Datum | Betreft", "22 december 2022 | Hoogte
  /// van de dijken". Gives the line behind.
  private func readColumn(_ start: Int, _ end: Int, _ head: inout DocumentHead) -> Int? {
    guard start + 1 < end, Letterhead.isBare(source, start), Letterhead.isBare(source, start + 1)
    else { return nil }
    var line = start
    var date: Int?
    var subject: Int?
    while line < end, Letterhead.isBare(source, line) {
      if Letterhead.isLabel(source, line, Letterhead.dates) { date = line }
      if Letterhead.isLabel(source, line, Letterhead.subjects) { subject = line }
      line += 1
    }
    guard let subject else { return nil }
    if let label = date {
      guard let (day, taken) = dateBelow(line, end) else { return nil }
      head.date = head.date ?? day
      head.add(.paragraph, [taken])
      if label < subject { line = taken + 1 }
    }
    var taken: [Int] = []
    while line < end, taken.count < 8, taken.isEmpty || lines[line].gap == 0,
      !Letterhead.isAnyLabel(source, line), !lines.isPlaceAndDate(line)
    {
      taken.append(line)
      line += 1
    }
    take(subject: taken, from: nil, &head)
    return line
  }

  private func dateBelow(_ label: Int, _ end: Int) -> (day: CalendarDate, line: Int)? {
    for line in label..<min(end, label + 3) {
      if lines[line].count < 60, let day = PrintedDate.first(in: source.string(line)) {
        return (day, line)
      }
    }
    return nil
  }

  /// The lines of a subject: on the label's own line, or those below it up to a blank line or the next label.
  private func subjectBelow(_ label: Int, _ end: Int) -> [Int] {
    var taken: [Int] = []
    if value(label) != nil { taken.append(label) }
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
