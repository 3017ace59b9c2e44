import RecordJSON
import Search

/// Writes what an index has on one identifier, for people.
struct StoryText {
  let terminal: Terminal
  let width: Int

  /// All lines.
  func lines(of story: Story) -> [String] {
    var lines: [String] = []
    if let document = story.document {
      lines += head(document)
    } else {
      lines.append(
        terminal.bold(story.isCode ? story.identifier.uppercased() : story.identifier)
          + (story.isCode
            ? "  a commitment by its code" : "  not in the index; what other papers say of it"))
    }
    if let motion = story.motion { lines += self.motion(motion, story) }
    if !story.commitments.isEmpty {
      lines += section(
        story.isCode
          ? "What papers say of it" : "Commitments made here, as other papers report them")
      for line in story.commitments {
        lines += entry(
          "\(line.date ?? "undated")  \(line.id), line \(line.record.line)  \(line.record.status)",
          line.record.action)
      }
    }
    if let document = story.document { lines += records(document) }
    if story.citedBy > 0 {
      lines += section(
        "Cited by \(story.citedBy) \(story.citedBy == 1 ? "document" : "documents")")
      lines += TextTable.wrap(story.citing.joined(separator: ", "), width - 2, lines: 20).map {
        "  " + $0
      }
    }
    return lines
  }

  private func head(_ document: DecodedDocument) -> [String] {
    var lines = [terminal.bold(document.id) + "  " + document.kind]
    if let title = document.title { lines += TextTable.wrap(title, width, lines: 4) }
    for dossier in document.dossiers {
      let number = dossier.suffix.map { "\(dossier.number)-\($0)" } ?? dossier.number
      lines.append("dossier \(number)" + (dossier.title.map { ": \($0)" } ?? ""))
    }
    var facts: [String] = []
    if let date = document.date { facts.append(date) }
    if let year = document.year { facts.append("vergaderjaar \(year)") }
    if let url = document.url { facts.append(url) }
    if !facts.isEmpty { lines.append(facts.joined(separator: "  ")) }
    for person in document.signatories where person.role != "addressee" {
      let name = [person.name, person.party.map { "(\($0))" }].compactMap { $0 }.joined(
        separator: " ")
      lines.append(
        "\(person.role): "
          + [person.office, name.isEmpty ? nil : name].compactMap { $0 }.joined(separator: ", "))
    }
    return lines
  }

  private func motion(_ row: MotionRow, _ story: Story) -> [String] {
    var lines = section("The \(row.label)")
    let people = row.submitters.map(\.label).joined(separator: ", ") + (row.etAl ? " c.s." : "")
    if !people.isEmpty {
      lines.append("  submitted by \(people)" + (row.date.map { ", \($0)" } ?? ""))
    }
    if let subject = row.subject {
      lines += TextTable.wrap("about " + subject, width - 2, lines: 4).map { "  " + $0 }
    }
    for request in row.mentions.first?.record.requests ?? [] {
      lines += TextTable.wrap("asks: " + request, width - 2, lines: 8).map { "  " + $0 }
    }
    for declared in row.mentions.first?.record.declares ?? [] {
      lines += TextTable.wrap("declares: " + declared, width - 2, lines: 8).map { "  " + $0 }
    }
    if !story.replacedBy.isEmpty {
      lines.append("  replaced by " + story.replacedBy.joined(separator: ", "))
    }
    if let status = row.status { lines.append("  status: \(status)") }
    for mention in row.mentions where !mention.isOwn {
      var facts = [mention.date ?? "undated", "\(mention.document), line \(mention.record.line)"]
      if let status = mention.record.status { facts.append(status) }
      if let vote = mention.record.vote { facts.append("vote: \(vote)") }
      if let appreciation = mention.record.appreciation { facts.append(appreciation) }
      if let execution = mention.record.execution { facts.append(execution) }
      if mention.isAnswer { facts.append("answers it") }
      lines += entry(facts.joined(separator: "  "), mention.record.exact)
    }
    return lines
  }

  private func records(_ document: DecodedDocument) -> [String] {
    var lines: [String] = []
    let others = document.motions.filter { $0.target?.lowercased() != document.id.lowercased() }
    if !others.isEmpty {
      lines += section("Motions (\(others.count))")
      for motion in others {
        let facts = [
          "line \(motion.line)", motion.target ?? "",
          motion.submitters.map(\.label).joined(separator: ", "), motion.status ?? "",
          motion.execution ?? "",
        ].filter { !$0.isEmpty }
        lines += entry(facts.joined(separator: "  "), motion.subject ?? motion.exact)
      }
    }
    if !document.commitments.isEmpty {
      lines += section("Commitments (\(document.commitments.count))")
      for commitment in document.commitments {
        let facts = [
          "line \(commitment.line)", commitment.by.ministry ?? commitment.by.office ?? "",
          commitment.status, commitment.deadline?.exact ?? "",
        ].filter { !$0.isEmpty }
        lines += entry(facts.joined(separator: "  "), commitment.action)
      }
    }
    if !document.figures.isEmpty {
      lines += section("Figures (\(document.figures.count))")
      for figure in document.figures {
        let facts = [DutchNumber.text(figure), figure.of ?? "", figure.period ?? ""].filter {
          !$0.isEmpty
        }
        lines.append(
          "  line \(figure.line)  "
            + TextTable.wrap(facts.joined(separator: "  "), width - 12, lines: 1)[0])
      }
    }
    if !document.references.isEmpty {
      lines += section("References (\(document.references.count))")
      for reference in document.references {
        let facts = "\(reference.relation)  \(reference.target ?? reference.exact)"
        lines.append("  line \(reference.line)  " + TextTable.wrap(facts, width - 12, lines: 1)[0])
      }
    }
    return lines
  }

  private func section(_ title: String) -> [String] {
    ["", terminal.bold(title)]
  }

  private func entry(_ facts: String, _ words: String) -> [String] {
    ["  " + facts] + TextTable.wrap(words, width - 6, lines: 4).map { "      " + $0 }
  }
}
