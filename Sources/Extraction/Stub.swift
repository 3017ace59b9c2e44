enum ExtractionStub {}
