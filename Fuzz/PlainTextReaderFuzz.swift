import Foundation
import Kamerstukken

@testable import Ingest

/// Whatever the bytes: the plain-text reader reads them or refuses them, and what it reads keeps the promises of `Document`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPlainTextReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  let source = SourceFile(
    path: "-", format: .text, bytes: count, sha256: String(repeating: "0", count: 64))
  guard let document = try? PlainTextReader().document(from: bytes, source: source) else {
    return 0
  }
  document.checkPromises()
  // Nothing stands between the blocks but an empty line.
  var end = 0
  for block in document.blocks {
    precondition(block.range.lowerBound == (end == 0 ? 0 : end + 2))
    end = block.range.upperBound
  }
  precondition(end == document.text.utf8.count)
  return 0
}
