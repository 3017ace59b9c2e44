import ArgumentParser
import Extraction

extension Extractor.Stage: ExpressibleByArgument {}
