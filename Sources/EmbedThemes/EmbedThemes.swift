import Foundation
import PackagePlugin

/// Makes Swift of the files in `Themes`, so that a new theme is a new file and nothing else.
@main struct EmbedThemes: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Themes")
    let script = context.package.directoryURL.appending(path: ".ci/embed-themes")
    let output = context.pluginWorkDirectoryURL.appending(path: "ShippedThemes.swift")
    let themes = try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "toml" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    return [
      .buildCommand(
        displayName: "Embedding \(themes.count) themes", executable: URL(filePath: "/bin/sh"),
        arguments: ([script, output] + themes).map { $0.path(percentEncoded: false) },
        inputFiles: [script] + themes, outputFiles: [output])
    ]
  }
}
