internal import CLibXML2

/// Parses XML with libxml2's SAX2 push interface into an `XMLTree`. No C type leaves this file.
///
/// Nothing outside the bytes is ever read: entities are not expanded, no DTD is accepted, XInclude is not run and the
/// network is closed (`XML_PARSE_NONET`; `NOENT`, `DTDLOAD` and `HUGE` are never set). A document type declaration
/// stops the parser in the callback that announces it, before its internal subset is read.
struct SAXParser {
  private let limits: XMLLimits

  /// A parser that accepts at most so much.
  init(limits: XMLLimits = .standard) {
    self.limits = limits
  }

  /// Parses UTF-8 from the root's start tag (or what may stand before it, but no XML declaration).
  /// - Parameter firstLine: the source line in which the bytes begin, from 1.
  /// - Throws: `IngestError.xml` with the line of the first fault.
  func tree(
    of utf8: UnsafeBufferPointer<UInt8>, firstLine: Int
  ) throws(IngestError) -> XMLTree {
    let library: XMLLibrary
    switch XMLLibrary.shared {
    case .success(let loaded): library = loaded
    case .failure(let missing): throw .unreadable(detail: missing.reason)
    }
    // The callbacks write through a pointer: a class would check for exclusive access on each of them.
    let target = UnsafeMutablePointer<SAXTarget>.allocate(capacity: 1)
    target.initialize(
      to: SAXTarget(
        library: library, limits: limits, lineOffset: firstLine - 1, capacity: utf8.count))
    parse(utf8, into: target, library)
    let result = target.move()
    target.deallocate()
    if let fault = result.fault { throw fault }
    guard !result.tree.nodes.isEmpty else {
      throw .xml(line: firstLine, detail: "there is no element in it")
    }
    return result.tree
  }

  private func parse(
    _ utf8: UnsafeBufferPointer<UInt8>, into target: UnsafeMutablePointer<SAXTarget>,
    _ library: XMLLibrary
  ) {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = startElement
    handler.endElementNs = endElement
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.internalSubset = internalSubset
    handler.getEntity = namedEntity
    handler.serror = structuredError
    guard let context = library.makeParser(&handler, target, nil, 0, nil) else {
      target.pointee.fault = .xml(line: 1, detail: "libxml2 has no memory for a parser")
      return
    }
    defer { library.free(context) }
    _ = library.useOptions(
      context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue))
    target.pointee.context = context
    defer { target.pointee.context = nil }
    var start = 0
    while start < utf8.count, target.pointee.fault == nil {
      let count = min(Self.chunk, utf8.count - start)
      let bytes = utf8.baseAddress.map { UnsafeRawPointer($0 + start) }
      let status = library.parse(
        context, bytes?.assumingMemoryBound(to: CChar.self), Int32(count), 0)
      start += count
      if status != 0, context.pointee.wellFormed == 0 { break }
    }
    if target.pointee.fault == nil { _ = library.parse(context, nil, 0, 1) }
    if target.pointee.fault == nil, context.pointee.wellFormed == 0 {
      target.pointee.fault = .xml(
        line: target.pointee.currentLine, detail: "this is not well-formed XML")
    }
  }

  /// Bytes given to libxml2 at once.
  private static let chunk = 256 << 10
}

/// What the callbacks fill: the tree and the first fault.
private struct SAXTarget {
  var tree = XMLTree()
  var fault: IngestError?
  var context: xmlParserCtxtPtr?
  private let library: XMLLibrary
  private let limits: XMLLimits
  private let lineOffset: Int
  /// The open elements, each with the namespaces in scope within it.
  private var open: [(node: Int, namespaces: Int)] = []
  private var textBytes = 0
  private var canExtend = false
  private var elements: InternedNames<XMLElement>
  private var attributes: InternedNames<XMLAttribute?>

  init(library: XMLLibrary, limits: XMLLimits, lineOffset: Int, capacity: Int) {
    self.library = library
    self.limits = limits
    self.lineOffset = lineOffset
    elements = InternedNames { XMLElement(localName: $0) }
    attributes = InternedNames { XMLAttribute(localName: $0) }
    tree.content.reserveCapacity(capacity)
    tree.nodes.reserveCapacity(min(capacity / 32, limits.nodes))
  }

  /// The source line that libxml2 has reached. The input's own counter is used, for the line of a node stops
  /// at 65535.
  var currentLine: Int {
    lineOffset + Int(context?.pointee.input?.pointee.line ?? 1)
  }

  mutating func stop(_ detail: String) {
    if fault == nil { fault = .xml(line: currentLine, detail: detail) }
    if let context { library.stop(context) }
  }

  mutating func start(
    _ name: UnsafePointer<UInt8>, _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
    _ count: Int, namespaces declared: Int
  ) {
    canExtend = false
    let namespaces = (open.last?.namespaces ?? 0) + declared
    guard namespaces <= limits.namespaces else {
      stop("there are more than \(limits.namespaces) namespaces in scope")
      return
    }
    guard open.count < limits.depth else {
      stop("elements are nested more than \(limits.depth) deep")
      return
    }
    guard tree.nodes.count < limits.nodes else {
      stop("there are more than \(limits.nodes) elements in it")
      return
    }
    if tree.nodes.isEmpty { tree.rootName = String(cString: name) }
    let first = Int32(truncatingIfNeeded: tree.attributes.count)
    if let values, count > 0 {
      for index in 0..<count {
        // localname, prefix, URI, value begin, value end
        guard let name = values[index * 5], let known = attributes[name],
          let begin = values[index * 5 + 3], let end = values[index * 5 + 4], end >= begin
        else { continue }
        let lower = Int32(truncatingIfNeeded: tree.content.count)
        tree.content.append(contentsOf: UnsafeBufferPointer(start: begin, count: end - begin))
        let upper = Int32(truncatingIfNeeded: tree.content.count)
        tree.attributes.append(XMLTree.Attribute(name: known, value: lower..<upper))
      }
    }
    open.append((tree.nodes.count, namespaces))
    tree.nodes.append(
      XMLTree.Node(
        element: elements[name], isText: false, line: Int32(truncatingIfNeeded: currentLine),
        end: 0, lower: first, upper: Int32(truncatingIfNeeded: tree.attributes.count)))
  }

