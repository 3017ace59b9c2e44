import CIndexKernels

/// The postings of several terms of a text field in one segment, as one list in memory: those of a stem, made when a
/// query asks for it. A document that has several of the terms has the positions of all.
struct FormsList {
  private let field: FieldPostings
  private let norms: UnsafePointer<UInt8>
  private let readsPositions: Bool
  private let scratch: SearchScratch

  /// Postings side by side: for each document how often, and if they are wanted the positions.
  private struct Postings {
    var documents: [UInt32] = []
    var frequencies: [UInt32] = []
    var positions: [UInt32] = []
  }

  /// The list of several terms; without `readsPositions` nobody may ask it for positions. `averageLength` is that of
  /// the field in the segment, in tokens.
  ///
  /// - Throws: ``IndexError/corrupt(file:offset:reason:)`` for damaged postings.
  static func make(
    of terms: [TermEntry], in field: FieldPostings, readsPositions: Bool, averageLength: Double,
    _ scratch: SearchScratch
  ) throws -> (entry: TermEntry, field: FieldPostings) {
    guard let norms = field.norms else { return (TermEntry(), field) }
    let list = FormsList(
      field: field, norms: norms, readsPositions: readsPositions, scratch: scratch)
    // The shortest first: what is merged often is short.
    var all = Postings()
    for term in terms.sorted(by: { $0.documents < $1.documents }) {
      all = list.merge(all, try list.read(term))
    }
    return list.encode(all, averageLength: averageLength)
  }

  private func read(_ term: TermEntry) throws -> Postings {
    let cursor = scratch.cursor(0)
    cursor.pointee.open(term, field)
    var postings = Postings()
    let most = Int(min(term.documents, field.documentCount))
    postings.documents.reserveCapacity(most)
    postings.frequencies.reserveCapacity(most)
    for block in 0..<cursor.pointee.blockCount {
      cursor.pointee.decode(block)
      cursor.pointee.decodeFrequencies()
      let size = cursor.pointee.size
      postings.documents += UnsafeBufferPointer(start: cursor.pointee.documents, count: size)
      postings.frequencies += UnsafeBufferPointer(start: cursor.pointee.frequencies, count: size)
      guard readsPositions else { continue }
      for index in 0..<size {
        let count = cursor.pointee.readPositions(of: index, into: scratch.positions)
        postings.positions += UnsafeBufferPointer(start: scratch.positions.base, count: count)
      }
    }
    if cursor.pointee.damage >= 0 {
      throw field.file.corrupt(field.offset + cursor.pointee.damage, "damaged postings")
    }
    return postings
  }

  private func merge(_ a: Postings, _ b: Postings) -> Postings {
    if a.documents.isEmpty { return b }
    var both = Postings()
    let count = a.documents.count + b.documents.count
    both.documents.reserveCapacity(count)
    both.frequencies.reserveCapacity(count)
    both.positions.reserveCapacity(a.positions.count + b.positions.count)
    // Where each list stands, in its documents and in its positions.
    var i = 0
    var j = 0
    var atA = 0
    var atB = 0
    func copy(_ list: Postings, _ count: UInt32, from place: inout Int) {
      guard readsPositions else { return }
      both.positions += list.positions[place..<(place + Int(count))]
      place += Int(count)
    }
    while i < a.documents.count || j < b.documents.count {
      let left = i < a.documents.count ? a.documents[i] : UInt32.max
      let right = j < b.documents.count ? b.documents[j] : UInt32.max
      let start = both.positions.count
      var frequency: UInt32 = 0
      if left <= right {
        frequency &+= a.frequencies[i]
        copy(a, a.frequencies[i], from: &atA)
        i += 1
      }
      if right <= left {
        frequency &+= b.frequencies[j]
        copy(b, b.frequencies[j], from: &atB)
        j += 1
      }
      if left == right { both.positions[start...].sort() }
      both.documents.append(min(left, right))
      both.frequencies.append(frequency)
    }
    return both
  }

  private func encode(
    _ postings: Postings, averageLength: Double
  ) -> (entry: TermEntry, field: FieldPostings) {
    let out = ByteBuffer()
    let lengths = BM25.lengths(average: averageLength)
    lengths.withUnsafeBufferPointer { lengths in
      FieldNorm.universes.withUnsafeBufferPointer { universes in
        postings.documents.withUnsafeBufferPointer { documents in
          postings.frequencies.withUnsafeBufferPointer { frequencies in
            postings.positions.withUnsafeBufferPointer { positions in
              guard let lengths = lengths.baseAddress, let universes = universes.baseAddress,
                let documents = documents.baseAddress, let frequencies = frequencies.baseAddress
              else { return }
              var encoder = PostingsEncoder(
                documentCount: Int(field.documentCount), hasPositions: true, norms: norms,
                lengths: lengths, universes: universes)
              if let positions = positions.baseAddress, readsPositions {
                var source = ListedPositions(
                  positions, starts: nil, norms: norms, universes: universes)
                encoder.encode(
                  documents: documents, frequencies: frequencies, count: postings.documents.count,
                  positions: &source, to: out)
              } else {
                var source = NoPositions()
                encoder.encode(
                  documents: documents, frequencies: frequencies, count: postings.documents.count,
                  positions: &source, to: out)
              }
            }
          }
        }
      }
    }
    var entry = TermEntry()
    entry.isSingle = false
    entry.documents = UInt32(truncatingIfNeeded: postings.documents.count)
    entry.offset = 0
    entry.length = out.count
    // Sixteen bytes are readable behind the last, as in a file.
    let list = FieldPostings(
      dictionary: field.dictionary, file: field.file, offset: field.offset, bytes: out.bytes,
      norms: norms, documentCount: field.documentCount, memory: out)
    return (entry, list)
  }
}
