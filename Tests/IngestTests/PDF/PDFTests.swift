@testable import Ingest
import Kamerstukken
import Testing

/// PDF through pdftotext, and the child process under it.
struct PDFTests {
  private func run(
    _ program: String, _ arguments: [String] = [], input: [UInt8] = [], seconds: Int = 20,
    outputLimit: Int = 64 << 20
  ) throws -> ChildProcess.Result {
    let process = ChildProcess(
      program: program, arguments: arguments, seconds: seconds, outputLimit: outputLimit)
    return try input.withUnsafeBytes { try process.run(input: $0) }
  }

  @Test func bytesGoThroughWhateverTheirNumber() throws {
    for count in [0, 1, 70_000, 3_000_000] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let result = try run("cat", input: bytes)
      #expect(result.output == bytes)
      #expect(result.status == 0)
    }
  }

  @Test func argumentsAreNoShellWords() throws {
    let result = try run("printf", ["%s|", "a b", "$(id)", "'; rm -rf x", "*"])
    #expect(String(decoding: result.output, as: UTF8.self) == "a b|$(id)|'; rm -rf x|*|")
  }

  @Test func statusAndDiagnostics() throws {
    let result = try run("sh", ["-c", "echo mis >&2; exit 3"])
    #expect(result.status == 3)
    #expect(result.diagnostics == "mis\n")
    #expect(try run("sh", ["-c", "kill -9 $$"]).status == 137)
  }

  @Test func aChildThatReadsNothing() throws {
    let result = try run("true", input: [UInt8](repeating: 0x61, count: 5_000_000))
    #expect(result.status == 0)
  }

  @Test func limits() {
    #expect(throws: ChildProcess.Failure.timeout) { try run("sleep", ["30"], seconds: 1) }
    #expect(throws: ChildProcess.Failure.tooMuchOutput) { try run("yes", outputLimit: 100_000) }
    #expect(throws: ChildProcess.Failure.notFound) { try run("geen-zulk-programma") }
  }

  @Test func memoryAndTimeOfTheChildAreLimited() throws {
    let hungry = ChildProcess(
      program: "sh", arguments: ["-c", "x=aaaaaaaa; while :; do x=$x$x; done"], seconds: 20,
      outputLimit: 1 << 20, memoryLimit: 64 << 20)
    let result = try hungry.run(input: UnsafeRawBufferPointer(start: nil, count: 0))
    #expect(result.status != 0)
    let busy = ChildProcess(
      program: "sh", arguments: ["-c", "while :; do :; done"], seconds: 1, outputLimit: 1 << 20)
    #expect(throws: ChildProcess.Failure.timeout) {
      try busy.run(input: UnsafeRawBufferPointer(start: nil, count: 0))
    }
  }

  @Test(.enabled(if: isInstalled, "pdftotext is not installed"))
  func aPDFThatNeedsTooMuchMemory() throws {
    var extractor = PDFTextExtractor()
    extractor.memoryLimit = 8 << 20
    let error = #expect(throws: IngestError.self) {
      try Self.pdf(lines: ["Dit is een proef."]).withUnsafeBytes { try extractor.text(of: $0) }
    }
    #expect(error?.description.contains("pdftotext") == true, "\(String(describing: error))")
  }

  @Test func theMissingProgramIsNamedWithItsPackage() {
    var extractor = PDFTextExtractor()
    extractor.program = "pdftotext-dat-er-niet-is"
    let error = #expect(throws: IngestError.self) {
      try Array("%PDF-1.4".utf8).withUnsafeBytes { try extractor.text(of: $0) }
    }
    #expect(error?.description.contains("install the package poppler-utils") == true)
  }

  private static let isInstalled: Bool = {
    let process = ChildProcess(
      program: "pdftotext", arguments: ["-v"], seconds: 20, outputLimit: 1 << 20)
    return (try? process.run(input: UnsafeRawBufferPointer(start: nil, count: 0))) != nil
  }()

  @Test(.enabled(if: isInstalled, "pdftotext is not installed"))
  func aPageOfText() throws {
    let pdf = Self.pdf(lines: ["Aan de Voorzitter", "Dit is een proef."])
    let document = try pdf.withUnsafeBytes {
      try Ingester().document(from: $0, path: "-")
    }
    #expect(document.source.format == .pdf)
    #expect(document.source.bytes == pdf.count)
    let text = document.text.string(0..<document.text.utf8.count)
    #expect(text.contains("Dit is een proef."))
  }

  @Test(.enabled(if: isInstalled, "pdftotext is not installed"))
  func pagesWithoutTextAndDamage() throws {
    func message(_ pdf: [UInt8]) -> String {
      do {
        _ = try pdf.withUnsafeBytes { try PDFTextExtractor().text(of: $0) }
      } catch {
        return "\(error)"
      }
      return ""
    }
    #expect(message(Self.pdf(lines: [])).contains("run OCR"))
    #expect(message(Array("%PDF-1.4 en verder niets".utf8)).contains("damaged"))
    // An operator that does not exist: the text is still found, with a warning.
    let cut = Self.pdf(lines: ["Nog) Tj zz ( te lezen."])
    let extracted = try cut.withUnsafeBytes { try PDFTextExtractor().text(of: $0) }
    #expect(String(decoding: extracted.text, as: UTF8.self).contains("te lezen."))
    #expect(extracted.damage != nil)
  }

  /// A PDF of one page (PDF 1.4), each line on its own.
  static func pdf(lines: [String]) -> [UInt8] {
    let drawn = lines.enumerated().map { index, line in
      "1 0 0 1 72 \(720 - index * 30) Tm (\(line)) Tj"
    }.joined(separator: "\n")
    let content = "BT /F1 12 Tf\n\(drawn)\nET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        + "/Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var pdf = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(pdf.utf8.count)
      pdf += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = pdf.utf8.count
    pdf += "xref\n0 6\n0000000000 65535 f \n"
    for offset in offsets {
      pdf += String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n"
    }
    pdf += "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(pdf.utf8)
  }
}
