internal import Kamerstukken

/// Tables of promises: a column "Toezegging", and what became of each in a column "Status" or "Stand van zaken".
extension CommitmentReader {
  /// What the columns of such a table hold.
  private struct Columns {
    /// What was promised.
    var action: Int
    /// What became of it.
    var status: Int?
    /// Whether only rows count that call themselves a promise: "moties en toezeggingen".
    var isMixed: Bool
  }

  /// Reads the tables of a document.
  mutating func readTables() {
    guard scope != .reported else { return }
    let blocks = analysis.document.blocks
    for block in blocks.indices where blocks[block].kind == .table {
      let rows = TableGrid(analysis, blocks[block].range).rows
      guard let head = rows.first, rows.count > 1,
        let columns = columns(head, before: block > 0 ? blocks[block - 1] : nil)
      else { continue }
      listed.insert(block)
      for row in rows.dropFirst() { addRow(row, columns, block: block) }
    }
    // What running text says of "deze toezegging" is not of a table.
    swap(&drafts, &tableDrafts)
  }

  /// The columns by the head of a table and the words right above it; nil where no promises stand in it.
  private func columns(_ head: [Range<Int>], before: Block?) -> Columns? {
    func column(_ type: CommitmentWords.Role) -> Int? {
      head.firstIndex { $0.count <= 8 && evidence.has(type, in: $0) }
    }
    let status = column(.stand)
    if let action = column(.commitment) {
      return Columns(
        action: action, status: status, isMixed: evidence.has(.motion, in: head[action]))
    }
    guard let before, before.kind == .heading || before.kind == .paragraph,
      before.range.count < 240, let action = column(.column), let status, action != status
    else { return nil }
    let tokens = analysis.tokens
    let above =
      tokens.first(
        atOrAfter: before.range.lowerBound)..<tokens.first(
        atOrAfter: before.range.upperBound)
    guard evidence.has(.commitment, in: above) else { return nil }
    return Columns(action: action, status: status, isMixed: evidence.has(.motion, in: above))
  }

  private mutating func addRow(_ row: [Range<Int>], _ columns: Columns, block: Int) {
    guard columns.action < row.count else { return }
    let tokens = analysis.tokens
    let cell = row[columns.action]
    guard cell.count >= 3, let last = row.last(where: { !$0.isEmpty }),
      let first = row.first(where: { !$0.isEmpty }),
      !evidence.has(.motion, in: cell.prefix(3)),
      !columns.isMixed || government.classes(cell.lowerBound).contains(.commitment),
      let index = analysis.sentences.index(at: Int(tokens.starts[cell.lowerBound]))
    else { return }
    let frame = frame(of: CandidateSentence(index: index, tokens: cell, cue: cell.lowerBound))
    let span = tokens.range(first.lowerBound, through: last.upperBound - 1)
    var record = listed(cell, span: span, frame, rule: "table")
    let status = columns.status.flatMap { $0 < row.count ? row[$0] : nil } ?? 0..<0
    record.status = self.status(status)
    for (place, other) in row.enumerated() where place != columns.action && !other.isEmpty {
      if record.code == nil { record.code = code(in: other) }
      if record.occasion == nil, place != columns.status {
        record.occasion = occasions.occasion(inCell: other).map { occasion($0) }
      }
      if place != columns.status {
        if let phrase = government.phrase(at: other.lowerBound), phrase.kind == .office {
          record.by = slots.promiser(phrase, at: span.lowerBound)
        }
        if let members = members(in: other) { record.to = slots.persons(members)[0].name }
      }
    }
    if record.occasion == nil { record.occasion = frame.occasion.map { occasion($0) } }
    if record.deadline == nil, record.status != .fulfilled, !status.isEmpty {
      let frame = self.frame(
        of: CandidateSentence(index: index, tokens: status, cue: status.lowerBound))
      record.deadline = preferred(frame.deadlines)
    }
    record.target = targets.target(in: span)
    append(record, frame, block: block, isOpen: false)
  }

  /// "aan het lid Jansen", "Jansen (CDA)": to whom.
  private func members(in cell: Range<Int>) -> NamePhrase? {
    for index in cell where government.classes(index).contains(.title) {
      let start = max(cell.lowerBound, index - 2)..<index
      if let start = start.last(where: { government.classes($0).contains(.to) }),
        index - start <= 2
      {
        for place in index...min(index + 1, cell.upperBound - 1) {
          if let members = government.members(at: place), !members.names.isEmpty { return members }
        }
      }
    }
    return nil
  }

  /// What a cell says: "Afgedaan", "Deels voldaan", "Openstaand", "Nog niet uitgevoerd", "Vervallen".
  private func status(_ cell: Range<Int>) -> Commitment.Status {
    if cell.isEmpty { return .made }
    if evidence.has(.lapsed, in: cell) { return .lapsed }
    if evidence.has(.late, in: cell) { return .postponed }
    let isSettled = evidence.has(.settled, in: cell)
    if isSettled, evidence.has(.partly, in: cell) { return .partlyFulfilled }
    let isOpen =
      evidence.has(.pending, in: cell) || evidence.isNegated(cell)
      || cell.contains { Self.toCome.contains(analysis.tokens.words[$0]) }
    return isSettled && !isOpen ? .fulfilled : .pending
  }

  /// "wordt voor 1 mei afgedaan": still to come.
  private static let toCome = WordSet(toComeWords)
  /// Words the vocabulary must have.
  static let toComeWords = [
    "wordt", "worden", "zal", "zullen", "gepland", "voorzien", "toezeggingen",
  ]
}
