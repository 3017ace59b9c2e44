/// Finds the terms at most one edit from a word of a text field. Where many terms begin as the word does, each
/// way to spend the edit at the next place leaves the rest of the word as it is, so that whole terms can be
/// looked up; where few do, they are gone through.
struct FuzzyProbe {
  private let dictionary: TermDictionary
  private let word: [UInt32]
  /// The bytes of the word, and for each scalar where its bytes begin.
  private let bytes: [UInt8]
  private let starts: [Int]
  /// A term to look up.
  private var probe: [UInt8] = []
  private var found: [(entry: TermEntry, distance: Int)] = []
  private var isSound = true

  /// So many blocks of terms are rather gone through.
  private static let fewBlocks = 64
  /// The ASCII scalars that a term of a text field can have.
  private static let letters: [UInt8] = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)

  init(_ dictionary: TermDictionary, word: [UInt32]) {
    self.dictionary = dictionary
    self.word = word
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for value in word {
      starts.append(bytes.count)
      bytes += Self.encode(value)
    }
    starts.append(bytes.count)
    self.bytes = bytes
    self.starts = starts
  }

  private static func encode(_ value: UInt32) -> [UInt8] {
    guard let scalar = Unicode.Scalar(value) else { return [] }
    return Array(String(Character(scalar)).utf8)
  }

  /// The terms and their distances, in byte order; nil when the dictionary is damaged.
  mutating func run() -> [(entry: TermEntry, distance: Int)]? {
    look(distance: 0, dropping: 0..<0, adding: [], in: 0..<dictionary.blockCount)
    var level = 0
    while true {
      let blocks = self.blocks(of: bytes[..<starts[level]])
      if blocks.isEmpty { break }
      if blocks.count <= Self.fewBlocks || level == word.count {
        goThrough(blocks)
        break
      }
      spend(at: level, in: blocks)
      level += 1
    }
    guard isSound else { return nil }
    found.sort { ($0.entry.ordinal, $0.distance) < ($1.entry.ordinal, $1.distance) }
    var distinct: [(entry: TermEntry, distance: Int)] = []
    for each in found where each.entry.ordinal != distinct.last?.entry.ordinal {
      distinct.append(each)
    }
    return distinct
  }

  /// The blocks that may hold terms with a prefix.
  private func blocks(of prefix: ArraySlice<UInt8>) -> Range<Int> {
    if prefix.isEmpty { return 0..<dictionary.blockCount }
    let low = prefix.withUnsafeBytes { dictionary.block(for: $0) } ?? 0
    // No term has a byte 255: behind all terms with the prefix.
    let beyond = Array(prefix) + [255]
    let high = beyond.withUnsafeBytes { dictionary.block(for: $0) } ?? -1
    return low..<max(high + 1, low)
  }

  private mutating func goThrough(_ blocks: Range<Int>) {
    var walk = FuzzyWalk(dictionary, word: word, limit: 1)
    var more: [(TermEntry, Int)] = []
    if !walk.run(blocks, { entry, _, distance in more.append((entry, distance)) }) {
      isSound = false
    }
    for (entry, distance) in more { found.append((entry, distance)) }
  }

  /// Looks up the terms that differ from the word at one place.
  private mutating func spend(at level: Int, in blocks: Range<Int>) {
    let start = starts[level]
    let end = starts[level + 1]
    // Left out.
    look(distance: 1, dropping: start..<end, adding: [], in: blocks)
    // Swapped with the next.
    if level + 1 < word.count, word[level] != word[level + 1] {
      let next = Array(bytes[end..<starts[level + 2]])
      look(
        distance: 1, dropping: start..<starts[level + 2], adding: next + bytes[start..<end],
        in: blocks)
    }
    let replaced = bytes[..<start] + [0] + bytes[end...]
    let inserted = bytes[..<start] + [0] + bytes[start...]
    let own = end == start + 1 ? bytes[start] : 0
    tryLetters(Array(replaced), at: start, except: own, in: blocks)
    tryLetters(Array(inserted), at: start, except: 0, in: blocks)
    // Terms that go on with a letter of another script stand together, behind the others.
    let others = Array(bytes[..<start]) + [0x80]
    let low = others.withUnsafeBytes {
      dictionary.block(for: $0, from: blocks.lowerBound, to: blocks.upperBound)
    }
    goThrough((low ?? blocks.lowerBound)..<blocks.upperBound)
  }

  /// Looks up a word with each letter but one at a place.
  private mutating func tryLetters(
    _ word: [UInt8], at place: Int, except: UInt8, in blocks: Range<Int>
  ) {
    var word = word
    word.withUnsafeMutableBytes { bytes in
      for letter in Self.letters where letter != except {
        bytes[place] = letter
        if let entry = dictionary.find(UnsafeRawBufferPointer(bytes), in: blocks) {
          found.append((entry, 1))
        }
      }
    }
  }

  private mutating func look(
    distance: Int, dropping: Range<Int>, adding: [UInt8], in blocks: Range<Int>
  ) {
    probe.removeAll(keepingCapacity: true)
    probe.append(contentsOf: bytes[..<dropping.lowerBound])
    probe.append(contentsOf: adding)
    probe.append(contentsOf: bytes[dropping.upperBound...])
    let entry = probe.withUnsafeBytes { dictionary.find($0, in: blocks) }
    if let entry { found.append((entry, distance)) }
  }
}
