import Testing

@testable import Search

@Suite struct CompoundTests {
  @Test(arguments: [
    ("jeugdwerk", ["jeugd", "werk"]), ("gezondheidszorg", ["gezondheid", "zorg"]),
    ("taalhuis", ["taal", "huis"]),
  ])
  func cuts(word: String, parts: [String]) {
    #expect(Compounds().parts(of: word) == parts)
  }

  @Test(arguments: ["werk", "regering", "", "xyzzyplugh", "été"])
  func leavesWhole(word: String) {
    #expect(Compounds().parts(of: word) == nil)
  }
}
