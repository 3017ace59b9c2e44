import Kamerstukken

@testable import Ingest

/// Whatever the bytes: the plain-text reader reads them or refuses them, and what it reads keeps the promises of `Document`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTextReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  let source = SourceFile(
    path: "-", format: .text, bytes: count, sha256: String(repeating: "0", count: 64))
  guard let document = try? PlainTextReader().document(from: bytes, source: source) else {
    return 0
  }
  let text = document.text.utf8
  precondition(String(validating: text, as: UTF8.self) != nil)
  var end = 0
  for block in document.blocks {
    precondition(block.range.lowerBound == (end == 0 ? 0 : end + 2))
    precondition(!block.range.isEmpty && block.line >= 1)
    end = block.range.upperBound
  }
  precondition(end == text.count)
  for note in document.notes {
    precondition(document.blocks[note.block].kind == .footnote)
    precondition((0...text.count).contains(note.anchor ?? 0))
  }
  return 0
}
