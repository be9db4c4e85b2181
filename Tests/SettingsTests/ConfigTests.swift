import Screen
import Testing

@testable import Settings

@Test func `an empty configuration is the default`() {
  let (config, warnings) = Config.read("")
  #expect(config == Config())
  #expect(config.measure == 66)
  #expect(warnings.isEmpty)
}

@Test func `every entry of the configuration is read`() {
  let (config, warnings) = Config.read(
    """
    language = "de"
    theme = "paper"
    variant = "light"
    measure = 72
    mark-read-at-end = false
    cursor = true
    [keys]
    preset = "less"
    [keys.page]
    "g g" = "first"
    x = ["toggle-archive", "next-article"]
    m = ""
    """)
  #expect(warnings.isEmpty)
  #expect(config.tongue == .german && config.theme == "paper" && config.variant == .light)
  #expect(config.measure == 72 && !config.marksReadAtEnd && config.showsCursor)
  #expect(config.keyPreset == .less)
  #expect(
    config.keys == [
      Config.KeyBinding("g g", in: "page", ["first"], line: 10),
      Config.KeyBinding("x", in: "page", ["toggle-archive", "next-article"], line: 11),
      Config.KeyBinding("m", in: "page", [], line: 12),
    ])
}

@Test func `every property of the configuration has an entry`() {
  // Keys and views are tables of their own.
  #expect(Mirror(reflecting: Config()).children.count == Config.entries.count + 2)
  #expect(Set(Config.entries.map(\.key)).count == Config.entries.count)
}

@Test(arguments: Config.entries.map(\.key))
func `what an entry says of its default can be read again`(key: String) throws {
  let entry = try #require(Config.entry(key))
  var config = Config()
  #expect(entry.set(&config, entry.value(Config())))
  #expect(entry.take(typed: entry.value(Config()).typed, into: &config))
  #expect(config == Config())
}

@Test(arguments: Tongue.allCases)
func `the commented default is the default, commented or not`(tongue: Tongue) {
  let file = Config.defaultFile(Wording(tongue))
  #expect(Config.read(file).0 == Config() && Config.read(file).1.isEmpty)
  let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
  let bare = lines.map { $0.hasPrefix("#") && !$0.hasPrefix("# ") ? $0.dropFirst() : $0 }
  let (config, warnings) = Config.read(bare.joined(separator: "\n"))
  #expect(config == Config() && warnings.isEmpty)
  for entry in Config.entries {
    let name = entry.key.split(separator: ".").last ?? ""
    #expect(bare.contains("\(name) = \(entry.value(Config()).toml)"), "\(entry.key)")
  }
  #expect(lines.allSatisfy { $0.count <= 100 })
}

private func warned(_ toml: String, _ tongue: Tongue = .english) -> [String] {
  Config.read(toml).1.map(Wording(tongue).warning)
}

@Test func `a line that makes no sense is named and the rest counts`() {
  let toml = """
    theme = "ink"
    measure = 12
    mesure = 70

    language = 7
    [keys]
    presett = "less"
    preset = "vi"
    [keys.page]
    "g g" = 5
    """
  #expect(Config.read(toml).0.theme == "ink")
  #expect(
    warned(toml) == [
      "config.toml:2: “measure” wants 45–90.",
      "config.toml:3: nobody knows “mesure”. Did you mean “measure”?",
      "config.toml:5: “language” wants \"auto\", \"en\" or \"de\".",
      "config.toml:7: “keys.presett” wants the name of a command, or a list of names.",
      "config.toml:8: “keys.preset” wants \"kolumne\", \"less\" or \"newsboat\".",
      "config.toml:10: “g g” wants the name of a command, or a list of names.",
    ])
}

@Test func `what is no TOML costs its line alone`() {
  let toml = """
    theme = "ink"
    = = =
    measure = 70
    cursor = tru
    language = "de
    variant = "light"
    """
  let (config, warnings) = Config.read(toml)
  #expect(config.theme == "ink" && config.measure == 70 && config.variant == .light)
  #expect(config.tongue == nil && !config.showsCursor)
  #expect(warnings.map(\.line) == [2, 4, 5])
}

@Test func `of a table whose header is no TOML nothing is taken for another's`() {
  let (config, warnings) = Config.read(
    "measure = 70\n[keys.page\nm = \"first\"\nmeasure = 50\n[keys.list]\nx = \"open\"\n")
  #expect(config.measure == 70)
  #expect(config.keys == [Config.KeyBinding("x", in: "list", ["open"], line: 6)])
  #expect(warnings.map(\.line) == [2])
}

@Test func `a setting that is given twice has its first value and a warning`() {
  let (config, warnings) = Config.read("measure = 70\r\ntheme = \"ink\"\r\nmeasure = 50\r\n")
  #expect(config.measure == 70 && config.theme == "ink")
  #expect(warnings.map(\.line) == [3])
}

@Test func `lines are told behind values of several lines`() {
  let toml = """
    theme = '''
    measure = 1
    ''' # no "quote
    keys.list.x = [
      "open", # ]
      "back"]
    keys . page . "a b" = 1
    measure = 1
    """
  #expect(Config.read(toml).1.map(\.line) == [7, 8])
  #expect(Config.read(toml).0.keys.map(\.line) == [4])
}

@Test func `no garbage is too bad to be read`() {
  #expect(Config.read(String(repeating: "[[[\n= \"\n'''\n]", count: 500)).0 == Config())
  // Pieces of TOML thrown together, the same ones in every run.
  let pieces = [
    "[", "]", "[[", "keys", ".", "page", "=", " ", "\n", "\r\n", "\"", "'''", "\"\"\"", "#", "{",
    "}",
    ",", "1", "0x", "1e", "tru", "2025-", "\\u12", "ä", "\u{0}", "\u{2028}", "-", "+inf", "measure",
  ]
  var seed: UInt32 = 1
  for _ in 0..<3000 {
    var text = ""
    for _ in 0..<(seed >> 16) % 24 {
      seed = seed &* 1_664_525 &+ 1_013_904_223
      text += pieces[Int(seed >> 16) % pieces.count]
    }
    seed = seed &* 1_664_525 &+ 1_013_904_223
    let warnings = Config.read(text).1
    #expect(warnings.allSatisfy { $0.line.map { $0 <= text.count + 1 } ?? true })
  }
}

@Test(arguments: ["[", "[[", "[ =]", "[[ ä ]]", "[\u{0}]", "  [."])
func `a header without a name is a warning and does not end the program`(header: String) {
  let (config, warnings) = Config.read("measure = 70\n\(header)\nmeasure = 50\n")
  #expect(config.measure == 70)
  #expect(warnings.map(\.line) == [2])
}

@Test(arguments: [
  ("mesure", "measure"), ("THEME", "theme"), ("langauge", "language"), ("x", nil), ("colours", nil),
  ("", nil),
])
func `the nearest name is the one that was probably meant`(word: String, name: String?) {
  #expect(nearest(to: word, among: Config.entries.map(\.key)) == name)
}
