// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "kolumne",
  dependencies: [
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0")
  ],
  targets: [
    .target(name: "ArticleModel", swiftSettings: strict),
    .target(name: "Screen", swiftSettings: strict),
    .target(name: "Typesetting", dependencies: ["ArticleModel", "Screen"], swiftSettings: strict),
    .target(
      name: "Settings",
      dependencies: ["Screen", "TOMLKit"],
      resources: [.embedInCode("Themes")],
      swiftSettings: strict),
    .target(
      name: "Reader",
      dependencies: ["ArticleModel", "Typesetting", "Screen", "Settings"],
      swiftSettings: strict),
    .testTarget(name: "ArticleModelTests", dependencies: ["ArticleModel"], swiftSettings: strict),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"], swiftSettings: strict),
    .testTarget(
      name: "TypesettingTests", dependencies: ["ArticleModel", "Screen", "Typesetting"],
      swiftSettings: strict),
    .testTarget(
      name: "ReaderTests",
      dependencies: ["ArticleModel", "Screen", "Settings", "Typesetting", "Reader"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
