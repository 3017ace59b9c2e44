internal import Kamerstukken

/// Words and numbers that look like a citation and lie in no reference.
struct ReferenceLint: LintDetector {
  let family = LintFamily.reference

  func findings(in analysis: Analysis, records: Records) -> [LintFinding] {
    let reader = CitationReader(analysis, known: nil)
    let taken = records.references.map(\.span.range)
    var next = 0
    var covered = 0
    var findings: [LintFinding] = []
    var index = 0
    while index < reader.tokens.count {
      let range = reader.tokens.range(index)
      while next < taken.count, taken[next].lowerBound <= range.lowerBound {
        covered = max(covered, taken[next].upperBound)
        next += 1
      }
      if range.lowerBound >= covered, let (reason, last) = suspicion(at: index, reader),
        next >= taken.count || taken[next].lowerBound >= Int(reader.tokens.ends[last])
      {
        findings.append(
          LintFinding(
            family: family, reason: reason, range: reader.tokens.range(index, through: last),
            in: analysis))
        index = last
      }
      index += 1
    }
    return findings
  }

  /// Why a token looks like the beginning of a citation, and the last token of what is shown.
  private func suspicion(at index: Int, _ reader: CitationReader) -> (String, Int)? {
    let roles = reader.roles(index)
    if !roles.isDisjoint(with: [.paper, .hansard, .appendix]),
      let number = number(after: index, reader)
    {
      return ("word of a paper with a number", number)
    }
    if !roles.isDisjoint(with: [.stb, .stcrt, .trb]), let number = number(after: index, reader) {
      return ("gazette with a number", number)
    }
    if roles.contains(.official), reader.isDash(index + 1), reader.glued(index + 1),
      reader.glued(index + 2), reader.shape(index + 2) != .lower
    {
      return ("identifier", index + 2)
    }
    if reader.numberWord(at: index) != nil, let dossier = dossier(near: index, reader) {
      return ("number beside a dossier", dossier)
    }
    if roles.contains(.motion),
      reader.isNumber(index + 1) || reader.numberWord(at: index + 1) != nil
    {
      return ("motion or amendment with a number", index + 1)
    }
    if roles.contains(.article), reader.isNumber(index + 1) { return ("article", index + 1) }
    if reader.shape(index) == .alphanumeric, reader.length(index) == 10, isMatter(index, reader) {
      return ("number of a matter or document", index)
    }
    if reader.isNumber(index), reader.dossier(at: index, .bare) != nil,
      reader.sign(index - 1, 0x28) || reader.isDash(index + 1) && reader.glued(index + 1)
    {
      return ("number like a dossier", index)
    }
    return nil
  }

  private func number(after index: Int, _ reader: CitationReader) -> Int? {
    (index + 1..<min(index + 6, reader.tokens.count)).first { reader.isNumber($0) }
  }

  private func dossier(near index: Int, _ reader: CitationReader) -> Int? {
    (index + 1..<min(index + 7, reader.tokens.count)).first {
      reader.isNumber($0) && reader.length($0) == 5
    }
  }

  private func isMatter(_ index: Int, _ reader: CitationReader) -> Bool {
    let bytes = Array(reader.text[reader.tokens.range(index)])
    return bytes[..<4].allSatisfy { $0 &- 0x30 < 10 } && bytes[5...].allSatisfy { $0 &- 0x30 < 10 }
  }
}
