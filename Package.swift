// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A start reads and relocates less: relative relocations are packed, and nothing is exported that
/// nobody looks up by name, so that what is not called is left out.
let small = LinkerSetting.unsafeFlags(
  [
    "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-Xlinker",
    "--no-export-dynamic",
  ],
  .when(platforms: [.linux], configuration: .release))

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "kolumne",
  products: [.executable(name: "kolumne", targets: ["kolumne"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
  ],
  targets: [
    // The house: each target names all that it may import.
    .target(name: "ArticleModel", swiftSettings: strict),
    .target(name: "HTML", swiftSettings: strict),
    .target(
      name: "Parsing", dependencies: ["ArticleModel", "CZlib", "HTML"], swiftSettings: strict),
    .target(
      name: "Storage", dependencies: ["ArticleModel", "CDeflate", grdb], swiftSettings: strict),
    .target(name: "Screen", swiftSettings: strict),
    .target(
      name: "Typesetting", dependencies: ["ArticleModel", "CPatterns", "Screen"],
      swiftSettings: strict),
    .target(
      name: "Settings", dependencies: ["Screen", "TOMLKit"], swiftSettings: strict,
      plugins: ["EmbedThemes"]),
    .plugin(name: "EmbedThemes", capability: .buildTool(), path: "Sources/EmbedThemes"),
    .target(
      name: "Reader", dependencies: ["ArticleModel", "Typesetting", "Screen", "Settings"],
      swiftSettings: strict),
    .target(name: "Curses", dependencies: ["CNcurses", "Screen"], swiftSettings: strict),
    .target(
      name: "Importing", dependencies: ["ArticleModel", "Parsing", "Storage"],
      swiftSettings: strict),
    .target(
      name: "Exporting", dependencies: ["ArticleModel", "CZlib", "Screen"], swiftSettings: strict),
    .executableTarget(
      name: "kolumne",
      dependencies: [
        "ArticleModel", "Parsing", "Storage", "Typesetting", "Screen", "Reader", "Settings",
        "CMalloc", "Curses", "Importing", "Exporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict, linkerSettings: [small]),

    // Where C begins.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CPatterns", exclude: ["Tries", "Notices"]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CDeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),

    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "ArticleModel", "HTML", "Parsing", "Storage", "Typesetting", "Screen", "Reader",
        "Settings",
      ], path: "Benchmarks", exclude: ["Texts"], swiftSettings: strict),

    // What only tests need.
    .systemLibrary(name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"])]),
    .target(
      name: "TerminalHarness", dependencies: ["CVTerm", "Screen"], path: "Tests/TerminalHarness",
      swiftSettings: strict),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Curses", "Screen"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
    .executableTarget(
      name: "StorageVictim", dependencies: ["ArticleModel", "Storage"],
      path: "Tests/StorageVictim", swiftSettings: strict),
    .executableTarget(
      name: "EvidenceSheets", dependencies: ["Parsing"], path: "Tests/EvidenceSheets",
      swiftSettings: strict),
    .executableTarget(
      name: "TreeConformance", dependencies: ["HTML"], path: "Tests/TreeConformance",
      swiftSettings: strict),

    .executableTarget(
      name: "BreakConformance", dependencies: ["Typesetting"], path: "Tests/BreakConformance",
      swiftSettings: strict),

    .testTarget(name: "ArticleModelTests", dependencies: ["ArticleModel"], swiftSettings: strict),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: strict),
    .testTarget(
      name: "ParsingTests",
      dependencies: ["ArticleModel", "CZlib", "Exporting", "HTML", "Parsing", "Screen"],
      exclude: [
        "capture.txt", "Mail/page.mhtml", "Blocks/Fixtures", "Page/newspaper.html",
        "Page/newspaper.outline",
      ], swiftSettings: strict),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"], swiftSettings: strict),
    .testTarget(
      name: "SettingsTests", dependencies: ["Screen", "Settings"], swiftSettings: strict),
    .testTarget(
      name: "TypesettingTests", dependencies: ["ArticleModel", "Screen", "Typesetting"],
      swiftSettings: strict),
    .testTarget(
      name: "ReaderTests",
      dependencies: ["ArticleModel", "Screen", "Settings", "Typesetting", "Reader"],
      exclude: ["Commands/Commands.screens"], swiftSettings: strict),
    .testTarget(
      name: "CursesTests",
      dependencies: ["Curses", "Screen", "Settings", "TerminalHarness", "TerminalProbe"],
      swiftSettings: strict),
    .testTarget(
      name: "StorageTests", dependencies: ["ArticleModel", "Storage", "StorageVictim", grdb],
      swiftSettings: strict),
    .testTarget(
      name: "ImportingTests",
      dependencies: ["ArticleModel", "Exporting", "Importing", "Parsing", "Storage", grdb],
      swiftSettings: strict),
    .testTarget(
      name: "ExportingTests", dependencies: ["ArticleModel", "Exporting", "Parsing"],
      swiftSettings: strict),
    .testTarget(
      name: "KolumneTests",
      dependencies: ["kolumne", "Reader", "Screen", "Settings", "TerminalHarness"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
