internal import CLibXML2
internal import Glibc

/// The functions of libxml2 that are used, loaded when the first XML file is read.
///
/// libxml2 brings ICU and the C++ runtime: linked, they would take a millisecond of every
/// command's start.
struct XMLLibrary: Sendable {
  typealias Parser = xmlParserCtxtPtr
  typealias Bytes = UnsafePointer<CChar>
  typealias MakeParser =
    @convention(c) (
      UnsafeMutablePointer<xmlSAXHandler>?, UnsafeMutableRawPointer?, Bytes?, Int32, Bytes?
    ) -> Parser?
  typealias UseOptions = @convention(c) (Parser?, Int32) -> Int32
  typealias Parse = @convention(c) (Parser?, Bytes?, Int32, Int32) -> Int32
  typealias Change = @convention(c) (Parser?) -> Void

  /// Makes a parser of chunks of a handler and what its callbacks get.
  let makeParser: MakeParser
  /// Sets options of `xmlParserOption`.
  let useOptions: UseOptions
  /// Parses a chunk, the last with 1.
  let parse: Parse
  /// Stops a parser within a callback.
  let stop: Change
  let free: Change

  /// The library, or why it cannot be had.
  static let shared: Result<XMLLibrary, Missing> = .init { () throws(Missing) in
    try XMLLibrary(named: KX_LIBXML2)
  }

  /// libxml2 is not on this machine.
  struct Missing: Error {
    /// What to do.
    let reason: String
  }

  /// Loads the library that the dynamic loader knows by a name.
  init(named name: String) throws(Missing) {
    guard let library = dlopen(name, RTLD_NOW | RTLD_LOCAL) else {
      throw Missing(
        reason: "reading XML needs libxml2 (Debian: apt-get install libxml2); "
          + (dlerror().map { String(cString: $0) } ?? "\(name) cannot be loaded"))
    }
    func function<Function>(_ symbol: String, _: Function.Type) throws(Missing) -> Function {
      guard let address = dlsym(library, symbol) else {
        throw Missing(reason: "\(name) has no \(symbol); install libxml2 2.9 or later")
      }
      return unsafeBitCast(address, to: Function.self)
    }
    makeParser = try function("xmlCreatePushParserCtxt", MakeParser.self)
    useOptions = try function("xmlCtxtUseOptions", UseOptions.self)
    parse = try function("xmlParseChunk", Parse.self)
    stop = try function("xmlStopParser", Change.self)
    free = try function("xmlFreeParserCtxt", Change.self)
    // The library's tables are made once, before any thread parses.
    try function("xmlInitParser", (@convention(c) () -> Void).self)()
  }
}
