import Glibc
import Ingest
import Kamerstukken
import Pipeline
import Testing

/// A folder that is removed at the end of a test.
final class ScratchFolder {
  let path: String

  init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "."
    var template = Array("\(base)/kamerstuk-test.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Refusal(path: base, line: nil, reason: "mkdtemp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    system("rm -rf '\(path)'")
  }

  func write(_ name: String, _ text: String) throws {
    let file = try AtomicFile(path: "\(path)/\(name)")
    try file.write(Array(text.utf8))
    try file.commit()
  }

  func read(_ name: String) -> String? {
    guard let bytes = try? FileBytes(path: "\(path)/\(name)") else { return nil }
    return bytes.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}

@Suite struct InputTests {
  @Test func walksFoldersInOrder() throws {
    let folder = try ScratchFolder()
    mkdir("\(folder.path)/b", 0o755)
    try folder.write("c.txt", "c")
    try folder.write("b/x.txt", "x")
    try folder.write("a.txt", "a")
    try folder.write(".hidden", "h")
    let list = InputList([folder.path])
    #expect(
      list.files.map { $0.path.dropFirst(folder.path.count) } == ["/a.txt", "/b/x.txt", "/c.txt"])
    #expect(list.refused.isEmpty)
    #expect(list.files[0].size == 1)
  }

  @Test func namesWhatCannotBeRead() throws {
    let folder = try ScratchFolder()
    symlink(folder.path, "\(folder.path)/loop")
    symlink("\(folder.path)/nowhere", "\(folder.path)/broken")
    let list = InputList([folder.path, "\(folder.path)/absent"])
    #expect(list.files.isEmpty)
    #expect(
      list.refused.map(\.path).sorted()
        == ["absent", "broken", "loop"].map { "\(folder.path)/\($0)" })
  }

  @Test func largeFilesAreRefusedByTheirSize() throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/large.txt"
    // A sparse file of two gigabytes: nothing of it is on the disk, and nothing of it is read.
    let file = open(path, O_WRONLY | O_CREAT, 0o644)
    #expect(ftruncate(file, 2 << 30) == 0)
    close(file)
    #expect(Self.refusal(path, limit: Ingester.maximumBytes)?.contains("256 MB") == true)
    #expect(Self.refusal(path, limit: FileBytes.limit)?.contains("512 MB") == true)
  }

  @Test func pipesAreReadUpToTheLimit() throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/pipe"
    #expect(mkfifo(path, 0o644) == 0)
    system("(yes | head -c 3000000 > '\(path)') 2>/dev/null &")
    #expect(Self.refusal(path, limit: 1 << 20)?.contains("1 MB") == true)
  }

  @Test func devicesAreWrittenAndNotReplaced() throws {
    let full = try AtomicFile(path: "/dev/full")
    try full.write(Array("iets".utf8))
    let error = #expect(throws: AtomicFile.WriteError.self) { try full.commit() }
    #expect(error?.description.contains("No space left") == true)
    let null = try AtomicFile(path: "/dev/null")
    try null.write(Array("iets".utf8))
    try null.commit()
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  private static func refusal(_ path: String, limit: Int) -> String? {
    do {
      _ = try FileBytes(path: path, limit: limit)
      return nil
    } catch {
      return error.reason
    }
  }
}

@Suite struct AtomicFileTests {
  @Test func appearsOnlyWhenComplete() throws {
    let folder = try ScratchFolder()
    try folder.write("out", "old")
    do {
      let file = try AtomicFile(path: "\(folder.path)/out")
      try file.write(Array("new".utf8))
      #expect(folder.read("out") == "old")
      file.discard()
    }
    #expect(folder.read("out") == "old")
    try folder.write("out", "new")
    #expect(folder.read("out") == "new")
    #expect(InputList([folder.path]).files.count == 1)
  }

  @Test func saysWhyItCannotWrite() throws {
    let folder = try ScratchFolder()
    #expect(throws: AtomicFile.WriteError.self) {
      _ = try AtomicFile(path: "\(folder.path)/no/such/folder/out")
    }
  }
}

@Suite struct CSVTableTests {
  private func table(_ text: String) throws -> CSVTable {
    let bytes = Array(text.utf8)
    return try bytes.withUnsafeBytes { raw throws(CSVTable.SyntaxError) in try CSVTable(raw) }
  }

  @Test func readsQuotesAndLines() throws {
    let table = try table("\u{FEFF}path,title\r\na.txt,\"een, \"\"twee\"\"\ndrie\"\r\n\r\nb.txt,\n")
    #expect(table.columns == ["path", "title"])
    #expect(table.rows.map(\.fields) == [["a.txt", "een, \"twee\"\ndrie"], ["b.txt", ""]])
    #expect(table.rows.map(\.line) == [2, 5])
  }

  @Test(arguments: ["", "a,b\n1\n", "a\n\"open\n", "a,b\n1,2,3"])
  func refuses(text: String) {
    #expect(throws: CSVTable.SyntaxError.self) { try table(text) }
  }

  @Test func fillsOnlyWhatIsMissing() throws {
    let metadata = try MetadataTable(
      table("path,id,date,chamber\nx.txt,kst-37101-1,2019-01-02,tk\n"))
    let source = SourceFile(path: "x.txt", format: .text, bytes: 1, sha256: "00")
    var document = Document(id: "local-00", kind: .letter, source: source)
    document.date = CalendarDate(iso: "2018-01-01")
    metadata.fill(&document)
    #expect(document.id == "kst-37101-1")
    #expect(document.chamber == .tweedeKamer)
    #expect(document.date?.description == "2018-01-01")
    #expect(document.warnings.count == 2)
  }

  @Test(arguments: [
    "title\nx\n", "path,colour\nx,red\n", "path,date\nx,gisteren\n", "path,chamber\nx,hk\n",
  ])
  func refusesContent(text: String) throws {
    let table = try table(text)
    #expect(throws: MetadataTable.ContentError.self) { try MetadataTable(table) }
  }
}

@Suite struct ConversionStateTests {
  @Test func readsWhatItWrote() throws {
    var state = ConversionState()
    let file = InputFile(path: "map/a\tb.txt", size: 12, modified: 99)
    state.note(file, sha256: "ab")
    let read = try #require(state.bytes.withUnsafeBytes { ConversionState($0) })
    #expect(read.entries == state.entries)
    #expect(read.isUnchanged(file))
    #expect(!read.isUnchanged(InputFile(path: file.path, size: 13, modified: 99)))
    #expect(!read.isUnchanged(InputFile(path: file.path, size: 12, modified: 0)))
  }

  @Test func otherRulesCountAsNone() {
    #expect(
      Array("# state of convert, kamerstuk 0.0.1\n".utf8).withUnsafeBytes { ConversionState($0) }
        == nil)
    #expect(Array("nonsense".utf8).withUnsafeBytes { ConversionState($0) } == nil)
  }
}
