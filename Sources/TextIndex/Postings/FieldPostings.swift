/// The postings of a text or keyword field in one segment, with what is needed to read them.
struct FieldPostings {
  let dictionary: TermDictionary
  let file: MappedFile
  /// Where the section of postings begins in the file.
  let offset: Int
  /// The section.
  let bytes: UnsafeRawBufferPointer
  /// One length code per document; nil for keyword fields.
  let norms: UnsafePointer<UInt8>?
  /// Documents in the segment.
  let documentCount: UInt32
  /// What ``bytes`` lie in where they are not in the file.
  var memory: ByteBuffer?

  var hasPositions: Bool { norms != nil }
}
