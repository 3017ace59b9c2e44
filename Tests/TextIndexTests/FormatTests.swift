import CIndexKernels
import Testing

@testable import TextIndex

/// The worked examples of FORMAT.md, byte for byte.
@Suite struct FormatTests {
  @Test func dictionary() throws {
    let directory = TemporaryDirectory()
    let writer = TermDictionaryWriter(hasPositions: true)
    for (term, place) in [("kamer", (0, 1)), ("kamers", nil), ("motie", (1, 0))]
      as [(String, (UInt32, UInt32)?)]
    {
      Array(term.utf8).withUnsafeBytes {
        if let place {
          writer.add($0, document: place.0, position: place.1)
        } else {
          writer.add($0, documents: 2, length: 3)
        }
      }
    }
    let file = try SegmentFileWriter(directory: directory.path, name: "s1.segment")
    try writer.finish(to: file, field: 0)
    let length = try file.finish(SegmentFacts(documents: 2, tokens: [4]))
    let segment = try SegmentFile(directory: directory.path, name: "s1.segment", length: length)
    let blocks = try #require(segment.section(.termBlocks, field: 0))
    #expect(
      Array(blocks) == [
        3, 0, 0, 0, 0, 0, 0, 0, 0x00, 0x0E, 0x05, 0x6B, 0x61, 0x6D, 0x65, 0x72, 0x51, 0x73, 0x05,
        0x6D, 0x6F, 0x74, 0x69, 0x65, 0x00, 0x00, 0x01, 0x02, 0x03, 0x00, 0x01, 0x00,
      ])
    let index = try #require(segment.section(.termIndex, field: 0))
    #expect(Array(index) == [0, 0, 0] + Array("remak".utf8) + [0, 0, 0, 0])
  }

  @Test func shortList() throws {
    let out = ByteBuffer()
    [UInt32(0)].withUnsafeBufferPointer { universes in
      [Float(1)].withUnsafeBufferPointer { lengths in
        guard let universe = universes.baseAddress, let length = lengths.baseAddress else { return }
        var encoder = PostingsEncoder(
          documentCount: 1000, hasPositions: false, norms: out.base, lengths: length,
          universes: universe)
        var none = NoPositions()
        encoder.encode(
          documents: [7, 11], frequencies: [1, 1], count: 2, positions: &none, to: out)
      }
    }
    #expect(Array(out.bytes) == [0xE3, 0x60, 0x01])
  }
}
