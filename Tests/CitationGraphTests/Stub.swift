import Testing

@testable import CitationGraph

@Test func stub() { #expect(Bool(true)) }
