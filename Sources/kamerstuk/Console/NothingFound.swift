import Kamerstukken
import Search
import TextIndex

/// Why an answer is empty, where that can be known.
struct NothingFound {
  let reader: IndexReader
  let options: ListOptions
  let request: ListingRequest
  /// How many entries a request gives.
  let count: (ListingRequest) throws -> Int

  /// One line for each cause.
  func reasons() throws -> [String] {
    if try isEmpty() { return [emptiness] }
    if let dates = request.dates, dates.isEmpty {
      return ["no day lies between --from \(options.from ?? "") and --to \(options.to ?? "")"]
    }
    var reasons = try wordReasons() + phraseReasons() + fieldReasons()
    for condition in request.conditions { reasons += try self.reasons(condition) }
    reasons += try dateReasons()
    return reasons.isEmpty ? try together() : reasons
  }

  /// Whether there is no document to find anything in.
  private func isEmpty() throws -> Bool {
    try reader.count(.term(field: EntrySchema.Field.type, text: RecordType.document.rawValue)) == 0
  }

  private var emptiness: String {
    let index = options.source.index
    return options.source.fromFiles.isEmpty
      ? "the index in \(index) is empty; add letters with: kamerstuk index PATH... --index \(index)"
      : "no document was read"
  }

  /// What is listed, in the singular.
  private var noun: String {
    if request.anyType { return "entry" }
    return request.type == .reference ? "citation" : request.type.rawValue
  }

  /// A request for entries of the type and nothing else.
  private var all: ListingRequest {
    var all = ListingRequest(type: request.type)
    all.anyType = request.anyType
    all.isExact = request.isExact
    all.splitsCompounds = request.splitsCompounds
    return all
  }

  private func reasons(_ condition: ListingRequest.Condition) throws -> [String] {
    if condition.name.isEmpty { return [] }
    if case .none = condition.query { return ["no value fits \(condition.name)"] }
    var alone = all
    alone.filter(condition.query, as: condition.name)
    if try reader.count(condition.query) > 0 {
      return try Lister(reader: reader).count(alone) > 0
        ? [] : ["no \(noun) fits \(condition.name)"]
    }
    var near: [String] = []
    if let (field, text) = condition.value {
      // What begins with = is a key that nobody types.
      near = try similar(to: text, in: field) { $0 != text && !$0.hasPrefix("=") }
    }
    return ["the index has nothing with \(condition.name)" + Self.advice(near)]
  }

  private static func advice(_ near: [String]) -> String {
    near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?"
  }

  /// At most three terms that are spelled nearly so: one letter away, of longer words two where none is.
  private func similar(
    to text: String, in field: String, where isWanted: (String) throws -> Bool
  ) throws -> [String] {
    guard text.contains(where: \.isLetter) else { return [] }
    for distance in 1...(text.count > 5 ? 2 : 1) {
      var near: [String] = []
      for term in try reader.similarTerms(field: field, to: text, distance: distance, limit: 20)
      where near.count < 3 {
        if try isWanted(term.term) { near.append(term.term) }
      }
      if !near.isEmpty { return near }
    }
    return []
  }

  // MARK: The query

  /// Which words are numbers of papers or dossiers, and which no text has, or none of what is listed.
  private func wordReasons() throws -> [String] {
    guard let node = request.query else { return [] }
    var reasons: [String] = []
    var numbers: [String] = []
    let typed = node.typedWords
    let whole = typed.joined(separator: " ")
    for text in typed.count > 1 && typed.count < 6 ? [whole] + typed : typed {
      guard !numbers.contains(where: { $0.contains(text.lowercased()) }),
        let reason = try numberReason(text)
      else { continue }
      reasons.append(reason)
      numbers.append(text.lowercased())
    }
    for word in QueryCompiler.plainWords(node)
    where !numbers.contains(where: { $0.contains(word) }) {
      if let reason = try reason(word) { reasons.append(reason) }
    }
    return reasons
  }

  /// What the user may have meant by the number of a paper or dossier.
  private func numberReason(_ typed: String) throws -> String? {
    guard typed.contains(where: \.isNumber) else { return nil }
    let id = FieldValues.identifier(typed)
    if try reader.document(id: id) != nil {
      return "“\(typed)” is a paper: kamerstuk show \(id), or search id:\(id)"
    }
    guard try reader.count(QueryCompiler.dossier(typed)) > 0 else { return nil }
    return "“\(typed)” is a dossier: search dossier:\(FieldValues.dossier(typed))"
  }

