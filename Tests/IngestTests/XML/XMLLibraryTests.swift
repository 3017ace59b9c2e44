import Testing

@testable import Ingest

@Suite struct XMLLibraryTests {
  @Test func isLoaded() {
    #expect(throws: Never.self) { try XMLLibrary.shared.get() }
  }

  @Test(arguments: [
    (
      "libnone.so.7",
      "reading XML needs libxml2 (Debian: apt-get install libxml2); libnone.so.7: cannot open"
    ),
    ("libz.so.1", "libz.so.1 has no xmlCreatePushParserCtxt; install libxml2 2.9 or later"),
  ])
  func saysWhatIsMissing(name: String, reason: String) {
    let missing = #expect(throws: XMLLibrary.Missing.self) { try XMLLibrary(named: name) }
    #expect(missing?.reason.hasPrefix(reason) == true)
  }
}
