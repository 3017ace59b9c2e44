import Foundation
import Testing

/// The scripts that complete what a user types in a shell.
@Suite struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func scriptsHaveEveryCommandAndItsValues(shell: String) throws {
    let script = try Run(["--generate-completion-script", shell])
    #expect(script.status == 0)
    for word in [
      "convert", "index", "search", "motions", "commitments", "figures", "references", "graph",
      "show", "people", "diff", "stats", "verify", "lint", "schema", "cited-by", "requested-by",
      "superseded", "partly-fulfilled", "turtle", "annex-of", "questions", "betweenness",
    ] {
      #expect(script.output.contains(word), "\(word)")
    }
  }

  /// Bash completes commands, options and the values of options.
  @Test(arguments: [
    (["mo"], ["motions"]), (["graph", "--direction", ""], ["in", "out", "both"]),
    (["motions", "--status", "a"], ["adopted"]), (["search", "--type", "fig"], ["figure"]),
    (["references", "--rel"], ["--relation"]), (["lint", "--family", "mo"], ["motion"]),
  ])
  func bashCompletes(words: [String], expected: [String]) throws {
    let scratch = try Scratch()
    try scratch.write("complete", try Run(["--generate-completion-script", "bash"]).output)
    let typed = (["kamerstuk"] + words).map { "'\($0)'" }.joined(separator: " ")
    try scratch.write(
      "ask",
      """
      kamerstuk() { \(Checkout.program) "$@"; }
      source ./complete
      COMP_WORDS=(\(typed)) COMP_CWORD=\(words.count) COMP_LINE="${COMP_WORDS[*]}"
      COMP_POINT=${#COMP_LINE}
      function=$(complete -p kamerstuk | sed 's/.*-F \\([^ ]*\\).*/\\1/')
      $function kamerstuk "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    let bash = Process()
    bash.executableURL = URL(fileURLWithPath: "/bin/bash")
    bash.arguments = ["ask"]
    bash.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
    let pipe = Pipe()
    bash.standardOutput = pipe
    try bash.run()
    let output = String(
      decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    bash.waitUntilExit()
    #expect(output.split(separator: "\n").map(String.init) == expected)
  }
}
