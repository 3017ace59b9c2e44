/// Binds a query to a reader: checks its fields, analyses its text, looks its terms up and weighs them.
struct PlanBuilder {
  let reader: IndexReader
  let scratch: SearchScratch
  /// The sum of what all scoring parts can give at most.
  private(set) var maximumScore: Float = 0
  private var stemmer: Stemmer?
  /// The joins that were run, each with the most that it can score.
  private var joins: [Join: (leaf: JoinLeaf, maximum: Float)] = [:]

  private struct Join: Hashable {
    let field: Int
    let part: Query
    let boost: Float
  }

  init(reader: IndexReader, scratch: SearchScratch) {
    self.reader = reader
    self.scratch = scratch
  }

  /// The plan of a query; `boost` is 0 where nothing scores.
  mutating func plan(_ query: Query, boost: Float = 1) throws -> Plan {
    switch query {
    case .all: return .all
    case .none: return .none
    case .term(let name, let text): return try term(name, text, boost)
    case .phrase(let name, let text):
      let (field, kind) = try self.field(name)
      guard kind != .keyword else { return try term(name, text, 0) }
      return try phrase(field, tokens(of: text, kind), boost)
    case .near(let name, let words, let distance):
      let (field, kind) = try self.field(name)
      guard kind != .keyword else {
        throw IndexError.field(name: name, reason: "has no positions")
      }
      return try near(field, words.map { tokens(of: $0, kind) }, max(distance, 0), boost)
    case .prefix(let name, let prefix, let ranking):
      return try self.prefix(name, prefix, ranking, boost)
    case .fuzzy(let name, let text, let distance):
      return try fuzzy(name, text, min(max(distance, 0), 2), boost)
    case .range(let name, let range): return .range(field: try column(name), range)
    case .exists(let name): return try exists(name)
    case .joined(let name, let part): return .joined(try joined(try column(name), part, boost))
    case .ids(let ids): return .identifiers(ids.map { Array($0.utf8) })
    case .and(let parts):
      if parts.isEmpty { return .all }
      return .and(try parts.map { try plan($0, boost: boost) })
    case .or(let parts):
      if parts.isEmpty { return .none }
      return .or(try parts.map { try plan($0, boost: boost) })
    case .not(let part): return .not(try plan(part, boost: 0))
    case .boost(let part, let weight):
      return try plan(part, boost: Self.product(boost, weight))
    case .filter(let part): return try plan(part, boost: 0)
    }
  }

  /// Boosts stay within what scores can be counted in: 0, or 1e-9 to 1e9.
  private static func product(_ boost: Float, _ weight: Float) -> Float {
    let product = boost * weight
    guard product > 0 else { return 0 }
    return min(max(product, 1e-9), 1e9)
  }

  private func field(_ name: String) throws -> (Int, FieldKind) {
    guard let number = reader.schema.number(of: name) else {
      throw IndexError.field(name: name, reason: "is not in the index")
    }
    let kind = reader.schema.fields[number].kind
    guard kind != .integer else { throw IndexError.field(name: name, reason: "holds integers") }
    return (number, kind)
  }

  /// The field whose terms a field has, and its kind.
  private func sourceField(_ name: String) throws -> (Int, FieldKind) {
    let field = reader.schema.source(of: try self.field(name).0)
    return (field, reader.schema.fields[field].kind)
  }

  private func column(_ name: String) throws -> Int {
    guard let number = reader.schema.number(of: name) else {
      throw IndexError.field(name: name, reason: "is not in the index")
    }
    guard reader.schema.fields[number].kind == .integer else {
      throw IndexError.field(name: name, reason: "does not hold integers")
    }
    return number
  }

  private func exists(_ name: String) throws -> Plan {
    if let number = reader.schema.number(of: name), reader.schema.fields[number].kind == .integer {
      return .exists(field: number)
    }
    let (field, _) = try sourceField(name)
    return .expansion(ExpansionLeaf(field: field, bytes: [], form: .prefix))
  }

