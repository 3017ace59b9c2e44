internal import Pipeline
internal import TextIndex

extension LetterIndexer {
  /// Notes the files below one of the roots that are gone; what lies in a folder that cannot be read is not.
  func noteGone(_ list: InputList) throws {
    guard let before else { return }
    let present = Set(list.files.map { spelling.absolute($0.path) })
    let roots = list.roots.map(spelling.absolute)
    let refused = list.refused.map { spelling.absolute($0.path) }
    for source in try before.matches(.term(field: Field.type, text: EntrySchema.InnerType.source)) {
      guard let entry = SourceEntry(stored: try before.stored(of: source)), entry.path != "-"
      else { continue }
      let path = spelling.absolute(entry.path)
      guard !present.contains(path), roots.contains(where: { Self.lies(path, in: $0) }),
        !refused.contains(where: { Self.lies(path, in: $0) })
      else { continue }
      departures.note(
        .init(
          path: entry.path, gone: entry.documents.map { $0.lowercased() },
          wasRecords: entry.isRecords, entry: nil))
    }
  }

  /// Whether a path is another or lies below it, both from the root of the file system on.
  private static func lies(_ path: String, in folder: String) -> Bool {
    path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  /// Drops the documents whose file is gone or holds another one now; those that another file holds too are read from
  /// that one instead, whether this run was told of it or not. Gives how many were dropped; nil where the run was
  /// stopped, and the next one has to do it.
  func settleDepartures(_ places: [String: Int]) throws -> Int? {
    let leavers = departures.leavers
    if leavers.isEmpty { return 0 }
    var released: [String] = []
    var wanted: [String: Set<String>] = [:]
    var sources = SourcePaths()
    for (id, files) in Self.byDocument(leavers) {
      if reader.isStopped() { return try postpone(leavers) }
      // What was read in this run is in a file of this run.
      guard let holder = try claims.holder(of: id) ?? self.holder(of: id), !holder.isNew else {
        continue
      }
      let others = try sources.paths(with: id, before).union(departures.losers(of: id))
        .subtracting(files.map(\.path))
      guard others.isEmpty || Self.mayHaveGiven(holder, files, others) else { continue }
      claims.release(id, holder)
      released.append(id)
      for other in others { wanted[other, default: []].insert(id) }
    }
    let unread = try readAgain(wanted, places)
    if reader.isStopped() { return try postpone(leavers) }
    let kept = Set(unread.flatMap { wanted[$0] ?? [] })
    var dropped = 0
    for id in released {
      guard let holder = claims.holder(of: id), !holder.isNew, !kept.contains(id) else { continue }
      try removeSurplus(id, of: holder.counts, but: Counts())
      try writer.delete(id: id)
      dropped += 1
    }
    for path in unread {
      if let entry = try sourceEntry(path) { try writer.add(entry.unfinished().entry) }
    }
    for leaver in leavers {
      if let entry = leaver.entry {
        try writer.add(entry.entry)
      } else {
        try writer.delete(id: SourceEntry.id(of: leaver.path))
      }
    }
    return dropped
  }

  /// Lets the next run do what this one has no time for: it reads the files again that lost documents.
  private func postpone(_ leavers: [Departures.Leaver]) throws -> Int? {
    for leaver in leavers {
      if let entry = leaver.entry { try writer.add(entry.unfinished(and: leaver.gone).entry) }
    }
    return nil
  }

  private static func byDocument(
    _ leavers: [Departures.Leaver]
  ) -> [(id: String, leavers: [Departures.Leaver])] {
    var byDocument: [String: [Departures.Leaver]] = [:]
    for leaver in leavers {
      for id in leaver.gone { byDocument[id, default: []].append(leaver) }
    }
    return byDocument.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Whether the index may have a document from one of the files that do not hold it any more. From which file of
  /// records it came is not known; only that it is as good as from the letter that the record was made of.
  private static func mayHaveGiven(
    _ holder: DocumentClaims.Holder, _ leavers: [Departures.Leaver], _ others: Set<String>
  ) -> Bool {
    leavers.contains { $0.path == holder.path }
      || (leavers.contains { $0.wasRecords } && !others.contains(holder.path))
  }

  /// Reads some documents of each of the files again, and adds those whose claim wins. Gives the files that
  /// could not be read.
  private func readAgain(
    _ wanted: [String: Set<String>], _ places: [String: Int]
  ) throws -> [String] {
    let paths = wanted.keys.sorted { (places[$0] ?? -1, $0) < (places[$1] ?? -1, $1) }
    let list = InputList(paths)
    let order = Self.places(list)
    var unread = list.refused.map(\.path)
    try OrderedRun(jobs: options.jobs, waiting: Self.waiting)(list.files) { [self] file in
      outcome(of: file, place: order[file.path] ?? 0, only: wanted[file.path] ?? [])
    } consume: { file, outcome in
      switch outcome {
      case .failed(let error): throw error
      case .refused: unread.append(file.path)
      case .added(let tally) where !tally.refused.isEmpty: unread.append(file.path)
      default: break
      }
      return true
    }
    return unread
  }
}
