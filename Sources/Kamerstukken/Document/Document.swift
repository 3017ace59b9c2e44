/// A paper after reading: its header, its clean text and the parts of it. Nothing in it is extracted
/// from the sentences; that is what `Records` holds.
public struct Document: Sendable {
  /// The official identifier (`kst-29754-522`), or `local-` and 16 hex digits of the source's hash.
  public var id: String
  /// What the paper is.
  public var kind: DocumentKind
  /// The House, from the document's own head, foot, address line or identifier; else nil.
  public var chamber: Chamber?
  /// The vergaderjaar, `"2018-2019"`, or nil.
  public var year: String?
  /// The dossiers, the one that the number belongs to first.
  public var dossiers: [Dossier]
  /// The ondernummer, `"522"`, `"U"`, or nil.
  public var number: String?
  /// The title as stated, or nil.
  public var title: String?
  /// The letter's own date, "Voorgesteld" of a motion, "ontvangen" of an answer; else nil.
  public var date: CalendarDate?
  /// The printed "ingezonden" of questions, else nil.
  public var submitted: CalendarDate?
  /// Who signs, asks, moves, is addressed.
  public var signatories: [Signatory]
  /// The file it was read from.
  public var source: SourceFile
  /// The readable text.
  public var text: DocumentText
  /// The parts of the text in order.
  public var blocks: [Block]
  /// The footnotes.
  public var notes: [Note]
  /// Links that the source's own markup makes (`extref` in XML), by start: evidence, not records.
  public var links: [Link]
  /// Elements of the XML that say what a part is (`motie`, `motie-info`), by start.
  public var marks: [Mark]
  /// What was repaired or contradicts.
  public var warnings: [Warning]

  /// A document of which only the source is known.
  public init(id: String, kind: DocumentKind, source: SourceFile) {
    self.id = id
    self.kind = kind
    self.source = source
    dossiers = []
    signatories = []
    text = .empty
    blocks = []
    notes = []
    links = []
    marks = []
    warnings = []
  }

  /// The page of officielebekendmakingen.nl for an official identifier, nil for a `local-` one.
  public var url: String? {
    id.hasPrefix("local-") ? nil : "https://zoek.officielebekendmakingen.nl/\(id).html"
  }

  /// A link of the source's own markup.
  public struct Link: Sendable, Equatable {
    /// The linked words: byte offsets in the text.
    public var range: Range<Int>
    /// The `doc` attribute: an identifier, `dossier/36600-XXIII`, or a URL.
    public var target: String

    /// Makes a link.
    public init(range: Range<Int>, target: String) {
      self.range = range
      self.target = target
    }
  }

  /// What the source's own markup says a part of the text is.
  public struct Mark: Sendable, Equatable {
    /// What is marked.
    public enum Kind: String, Sendable {
      /// `motie`, `draadboekfragment`: the text of a motion in a debate; the value is its id.
      case motion
      /// A turn in a debate: the value is the speaker as printed, "De heer Van Raak (SP)".
      case turn
    }

    /// What is marked.
    public var kind: Kind
    /// The words: byte offsets in the text.
    public var range: Range<Int>
    /// What the markup says of it, or nil.
    public var value: String?

    /// Makes a mark.
    public init(kind: Kind, range: Range<Int>, value: String?) {
      self.kind = kind
      self.range = range
      self.value = value
    }
  }
}
