@testable import Ingest
import Kamerstukken

/// Papers written for the tests, and what is read from them.
enum XMLFixture {
  /// Reads XML as the ingester does.
  static func read(_ xml: String, limits: XMLLimits = .standard) throws -> Document {
    try read(Array(xml.utf8), limits: limits)
  }

  static func read(_ bytes: [UInt8], limits: XMLLimits = .standard) throws -> Document {
    try bytes.withUnsafeBytes { raw in
      try XMLReader(limits: limits).document(
        from: raw,
        source: SourceFile(
          path: "fixture.xml", format: .xml, bytes: raw.count, sha256: SHA256.hex(raw)))
    }
  }

  /// The words of every block.
  static func words(_ document: Document) -> [String] {
    document.blocks.map { document.text.string($0.range) }
  }

  /// A paper with one `tekst`, its body.
  static func paper(
    _ body: String, title: String = "BRIEF VAN DE MINISTER VAN FINANCIËN", after: String = "",
    head: String = "", declaration: String = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  ) -> String {
    """
    \(declaration)<officiele-publicatie>
      <metadata>
        <meta name="OVERHEIDop.externMetadataRecord" scheme="" content="https://zoek.officielebekendmakingen.nl/kst-31066-77/metadata.xml"/>
      </metadata>
      <kamerstuk>
        <kamerstukkop>
          <tekstregel inhoud="vergaderjaar">Vergaderjaar 2019-2020</tekstregel>
          <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
          <tekstregel inhoud="kamernummer">2</tekstregel>
          <tekstregel inhoud="documenttype">Kamerstukken</tekstregel>
        </kamerstukkop>
        <dossier>
          <dossiernummer>
            <dossiernr>31 066</dossiernr>
          </dossiernummer>
          <titel>Een proefdossier</titel>
        </dossier>
        <stuk>
          <stuknr>Nr. <ondernummer kamer="2">77</ondernummer></stuknr>
          <titel>\(title)</titel>
          \(head)<algemeen>
            <vrije-tekst>
              <tekst status="goed">
                \(body)
              </tekst>
            </vrije-tekst>
            \(after)
          </algemeen>
        </stuk>
      </kamerstuk>
    </officiele-publicatie>
    """
  }
}
