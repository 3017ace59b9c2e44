internal import Glibc

/// Gets the text out of a PDF with poppler's `pdftotext`, in reading order, pages separated by form feeds.
struct PDFTextExtractor {
  /// The program.
  var program = "pdftotext"
  /// How long it may take for one file, in seconds.
  var seconds = 60
  /// Bytes of the PDF.
  var byteLimit = 256 << 20
  /// Bytes of its text.
  var textLimit = 64 << 20
  /// Memory that the program may ask for, in bytes. A PDF of 1,000 pages takes it 100 MB.
  var memoryLimit = 1 << 30

  /// The text of a PDF, UTF-8, and what was damaged in it, or nil.
  /// - Throws: `IngestError.pdf`, naming the package where the program is missing; `.tooLarge`.
  func text(
    of pdf: UnsafeRawBufferPointer, isStopped: () -> Bool = { false }
  ) throws(IngestError) -> (text: [UInt8], damage: String?) {
    guard pdf.count <= byteLimit else { throw .tooLarge(bytes: pdf.count, limit: byteLimit) }
    let process = ChildProcess(
      program: program, arguments: ["-enc", "UTF-8", "-", "-"], seconds: seconds,
      outputLimit: textLimit, memoryLimit: memoryLimit)
    let result: ChildProcess.Result
    do {
      result = try process.run(input: pdf, isStopped: isStopped)
    } catch {
      throw .pdf(detail: message(error))
    }
    guard result.status == 0 else {
      throw .pdf(detail: message(status: result.status, result.diagnostics))
    }
    guard result.output.contains(where: { $0 > 0x20 }) else {
      throw .pdf(
        detail: "there is no text in this PDF: it is a scan, or empty; run OCR on it first")
    }
    let damage = result.diagnostics.split(separator: "\n").first { $0.hasPrefix("Syntax Error") }
    return (result.output, damage.map { "pdftotext: " + $0 })
  }

  private func message(_ failure: ChildProcess.Failure) -> String {
    switch failure {
    case .notFound:
      "PDF is read with \(program), which is not installed: install the package poppler-utils"
    case .notStarted(let number):
      "\(program) could not be started: \(strerror(number).map { String(cString: $0) } ?? "")"
    case .timeout: "\(program) took longer than \(seconds) seconds and was stopped"
    case .stopped: "\(program) was stopped"
    case .tooMuchOutput: "there are more than \(textLimit >> 20) MB of text in this PDF"
    }
  }

  /// Exit statuses of pdftotext(1): 1 the PDF cannot be opened, 3 its permissions forbid it.
  private func message(status: Int32, _ diagnostics: String) -> String {
    let first = diagnostics.split(separator: "\n").first.map { ": " + $0 } ?? ""
    if diagnostics.contains("ut of memory") || diagnostics.contains("bad_alloc")
      || diagnostics.contains("cannot allocate") || status == 128 + SIGABRT
    {
      return "\(program) needed more than \(memoryLimit >> 20) MB of memory and was stopped"
    }
    if status == 128 + SIGXCPU || status == 128 + SIGKILL {
      return "\(program) took longer than \(seconds) seconds and was stopped"
    }
    switch status {
    case 1: return "this PDF cannot be opened, it is damaged or encrypted" + first
    case 3: return "the permissions of this PDF do not allow to read its text"
    default: return "\(program) ended with status \(status)" + first
    }
  }
}
