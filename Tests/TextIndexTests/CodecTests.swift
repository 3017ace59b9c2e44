import CIndexKernels
import TestSupport
import Testing

@testable import TextIndex

/// Encoding and decoding are inverse, in every variant of the kernels.
@Suite(.serialized) struct CodecTests {
  /// Runs a body with each instruction set that this processor has.
  private static func atEachLevel(_ body: (Int32) -> Void) {
    let best = kx_level()
    for level in 0...best {
      kx_limit_level(level)
      body(level)
    }
    kx_limit_level(best)
  }

  @Test(arguments: 0...32) func packedBlocks(width: Int) {
    var random = SeededGenerator(seed: UInt64(width))
    let mask = width == 32 ? UInt32.max : (1 << UInt32(width)) - 1
    let values = (0..<128).map { _ in UInt32.random(in: 0...UInt32.max, using: &random) & mask }
    var packed = [UInt8](repeating: 0, count: 16 * width + 32)
    kx_pack128(values, &packed, UInt32(width))
    #expect(packed[(16 * width)...].allSatisfy { $0 == 0 })
    Self.atEachLevel { _ in
      var unpacked = [UInt32](repeating: 7, count: 160)
      kx_unpack128(packed, &unpacked, UInt32(width))
      #expect(Array(unpacked[..<128]) == values)
      kx_unpack128_sum(packed, 99, &unpacked, UInt32(width))
      var sum: UInt32 = 99
      let sums = values.map { value -> UInt32 in
        sum = sum &+ value &+ 1
        return sum
      }
      #expect(Array(unpacked[..<128]) == sums)
    }
  }

  @Test(arguments: [1, 2, 3, 5, 17, 100, 1000]) func eliasFano(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    for universe in [UInt32(count), UInt32(count) + 1, UInt32(count) * 3 + 5, 1 << 20, 1 << 31] {
      var set: Set<UInt32> = []
      while set.count < count { set.insert(UInt32.random(in: 0..<universe, using: &random)) }
      let values = set.sorted()
      let offset: UInt64 = 13
      let bits = kx_ef_bits(UInt32(count), universe)
      var bytes = [UInt8](repeating: 0, count: Int(bits + offset) / 8 + 32)
      kx_ef_encode(&bytes, offset, values.map { $0 + 5 }, UInt32(count), 5, universe)
      Self.atEachLevel { _ in
        var out = [UInt32](repeating: 0, count: count)
        #expect(kx_ef_decode(bytes, offset, UInt32(count), 3, universe, &out) == UInt32(count))
        #expect(out == values.map { $0 + 3 })
        let shift: Int32 = -2
        let targets = (values.map { $0 &+ 2 } + values.map { $0 &+ 1 }).sorted()
        var kept = [UInt32](repeating: 0, count: targets.count)
        let found = kx_ef_filter(
          bytes, offset, UInt32(count), universe, targets, UInt32(targets.count), shift, &kept)
        let expected = targets.filter { $0 >= 2 && set.contains($0 - 2) }
        // A single value is found once, however often it is asked for.
        #expect(Array(kept[..<Int(found)]) == (count == 1 ? Array(expected.prefix(1)) : expected))
      }
      // Moved by bits it is still the same.
      var moved = [UInt8](repeating: 0, count: bytes.count + 8)
      kx_bits_copy(&moved, 29, bytes, offset, bits)
      var out = [UInt32](repeating: 0, count: count)
      #expect(kx_ef_decode(moved, 29, UInt32(count), 0, universe, &out) == UInt32(count))
      #expect(out == values)
    }
  }

  /// With every code of a length.
  @Test(arguments: [0, 128]) func eliasFanoOffsets(first: UInt32) {
    var random = SeededGenerator(seed: 4)
    let norms = (0..<256).map { UInt8($0) } + [0, 0, 0, 0]
    let documents = (0..<128).map { first + $0 }
    let frequencies = (0..<128).map { _ in
      UInt32.random(in: 1...(Bool.random(using: &random) ? 1 : 3000), using: &random)
    }
    Self.atEachLevel { _ in
      var offsets = [UInt32](repeating: 0, count: 160)
      for (from, end): (UInt32, UInt32) in [(0, 16), (16, 48), (48, 128)] {
        kx_ef_bits_offsets(
          documents, frequencies, from, end, norms, FieldNorm.universes, &offsets)
      }
      var sum: UInt32 = 0
      for index in 0..<128 {
        #expect(offsets[index] == sum)
        let universe = FieldNorm.universes[Int(norms[Int(documents[index])])]
        sum = sum &+ UInt32(truncatingIfNeeded: kx_ef_bits(frequencies[index], universe))
      }
      #expect(offsets[128] == sum)
    }
  }

