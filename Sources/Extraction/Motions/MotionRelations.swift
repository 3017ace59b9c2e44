internal import Kamerstukken

/// Which citations of motions are answers to them.
struct MotionRelations {
  private let answered: Set<String>

  /// `executes` is for motions that the document answers or reports on.
  init(_ motions: [Motion]) {
    answered = Set(
      motions.filter { !$0.response.isEmpty || $0.execution != nil }.compactMap(\.target))
  }

  /// What only mentions a motion cites it.
  func settle(_ references: inout [Reference]) {
    for index in references.indices where references[index].relation == .executes {
      guard let target = references[index].target, !answered.contains(target) else { continue }
      references[index].relation = .cites
    }
  }
}
