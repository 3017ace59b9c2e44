/// A block of stored bytes, unpacked.
struct UnpackedBlock {
  let file: MappedFile
  let number: Int
  let bytes: [UInt8]
  /// Where each document begins, and behind the last where it ends.
  let starts: [Int]

  /// Documents in it.
  var count: Int { starts.count - 1 }

  /// The bytes of a document.
  func document(_ slot: Int) -> ArraySlice<UInt8> { bytes[starts[slot]..<starts[slot + 1]] }
}