  private func reason(_ word: String) throws -> String? {
    let body = EntrySchema.Field.body
    func finds(_ word: String) throws -> Bool {
      var alone = all
      alone.query = .word(word)
      return try Lister(reader: reader).count(alone) > 0
    }
    if try finds(word) { return nil }
    if try reader.count(.term(field: body, text: word)) == 0 {
      let near =
        request.type == .document || request.anyType
        ? try similar(to: word, in: body) { _ in true }
        : try similar(to: word, in: EntrySchema.Field.title, where: finds)
      return "no text has “\(word)”" + Self.advice(near)
    }
    let near = try similar(to: word, in: EntrySchema.Field.title, where: finds)
    let place =
      switch request.type {
      case .figure, .reference: "no \(noun) stands in a sentence with"
      default: "no \(noun) has"
      }
    return "\(place) “\(word)”" + Self.advice(near)
  }

  /// Which phrases nothing has, where it has their words.
  private func phraseReasons() throws -> [String] {
    guard let node = request.query else { return [] }
    let lister = Lister(reader: reader)
    return try node.typedPhrases.compactMap { phrase in
      var alone = all
      alone.query = .phrase(phrase)
      if try lister.count(alone) > 0 { return nil }
      let words = phrase.split(separator: " ").map { QueryNode.word(String($0)) }
      alone.query = .and(words)
      let apart = words.count > 1 ? try lister.count(alone) : 0
      return "no \(noun) has the phrase “\(phrase)”"
        + (apart > 0 ? "; \(apart) \(apart == 1 ? "has" : "have") its words apart" : "")
    }
  }

  private func fieldReasons() throws -> [String] {
    guard let node = request.query else { return [] }
    var reasons: [String] = []
    for name in node.values(of: .mp) {
      if let note = try FieldValues.shared.member(name, in: reader).note { reasons.append(note) }
    }
    for field in [QueryField.party, .by, .unit, .dossier, .id, .cites] {
      for value in node.values(of: field) {
        let query = try QueryCompiler().query(.field(field, QueryValue(text: value, position: 0)))
        if try reader.count(query) == 0 {
          reasons.append("the index has nothing with \(field.rawValue):\(value)")
        }
      }
    }
    return reasons
  }

  // MARK: Dates, and all of it

  /// As the user gave the days.
  private var period: String {
    [options.from.map { "--from \($0)" }, options.to.map { "--to \($0)" }].compactMap { $0 }
      .joined(separator: " ")
  }

  /// Which days there are, where none of them is in the period.
  private func dateReasons() throws -> [String] {
    let field = EntrySchema.Field.date
    guard let dates = request.dates else { return [] }
    var alone = all
    let lister = Lister(reader: reader)
    alone.limit = 1
    alone.dates = DateRange()
    alone.sort = .column(field, ascending: true)
    let first = try lister.listing(alone)
    alone.sort = .column(field, ascending: false)
    let last = try lister.listing(alone)
    alone.dates = dates
    guard try lister.count(alone) == 0 else { return [] }
    func day(_ listing: Listing) throws -> CalendarDate? {
      try listing.entries.first.flatMap { try reader.integer(field, of: $0.reference) }
        .flatMap { CalendarDate(dayNumber: Int($0)) }
    }
    guard let from = try day(first), let to = try day(last) else {
      return ["no \(noun) has a date"]
    }
    return ["no \(noun) fits \(period); the dates run from \(from) to \(to)"]
  }

  /// Where each part finds something and all of them nothing: what to leave out.
  private func together() throws -> [String] {
    var without: [(name: String, request: ListingRequest)] = []
    for condition in request.conditions where !condition.name.isEmpty {
      without.append((condition.name, request.without(condition.name)))
    }
    if request.dates != nil {
      var undated = request
      undated.dates = nil
      without.append((period, undated))
    }
    if let node = request.query {
      let words = node.typedWords
      if without.isEmpty, words.count > 1, node == .and(words.map { .word($0) }) {
        return [
          "no \(noun) has all of these words; any of them: \(words.joined(separator: " OR "))"
        ]
      }
      var wordless = request
      wordless.query = nil
      without.append(("the words", wordless))
    }
    guard without.count > 1 else { return [] }
    let names = try without.filter { try count($0.request) > 0 }.map { "without \($0.name)" }
    return names.isEmpty
      ? [] : ["no \(noun) fits all of this; some do \(names.joined(separator: ", or "))"]
  }
}
