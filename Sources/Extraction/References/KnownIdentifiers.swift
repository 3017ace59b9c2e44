/// A set of existing identifiers.
package struct KnownIdentifiers: Sendable {
  private let ids: Set<String>
  package init(_ ids: Set<String>) { self.ids = ids }
  package func contains(_ id: String) -> Bool { ids.contains(id) }
}
