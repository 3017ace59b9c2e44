import Foundation
import Kamerstukken

@testable import Ingest

/// Whatever the bytes: an archive is read or refused.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzODT(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  _ = try? ODTTextExtractor().text(of: bytes)
  guard let archive = try? ZipArchive(bytes) else { return 0 }
  for entry in archive.entries.prefix(8) {
    let content = try? archive.content(of: entry, limit: 1 << 20)
    precondition((content?.count ?? 0) <= 1 << 20)
  }
  return 0
}
