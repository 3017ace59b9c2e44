/// Colours and classes of the picture, light and dark. Plain rules without variables, since not
/// every viewer of SVG knows those.
enum PictureStyle {
  /// Kinds of document that have a colour; any other counts as `other`.
  static let kinds = [
    "letter", "motion", "amendment", "questions", "report", "debate", "bill", "list", "annex",
    "commitment", "other",
  ]
  /// Relations that have a colour; any other counts as `cites`.
  static let relations = ["cites", "executes", "fulfils", "answers", "replaces", "annex-of"]

  static func kind(_ kind: String?) -> String {
    kind.flatMap { kinds.contains($0) ? $0 : nil } ?? "other"
  }

  /// The class of a relation; of a merged one the first that is more than `cites`.
  static func relation(_ relation: String) -> String {
    let parts = relation.split(separator: ",").map(String.init)
    return parts.first { relations.contains($0) && $0 != "cites" } ?? "cites"
  }

  private static let lightKinds = [
    "#2563a8", "#b3402a", "#8a5a00", "#6b3fa0", "#0f766e", "#9d174d", "#3f6212", "#57534e",
    "#7c5c45", "#a16207", "#4b5563",
  ]
  private static let darkKinds = [
    "#7cb3f0", "#f0907c", "#e0b050", "#bfa0f0", "#5fd0c4", "#f08cb8", "#a8d060", "#b8b0a8",
    "#d0b090", "#f0c860", "#a8b2c0",
  ]
  private static let lightRelations = [
    "#64748b", "#15803d", "#0e7490", "#6b3fa0", "#c2410c", "#a16207",
  ]
  private static let darkRelations = [
    "#94a3b8", "#4ade80", "#22d3ee", "#bfa0f0", "#fb923c", "#facc15",
  ]

  /// The style sheet of the picture; `narrow` is a size in pixels. The more lines there are, the
  /// fainter they are, so that many in one place do not make a blot.
  static func css(narrow: (width: Int, height: Int), edgeCount: Int) -> String {
    let hundredths = max(8, Int(45 * min(1, (100 / Double(max(edgeCount, 1))).squareRoot())))
    return """
      text{font:11px system-ui,"DejaVu Sans",Verdana,sans-serif}
      .lane{font-weight:700}.edge{fill:none;stroke-width:1.2;opacity:\(hundredths < 10 ? ".0" : ".")\(hundredths)}
      .mark{stroke-width:1.6}.halo{paint-order:stroke;stroke-width:3px;stroke-linejoin:round}
      a{cursor:pointer;text-decoration:none}a:hover text,a:focus text{text-decoration:underline}
      .narrow{display:none}
      \(colours(
      page: "#ffffff", band: "#f3f5f8", text: "#1b2430", quiet: "#556070", line: "#d5dae2",
      lightKinds, lightRelations))
      @media (prefers-color-scheme:dark){\(colours(
      page: "#14181f", band: "#1b212b", text: "#e6eaf0", quiet: "#a5b0c0", line: "#303947",
      darkKinds, darkRelations))}
      @media (max-width:799px){.wide{display:none}.narrow{display:inline}\
      svg{width:\(narrow.width)px;height:\(narrow.height)px}}

      """
  }

  private static func colours(
    page: String, band: String, text: String, quiet: String, line: String, _ kindColours: [String],
    _ relationColours: [String]
  ) -> String {
    var rules = [
      ".page{fill:\(page)}", ".band{fill:\(band)}", "text{fill:\(text)}",
      ".quiet{fill:\(quiet)}", ".grid{stroke:\(line)}", ".halo{stroke:\(page)}",
    ]
    for (kind, colour) in zip(kinds, kindColours) {
      rules.append(".k-\(kind){fill:\(colour);stroke:\(colour)}")
    }
    for (relation, colour) in zip(relations, relationColours) {
      rules.append(".r-\(relation){stroke:\(colour)}.h-\(relation){fill:\(colour)}")
    }
    rules.append(".cited{fill:\(page);stroke:\(quiet)}")
    return rules.joined()
  }
}
