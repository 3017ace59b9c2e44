enum RegisterStub {}
