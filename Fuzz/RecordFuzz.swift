// libFuzzer target for records: whatever a line is, it is refused with a reason, or read as a record that is written and
// read again as the same. Build and run: Fuzz/run 60 Record.
import Kamerstukken

@testable import RecordJSON

/// Reads one line.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRecord(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let line = Array(UnsafeBufferPointer(start: start, count: count))
  for read in [
    { _ = try DecodedLine<DecodedMotion>(json: line) },
    { _ = try DecodedLine<DecodedCommitment>(json: line) },
    { _ = try DecodedLine<DecodedFigure>(json: line) },
    { _ = try DecodedLine<DecodedReference>(json: line) },
  ] as [() throws -> Void] { try? read() }
  let record: DocumentRecord
  do throws(RecordReader.FormatError) {
    record = try RecordReader.record(json: line)
  } catch {
    precondition(!error.reason.isEmpty)
    return 0
  }
  let written = RecordWriter().bytes(of: record)
  guard let again = try? RecordReader.record(json: written) else {
    preconditionFailure(
      "what was written cannot be read: \(String(decoding: written, as: UTF8.self))")
  }
  precondition(RecordWriter().bytes(of: again) == written, "another record is read")
  return 0
}