  mutating func end() {
    canExtend = false
    guard let last = open.popLast() else { return }
    tree.nodes[last.node].end = Int32(truncatingIfNeeded: tree.nodes.count)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty else { return }
    textBytes += bytes.count
    guard textBytes <= limits.textBytes else {
      stop("there are more than \(limits.textBytes) bytes of text in it")
      return
    }
    let lower = Int32(truncatingIfNeeded: tree.content.count)
    tree.content.append(contentsOf: bytes)
    let upper = Int32(truncatingIfNeeded: tree.content.count)
    if canExtend {
      tree.nodes[tree.nodes.count - 1].upper = upper
      return
    }
    guard tree.nodes.count < limits.nodes else {
      stop("there are more than \(limits.nodes) elements and texts in it")
      return
    }
    var line = currentLine
    for byte in bytes where byte == 0x0A { line -= 1 }
    tree.nodes.append(
      XMLTree.Node(
        element: .unknown, isText: true, line: Int32(truncatingIfNeeded: max(1, line)),
        end: Int32(truncatingIfNeeded: tree.nodes.count + 1), lower: lower, upper: upper))
    canExtend = true
  }

  mutating func failed(_ error: xmlError) {
    guard fault == nil, error.level == XML_ERR_FATAL else { return }
    var message = error.message.map { String(cString: $0) } ?? "this is not well-formed XML"
    while let last = message.last, last.isWhitespace { message.removeLast() }
    fault = .xml(line: lineOffset + max(1, Int(error.line)), detail: message)
  }
}

/// A cache from libxml2's names, which are one pointer for one spelling within a parser, to what they mean.
private struct InternedNames<Value> {
  private var slots: [(name: UnsafePointer<UInt8>, value: Value)?]
  private let meaning: (String) -> Value

  init(_ meaning: @escaping (String) -> Value) {
    slots = Array(repeating: nil, count: 256)
    self.meaning = meaning
  }

  /// What a name means; names are compared in lower case.
  subscript(name: UnsafePointer<UInt8>) -> Value {
    mutating get {
      let slot = Int(bitPattern: name) >> 2 & 255
      if let known = slots[slot], known.name == name { return known.value }
      let value = meaning(String(cString: name).lowercased())
      slots[slot] = (name, value)
      return value
    }
  }
}

private func target(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<SAXTarget>? {
  user?.assumingMemoryBound(to: SAXTarget.self)
}

private let startElement: startElementNsSAX2Func = {
  user, name, _, _, namespaces, _, count, _, attributes in
  guard let name else { return }
  target(user)?.pointee.start(name, attributes, Int(count), namespaces: Int(namespaces))
}

private let endElement: endElementNsSAX2Func = { user, _, _, _ in target(user)?.pointee.end() }

private let characters: charactersSAXFunc = { user, bytes, count in
  guard let bytes, count > 0 else { return }
  target(user)?.pointee.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
}

private let internalSubset: internalSubsetSAXFunc = { user, _, _, _ in
  target(user)?.pointee.stop(
    "it has a document type declaration (DTD), which this reader never accepts")
}

private let structuredError: xmlStructuredErrorFunc = { user, error in
  guard let error else { return }
  target(user)?.pointee.failed(error.pointee)
}

/// The Latin-1 entities of HTML that papers of the nineties use without declaring them ("&eacute;n").
private let namedEntity: getEntitySAXFunc = { _, name in
  guard let name else { return nil }
  return NamedEntities.shared.entity(name)
}

/// Character entities as libxml2 wants them: of the predefined kind, so that it passes their text on as characters.
private struct NamedEntities: @unchecked Sendable {
  // The entities are made once, never changed and never freed: safe to share.
  private let entities: [String: xmlEntityPtr]

  static let shared = NamedEntities()

  private init() {
    var entities: [String: xmlEntityPtr] = [:]
    for (name, scalar) in CharacterEntities.byName {
      let entity = xmlEntityPtr.allocate(capacity: 1)
      entity.initialize(to: xmlEntity())
      entity.pointee.etype = XML_INTERNAL_PREDEFINED_ENTITY
      entity.pointee.name = UnsafePointer(Self.copy(name))
      entity.pointee.content = Self.copy(String(scalar))
      entity.pointee.length = Int32(String(scalar).utf8.count)
      entities[name] = entity
    }
    self.entities = entities
  }

  /// A copy that ends with a zero.
  private static func copy(_ text: String) -> UnsafeMutablePointer<xmlChar> {
    let bytes = Array(text.utf8) + [0]
    let copy = UnsafeMutablePointer<xmlChar>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    return copy
  }

  func entity(_ name: UnsafePointer<UInt8>) -> xmlEntityPtr? {
    entities[String(cString: name)]
  }
}
