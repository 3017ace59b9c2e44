import ArgumentParser

/// The commands by name, for whoever mistypes one.
struct CommandNames {
  private let names: [String]

  /// Names of the commands that take a query.
  static let withQuery: Set<String> = {
    let commands: [any ParsableCommand.Type] = [
      SearchCommand.self, MotionsCommand.self, CommitmentsCommand.self, FiguresCommand.self,
      ReferencesCommand.self,
    ]
    return Set(commands.flatMap { names(of: $0) })
  }()

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    [command.configuration.commandName].compactMap { $0 } + command.configuration.aliases
  }

  /// The names and other names of the commands below a root.
  init(of root: (some ParsableCommand).Type) {
    names = root.configuration.subcommands.flatMap { Self.names(of: $0) }
  }

  /// What is wrong with the name of the command in the arguments; nil where there is none or it is one.
  func complaint(about arguments: [String]) -> String? {
    let rest = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    guard let name = rest.first, !name.hasPrefix("-"), name != "help", !names.contains(name) else {
      return nil
    }
    let nearest = names.map { (Self.distance(name, $0), $0) }.filter { distance, candidate in
      distance <= max(1, candidate.count / 3) || name.count > 2 && candidate.hasPrefix(name)
    }
    let close = nearest.sorted { $0 < $1 }.prefix(3).map(\.1)
    let advice =
      close.isEmpty
      ? "kamerstuk --help lists the commands" : "did you mean \(close.joined(separator: ", "))?"
    return "there is no command “\(name.prefix(60))”; \(advice)"
  }

  /// How many letters are put in, left out, changed or swapped with the next (optimal string alignment).
  private static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a.utf8.prefix(40))
    let b = Array(b.utf8)
    var older: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, older[j - 1] + 1) }
        row.append(best)
      }
      older = last
      last = row
    }
    return last[b.count]
  }
}
