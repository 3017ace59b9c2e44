/// A snapshot of an index: immutable, safe to use from any number of threads. Opening reads a few
/// hundred bytes whatever the size of the index; what a writer commits later is seen by a reader opened
/// later, and what it removes stays readable here.
public final class IndexReader: Sendable {
  /// The fields of the index.
  public let schema: IndexSchema
  /// Counts the commits of the index; a later snapshot has a higher one.
  public let generation: UInt64

  /// Opens the last commit of the index in a directory.
  ///
  /// - Throws: ``IndexError/missing(directory:)``, ``IndexError/unknownVersion(file:version:)``,
  ///   ``IndexError/corrupt(file:offset:reason:)`` or ``IndexError/system(operation:path:code:reason:)``.
  public init(directory: String) throws { throw IndexError.missing(directory: directory) }

  /// Documents that are neither deleted nor replaced.
  public var documentCount: Int { 0 }

  /// The best hits, the exact total and the facets of a request.
  ///
  /// - Throws: ``IndexError/field(name:reason:)`` for a field that is not there or of the wrong kind;
  ///   ``IndexError/corrupt(file:offset:reason:)`` for damage met on the way.
  public func search(_ request: SearchRequest) throws -> SearchResult { throw IndexError.closed }

  /// How many documents match.
  public func count(_ query: Query) throws -> Int { throw IndexError.closed }

  /// The identifier of a document.
  public func id(of document: DocumentReference) throws -> String { throw IndexError.closed }

  /// The bytes stored with a document.
  public func stored(of document: DocumentReference) throws -> [UInt8] { throw IndexError.closed }

  /// The value of an integer field of a document, if it has one.
  public func integer(_ field: String, of document: DocumentReference) throws -> Int64? {
    throw IndexError.closed
  }

  /// The document with an identifier, if there is one.
  public func document(id: String) throws -> DocumentReference? { throw IndexError.closed }

  /// The terms (keyword values) of a field that begin with `prefix`, in byte order, at most `limit`.
  public func terms(field: String, prefix: String, limit: Int) throws -> [TermCount] {
    throw IndexError.closed
  }

  /// The terms of a field at most `distance` (1 or 2) edits from `text`, most frequent first.
  public func similarTerms(
    field: String, to text: String, distance: Int, limit: Int
  ) throws -> [TermCount] { throw IndexError.closed }

  /// The parts of `text` that `query` matches in `field`: byte offsets into its UTF-8, ascending, not
  /// overlapping. Words under `not` are left out; a phrase is marked only where it stands whole.
  public func highlights(
    of query: Query, field: String, in text: String
  ) throws -> [Range<Int>] { throw IndexError.closed }

  /// Reads every byte of the index and checks it.
  ///
  /// - Throws: ``IndexError/corrupt(file:offset:reason:)`` at the first damage.
  public func verify() throws -> VerifyReport { throw IndexError.closed }
}
