/// The language in which the program speaks to its reader.
public enum Tongue: String, CaseIterable, Sendable {
  case english = "en"
  case german = "de"

  /// The wording in this language; both are asked for, so a missing translation does not compile.
  public func callAsFunction(en: String, de: String) -> String {
    switch self {
    case .english: en
    case .german: de
    }
  }

  /// The language of a POSIX locale environment: `LC_ALL`, then `LC_MESSAGES`, then `LANG`.
  ///
  /// English when none is set or none is known here.
  public init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale?.lowercased().hasPrefix("de") == true ? .german : .english
  }
}