  @Test func gamma() {
    let values: [UInt32] = [1, 2, 3, 4, 7, 8, 100, 65535, 1, 1, 1 << 30, UInt32.max, 1]
    let bits = Gamma.bits(values, values.count)
    var bytes = [UInt8](repeating: 0, count: Int(bits) / 8 + 32)
    bytes.withUnsafeMutableBufferPointer {
      if let base = $0.baseAddress { Gamma.write(values, values.count, into: base, at: 5) }
    }
    var out = [UInt32](repeating: 0, count: values.count)
    let end = Gamma.read(bytes, at: 5, end: 5 + bits, count: values.count, into: &out)
    #expect(end == 5 + bits)
    #expect(out == values)
    #expect(Gamma.read(bytes, at: 5, end: 4 + bits, count: values.count, into: &out) == nil)
  }

  @Test func sets() {
    var random = SeededGenerator(seed: 5)
    for span in [128, 200, 1000] {
      var set: Set<UInt32> = []
      while set.count < 128 { set.insert(UInt32.random(in: 0..<UInt32(span), using: &random)) }
      let values = set.sorted()
      var bytes = [UInt8](repeating: 0, count: (span + 7) / 8 + 32)
      for value in values { bytes[Int(value / 8)] |= 1 << UInt8(value % 8) }
      Self.atEachLevel { _ in
        var out = [UInt32](repeating: 0, count: 160)
        #expect(kx_bitset_decode(bytes, (span + 7) / 8, 1000, &out) == 128)
        #expect(Array(out[..<128]) == values.map { $0 + 1000 })
        var words = [UInt64](repeating: 0, count: 40)
        #expect(kx_bitset_add(&words, 77, bytes, span) == 128)
        var other = [UInt64](repeating: 0, count: 40)
        kx_bits_set(&other, values.map { $0 + 77 }, 128)
        #expect(words == other)
        #expect(kx_words_count(words, 40) == 128)
        #expect(kx_words_and(&words, other, 40) == 128)
        #expect(kx_words_andnot(&words, other, 40) == 0)
        #expect(kx_words_or(&words, other, 40) == 128)
      }
    }
  }

