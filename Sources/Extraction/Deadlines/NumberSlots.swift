/// Reads the numbers and years in the forms of the table.
struct NumberSlots: PhraseSlots {
  let points: DeadlinePointReader

  func end(of slot: PhraseSlot, at token: Int) -> Int? {
    switch slot {
    case .number: points.number(token) != nil ? token + 1 : nil
    case .year: points.printedYear(token) != nil ? token + 1 : nil
    default: nil
    }
  }

  func isGap(_ token: Int, inClause: Bool) -> Bool { true }
}
