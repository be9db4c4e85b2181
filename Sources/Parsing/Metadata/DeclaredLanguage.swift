/// The language of a text: what the page declares, unless the text clearly is in another.
func language(of text: String, declared: String?) -> String? {
  let tag = declared.flatMap(languageTag)
  guard let detected = language(of: text) else { return tag }
  guard let tag else { return detected }
  let primary = tag.split(separator: "-").first.map(String.init) ?? tag
  // Relatives that detection does not tell apart keep what the page says.
  return primary == detected || !detectableLanguages.contains(primary) ? tag : detected
}

/// `text` as a BCP 47 tag (“de_DE.utf8” is “de-DE”), or nil when it names no language.
func languageTag(_ text: String) -> String? {
  let core = text.trimmed.split { $0 == "." || $0 == "," || $0 == ";" || $0 == " " }.first ?? ""
  let parts = core.split { $0 == "-" || $0 == "_" }
  guard let primary = parts.first?.lowered, (2...3).contains(primary.utf8.count),
    primary.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
  else { return nil }
  guard parts.count > 1, parts[1].utf8.count == 2 else { return primary }
  return primary + "-" + parts[1].uppercased()
}

/// Languages that `language(of:)` can answer.
private let detectableLanguages: Set<String> = Set(functionWordTable.languages).union([
  "ja", "zh", "ko", "th", "he", "hi", "bn", "ta", "el", "ar", "fa", "ur", "ru", "uk",
])
