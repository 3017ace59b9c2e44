/// A document with everything that was found in it: what `convert` writes.
public struct DocumentRecord: Sendable {
  /// The schema of the record, `"kamerstuk/1"`.
  public static let schema = "kamerstuk/1"
  /// The version of the program and its rules, `"kamerstuk 0.1.0"`.
  public static let producer = "kamerstuk 0.1.0"

  /// The document as read.
  public var document: Document
  /// What was found in it.
  public var records: Records
  /// The version that found it.
  public var producer: String

  /// Joins a document and its records.
  public init(document: Document, records: Records, producer: String = Self.producer) {
    self.document = document
    self.records = records
    self.producer = producer
  }
}
