import Foundation
import Kamerstukken

@testable import Extraction

/// Whatever the text: the rules of references read it in time, and what they find lies within it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReferences(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
  var document = Document(
    id: "local-0", kind: .letter,
    source: SourceFile(path: "-", format: .text, bytes: count, sha256: ""))
  document.text = DocumentText(
    utf8: text, markOffsets: text.isEmpty ? [] : [0], markLines: text.isEmpty ? [] : [1])
  // Two blocks, the second one a footnote that hangs in the first.
  let middle = text.firstIndex(of: 0x0A) ?? text.count
  if middle > 0 { document.blocks.append(Block(kind: .paragraph, range: 0..<middle, line: 1)) }
  if middle + 1 < text.count {
    document.blocks.append(
      Block(kind: .footnote, range: middle + 1..<text.count, label: "1", line: 2))
    document.notes = [Note(label: "1", block: document.blocks.count - 1, anchor: 0)]
  }
  let known = KnownIdentifiers(["kst-29754-1", "ah-tk-20182019-2636"])
  let analysis = Analysis(document)
  for extractor in [ReferenceExtractor(), ReferenceExtractor(known: known)] {
    let found = extractor.findings(in: analysis)
    for reference in found.references {
      let range = reference.span.range
      precondition(!range.isEmpty && range.upperBound <= text.count)
      precondition(String(validating: text[range], as: UTF8.self) != nil)
      if let target = reference.target, target.hasPrefix("kst-") {
        precondition(DocumentID(target)?.description == target)
      }
    }
    var records = Records()
    records.references = found.references
    for finding in ReferenceLint().findings(in: analysis, records: records) {
      precondition(finding.range.upperBound <= text.count)
    }
  }
  if let id = DocumentID(String(decoding: bytes, as: UTF8.self)) {
    precondition(DocumentID(id.description) == id)
  }
  return 0
}
