enum CitationGraphStub {}
