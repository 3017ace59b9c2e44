/// How wide a text is drawn, in the widest of the fonts that the picture asks for (DejaVu Sans,
/// Verdana): whatever the browser picks, labels take no more room than is kept for them.
enum TextWidth {
  /// Width in pixels at a font size in pixels.
  static func of(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + emWidth(of: $1) } * size
  }

  /// `text`, or as much of it as fits with an ellipsis behind; empty where not even that fits.
  static func fit(_ text: String, size: Double, within limit: Double) -> String {
    if of(text, size: size) <= limit { return text }
    var fitting = String.UnicodeScalarView()
    var width = emWidth(of: "…")
    for scalar in text.unicodeScalars {
      width += emWidth(of: scalar)
      if width * size > limit { break }
      fitting.append(scalar)
    }
    while fitting.last == " " { fitting.removeLast() }
    return fitting.isEmpty ? "" : String(fitting) + "…"
  }

  private static func emWidth(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", " ", "’": 0.36
    case "-", "(", ")", "[", "]", "/", "f", "t", "r": 0.45
    case "m", "w", "M", "W", "@", "%", "…", "—", "œ", "Œ", "æ", "Æ": 1.02
    case "A"..."Z": 0.80
    case "0"..."9", "a"..."z": 0.65
    case "\u{00A0}"..."\u{02FF}": 0.80
    case "\u{2010}"..."\u{201F}": 0.55
    default: 1.35
    }
  }
}
