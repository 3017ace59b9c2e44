import Foundation
@testable import Ingest
import Kamerstukken
import Testing

/// Nothing outside the file is ever read: a canary file and a listener on the loopback address would tell.
struct XMLSecurityTests {
  /// Attacks; `FILE` and `URL` stand for the canary and the listener.
  private static let attacks: [(name: String, xml: String)] = [
    ("external entity, file", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file://FILE\">]><BODY>&x;</BODY>"),
    ("external entity, http", "<!DOCTYPE a [<!ENTITY x SYSTEM \"URL\">]><BODY>&x;</BODY>"),
    ("external DTD, file", "<!DOCTYPE a SYSTEM \"file://FILE\"><BODY>&x;</BODY>"),
    ("external DTD, http", "<!DOCTYPE a SYSTEM \"URL\"><BODY>tekst</BODY>"),
    ("public DTD", "<!DOCTYPE a PUBLIC \"-//X\" \"URL\"><BODY>tekst</BODY>"),
    (
      "parameter entity",
      "<!DOCTYPE a [<!ENTITY % p SYSTEM \"URL\"> %p;]><BODY>tekst</BODY>"
    ),
    (
      "billion laughs",
      "<!DOCTYPE a [<!ENTITY a \"lol\">"
        + (0..<9).map { i in
          "<!ENTITY b\(i) \"\(String(repeating: "&\(i == 0 ? "a" : "b\(i - 1)");", count: 10))\">"
        }.joined() + "]><BODY>&b8;</BODY>"
    ),
    (
      "quadratic entity",
      "<!DOCTYPE a [<!ENTITY a \"\(String(repeating: "x", count: 100_000))\">]><BODY>"
        + String(repeating: "&a;", count: 20_000) + "</BODY>"
    ),
    ("empty DTD", "<!DOCTYPE officiele-publicatie><BODY>tekst</BODY>"),
    ("default attribute", "<!DOCTYPE a [<!ATTLIST al doc CDATA \"kst-1-1\">]><BODY>tekst</BODY>"),
  ]

  private static func paper(_ attack: String) -> String {
    "<?xml version=\"1.0\"?>\n"
      + attack.replacing("<BODY>", with: "<officiele-publicatie><kamerstuk><al>")
      .replacing("</BODY>", with: "</al></kamerstuk></officiele-publicatie>")
  }

  @Test(arguments: attacks.indices)
  func documentTypesAreRefused(_ index: Int) throws {
    let canary = try Canary()
    let listener = try LoopbackListener()
    let attack = Self.attacks[index]
    let xml = Self.paper(attack.xml).replacing("FILE", with: canary.path)
      .replacing("URL", with: listener.url)
    let error = #expect(throws: IngestError.self, "\(attack.name)") { try XMLFixture.read(xml) }
    guard case .xml(let line, let detail) = error else {
      Issue.record("\(attack.name): \(String(describing: error))")
      return
    }
    #expect(line == 2)
    #expect(detail.contains("document type declaration"), "\(attack.name): \(detail)")
    #expect(!detail.contains(Canary.secret))
    #expect(listener.connections == 0, "\(attack.name)")
  }

  @Test func nothingIsFollowedFromAnAcceptedFile() throws {
    let canary = try Canary()
    let listener = try LoopbackListener()
    let xml = """
      <?xml version="1.0"?>
      <?xml-stylesheet href="\(listener.url)" type="text/xsl"?>
      <officiele-publicatie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="\(listener.url)">
      <metadata><meta name="OVERHEIDop.externMetadataRecord" content="\(listener.url)/kst-1-1/metadata.xml"/></metadata>
      <kamerstuk><stuk><titel>BRIEF</titel><al>Voor <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://\(canary.path)" parse="text"><xi:fallback>niets</xi:fallback></xi:include> en <extref doc="\(listener.url)">link</extref>.</al>
      <plaatje naam="\(listener.url)"/></stuk></kamerstuk></officiele-publicatie>
      """
    let document = try XMLFixture.read(xml)
    #expect(!document.text.string(0..<document.text.utf8.count).contains(Canary.secret))
    #expect(XMLFixture.words(document).contains("Voor niets en link."))
    #expect(listener.connections == 0)
  }

  /// The listener and the canary are fit to tell: a connection and the secret are noticed.
  @Test func theProbesWork() throws {
    let canary = try Canary()
    let listener = try LoopbackListener()
    #expect(try String(contentsOfFile: canary.path, encoding: .utf8).contains(Canary.secret))
    try listener.connect()
    #expect(listener.connections == 1)
  }

  @Test func undeclaredEntitiesAreRefused() {
    #expect(throws: IngestError.self) {
      try XMLFixture.read(XMLFixture.paper("<al>&onbekend;</al>"))
    }
  }

  @Test func namedCharactersOfHTMLAreKnown() throws {
    let document = try XMLFixture.read(
      XMLFixture.paper("<al>co&euml;rdinatie &euro;&nbsp;5 &amp;amp;</al>"))
    #expect(XMLFixture.words(document).last == "coërdinatie € 5 &amp;")
  }
}

/// A file that must not be read.
private final class Canary {
  static let secret = "geheim-van-de-kanarie"
  let path: String

  init() throws {
    let file = FileManager.default.temporaryDirectory.appending(
      component: "canary-\(UUID().uuidString).txt")
    try Self.secret.write(to: file, atomically: true, encoding: .utf8)
    path = file.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A server on 127.0.0.1 that counts who connects.
private final class LoopbackListener {
  private let descriptor: Int32
  private let port: UInt16

  init() throws {
    let descriptor = socket(
      AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
    self.descriptor = descriptor
    var address = Self.address(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 8) == 0
          && getsockname(descriptor, $0, &length) == 0
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    guard bound else { throw POSIXError(.EADDRNOTAVAIL) }
  }

  deinit { close(descriptor) }

  var url: String { "http://127.0.0.1:\(port)/x" }

  /// How many have connected since the last look.
  var connections: Int {
    var count = 0
    while case let peer = accept(descriptor, nil, nil), peer >= 0 {
      close(peer)
      count += 1
    }
    return count
  }

  func connect() throws {
    let client = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(client) }
    var address = Self.address(port: port)
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Foundation.connect(client, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard connected else { throw POSIXError(.ECONNREFUSED) }
  }

  private static func address(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return address
  }
}
