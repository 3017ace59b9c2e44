import ArgumentParser
import Glibc

/// Runs a command and ends with the contract's exit codes: wrong usage is 2.
enum CommandRunner {
  /// Parses the arguments and runs the command they name.
  static func main(_ root: (some AsyncParsableCommand).Type) async {
    do {
      var command = try root.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      if ExitStatus.isIncomplete { exit(ExitStatus.incomplete.rawValue) }
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      let code = root.exitCode(for: error)
      let message = root.fullMessage(for: error)
      if code == .success {
        print(message)
      } else {
        StandardError(isQuiet: false).note(message)
      }
      exit(code == .validationFailure ? ExitStatus.usage.rawValue : code.rawValue)
    }
  }
}
