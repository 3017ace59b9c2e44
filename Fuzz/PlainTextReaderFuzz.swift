import Foundation
import Kamerstukken

@testable import Ingest

/// Whatever the bytes: the plain-text reader reads them or refuses them, and what it reads keeps the promises of `Document`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPlainTextReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  let source = SourceFile(
    path: "-", format: .text, bytes: count, sha256: String(repeating: "0", count: 64))
  let document = try? PlainTextReader().document(from: bytes, source: source)
  document?.checkPromises()
  return 0
}
