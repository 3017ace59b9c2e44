package import Kamerstukken

/// Keys with their values.
extension JSONWriter {
  /// A key and a string or null.
  @inline(__always)
  package mutating func field(_ name: StaticString, _ value: String?) {
    key(name)
    string(value)
  }

  /// A key and a whole number or null.
  @inline(__always)
  package mutating func field(_ name: StaticString, _ value: Int?) {
    key(name)
    number(value)
  }

  /// A key and true, false or null.
  @inline(__always)
  package mutating func field(_ name: StaticString, _ value: Bool?) {
    key(name)
    bool(value)
  }

  /// A key and a list of strings.
  package mutating func field(_ name: StaticString, _ values: [String]) {
    key(name)
    array(values) { $0.string($1) }
  }

  /// A key and an object whose keys `body` writes.
  @inline(__always)
  package mutating func field(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  /// A key and an object whose keys `body` writes, or null.
  @inline(__always)
  package mutating func field<Value>(
    _ name: StaticString, object value: Value?, _ body: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    guard let value else { return null() }
    object { body(&$0, value) }
  }

  /// A key and a list of objects, one for each element, whose keys `body` writes.
  @inline(__always)
  package mutating func field<Element>(
    _ name: StaticString, objects elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    array(elements) { json, element in
      json.object { body(&$0, element) }
    }
  }

  /// The keys of a person as papers print them, and whom the register has for them.
  package mutating func person(_ name: String, party: String?, key person: String?) {
    field("name", name)
    field("party", party)
    field("person", person)
  }

  /// The line of a record: `{"id":…,"type":…,"date":…,"sentence":…,"record":{…}}`, with the identifier and
  /// the date of its document.
  package mutating func line(
    id: String, type: RecordType, date: String?, sentence: (inout JSONWriter) -> Void,
    record: (inout JSONWriter) -> Void
  ) {
    object { json in
      json.field("id", id)
      json.field("type", type.rawValue)
      json.field("date", date)
      json.key("sentence")
      sentence(&json)
      json.key("record")
      record(&json)
    }
  }
}
