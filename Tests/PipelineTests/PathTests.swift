import Glibc
import Testing

@testable import Pipeline

/// How paths are spelled, and names that are no text.
@Suite struct PathTests {
  @Test(arguments: [
    ("letters/1.txt", "letters/1.txt", "letters/1.txt"),
    ("./letters//1.txt", "letters/1.txt", "letters/1.txt"),
    ("letters/", "letters", "letters"),
    ("letters/.", "letters", "letters"),
    ("a/../letters", "a/../letters", "letters"),
    ("../a/..", "../a/..", ".."),
    ("a/../..", "a/../..", ".."),
    ("./", ".", "."),
    (".", ".", "."),
    ("a/..", "a/..", "."),
    ("//a/./b/", "/a/b", "/a/b"),
    ("/..", "/..", "/"),
    ("/", "/", "/"),
    ("./-", "./-", "./-"),
    ("a/...", "a/...", "a/..."),
    (".a/b.", ".a/b.", ".a/b."),
    ("", ".", "."),
  ])
  func pathsAreNormalised(path: String, plain: String, normalised: String) {
    #expect(PathSpelling.plain(path) == plain)
    #expect(PathSpelling.normalised(path) == normalised)
  }

  @Test func pathsHaveOtherSpellings() {
    let spelling = PathSpelling(folder: "/home/anna")
    #expect(spelling.absolute("letters/./1.txt") == "/home/anna/letters/1.txt")
    #expect(spelling.absolute("../bert/1.txt") == "/home/bert/1.txt")
    #expect(spelling.others(of: "l/1.txt") == ["./l/1.txt", "/home/anna/l/1.txt"])
    #expect(spelling.others(of: "/home/anna/l/1.txt") == ["l/1.txt", "./l/1.txt"])
    #expect(spelling.others(of: "../bert/1.txt") == ["/home/bert/1.txt"])
    #expect(spelling.others(of: "/home/bert/1.txt") == ["../bert/1.txt"])
    #expect(PathSpelling(folder: "/").others(of: "/l") == ["l", "./l"])
  }

  @Test func eachFileIsListedOnce() throws {
    let folder = try ScratchFolder()
    mkdir("\(folder.path)/b", 0o755)
    mkdir("\(folder.path)/elsewhere", 0o755)
    mkdir("\(folder.path)/elsewhere/b", 0o755)
    try folder.write("b/1.txt", "1")
    try folder.write("elsewhere/2.txt", "2")
    symlink("elsewhere/b", "\(folder.path)/link")
    let path = PathSpelling().absolute(folder.path)
    let list = InputList(
      ["\(path)/./b/", "\(path)//b/1.txt", "\(path)/b/../b", "\(path)/link/.."], normalised: true)
    // The folder above the link's target is another one than that of the link.
    #expect(
      list.files.map { String($0.path.dropFirst(path.count)) } == ["/b/1.txt", "/link/../2.txt"])
    #expect(
      list.roots.map { String($0.dropFirst(path.count)) } == ["/b", "/b/1.txt", "/b", "/link/.."])
    let asGiven = InputList(["\(path)/./b/", "\(path)/b"])
    #expect(
      asGiven.files.map { String($0.path.dropFirst(path.count)) } == ["/./b/1.txt", "/b/1.txt"])
  }

  @Test(arguments: [
    ([0x63, 0x61, 0x66, 0xE9], "caf\\xE9"),
    ([0x63, 0x61, 0x66, 0xC3, 0xA9], "café"),
    ([0xE9, 0x2F, 0xC3, 0xA9, 0x80, 0xFF], "\\xE9/é\\x80\\xFF"),
    ([0xE2, 0x82], "\\xE2\\x82"),
    ([], ""),
  ])
  func namesAreReadable(bytes: [UInt8], text: String) {
    #expect(FileName.text(bytes) == text)
  }

  /// Files whose name is no UTF-8, and one whose name looks as if it were.
  @Test func namesOfBytesAreFound() throws {
    let folder = try ScratchFolder()
    let names: [[UInt8]] = [[0x63, 0xE9], Array("d\\xE9".utf8), [0xE9, 0x2F, 0x31]]
    mkdir((Array(folder.path.utf8) + [0x2F, 0xE9, 0]).map { CChar(bitPattern: $0) }, 0o755)
    for (number, name) in names.enumerated() {
      let path = (Array(folder.path.utf8) + [0x2F] + name + [0]).map { CChar(bitPattern: $0) }
      let file = creat(path, 0o644)
      #expect(file >= 0)
      #expect(write(file, "\(number)", 1) == 1)
      close(file)
    }
    let list = InputList([folder.path])
    #expect(list.refused.isEmpty)
    #expect(
      list.files.map { String($0.path.dropFirst(folder.path.count)) }
        == ["/c\\xE9", "/d\\xE9", "/\\xE9/1"])
    for (number, file) in list.files.enumerated() {
      let bytes = try FileBytes(path: file.path)
      #expect(bytes.withBytes { String(decoding: $0, as: UTF8.self) } == "\(number)")
    }
    #expect(InputList([list.files[0].path]).files == [list.files[0]])
    #expect(InputList([folder.path + "/e\\xE9"]).refused.count == 1)
  }

  /// A state knows a file by its plain path.
  @Test func statesKnowPlainPaths() throws {
    var state = ConversionState()
    state.note(InputFile(path: "./letters//1.txt", size: 12, modified: 99), sha256: "ab")
    let read = try #require(state.bytes.withUnsafeBytes { ConversionState($0) })
    #expect(read.isUnchanged(InputFile(path: "letters/1.txt", size: 12, modified: 99)))
  }
}
