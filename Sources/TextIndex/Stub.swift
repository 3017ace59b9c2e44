enum TextIndexStub {}
