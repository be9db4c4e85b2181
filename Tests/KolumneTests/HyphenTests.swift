import Foundation
import Testing

@Suite struct HyphenTests {
  let program: Program
  private let text = """
    ---
    title: "Wasser"
    language: "de"
    ---

    Die Staubecken sind leer.
    """

  init() throws { program = try Program() }

  private func shown(isHyphenated: Bool) throws -> String {
    let option = isHyphenated ? "--hyphenate" : "--format=text"
    return try program.run("show", "-", "--columns=8", option, input: text).output
  }

  @Test func `printed text is hyphenated only when asked`() throws {
    #expect(try !shown(isHyphenated: false).contains("-"))
  }

  @Test func `the reader's own hyphens are read from beside the configuration`() throws {
    #expect(try !shown(isHyphenated: true).contains("Staub-\necken"))
    let file = URL(fileURLWithPath: program.home + "/hyphens.txt")
    try Data("Staub-ecken\n".utf8).write(to: file)
    #expect(try shown(isHyphenated: true).contains("Staub-\necken"))
  }
}
