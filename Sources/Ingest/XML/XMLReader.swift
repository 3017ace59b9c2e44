internal import Kamerstukken

/// Reads official XML: `officiele-publicatie`, the older `kamerwrk` and VLOS.
struct XMLReader {
  private let limits: XMLLimits

  /// A reader that accepts at most so much.
  init(limits: XMLLimits = .standard) {
    self.limits = limits
  }

  /// The document that a file holds.
  /// - Parameter source: the file; its format is set to XML.
  /// - Throws: `IngestError.xml` with the line of the first fault, `.tooLarge`.
  func document(
    from bytes: UnsafeRawBufferPointer, source: SourceFile
  ) throws(IngestError) -> Document {
    let (tree, warnings) = try tree(of: bytes)
    var source = source
    source.format = .xml
    var document = Document(
      id: "local-" + source.sha256.prefix(16), kind: .other, source: source)
    var header = XMLHeaderReader(tree: tree)
    header.read(into: &document)
    var walker = XMLTextWalker(tree)
    walker.signatureNodes = header.signatureNodes
    walker.block(XMLTree.root)
    let parts = walker.finish()
    document.text = parts.text
    document.blocks = parts.blocks
    document.notes = parts.notes
    document.links = parts.links
    document.marks = parts.marks
    document.warnings = warnings
    completeSignatories(&document)
    QuestionSections.settle(&document)
    guard !document.blocks.isEmpty else {
      throw .xml(
        line: tree.line(XMLTree.root), detail: "there are no words in <\(tree.rootName)>")
    }
    return document
  }

  /// What the words tell where the elements do not, by the same rules as in plain text.
  private func completeSignatories(_ document: inout Document) {
    let people = document.signatories
    func has(_ role: Signatory.Role) -> Bool { people.contains { $0.role == role } }
    if document.kind == .other, has(.signatory) || has(.addressee) { document.kind = .letter }
    switch document.kind {
    case .motion, .amendment:
      if !has(.submitter), let title = document.title {
        document.signatories += Submitters.named(inTitle: title)
      }
    case .letter, .questions:
      if !has(.onBehalfOf) { document.signatories += OnBehalf.inText(document, people) }
    case .debate:
      if !has(.signatory) { document.signatories += XMLSignatures.chairs(of: document) }
    default: break
    }
  }

  /// The tree of a file and what was repaired to read it.
  func tree(
    of bytes: UnsafeRawBufferPointer
  ) throws(IngestError) -> (tree: XMLTree, warnings: [Warning]) {
    guard bytes.count <= limits.bytes else {
      throw .tooLarge(bytes: bytes.count, limit: limits.bytes)
    }
    let source = try XMLSource(bytes)
    let tree = try source.utf8.withUnsafeBufferPointer { (utf8) throws(IngestError) in
      try StartTagGuard(limits: limits).check(utf8, firstLine: source.firstLine)
      return try SAXParser(limits: limits).tree(of: utf8, firstLine: source.firstLine)
    }
    return (tree, source.warnings)
  }
}
