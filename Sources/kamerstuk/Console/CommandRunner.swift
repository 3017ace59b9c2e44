import ArgumentParser
import Glibc
import Pipeline

/// Runs a command and ends with the contract's exit codes: wrong usage is 2.
enum CommandRunner {
  /// The arguments; names of files that are no UTF-8 stay what they are, written readably.
  private static func arguments() -> [String] {
    let all = UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
    return all.dropFirst().compactMap { argument in
      argument.map { pointer in
        FileName.text(Array(UnsafeRawBufferPointer(start: pointer, count: strlen(pointer))))
      }
    }
  }

  /// What to type where a word that a query leaves out was taken for an option: `search jeugd -corona`.
  private static func advice(on message: String, _ arguments: [String]) -> String {
    guard let command = arguments.first, CommandNames.withQuery.contains(command),
      let word = arguments.first(where: { message.contains("Unknown option '\($0)'") }),
      !word.hasPrefix("--"), word.count > 2
    else { return "" }
    let left = word.dropFirst()
    return "\n  To leave out “\(left)”, type NOT \(left), or put the query in quotation marks: "
      + "kamerstuk \(command) \"… \(word)\""
  }

  /// The command that the arguments name, with what they say.
  ///
  /// The command parses them itself where it can: the root would make its options three times over, and look for a
  /// request for completions, which takes a tenth of the time of a listing. What the command does not take goes to
  /// the root, which knows help, and what to say of a mistake.
  private static func command(
    of root: (some ParsableCommand).Type, _ arguments: [String]
  ) throws -> any ParsableCommand {
    if let name = arguments.first,
      let type = root.configuration.subcommands.first(where: {
        $0.configuration.commandName == name
      }),
      let command = try? type.parseAsRoot(Array(arguments.dropFirst())),
      Swift.type(of: command) == type
    {
      return command
    }
    return try root.parseAsRoot(arguments)
  }

  /// Parses the arguments and runs the command they name.
  static func main(_ root: (some ParsableCommand).Type) {
    let arguments = arguments()
    if let complaint = CommandNames(of: root).complaint(about: arguments) {
      StandardError(isQuiet: false).error(complaint)
      exit(ExitStatus.usage.rawValue)
    }
    do {
      var command = try command(of: root, arguments)
      try command.run()
      if ExitStatus.isIncomplete { exit(ExitStatus.incomplete.rawValue) }
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      let code = root.exitCode(for: error)
      let message = root.fullMessage(for: error)
      if code == .success {
        do {
          let output = StandardOutput()
          try output.line(message)
          try output.flush()
        } catch let failure as ExitCode {
          exit(failure.rawValue)
        } catch {}
      } else {
        StandardError(isQuiet: false).note(message + advice(on: message, arguments))
      }
      exit(code == .validationFailure ? ExitStatus.usage.rawValue : code.rawValue)
    }
  }
}
