import Foundation
import Kamerstukken

@testable import Ingest

/// Whatever the bytes: the XML reader reads them or refuses them, and what it reads keeps the promises of `Document`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXMLReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  _ = SourceKind(bytes)
  var limits = XMLLimits.standard
  limits.textBytes = 1 << 20
  limits.nodes = 1 << 16
  let source = SourceFile(
    path: "-", format: .xml, bytes: count, sha256: String(repeating: "0", count: 64))
  let document = try? XMLReader(limits: limits).document(from: bytes, source: source)
  document?.checkPromises()
  return 0
}
