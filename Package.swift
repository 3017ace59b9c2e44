// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built in Swift 6 mode, with explicit imports and warnings as errors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// Where libxml2's headers are. It is not linked but loaded by the first XML file: it and the libraries it needs take
/// a tenth of the time of a listing to load.
let libXML2: [SwiftSetting] = [.unsafeFlags(["-Xcc", "-I/usr/include/libxml2"])]

let package = Package(
  name: "kamerstuk",
  products: [
    .executable(name: "kamerstuk", targets: ["kamerstuk"]),
    .executable(name: "index-bench", targets: ["index-bench"]),
    .executable(name: "graph-bench", targets: ["graph-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
  ],
  targets: [
    // System libraries.
    .systemLibrary(name: "CLibXML2"),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CProcess"),
    .systemLibrary(name: "CLZMA", pkgConfig: "liblzma", providers: [.apt(["liblzma-dev"])]),

    // C: embedded data tables, the kernels that look at every byte of a text, and those of the index
    // codec with run-time dispatch.
    .target(name: "CTables"),
    .target(name: "CTextKernels"),
    .target(name: "CIndexKernels"),

    // What several stages use.
    .target(name: "Threading", swiftSettings: strict),

    // The pipeline: bytes → Document → mentions → resolved records → JSON, index, graph.
    .target(name: "Kamerstukken", swiftSettings: strict),
    .target(name: "Tables", dependencies: ["CTables"], swiftSettings: strict),
    .target(
      name: "Ingest",
      dependencies: [
        "Kamerstukken", "Tables", "Threading", "CLibXML2", "CNettle", "CProcess", "CTables",
        "CTextKernels", "CZlib",
      ],
      swiftSettings: strict + libXML2),
    .target(
      name: "Register", dependencies: ["Kamerstukken", "Tables", "CTables"],
      swiftSettings: strict),
    .target(
      name: "Extraction",
      dependencies: ["Kamerstukken", "Register", "Tables", "CTables", "CTextKernels", "CLZMA"],
      swiftSettings: strict),
    .target(
      name: "RecordJSON", dependencies: ["Kamerstukken", "CTables"], swiftSettings: strict),
    .target(
      name: "TextIndex", dependencies: ["CIndexKernels", "CStemmer", "CZstd", "Threading"],
      swiftSettings: strict),
    .target(name: "CitationGraph", dependencies: [], swiftSettings: strict),
    .target(
      name: "Pipeline",
      dependencies: [
        "Kamerstukken", "Ingest", "Extraction", "RecordJSON", "Threading",
        .product(name: "SystemPackage", package: "swift-system"),
      ], swiftSettings: strict),
    .target(
      name: "Search",
      dependencies: [
        "Kamerstukken", "Ingest", "Register", "Extraction", "RecordJSON", "Pipeline", "Tables",
        "CTables", "TextIndex", "CitationGraph", "Threading",
      ], swiftSettings: strict),

    // Executables.
    .executableTarget(
      name: "kamerstuk",
      dependencies: [
        "Kamerstukken", "Ingest", "Register", "Extraction", "RecordJSON", "TextIndex",
        "CitationGraph", "Search", "Pipeline",
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "index-bench", dependencies: ["TextIndex", "Threading"], swiftSettings: strict),
    .executableTarget(
      name: "graph-bench", dependencies: ["CitationGraph"], swiftSettings: strict),

    // Tests, one target per pipeline stage, and what several of them use.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "KamerstukkenTests", dependencies: ["Kamerstukken"], swiftSettings: strict),
    .testTarget(name: "TablesTests", dependencies: ["Tables"], swiftSettings: strict),
    .testTarget(
      name: "IngestTests", dependencies: ["Ingest", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "RegisterTests", dependencies: ["Register"], swiftSettings: strict),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Extraction", "Ingest", "Tables", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RecordJSONTests", dependencies: ["RecordJSON", "Kamerstukken", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TextIndexTests", dependencies: ["TextIndex", "TestSupport", "Threading"],
      swiftSettings: strict),
    .testTarget(
      name: "CitationGraphTests", dependencies: ["CitationGraph", "TestSupport"],
      exclude: ["Peers"], swiftSettings: strict),
    .testTarget(
      name: "PipelineTests",
      dependencies: ["Pipeline", "Kamerstukken", "Ingest", "TestSupport", "Threading"],
      swiftSettings: strict),
    .testTarget(
      name: "SearchTests",
      dependencies: [
        "Search", "CitationGraph", "Extraction", "Ingest", "Kamerstukken", "Pipeline",
        "RecordJSON", "TestSupport", "TextIndex",
      ], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["kamerstuk"], exclude: ["Golden"], swiftSettings: strict),
  ]
)
