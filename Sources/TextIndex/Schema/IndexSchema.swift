/// The fields of an index, in a fixed order. An index is opened for writing with the schema it was made with, or with
/// one that adds fields at the end; documents from before have nothing in those.
public struct IndexSchema: Sendable, Hashable {
  /// One field: a name that queries use, and its kind.
  public struct Field: Sendable, Hashable {
    /// Unique within the schema, 1 to 255 bytes of UTF-8.
    public let name: String
    /// What the field holds.
    public let kind: FieldKind
    /// For ``FieldKind/stemmed``: the text field whose tokens are stemmed. Empty otherwise.
    public let source: String

    /// Running text with positions.
    public static func text(_ name: String) -> Field {
      Field(name: name, kind: .text, source: "")
    }
    /// The stemmed twin of the text field `source`.
    public static func stemmed(_ name: String, of source: String) -> Field {
      Field(name: name, kind: .stemmed, source: source)
    }
    /// Whole values, many per document.
    public static func keyword(_ name: String) -> Field {
      Field(name: name, kind: .keyword, source: "")
    }
    /// One integer per document, or none.
    public static func integer(_ name: String) -> Field {
      Field(name: name, kind: .integer, source: "")
    }
  }

  /// The fields in the order in which they were declared.
  public let fields: [Field]

  /// A schema of the given fields.
  ///
  /// - Throws: ``IndexError/schema(_:)`` when a name is empty, too long or used twice, when a
  ///   stemmed field names no text field, or when there are more than 255 fields.
  public init(_ fields: [Field]) throws {
    var seen: Set<String> = []
    guard fields.count <= 255 else { throw IndexError.schema("more than 255 fields") }
    for field in fields {
      guard (1...255).contains(field.name.utf8.count) else {
        throw IndexError.schema("the name of a field has 1 to 255 bytes")
      }
      guard seen.insert(field.name).inserted else {
        throw IndexError.schema("two fields are called \(field.name)")
      }
    }
    for field in fields where field.kind == .stemmed {
      guard fields.contains(where: { $0.kind == .text && $0.name == field.source }) else {
        throw IndexError.schema("\(field.name) stems \(field.source), which is no text field")
      }
    }
    self.fields = fields
  }

  /// The stemmed fields of a text field.
  func twins(of number: Int) -> [Int] {
    fields.indices.filter {
      fields[$0].kind == .stemmed && fields[$0].source == fields[number].name
    }
  }

  /// The field whose terms and postings a field has: for a stemmed field, that which it stems.
  func source(of number: Int) -> Int {
    guard fields[number].kind == .stemmed else { return number }
    return self.number(of: fields[number].source) ?? number
  }

  /// The place of a field in ``fields``.
  func number(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
}
