import Glibc

/// The folders that kolumne keeps its things in.
struct Home: Equatable {
  /// The library.
  var data: String
  /// `config.toml` and the reader's own themes.
  var config: String

  /// The folders that the environment names: `KOLUMNE_HOME`, else those of XDG, else below the
  /// home of the user; nil when there is none.
  ///
  /// Source: XDG Base Directory Specification 0.8, which ignores relative paths.
  init?(environment: [String: String], passwordFile: () -> String? = homeOfUser) {
    if let own = environment["KOLUMNE_HOME"], !own.isEmpty {
      (data, config) = (own, own)
      return
    }
    func folder(_ variable: String, _ fallback: String) -> String? {
      if let named = environment[variable], named.hasPrefix("/") { return named + "/kolumne" }
      let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? passwordFile()
      return home.map { "\($0)/\(fallback)/kolumne" }
    }
    guard let data = folder("XDG_DATA_HOME", ".local/share"),
      let config = folder("XDG_CONFIG_HOME", ".config")
    else { return nil }
    (self.data, self.config) = (data, config)
  }
}

/// The home that the user database names.
private func homeOfUser() -> String? {
  guard let entry = getpwuid(getuid()), let folder = entry.pointee.pw_dir else { return nil }
  let home = String(cString: folder)
  return home.hasPrefix("/") && home != "/nonexistent" ? home : nil
}
