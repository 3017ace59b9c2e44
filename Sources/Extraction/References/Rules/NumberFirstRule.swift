internal import Kamerstukken

/// "Zij krijgt nr. 476 (29754)", "nr. 22(30196)", "Zij krijgt nr. 726, was nr. 719 (21501-08)".
struct NumberFirstRule: ReferenceRule {
  let name = "number-dossier"
  let triggers = ReferenceTriggers(roles: [.number, .n])

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    guard let behind = reader.numberWord(at: index),
      let first = reader.numbers(at: behind, plural: reader.has(index, .plural))
    else { return nil }
    var groups = [(start: index, part: first)]
    var next = first.next
    // "nr. 726, was nr. 719", "nr. 12 en nr. 13".
    while groups.count < 8 {
      var more = next
      if reader.sign(more, 0x2C) { more += 1 }
      if reader.has(more, [.was, .and]) { more += 1 }
      guard more > next, let behind = reader.numberWord(at: more),
        let part = reader.numbers(at: behind, plural: reader.has(more, .plural))
      else { break }
      groups.append((more, part))
      next = part.next
    }
    guard reader.sign(next, 0x28), let dossier = reader.dossier(at: next + 1, .bare) else {
      return nil
    }
    var also: [String] = []
    var end = dossier.next
    while also.count < 8, reader.sign(end, 0x2C) || reader.sign(end, 0x2F) || reader.has(end, .and),
      let more = reader.dossier(at: end + 1, .bare)
    {
      also.append(more.joined)
      end = more.next
    }
    guard reader.sign(end, 0x29) else { return nil }
    var drafts: [CitationDraft] = []
    for (index, group) in groups.enumerated() {
      let last = index == groups.count - 1 ? end : group.part.next - 1
      for number in group.part.numbers {
        drafts.append(
          CitationDraft(
            tokens: group.start...last, kind: .kamerstuk, rule: name, dossier: dossier.number,
            suffix: dossier.suffix, rijkswet: dossier.rijkswet, also: also, number: number.number,
            mark: number.mark,
            relation: index > 0 && reader.has(group.start - 1, .was) ? .replaces : .cites))
      }
    }
    return RuleMatch(drafts: drafts, next: end + 1)
  }
}