  /// Runs the part of a join, once for each boost: the integers of its matches with their scores.
  private mutating func joined(_ field: Int, _ part: Query, _ boost: Float) throws -> JoinLeaf {
    let join = Join(field: field, part: part, boost: boost)
    if let known = joins[join] {
      maximumScore += known.maximum
      return known.leaf
    }
    var builder = PlanBuilder(reader: reader, scratch: scratch)
    let plan = try builder.plan(part, boost: boost)
    maximumScore += builder.maximumScore
    let ratio = Float(1 << 29) / max(builder.maximumScore, .leastNormalMagnitude)
    let scale = ratio.isFinite ? ratio : 0
    let leaf = try JoinLeaf(
      field: field, plan, scale: scale, reader: reader, scratch: scratch)
    joins[join] = (leaf, builder.maximumScore)
    return leaf
  }

  /// The analysed words of a text.
  private mutating func tokens(of text: String, _ kind: FieldKind) -> [[UInt8]] {
    var text = text
    text.withUTF8 { scratch.tokens.read(UnsafeRawBufferPointer($0)) }
    let list = scratch.tokens
    return (0..<list.count).map { index in
      guard kind == .stemmed else { return Array(list.bytes(index)) }
      if stemmer == nil { stemmer = Stemmer() }
      return Array(stemmer?.stem(list.bytes(index)) ?? list.bytes(index))
    }
  }

  private mutating func term(_ name: String, _ text: String, _ boost: Float) throws -> Plan {
    let (field, kind) = try self.field(name)
    if kind == .keyword {
      var text = text
      let leaf = try text.withUTF8 { try find(field, UnsafeRawBufferPointer($0), boost: 0) }
      return leaf.postings == 0 ? .none : .term(leaf)
    }
    if kind == .text {
      // One word is the rule: it is looked up where the tokenizer left it.
      var text = text
      text.withUTF8 { scratch.tokens.read(UnsafeRawBufferPointer($0)) }
      if scratch.tokens.count == 1 {
        let leaf = try find(field, scratch.tokens.bytes(0), boost: boost)
        return leaf.documents == 0 ? .none : .term(leaf)
      }
    }
    return try phrase(field, tokens(of: text, kind), boost)
  }

  /// Looks a term, or in a stemmed field a stem, up in every segment.
  private mutating func find(
    _ field: Int, _ term: UnsafeRawBufferPointer, boost: Float, readsPositions: Bool = false
  ) throws -> TermLeaf {
    var leaf = TermLeaf(
      field: reader.schema.source(of: field),
      entries: reader.segments.map { $0.postings[field]?.dictionary.find(term) })
    if reader.schema.fields[field].kind == .stemmed {
      let forms = try reader.segments.map {
        try $0.forms(
          of: term, stemmed: field, source: leaf.field, readsPositions: readsPositions, scratch)
      }
      leaf.entries = forms.map { $0?.entry }
      leaf.lists = forms.map { $0?.field }
    }
    weigh(&leaf, boost: boost)
    return leaf
  }

  /// Counts the documents of a term and sets its weight.
  private mutating func weigh(_ leaf: inout TermLeaf, boost: Float) {
    leaf.documents = 0
    for number in reader.segments.indices {
      leaf.documents += reader.liveDocuments(of: leaf, segment: number, scratch)
    }
    guard boost > 0, leaf.documents > 0 else { return }
    leaf.weight = BM25.idf(documents: leaf.documents, total: reader.documentCount) * boost
    maximumScore += leaf.weight
  }

  private mutating func phrase(
    _ field: Int, _ words: [[UInt8]], _ boost: Float
  ) throws -> Plan {
    if words.isEmpty { return .none }
    if words.count == 1 {
      let leaf = try words[0].withUnsafeBytes { try find(field, $0, boost: boost) }
      return leaf.documents == 0 ? .none : .term(leaf)
    }
    return try positional(
      field, words, form: .inOrder((0..<UInt32(words.count)).map { $0 }), boost)
  }

