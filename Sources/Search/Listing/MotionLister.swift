internal import RecordJSON
internal import Kamerstukken
package import TextIndex

/// Lists motions: one row for each, with the documents that deal with it.
package struct MotionLister: Sendable {
  private typealias Field = EntrySchema.Field
  private let lister: Lister

  /// The rows of a request.
  package struct Rows: Sendable {
    /// The rows asked for.
    package var rows: [MotionRow]
    /// How many motions match in all.
    package var total: Int
    /// How many mentions only lack a date to match.
    package var undated: Int
  }

  /// A lister over a snapshot.
  package init(reader: IndexReader) {
    lister = Lister(reader: reader)
  }

  /// The motions of a request, best first or newest first; of each motion every mention in the index is
  /// shown, whether or not that mention matches. A motion whose own text is in the index has the date of
  /// that text, whenever it is mentioned; one with a later status is not `submitted` any more.
  package func rows(
    _ request: ListingRequest, isSubmitted: Bool = false, onlyUnanswered: Bool
  ) throws -> Rows {
    let reader = lister.reader
    let base = try lister.base(request)
    let isRanked = request.sort == .relevance
    let hits =
      isRanked
      ? try reader.search(
        SearchRequest(base, limit: reader.documentCount, countsTotal: false)
      ).hits : []
    let matches = isRanked ? hits.map(\.document) : try reader.ordered(reader.matches(base))
    var excluded = onlyUnanswered ? try answered() : []
    if isSubmitted { excluded.formUnion(try settled()) }
    let groups = try reader.integers(Field.group, of: matches)
    let dates = try reader.integers(Field.date, of: matches)
    let own = try ownDates(
      of: matches, groups, dates, among: base, readsAll: request.dates != nil)
    let days = request.dates.map { $0.isEmpty ? nil : $0.days }
    var seen: [Int64: Int64?] = [:]
    seen.reserveCapacity(own.count)
    var order: [(group: Int64, first: DocumentReference, score: Float?)] = []
    var undated: Set<Int64> = []
    for (index, (group, date)) in zip(groups, dates).enumerated() {
      guard let group, !excluded.contains(group) else { continue }
      let date = own[group] ?? date
      if let days {
        if let date {
          guard let days, days.contains(date) else { continue }
        } else if !request.showsUndated {
          undated.insert(group)
          continue
        }
      }
      if let before = seen[group] {
        // The date of a motion without a text of its own is that of its first mention.
        if let date, before.map({ date < $0 }) ?? true { seen[group] = date }
      } else {
        seen[group] = date
        order.append((group, matches[index], isRanked ? hits[index].score : nil))
      }
    }
    if !isRanked {
      let places = order.enumerated().map {
        (date: seen[$1.group].flatMap { $0 } ?? .min, place: $0, motion: $1)
      }
      order = places.sorted { ($1.date, $0.place) < ($0.date, $1.place) }.map(\.motion)
    }
    let last = request.limit == 0 ? order.count : request.offset + request.limit
    let page = order.dropFirst(request.offset).prefix(max(0, last - request.offset))
    return Rows(
      rows: try page.map { try row(mentionedIn: $0.first, score: $0.score) }, total: order.count,
      undated: undated.subtracting(seen.keys).count)
  }

  /// For each motion whose own text is among the matches, or with `readsAll` anywhere in the index, its date.
  private func ownDates(
    of matches: [DocumentReference], _ groups: [Int64?], _ dates: [Int64?], among query: Query,
    readsAll: Bool
  ) throws -> [Int64: Int64] {
    let reader = lister.reader
    let isOwn = Query.filter(.term(field: Field.answer, text: "own"))
    let texts = try reader.matches(.and([query, isOwn]))
    // Of a motion that a document has twice the last counts.
    var last: [Int64: (text: DocumentReference, date: Int64)] = [:]
    last.reserveCapacity(texts.count)
    for (index, match) in matches.enumerated() {
      guard let group = groups[index], let date = dates[index], texts.containsSorted(match)
      else { continue }
      if let other = last[group], match < other.text { continue }
      last[group] = (match, date)
    }
    var own = last.mapValues(\.date)
    guard readsAll else { return own }
    let others = Set(groups.lazy.compactMap { $0 }.filter { own[$0] == nil })
    guard !others.isEmpty else { return own }
    let all = try reader.matches(isOwn)
    for (text, group) in zip(all, try reader.integers(Field.group, of: all)) {
      guard let group, others.contains(group), let date = try reader.integer(Field.date, of: text)
      else { continue }
      own[group] = date
    }
    return own
  }

  /// The row of the motion that an entry mentions.
  private func row(mentionedIn entry: DocumentReference, score: Float?) throws -> MotionRow {
    let first = try mention(entry)
    guard let target = first.record.target else {
      return MotionRow(mentions: [first], score: score)
    }
    let others = try entries(target: target).filter { $0 != entry }
    return MotionRow(mentions: [first] + (try others.map(mention)), score: score)
  }

  /// The row of a motion by its identifier; nil where the index has none.
  package func row(target: String) throws -> MotionRow? {
    let mentions = try entries(target: target).map(mention)
    return mentions.isEmpty ? nil : MotionRow(mentions: mentions)
  }

  /// The entries of a motion: of all that have this target those that have a group.
  private func entries(target: String) throws -> [DocumentReference] {
    let reader = lister.reader
    let found = try reader.matches(.term(field: Field.target, text: target.lowercased()))
    let groups = try reader.integers(Field.group, of: found)
    return zip(found, groups).compactMap { $1 == nil ? nil : $0 }
  }

  private func mention(_ entry: DocumentReference) throws -> MotionRow.Mention {
    let stored = try lister.reader.stored(of: entry)
    let line = try DecodedLine<DecodedMotion>(json: stored)
    return MotionRow.Mention(
      document: line.id, date: line.date, record: line.record, stored: stored)
  }

  /// The motions that are answered, or on which no answer is due any more.
  private func answered() throws -> Set<Int64> {
    try groups(.term(field: Field.answer, text: "settled"))
  }

  /// The motions of which a mention says what became of them.
  private func settled() throws -> Set<Int64> {
    try groups(
      .and([
        .filter(.term(field: Field.type, text: RecordType.motion.rawValue)),
        .exists(field: Field.status),
        .not(.term(field: Field.status, text: Motion.Status.submitted.rawValue)),
      ]))
  }

  private func groups(_ query: Query) throws -> Set<Int64> {
    let reader = lister.reader
    return Set(try reader.integers(Field.group, of: reader.matches(query)).compactMap { $0 })
  }
}

extension [DocumentReference] {
  /// Whether an element is in this list, which is ascending.
  fileprivate func containsSorted(_ element: DocumentReference) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == element
  }
}
