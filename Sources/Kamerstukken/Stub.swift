enum KamerstukkenStub {}
