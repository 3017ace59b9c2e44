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
  guard let document = try? XMLReader(limits: limits).document(from: bytes, source: source) else {
    return 0
  }
  let length = document.text.utf8.count
  precondition(String(validating: document.text.utf8, as: UTF8.self) != nil)
  var end = 0
  for block in document.blocks {
    precondition(block.range.lowerBound >= end && !block.range.isEmpty && block.line >= 1)
    end = block.range.upperBound
  }
  precondition(end <= length)
  for note in document.notes {
    precondition(document.blocks[note.block].kind == .footnote)
    precondition((0...length).contains(note.anchor ?? 0))
  }
  for link in document.links {
    precondition(link.range.upperBound <= length)
    _ = document.text.string(link.range)
  }
  for mark in document.marks { precondition(mark.range.upperBound <= length) }
  return 0
}
