import Foundation
import Kamerstukken

@testable import Extraction

/// Whatever the text: all families read it in time, and what they find lies within it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzExtractor(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
  // The first byte chooses what kind of paper it is, blank lines part its blocks.
  let kinds: [DocumentKind] = [.letter, .motion, .debate, .questions, .other]
  var document = Document(
    id: "kst-37103-5", kind: kinds[Int(bytes.first ?? 0) % kinds.count],
    source: SourceFile(path: "-", format: .text, bytes: count, sha256: ""))
  document.text = DocumentText(
    utf8: text, markOffsets: text.isEmpty ? [] : [0], markLines: text.isEmpty ? [] : [1])
  var begin = 0
  for index in 0...text.count {
    let isBreak = index + 1 < text.count && text[index] == 0x0A && text[index + 1] == 0x0A
    guard isBreak || index == text.count, index > begin else { continue }
    document.blocks.append(Block(kind: .paragraph, range: begin..<index, line: 1))
    begin = index + 2
  }
  let records = Extractor().records(of: document)
  let spans =
    records.references.map(\.span) + records.motions.map(\.span)
    + records.commitments.map(\.span) + records.figures.map(\.span)
  for span in spans {
    precondition(!span.range.isEmpty && span.range.upperBound <= text.count)
    precondition(String(validating: text[span.range], as: UTF8.self) != nil)
    precondition(span.context.upperBound <= text.count)
  }
  for finding in Lint.findings(of: DocumentRecord(document: document, records: records)) {
    precondition(finding.range.upperBound <= text.count)
  }
  return 0
}
