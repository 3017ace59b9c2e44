internal import Kamerstukken
internal import Register

/// Joins mentions to records: one for each motion, however often it is mentioned.
struct MotionRegistry {
  /// A motion with what tells it from others.
  struct Entry {
    var motion: Motion
    var hasHeading: Bool
    /// Tokens of the mention named last.
    var lastPlace: Range<Int>
    /// Folded names, in order.
    var names: [[UInt8]]
    /// Whether its text stands in the document: who moved it is known from there.
    var hasText = false
    /// Whether it is the document's own motion: nothing else is joined to it but by its number.
    var isOwn = false
    /// "op stuk nr. 12" where the dossier is not known.
    var number: String?

    /// The number of its paper, or that at which it is spoken of.
    fileprivate var printedNumber: String? {
      number ?? motion.target?.split(separator: "-").last.map(String.init)
    }
  }

  /// How many tokens "deze motie" may stand behind the motion that it means.
  let reach: Int

  /// How many tokens where it may as well be the one read out next.
  private static let near = 120

  private(set) var entries: [Entry] = []
  private var byTarget: [String: Int] = [:]
  /// The entry last numbered so, for "op stuk nr. 12" in a debate.
  private var byNumber: [String: Int] = [:]
  /// Entries by the end of the first name.
  private var byName: [[UInt8]: [Int]] = [:]
  /// How many motions of one name, the last ones, a mention is compared with.
  private static let most = 500
  /// The entry named last, for "deze motie".
  private var last: Int?

  /// An empty registry.
  init(reach: Int) { self.reach = reach }

  /// Changes an entry.
  mutating func update(_ index: Int, _ change: (inout Entry) -> Void) { change(&entries[index]) }

  /// The entry of a paper.
  func index(of target: String) -> Int? { byTarget[target] }

  /// The entry whose paper has a number.
  func index(ofNumber number: String) -> Int? { byNumber[number] }

  private mutating func remember(_ target: String, _ index: Int) {
    if byTarget[target] == nil { byTarget[target] = index }
    if let dash = target.utf8.lastIndex(of: 0x2D) {
      byNumber[String(target[target.utf8.index(after: dash)...])] = index
    }
  }

  /// "deze motie" means this entry from here on.
  mutating func turn(to index: Int) { last = index }

  /// Adds a motion of which the text stands here.
  mutating func add(_ motion: Motion, at tokens: Range<Int>, isOwn: Bool) -> Int {
    if let target = motion.target, let known = byTarget[target] { return known }
    let names = motion.submitters.map { NameFolding.fold($0.name) }
    entries.append(
      Entry(
        motion: motion, hasHeading: true, lastPlace: tokens, names: names, hasText: true,
        isOwn: isOwn))
    let index = entries.count - 1
    if let target = motion.target { remember(target, index) }
    if !isOwn {
      remember(names, index)
      last = index
    }
    return index
  }

  /// Takes in a mention; the index of its entry, or nil where "deze motie" has no motion before it.
  ///
  /// `isEcho`: the chair repeats what was said of the motion before.
  mutating func take(_ mention: MotionMention, offset: Int, isEcho: Bool, span: () -> Span) -> Int?
  {
    if mention.place == .anaphora {
      guard let last,
        entries[last].motion.label.hasSuffix("amendement") == mention.label.hasSuffix("amendement"),
        mention.tokens.lowerBound - entries[last].lastPlace.upperBound
          < (mention.mayLookAhead ? min(reach, Self.near) : reach)
      else { return nil }
      note(mention, offset, at: last)
      // "In deze aangenomen motie".
      if let status = mention.status { settle(status, at: last) }
      return last
    }
    let known = known(mention)
    let index = known ?? (isEcho ? unnumbered(before: mention) : nil) ?? new(mention, span())
    note(mention, offset, at: index)
    merge(mention, into: index)
    last = index
    return index
  }

  /// The motion named last, where nothing but its number is missing: "De tweede motie is van het lid Jansen. …" "De
  /// voorzitter: De motie op stuk nr. 12 krijgt oordeel Kamer."
  private func unnumbered(before mention: MotionMention) -> Int? {
    guard let last, mention.submitters.isEmpty, !entries[last].motion.submitters.isEmpty,
      !entries[last].hasText, entries[last].motion.target == nil, entries[last].number == nil,
      mention.tokens.lowerBound - entries[last].lastPlace.upperBound < Self.near
    else { return nil }
    return last
  }

  /// Puts an entry under a heading that names only its subject.
  mutating func head(_ heading: MotionMention, _ offset: Int, at index: Int) {
    entries[index].motion.mentions.append(offset)
    if entries[index].motion.subject == nil { entries[index].motion.subject = heading.subject }
  }