  private mutating func near(
    _ field: Int, _ words: [[[UInt8]]], _ distance: Int, _ boost: Float
  ) throws -> Plan {
    // A word of no token matches nothing; one of several tokens counts as that many words.
    if words.isEmpty || words.contains(where: \.isEmpty) { return .none }
    var distinct: [[UInt8]] = []
    for word in words.joined() where !distinct.contains(word) { distinct.append(word) }
    if distinct.count == 1 { return try phrase(field, distinct, boost) }
    return try positional(
      field, distinct, form: .near(UInt32(clamping: distance)), boost)
  }

  private mutating func positional(
    _ field: Int, _ words: [[UInt8]], form: PhraseLeaf.Form, _ boost: Float
  ) throws -> Plan {
    var terms: [TermLeaf] = []
    for word in words {
      let leaf = try word.withUnsafeBytes {
        try find(field, $0, boost: 0, readsPositions: true)
      }
      if leaf.documents == 0 { return .none }
      terms.append(leaf)
    }
    var leaf = PhraseLeaf(field: terms[0].field, terms: terms, form: form)
    if boost > 0 {
      // As Lucene: the idf of a phrase is the sum of those of its words.
      for term in terms {
        leaf.weight +=
          BM25.idf(documents: term.documents, total: reader.documentCount) * boost
      }
      maximumScore += leaf.weight
    }
    return .phrase(leaf)
  }

  private mutating func prefix(
    _ name: String, _ prefix: String, _ ranking: Query.PrefixRanking, _ boost: Float
  ) throws -> Plan {
    let (field, kind) = try sourceField(name)
    var bytes = Array(prefix.utf8)
    if kind != .keyword {
      // A prefix is folded like a word.
      var text = prefix
      text.withUTF8 { scratch.tokens.read(UnsafeRawBufferPointer($0)) }
      guard scratch.tokens.count == 1 else { return .none }
      bytes = Array(scratch.tokens.bytes(0))
    }
    var leaf = ExpansionLeaf(field: field, bytes: bytes, form: .prefix)
    if ranking == .sum, boost > 0, kind != .keyword {
      leaf.terms = try weighedTerms(of: leaf, boost)
    }
    return .expansion(leaf)
  }

  /// The terms of a leaf, each with its weight, by segment.
  private mutating func weighedTerms(
    of leaf: ExpansionLeaf, _ boost: Float
  ) throws -> [[WeighedEntry]] {
    var terms: [[WeighedEntry]] = Array(repeating: [], count: reader.segments.count)
    if reader.segments.count == 1 {
      let segment = reader.segments[0]
      guard let list = segment.postings[leaf.field] else { return terms }
      let total = reader.documentCount
      var sum: Float = 0
      var found: [WeighedEntry] = []
      try reader.forEachEntry(leaf, segment: 0) { entry, _ in
        let documents = segment.liveDocuments(of: entry, in: list, scratch)
        if documents == 0 { return }
        let weight = BM25.idf(documents: documents, total: total) * boost
        sum += weight
        found.append(WeighedEntry(entry: entry, weight: weight))
      }
      maximumScore += sum
      terms[0] = found
      return terms
    }
    for var term in try reader.expand(leaf) {
      weigh(&term, boost: boost)
      if term.weight == 0 { continue }
      for (segment, entry) in term.entries.enumerated() {
        if let entry { terms[segment].append(WeighedEntry(entry: entry, weight: term.weight)) }
      }
    }
    return terms
  }

  private mutating func fuzzy(
    _ name: String, _ text: String, _ distance: Int, _ boost: Float
  ) throws -> Plan {
    let (field, kind) = try sourceField(name)
    var word = text
    if kind != .keyword {
      let words = tokens(of: text, kind)
      guard words.count == 1 else { return try phrase(field, words, boost) }
      word = String(decoding: words[0], as: UTF8.self)
    }
    let scalars = word.unicodeScalars.map(\.value)
    guard scalars.count <= EditDistance.maximumLength else {
      return try term(reader.schema.fields[field].name, text, boost)
    }
    let scores: [Float] = boost > 0 ? [boost, boost / 2, boost / 4] : []
    if boost > 0 { maximumScore += boost }
    return .expansion(
      ExpansionLeaf(
        field: field, bytes: Array(word.utf8), form: .fuzzy(word: scalars, limit: distance),
        scores: scores))
  }
}
