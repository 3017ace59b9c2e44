internal import Kamerstukken

/// The paper of a motion, right behind the names.
extension MotionMentionScanner {
  /// Whether a reference begins at a token.
  func isReference(at token: Int) -> Bool { reference(from: token, through: token) != nil }

  /// The first kamerstuk reference whose words begin among tokens.
  private func reference(from first: Int, through last: Int) -> Reference? {
    guard first < cursor.tokens.count, first <= last else { return nil }
    let start = cursor.start(first)
    let end = last < cursor.tokens.count ? Int(cursor.tokens.ends[last]) : cursor.start(last)
    return references(in: start..<max(start, end)).first {
      $0.kind == .kamerstuk && $0.number != nil && $0.target != nil
    }
  }

  /// The references whose words begin in a byte range.
  func references(in range: Range<Int>) -> ArraySlice<Reference> {
    var low = 0
    var high = references.count
    while low < high {
      let middle = (low + high) / 2
      if references[middle].span.range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return references[low...].prefix { $0.span.range.lowerBound < range.upperBound }
  }

  /// "(36 200-XII, nr. 101)", "op stuk nr. 12", "met nummer 12", right behind the names; the token behind it.
  func number(behind start: Int) -> (target: String, end: Int)? {
    if cursor.sign(start, 0x28), let reference = reference(from: start + 1, through: start + 2) {
      var end = start + 1
      while end < cursor.tokens.count, end - start < 40, !cursor.sign(end, 0x29) { end += 1 }
      if let target = reference.target { return (target, cursor.sign(end, 0x29) ? end + 1 : end) }
    }
    // "de motie met Kamerstuk 32 813, nr. 11".
    if cursor.word(start) == .met, let reference = reference(from: start + 1, through: start + 1),
      let target = reference.target
    {
      return (target, cursor.tokens.first(atOrAfter: reference.span.range.upperBound))
    }
    guard let (digits, end) = stuk(behind: start) else { return nil }
    // "met nummer 12 (Kamerstuk 29 999)".
    if let (dossier, end) = dossier(inBracketsAt: end) {
      return (DocumentID(dossier, number: digits).description, end)
    }
    return ownPaper(digits).map { ($0, end) }
  }

  /// The other papers in the bracket of a plural: "de moties-Jansen (29 999, nrs. 8 en 9)".
  func furtherTargets(of mention: MotionMention) -> [String] {
    guard mention.isPlural, let target = mention.target, let last = mention.tokens.last,
      cursor.sign(last, 0x29)
    else { return [] }
    let range = cursor.tokens.range(mention.tokens.lowerBound, through: last)
    return references(in: range).prefix(20).filter { $0.kind == .kamerstuk && $0.number != nil }
      .compactMap(\.target).filter { $0 != target }
  }

  /// "op stuk nr. 12", "met nummer 12", "motie nr. 12": the number and the token behind it.
  func stuk(behind start: Int) -> (digits: String, end: Int)? {
    var token = start
    if cursor.word(token) == .op || cursor.word(token) == .onder || cursor.word(token) == .met {
      token += 1
    }
    if token > start, cursor.word(token) == .stuk { token += 1 }
    guard token > start || cursor.roles(start - 1).hasNoun,
      cursor.word(token) == .stuknr || cursor.word(token) == .nr || cursor.word(token) == .nummer
    else { return nil }
    token += 1
    if cursor.sign(token, 0x2E) { token += 1 }
    guard let digits = cursor.digits(token), digits.count < 6 else { return nil }
    return (digits, token + 1)
  }

  /// "(29 754, nr. 522)", "op stuk nr. 12"; the token behind what was read.
  func takeNumber(behind start: Int, into mention: inout MotionMention) -> Int {
    var next = start
    if let (target, end) = number(behind: start) {
      mention.target = target
      next = end
    } else if let (digits, end) = stuk(behind: start), !isGivenInBrackets(start) {
      mention.number = digits
      next = end
    } else if !isGivenInBrackets(start) {
      return start
    }
    mention.place = .sentence
    mention.tokens = mention.tokens.lowerBound..<next
    return next
  }

  /// The paper with a number in the document's own dossier.
  func ownPaper(_ number: String) -> String? {
    guard let dossier = cursor.analysis.document.dossiers.first else { return nil }
    return DocumentID(dossier, number: number).description
  }

  func isGivenInBrackets(_ token: Int) -> Bool {
    cursor.sign(token, 0x28) && isReference(at: token + 1)
  }
}
