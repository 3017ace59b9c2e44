import Testing

@testable import Search

@Suite struct PluralTests {
  @Test(arguments: [
    ("emissie", "emissies"), ("emissies", "emissie"), ("families", "familie"), ("foto", nil),
    ("agenda", "agendas"), ("huurders", nil), ("trein", nil), ("was", nil),
  ])
  func twins(word: String, twin: String?) {
    #expect(QueryCompiler.pluralTwin(word) == twin)
  }
}