  /// What is said of a motion that is only cited: what came of it stands above that it was moved.
  mutating func settle(_ status: Motion.Status, at index: Int) {
    var motion = entries[index].motion
    if motion.status == nil {
      motion.status = status
    } else if let old = motion.status, Self.rank(old) < Self.rank(status), !entries[index].hasText {
      if old == .submitted { motion.date = motion.date ?? motion.statusDate }
      motion.status = status
      motion.statusDate = nil
    }
    entries[index].motion = motion
  }

  /// "ingediend", then "aangehouden", then what came of it in the end.
  private static func rank(_ status: Motion.Status) -> Int {
    switch status {
    case .submitted: 0
    case .deferred: 1
    default: 2
    }
  }

  private mutating func note(_ mention: MotionMention, _ offset: Int, at index: Int) {
    entries[index].lastPlace = mention.tokens
    entries[index].motion.mentions.append(offset)
  }

  private mutating func new(_ mention: MotionMention, _ span: Span) -> Int {
    var motion = Motion(label: mention.label, span: span)
    motion.mentions = []
    motion.submitters = mention.submitters
    motion.etAl = mention.etAl
    let names = mention.submitters.map { NameFolding.fold($0.name) }
    entries.append(
      Entry(motion: motion, hasHeading: false, lastPlace: mention.tokens, names: names))
    remember(names, entries.count - 1)
    return entries.count - 1
  }

  private mutating func remember(_ names: [[UInt8]], _ index: Int) {
    guard let first = names.first else { return }
    byName[Array(first.suffix(4)), default: []].append(index)
  }

  /// The entry that a mention names, or nil for a new one.
  private func known(_ mention: MotionMention) -> Int? {
    if let target = mention.target, let index = byTarget[target] { return index }
    if mention.target == nil, let number = mention.number, let index = byNumber[number],
      entries[index].hasText || entries[index].number != nil
    {
      return index
    }
    let names = mention.submitters.map { NameFolding.fold($0.name) }
    guard let first = names.first else { return nil }
    return byName[Array(first.suffix(4)), default: []].suffix(Self.most).last {
      isSame(entries[$0], mention, names)
    }
  }

  private func isSame(_ entry: Entry, _ mention: MotionMention, _ names: [[UInt8]]) -> Bool {
    if entry.isOwn { return false }
    if let target = mention.target, let other = entry.motion.target, target != other {
      return false
    }
    if mention.target == nil, let number = mention.number, let other = entry.printedNumber,
      number != other
    {
      return false
    }
    let isAmendment = mention.label.hasSuffix("amendement")
    guard entry.motion.label.hasSuffix("amendement") == isAmendment else { return false }
    for (a, b) in zip(names, entry.names) where !(Self.ends(a, b) || Self.ends(b, a)) {
      return false
    }
    if names.count != entry.names.count, !mention.etAl, !entry.motion.etAl, mention.target != nil {
      return false
    }
    // Two headings with two subjects are two motions of one member.
    if mention.place == .heading, entry.hasHeading, let subject = mention.subject,
      let other = entry.motion.subject,
      subject != other
    {
      return false
    }
    return true
  }

  /// "gijsvandijk" ends in "vandijk".
  private static func ends(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count >= b.count && a.suffix(b.count).elementsEqual(b)
  }

  private mutating func merge(_ mention: MotionMention, into index: Int) {
    var motion = entries[index].motion
    if let target = mention.target, motion.target == nil {
      motion.target = target
      remember(target, index)
    }
    if mention.label.utf8.count > motion.label.utf8.count { motion.label = mention.label }
    for (number, printed) in mention.submitters.enumerated() where number < motion.submitters.count
    {
      if motion.submitters[number].party == nil { motion.submitters[number].party = printed.party }
    }
    if motion.submitters.isEmpty { motion.submitters = mention.submitters }
    if let number = mention.number, motion.target == nil, entries[index].number == nil {
      entries[index].number = number
      byNumber[number] = index
    }
    if !entries[index].hasText { motion.etAl = motion.etAl || mention.etAl }
    // What is said of a motion whose text stands here is no subject of it.
    if let subject = mention.subject, !entries[index].hasText || mention.place == .heading,
      motion.subject == nil || (mention.place == .heading && !entries[index].hasHeading)
    {
      motion.subject = subject
    }
    if motion.vote == nil { motion.vote = mention.vote }
    entries[index].motion = motion
    if let status = mention.status { settle(status, at: index) }
    if mention.place == .heading { entries[index].hasHeading = true }
  }
}
