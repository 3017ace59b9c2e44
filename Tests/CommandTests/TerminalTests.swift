import Foundation
import Testing

/// What is printed on a terminal of so many columns.
@Suite(.serialized) struct TerminalTests {
  /// A terminal that nobody sits at.
  private struct Terminal {
    let output: String
    let status: Int

    init(columns: UInt16, _ arguments: [String], colour: Bool = false) throws {
      let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      // TIOCSPTLCK and TIOCGPTN of asm-generic/ioctls.h: unlock the other end, and its number.
      var isLocked: Int32 = 0
      var number: UInt32 = 0
      let isOpen =
        master >= 0 && ioctl(master, 0x4004_5431, &isLocked) == 0
        && ioctl(master, 0x8004_5430, &number) == 0
      try #require(isOpen)
      let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
      try #require(slave >= 0)
      var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
      let isSized = ioctl(slave, UInt(TIOCSWINSZ), &size) == 0
      try #require(isSized)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Checkout.program)
      process.arguments = arguments
      process.currentDirectoryURL = URL(fileURLWithPath: Checkout.root)
      process.environment = ProcessInfo.processInfo.environment.merging(
        ["NO_COLOR": colour ? "" : "1", "TERM": "xterm"]) { $1 }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle(fileDescriptor: slave)
      process.standardError = FileHandle.nullDevice
      try process.run()
      close(slave)
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(master, &buffer, buffer.count)
        if count <= 0 { break }
        bytes += buffer[..<count]
      }
      close(master)
      process.waitUntilExit()
      status = Int(process.terminationStatus)
      output = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    }

    var lines: [Substring] { output.split(separator: "\n") }
  }

  private static let commands: [[String]] = [
    ["motions"], ["motions", "--unanswered"], ["motions", "--mentions"], ["commitments"],
    ["figures"], ["references"], ["search", "taal OR water", "--facets", "kind,dossier"], ["stats"],
    ["show", "kst-37103-33"], ["people", "Dijk"], ["graph", "--top", "5", "--by", "pagerank"],
  ]

  /// No line is wider than the terminal, but for a word that is (a URL).
  @Test(arguments: commands, [UInt16(100), 80, 60, 40, 24])
  func linesFit(command: [String], columns: UInt16) throws {
    let scratch = try Scratch()
    try scratch.index(Checkout.root + "/Corpus/brieven", Checkout.root + "/Corpus/moties")
    let source = command[0] == "people" ? [] : ["--index", scratch.path + "/index"]
    let run = try Terminal(columns: columns, command + source)
    #expect(run.status == 0)
    #expect(run.lines.count > 1)
    for line in run.lines where line.count > columns {
      #expect(!line.trimmingPrefix(while: { $0 == " " }).contains(" "), "\(line)")
    }
  }

  /// A row that has no room is a heading with its values below it.
  @Test func narrowRowsAreStacked() throws {
    let run = try Terminal(
      columns: 40, ["motions", "--mp", "kwint", "--from-files", "Corpus/moties", "Corpus/brieven"])
    #expect(
      run.output == """
        2018-11-13  kst-37103-33  submitted
          submitters: Kwint, Van den Hul,
            Westerveld c.s.
          subject: taalhuizen in iedere
            gemeente
          what became of it: existing-policy;
            answered in kst-37103-44
        1 motion

        """)
  }

  /// A terminal of a few columns ends nothing and hangs nothing.
  @Test(arguments: [UInt16(1), 2, 5])
  func hardlyATerminal(columns: UInt16) throws {
    for command in [["show", "kst-37103-33"], ["motions"], ["search", "taalhuis"]] {
      let run = try Terminal(columns: columns, command + ["--from-files", "Corpus/moties"])
      #expect(run.status == 0 && run.lines.count > 1)
    }
  }

  /// Colours take no place, and none runs on into the next line.
  @Test(arguments: [UInt16(30), 50, 100])
  func coloursEnd(columns: UInt16) throws {
    let command = [
      "search", "\"taalhuis hebben\" OR taalles OR gemeenten", "--from-files", "Corpus/moties",
    ]
    let plain = try Terminal(columns: columns, command)
    let coloured = try Terminal(columns: columns, command, colour: true)
    #expect(coloured.output.contains("\u{1B}[1;33m"))
    for line in coloured.lines where line.contains("\u{1B}") {
      #expect(line.hasSuffix("\u{1B}[0m") || line.ranges(of: "\u{1B}[0m").count > 0)
      let last = try #require(line.ranges(of: "\u{1B}[").last)
      #expect(line[last.upperBound...].hasPrefix("0m"), "\(line)")
    }
    #expect(plain.lines.count >= 2 && !plain.output.contains("\u{1B}"))
  }
}
