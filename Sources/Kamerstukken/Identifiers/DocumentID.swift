/// An official identifier of officielebekendmakingen.nl, cut into its parts: `kst-29754-522`,
/// `ah-tk-20182019-2636`, `h-tk-20182019-28-9`, `stb-2017-479`.
///
/// The grammar is that of the site; identifiers that break it there too (`kst-33002--1`) are kept as they
/// are. What `init(_:)` reads, `description` prints back byte for byte.
public struct DocumentID: Sendable, Hashable, CustomStringConvertible {
  /// The series that an identifier begins with.
  public enum Series: String, Sendable, CaseIterable {
    /// Kamerstukken.
    case kst
    /// Annexes.
    case blg
    /// Aanhangsel van de Handelingen: written questions with their answers.
    case ah
    /// Written questions as submitted.
    case kv
    /// Handelingen.
    case h
    /// Papers outside any dossier.
    case nds
    /// Agendas.
    case ag
    /// Staatsblad.
    case stb
    /// Staatscourant.
    case stcrt
    /// Tractatenblad.
    case trb
  }

  /// The series.
  public let series: Series
  /// The House that the identifier names ("-tk-"), or nil.
  public let chamber: Chamber?
  /// The vergaderjaar as the identifier has it, `"20182019"`, the year of a publication, `"2017"`, or nil.
  public let year: String?
  /// The dossier of a Kamerstuk: digits, or a Roman number of the Senate; nil where there is none.
  public let dossier: String?
  /// The addition to the dossier: `"VIII"`, `"20"`, `"A"`; nil where there is none.
  public let suffix: String?
  /// What follows: the ondernummer, the number of the publication, the parts of Handelingen ("28-9").
  public let number: String?
  /// An annex (`b1`), a reprint (`h1`) or an addition (`n1`) to the paper; nil for the paper itself.
  public let mark: String?

  /// Reads an identifier; the letters of the series may be of either case. Nil where it is none.
  public init?(_ text: some StringProtocol) { self.init(identifier: String(text)) }

  private init?(identifier text: String) {
    let bytes = text.utf8
    guard bytes.count <= 64, let dash = bytes.firstIndex(of: 0x2D),
      bytes.distance(from: bytes.startIndex, to: dash) <= 5,
      let series = Series(rawValue: text[..<dash].lowercased())
    else { return nil }
    var parts: [String] = []
    var rest = text[dash...].utf8
    while rest.popFirst() != nil {
      let end = rest.firstIndex(of: 0x2D) ?? rest.endIndex
      parts.append(String(Substring(rest[..<end])))
      rest = rest[end...]
    }
    guard parts.allSatisfy(Self.isPart), parts.contains(where: { !$0.isEmpty }) else { return nil }
    var chamber: Chamber?
    if series == .ah || series == .kv || series == .h || series == .nds || series == .ag,
      parts.count > 1, let named = Chamber(rawValue: parts[0].lowercased())
    {
      chamber = named
      parts.removeFirst()
    }
    let yearDigits = series == .stb || series == .stcrt || series == .trb ? 4 : 8
    var year: String?
    if parts.count > 1, parts[0].utf8.count == yearDigits, Self.isNumber(parts[0]) {
      year = parts.removeFirst()
    }
    var mark: String?
    if parts.count > (series == .kst && year == nil ? 2 : 1), let last = parts.last,
      Self.isMark(last)
    {
      mark = parts.removeLast()
    }
    var dossier: String?
    var suffix: String?
    if series == .kst {
      switch parts.count {
      case 1:
        if year == nil { break }
        dossier = parts.removeFirst()
      case 2:
        dossier = parts.removeFirst()
      case 3:
        dossier = parts.removeFirst()
        suffix = parts.removeFirst()
      default: return nil
      }
    }
    self.init(
      series: series, chamber: chamber, year: year, dossier: dossier, suffix: suffix,
      number: parts.isEmpty ? nil : parts.joined(separator: "-"), mark: mark)
  }

  /// Puts an identifier together from its parts.
  public init(
    series: Series, chamber: Chamber? = nil, year: String? = nil, dossier: String? = nil,
    suffix: String? = nil, number: String?, mark: String? = nil
  ) {
    self.series = series
    self.chamber = chamber
    self.year = year
    self.dossier = dossier
    self.suffix = suffix
    self.number = number
    self.mark = mark
  }

  /// The paper with a number in a dossier; those of the Senate carried the year until 2010-2011.
  public init(_ dossier: Dossier, year: ParliamentaryYear? = nil, number: String) {
    self.init(
      series: .kst, year: year?.compact, dossier: dossier.number, suffix: dossier.suffix,
      number: number)
  }

  /// The Aanhangsel of a number.
  public init(appendix number: String, of chamber: Chamber, year: ParliamentaryYear) {
    self.init(series: .ah, chamber: chamber, year: year.compact, number: number)
  }

  /// The identifier as the site writes it.
  public var description: String {
    var text = series.rawValue
    for part in [chamber?.rawValue, year, dossier, suffix, number, mark] {
      guard let part else { continue }
      text += "-"
      text += part
    }
    return text
  }

  /// The official page of the paper.
  public var url: String { "https://zoek.officielebekendmakingen.nl/\(self).html" }

  /// The paper itself where this is an annex, a reprint or an addition.
  public var paper: DocumentID {
    DocumentID(
      series: series, chamber: chamber, year: year, dossier: dossier, suffix: suffix,
      number: number)
  }

  private static func isPart(_ part: String) -> Bool {
    part.utf8.allSatisfy {
      $0 &- 0x30 < 10 || $0 &- 0x41 < 26 || $0 &- 0x61 < 26 || $0 == 0x5F
    }
  }

  private static func isNumber(_ part: String) -> Bool {
    !part.isEmpty && part.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }

  /// "b1", "h2", "n1".
  private static func isMark(_ part: String) -> Bool {
    let bytes = part.utf8
    guard let first = bytes.first, bytes.count > 1 else { return false }
    return (first == 0x62 || first == 0x68 || first == 0x6E)
      && bytes.dropFirst().allSatisfy { $0 &- 0x30 < 10 }
  }
}