  @Test func intersections() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<50 {
      func list(_ count: Int) -> [UInt32] {
        var set: Set<UInt32> = []
        while set.count < count { set.insert(UInt32.random(in: 0..<700, using: &random)) }
        return set.sorted()
      }
      let a = list(Int.random(in: 1...128, using: &random))
      let b = list(Int.random(in: 1...128, using: &random))
      let padded = b + [UInt32](repeating: UInt32.max, count: 160 - b.count)
      Self.atEachLevel { _ in
        var atA = [UInt8](repeating: 0, count: 128)
        var atB = [UInt8](repeating: 0, count: 128)
        let count = Int(kx_intersect(a, UInt32(a.count), padded, &atA, &atB))
        #expect(atA[..<count].map { a[Int($0)] } == a.filter { b.contains($0) })
        #expect(atB[..<count].map { b[Int($0)] } == a.filter { b.contains($0) })
      }
      for target in [0, a[0], a[a.count / 2] + 1, 900] {
        #expect(
          Int(kx_lower_bound(a, UInt32(a.count), target)) == a.firstIndex { $0 >= target }
            ?? a.count)
      }
    }
  }

  @Test func scoresAreTheSameInEveryVariant() {
    var random = SeededGenerator(seed: 7)
    let norms = (0..<500).map { _ in UInt8.random(in: 0...255, using: &random) } + [0, 0, 0, 0]
    let documents = (0..<128).map { _ in UInt32.random(in: 0..<500, using: &random) }
    let frequencies = (0..<128).map { _ in UInt32.random(in: 1...90, using: &random) }
    let lengths = BM25.lengths(average: 321)
    var all: [[Int32]] = []
    Self.atEachLevel { _ in
      var out = [Int32](repeating: 0, count: 160)
      kx_scores(documents, frequencies, 123, norms, lengths, 5e7, &out)
      all.append(out)
      var found = [UInt32](repeating: 0, count: 160)
      let count = kx_above(out, 123, 20_000_000, &found)
      #expect(
        found[..<Int(count)].map { Int($0) } == (0..<123).filter { out[$0] > 20_000_000 })
    }
    #expect(all.allSatisfy { $0 == all[0] })
  }

  /// What the windows of a disjunction are searched with.
  @Test func windowsOfScores() {
    var random = SeededGenerator(seed: 8)
    let norms = (0..<904).map { _ in UInt8.random(in: 0...255, using: &random) }
    let lengths = BM25.lengths(average: 321)
    for count in [1, 15, 16, 37, 128] {
      let values = (0..<count).map { _ in Int32.random(in: 0..<9, using: &random) }
      let documents = Set((0..<count).map { _ in UInt32.random(in: 0..<900, using: &random) })
        .sorted()
      let scores = documents.map { _ in Int32.random(in: 0..<50_000_000, using: &random) }
      let block =
        Set((0..<128).map { _ in UInt32.random(in: 0..<900, using: &random) }).sorted() + [900]
      let padded = block + [UInt32](repeating: UInt32.max, count: 160 - block.count)
      let frequencies = padded.map { _ in UInt32.random(in: 1...90, using: &random) }
      var blockScores = [Int32](repeating: 0, count: 160)
      kx_scores(block, frequencies, UInt32(block.count), norms, lengths, 5e7, &blockScores)
      let sums = documents.enumerated().map { place, document in
        scores[place] + (block.firstIndex(of: document).map { blockScores[$0] } ?? 0)
      }
      Self.atEachLevel { _ in
        var taken = values
        var found = [UInt32](repeating: 0, count: 200)
        var kept = [Int32](repeating: 0, count: 200)
        let above = values.indices.filter { values[$0] > 4 }
        var size = Int(kx_take_above(&taken, UInt32(count), 4, 1000, &found, &kept))
        #expect(taken.allSatisfy { $0 == 0 })
        #expect(found[..<size].map { Int($0) - 1000 } == above)
        #expect(kept[..<size].map { $0 } == above.map { values[$0] })
        let numbers = (0..<UInt32(count)).map { $0 * 3 }
        size = Int(kx_list_above(numbers, values, UInt32(count), 4, &found, &kept))
        #expect(found[..<size].map { Int($0) / 3 } == above)
        #expect(kept[..<size].map { $0 } == above.map { values[$0] })

        var list = documents
        var listScores = scores
        size = Int(
          kx_scores_add(
            &list, &listScores, UInt32(list.count), padded, frequencies, norms, lengths, 5e7,
            40_000_000))
        let good = sums.indices.filter { sums[$0] > 40_000_000 }
        #expect(Array(list[..<size]) == good.map { documents[$0] })
        #expect(Array(listScores[..<size]) == good.map { sums[$0] })
      }
    }
  }

  @Test func checksum() {
    // RFC 3720, B.4: 32 bytes of zeros, of ones, ascending.
    Self.atEachLevel { _ in
      #expect([UInt8](repeating: 0, count: 32).withUnsafeBytes { Checksum.of($0) } == 0x8A91_36AA)
      #expect([UInt8](repeating: 255, count: 32).withUnsafeBytes { Checksum.of($0) } == 0x62A8_AB43)
      #expect((0..<32).map { UInt8($0) }.withUnsafeBytes { Checksum.of($0) } == 0x46DD_794E)
    }
  }

  @Test func lengthCodes() {
    for code in 0..<256 {
      #expect(FieldNorm.code(FieldNorm.length(UInt8(code))) == UInt8(code))
    }
    for length in [0, 1, 23, 24, 39, 40, 41, 42, 100, 1000, 65535, 1 << 20, 2_000_000_000] {
      let code = FieldNorm.code(UInt32(length))
      #expect(FieldNorm.length(code) <= UInt32(length))
      #expect(Int(FieldNorm.universes[Int(code)]) >= max(length, 1))
    }
  }
}
