/// Why JSON cannot be read as what it should be.
package struct JSONFault: Error, Sendable, CustomStringConvertible {
  /// What is wrong with a value.
  package enum Problem: Sendable {
    /// No JSON.
    case syntax
    /// Deeper nesting or more members than are read.
    case limit
    /// No member of this name.
    case missing
    /// A value of another type.
    case type
    /// A string that is no Unicode, a number that is too large.
    case impossible
  }

  /// What is wrong.
  package let problem: Problem
  /// Where: the names of members and the numbers of elements, from the outermost.
  package private(set) var path: [String]

  /// A fault in the value of a member.
  init(_ problem: Problem, _ path: [String] = []) {
    self.problem = problem
    self.path = path
  }

  /// The same fault, seen from a value further out.
  func within(_ name: String) -> JSONFault { JSONFault(problem, [name] + path) }

  /// "it has no “schema”".
  package var description: String {
    let name = path.joined(separator: ".")
    return switch problem {
    case .syntax: "it is no JSON"
    case .limit: "it has too many members, or is nested too deeply"
    case .missing: "it has no “\(name)”"
    case .type: path.isEmpty ? "it is no JSON object" : "“\(name)” has a value of another type"
    case .impossible: path.isEmpty ? "it is no JSON" : "“\(name)” has an impossible value"
    }
  }
}
