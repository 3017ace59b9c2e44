/// A parsed XML file as flat arrays: nodes in document order, their text in one buffer.
struct XMLTree {
  /// An element or a piece of text.
  struct Node {
    /// The element; `unknown` for text.
    var element: XMLElement
    /// Whether this is text.
    var isText: Bool
    /// The line of the source, from 1: where the start tag ends, or where the text begins.
    var line: Int32
    /// The index after the last node within this one.
    var end: Int32
    /// Text: the range in `content`. Element: the range in `attributes`.
    var lower: Int32
    var upper: Int32
  }

  /// An attribute of an element that the reader knows.
  struct Attribute {
    /// Its name.
    var name: XMLAttribute
    /// The range of its value in `content`.
    var value: Range<Int32>
  }

  /// The root first; a parent before its children.
  var nodes: [Node] = []
  /// Text and attribute values, UTF-8 as libxml2 gives it: white space as in the source, LF for CRLF.
  var content: [UInt8] = []
  /// Attributes, those of one element together.
  var attributes: [Attribute] = []
  /// The name of the root element as written, for messages.
  var rootName = ""

  /// The root's index.
  static let root = 0

  /// The element of a node.
  func element(_ node: Int) -> XMLElement { nodes[node].element }

  /// The source line of a node, from 1.
  func line(_ node: Int) -> Int { Int(nodes[node].line) }

  /// The children of a node, in order.
  func children(of node: Int) -> Children { Children(tree: self, parent: node) }

  /// The first child that is such an element, or nil.
  func child(_ element: XMLElement, of node: Int) -> Int? {
    for child in children(of: node) where nodes[child].element == element && !nodes[child].isText {
      return child
    }
    return nil
  }

  /// The first element within a node (any depth, document order) that is such an element, or nil.
  func first(_ element: XMLElement, in node: Int) -> Int? {
    var index = node + 1
    let end = Int(nodes[node].end)
    while index < end {
      if nodes[index].element == element && !nodes[index].isText { return index }
      index += 1
    }
    return nil
  }

  /// All elements within a node (any depth, document order) that are such an element.
  func all(_ element: XMLElement, in node: Int) -> [Int] {
    (node + 1..<max(node + 1, Int(nodes[node].end))).filter {
      nodes[$0].element == element && !nodes[$0].isText
    }
  }

  /// The value of an attribute as written, or nil where it is absent.
  func attribute(_ name: XMLAttribute, of node: Int) -> String? {
    guard !nodes[node].isText else { return nil }
    for index in Int(nodes[node].lower)..<Int(nodes[node].upper)
    where attributes[index].name == name {
      let value = attributes[index].value
      return String(decoding: content[Int(value.lowerBound)..<Int(value.upperBound)], as: UTF8.self)
    }
    return nil
  }

  /// Whether a text node has only white space.
  func isBlank(_ node: Int) -> Bool {
    content[Int(nodes[node].lower)..<Int(nodes[node].upper)].allSatisfy {
      $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D)
    }
  }

  /// Whether an element has text of its own, apart from white space.
  func hasOwnText(_ node: Int) -> Bool {
    for child in children(of: node) where nodes[child].isText && !isBlank(child) { return true }
    return false
  }

  /// The children of one node.
  struct Children: Sequence, IteratorProtocol {
    private let nodes: [Node]
    private var next_: Int
    private let end: Int

    init(tree: XMLTree, parent: Int) {
      nodes = tree.nodes
      next_ = parent + 1
      end = tree.nodes[parent].isText ? parent + 1 : Int(tree.nodes[parent].end)
    }

    mutating func next() -> Int? {
      guard next_ < end else { return nil }
      defer { next_ = Int(nodes[next_].end) }
      return next_
    }
  }
}
