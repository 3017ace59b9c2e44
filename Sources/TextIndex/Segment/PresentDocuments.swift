/// The documents that have something in a field, in the order of the segment: most fields have nothing in most
/// documents. Tokens are counted over all of them.
final class PresentDocuments {
  /// The number of each in the segment.
  let numbers = UInt32Buffer()
  /// The place of each in the stream of the field.
  private let places = UInt32Buffer()
  /// The first token of each, and behind the last the number of all tokens.
  private let firsts = UInt32Buffer()
  /// For every 256 tokens, the place here of the document of the first.
  private let coarse = UInt32Buffer()
  /// For each document of the segment, its place in the stream plus one.
  private let scattered = UInt32Buffer()

  var count: Int { numbers.count }

  /// The number of all tokens.
  var tokenCount: UInt32 { firsts[count] }

  /// The tokens of the document at a place, as they stand in the stream.
  func range(_ place: Int, in stream: TermStream) -> Range<Int> {
    stream.range(Int(places[place]))
  }

  /// The first token of the document at a place.
  @inline(__always)
  func first(_ place: Int) -> UInt32 { firsts[place] }

  /// Where tokens belong, as plain addresses: valid until other documents are found.
  struct Lookup {
    let numbers: UnsafePointer<UInt32>
    let firsts: UnsafePointer<UInt32>
    fileprivate let coarse: UnsafePointer<UInt32>

    /// The place of the document of a token, not before `first`.
    @inline(__always)
    func place(of token: UInt32, from first: Int = 0) -> Int {
      var place = max(Int(coarse[Int(token >> 8)]), first)
      while firsts[place &+ 1] <= token { place &+= 1 }
      return place
    }
  }

  var lookup: Lookup {
    Lookup(
      numbers: UnsafePointer(numbers.base), firsts: UnsafePointer(firsts.base),
      coarse: UnsafePointer(coarse.base))
  }

  /// Finds the documents of a stream among the `count` of a segment; `numbers` has the number of each document of
  /// the stream, or ``none``.
  func find(in stream: TermStream, numbers all: UInt32Buffer, count: Int) {
    places.count = 0
    numbers.count = 0
    if stream.documents.count > count / 16 {
      scatter(stream, all, count)
    } else {
      sort(stream, all)
    }
    firsts.count = 0
    firsts.reserve(numbers.count + 1)
    var total: UInt32 = 0
    for place in 0..<numbers.count {
      firsts.append(total)
      total += UInt32(truncatingIfNeeded: range(place, in: stream).count)
    }
    firsts.append(total)
    fillCoarse(total)
  }

  /// The number of a document that is not in the segment.
  static let none = UInt32.max

  private func scatter(_ stream: TermStream, _ all: UInt32Buffer, _ count: Int) {
    scattered.count = 0
    scattered.reserve(count)
    scattered.base.update(repeating: 0, count: count)
    for place in 0..<stream.documents.count {
      let number = all[Int(stream.documents[place])]
      if number != Self.none { scattered[Int(number)] = UInt32(truncatingIfNeeded: place + 1) }
    }
    for number in 0..<count where scattered[number] > 0 {
      numbers.append(UInt32(truncatingIfNeeded: number))
      places.append(scattered[number] - 1)
    }
  }

  private func sort(_ stream: TermStream, _ all: UInt32Buffer) {
    var keys: [UInt64] = []
    for place in 0..<stream.documents.count {
      let number = all[Int(stream.documents[place])]
      if number != Self.none { keys.append(UInt64(number) << 32 | UInt64(place)) }
    }
    keys.sort()
    for key in keys {
      numbers.append(UInt32(truncatingIfNeeded: key >> 32))
      places.append(UInt32(truncatingIfNeeded: key))
    }
  }

  private func fillCoarse(_ total: UInt32) {
    coarse.count = 0
    var place = 0
    for token in stride(from: UInt32(0), through: total, by: 256) {
      while place + 1 < count, firsts[place + 1] <= token { place += 1 }
      coarse.append(UInt32(truncatingIfNeeded: place))
    }
  }
}
