/// The House that a paper belongs to.
public enum Chamber: String, Sendable, CaseIterable {
  /// Tweede Kamer, the lower House ("II").
  case tweedeKamer = "tk"
  /// Eerste Kamer, the Senate ("I").
  case eersteKamer = "ek"
  /// Verenigde Vergadering, both Houses together ("VV").
  case verenigdeVergadering = "vv"
}
