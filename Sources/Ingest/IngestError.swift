/// Why an input was refused: each names the place and what to do.
package enum IngestError: Error, Sendable, Equatable {
  /// The file has no bytes, or only white space.
  case empty
  /// The bytes are no text, XML or PDF.
  case notText(detail: String)
  /// XML that libxml2 or the reader's limits refuse; line from 1.
  case xml(line: Int, detail: String)
  /// pdftotext failed or is not installed.
  case pdf(detail: String)
  /// An OpenDocument file that cannot be unpacked.
  case archive(detail: String)
  /// The file cannot be read; the reason as the system gives it.
  case unreadable(detail: String)
  /// The file is larger than the reader accepts, in bytes.
  case tooLarge(bytes: Int, limit: Int)
}

extension IngestError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .empty: "the file is empty"
    case .notText(let detail): "this is no letter in text, XML or PDF: \(detail)"
    case .xml(let line, let detail): "line \(line): \(detail)"
    case .pdf(let detail): detail
    case .archive(let detail): "this OpenDocument file cannot be unpacked: \(detail)"
    case .unreadable(let detail): "cannot be read: \(detail)"
    case .tooLarge(let bytes, let limit):
      "\(bytes) bytes are more than the \(limit) that the reader accepts"
    }
  }
}
