import Screen

/// A theme that its reader chose on the screen, as it is remembered for the next time.
public struct ChosenTheme: Equatable, Sendable {
  public var name: String
  /// Light or dark; nil follows the terminal.
  public var variant: Theme.Variant?
  /// What the configuration said at that time: once it says something else, that holds.
  public var config: ConfiguredTheme

  /// The part of a configuration that a choice on the screen stands above.
  public struct ConfiguredTheme: Equatable, Sendable {
    public var name: String
    public var variant: Theme.Variant?

    public init(_ config: Config) { (name, variant) = (config.theme, config.variant) }

    fileprivate init(name: String, variant: Theme.Variant?) {
      (self.name, self.variant) = (name, variant)
    }
  }

  public init(name: String, variant: Theme.Variant?, config: Config) {
    (self.name, self.variant, self.config) = (name, variant, ConfiguredTheme(config))
  }
}

extension ChosenTheme {
  /// The choice in words that the initializer reads again; names of themes are names of files, in
  /// which no line feed stands.
  public var written: String {
    [name, variant?.rawValue ?? "", config.name, config.variant?.rawValue ?? ""]
      .joined(separator: "\n")
  }

  public init?(written: String) {
    let parts = written.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4 else { return nil }
    name = parts[0]
    variant = Theme.Variant(rawValue: parts[1])
    config = ConfiguredTheme(name: parts[2], variant: Theme.Variant(rawValue: parts[3]))
  }
}
