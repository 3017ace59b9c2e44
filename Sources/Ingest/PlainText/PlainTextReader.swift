internal import Kamerstukken

/// Reads plain text of any extractor: pdftotext with and without `-layout`, PDFBox, word processors, OCR.
///
/// bytes → clean UTF-8 (`TextDecoder`) → lines (`SourceLines`) → page furniture, footnotes, head, signatures → text (`TextAssembler`).
struct PlainTextReader {
  /// The document that a text holds.
  /// - Throws: `IngestError.tooLarge`, or `.empty` where nothing but white space and control characters is in it.
  func document(
    from bytes: UnsafeRawBufferPointer, source: SourceFile
  ) throws(IngestError) -> Document {
    guard bytes.count <= Ingester.maximumBytes else {
      throw .tooLarge(bytes: bytes.count, limit: Ingester.maximumBytes)
    }
    if let clean = try TextDecoder.clean(bytes) {
      let document = clean.utf8.withUnsafeBufferPointer { read($0, source, clean.repairs) }
      guard let document else { throw .empty }
      return document
    }
    let text = bytes.bindMemory(to: UInt8.self)
    guard let document = read(text, source, TextRepairs()) else { throw .empty }
    return document
  }

  /// Reads clean UTF-8; nil where no line has words.
  private func read(
    _ text: UnsafeBufferPointer<UInt8>, _ file: SourceFile, _ repairs: TextRepairs
  ) -> Document? {
    if let spaced = LetterSpacing.repaired(text) {
      var repairs = repairs
      repairs.count(.letterSpacing, line: spaced.firstLine, spaced.count)
      return spaced.utf8.withUnsafeBufferPointer { readLines($0, file, repairs) }
    }
    return readLines(text, file, repairs)
  }

  private func readLines(
    _ text: UnsafeBufferPointer<UInt8>, _ file: SourceFile, _ repairs: TextRepairs
  ) -> Document? {
    var lines = SourceLines.lines(of: text)
    guard !lines.isEmpty else { return nil }
    RightColumn.cut(&lines, of: text)
    SignaturesTogether.split(&lines, of: text)
    PrintedTogether.split(&lines, of: text)
    SpeakersTogether.split(&lines, of: text)
    let source = TextSource(text: text, lines: lines)
    var roles = [LineRole](repeating: .body, count: lines.count)
    let layout = LayoutSurvey(source)
    let furniture = Furniture(source, &roles)
    let reader = HeadReader(source, layout, furniture, roles)
    let (head, headEnd) = (reader.head, reader.end)
    for line in 0..<headEnd where roles[line] == .body { roles[line] = .head }
    for block in head.blocks { for line in block.lines { roles[line] = .body } }
    let isQuestions =
      furniture.isAppendix || head.kind == .questions
      || head.title.map(KindWords.isListOfQuestions(ofTitle:)) == true
    let numbered =
      isQuestions ? NumberedQuestions(source, roles, from: headEnd).starts : [:]
    let footnotes = Footnotes(source, layout, &roles, numbered: numbered)
    for block in head.blocks {
      for line in block.lines where roles[line] == .body { roles[line] = .head }
    }
    let signatures = SignatureBlocks(source, layout, roles)
    let isDebate = SpeakerLine.takeTurns(source, from: headEnd)
    let isMotion =
      head.kind == .motion || !isDebate && MotionPhrase.isMotion(source, from: headEnd)
    var assembler = TextAssembler(source, layout, markers: footnotes.markers, isMotion: isMotion)
    for block in head.blocks { assembler.head(block) }
    assembler.body(from: headEnd, roles, signatures, numbered)
    let notes = assembler.footnotes(footnotes.notes)

    var document = Document(id: "local-" + file.sha256.prefix(16), kind: .other, source: file)
    let questions = assembler.questionCount
    let answers = assembler.answerCount
    (document.text, document.blocks) = assembler.finish()
    document.notes = notes
    document.warnings = repairs.warnings
    TextHeader(
      head: head, furniture: furniture, signatures: signatures, isMotion: isMotion,
      isDebate: isDebate, hasQuestions: questions > 0 && answers > 0
    ).fill(&document)
    QuestionSections.settle(&document)
    return document
  }
}
