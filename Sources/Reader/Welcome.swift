import ArticleModel
import Settings

/// The article that an empty library opens on: it teaches the keys and how to bring articles in.
public enum Welcome {
  public static func article(wording: Wording, keyMap: KeyMap = KeyMap()) -> Article {
    let tongue = wording.tongue
    return Article(
      kicker: "kolumne",
      headline: tongue(en: "A page worth reading", de: "Eine Seite, die das Lesen lohnt"),
      dek: tongue(
        en: "Your library is still empty. This page shows how to fill it, and how to turn pages.",
        de: "Deine Bibliothek ist noch leer. Diese Seite zeigt, wie sie sich füllt und wie man "
          + "blättert."),
      section: [tongue(en: "First steps", de: "Erste Schritte")],
      language: tongue.rawValue, origins: [Origin(.own, location: "welcome")],
      body: turning(tongue, keyMap) + bringingIn(tongue) + leaving(tongue, keyMap))
  }

  private static func turning(_ tongue: Tongue, _ keyMap: KeyMap) -> [Block] {
    [
      .paragraph([
        .text(
          tongue(
            en: "kolumne sets articles in pages, like a newspaper. Press ",
            de: "kolumne setzt Artikel in Seiten, wie eine Zeitung. Mit ")),
        .strong([.text(key(.nextPage, keyMap))]),
        .text(tongue(en: " to turn the page and ", de: " blätterst du weiter, mit ")),
        .strong([.text(key(.previousPage, keyMap))]),
        .text(
          tongue(
            en: " to turn back. Wherever you stop, your place is kept.",
            de: " zurück. Wo immer du aufhörst: Deine Stelle bleibt gemerkt.")),
      ]),
      .heading(level: 2, [.text(tongue(en: "The keys to begin with", de: "Die ersten Tasten"))]),
      .list(ListBlock(.bullet, items: firstKeys(tongue, keyMap))),
    ]
  }

  private static func firstKeys(_ tongue: Tongue, _ keyMap: KeyMap) -> [[Block]] {
    let wording = Wording(tongue)
    let commands: [Command] = [
      .nextLine, .previousLine, .open, .toggleRead, .toggleStar, .search, .filter, .undo, .wider,
      .narrower, .back, .help,
    ]
    return commands.map { command in
      let name = key(command, keyMap)
      let summary = command.summary(wording)
      return [.paragraph([.strong([.text(name)]), .text(" – \(summary)")])]
    }
  }

  private static func bringingIn(_ tongue: Tongue) -> [Block] {
    [
      .heading(level: 2, [.text(tongue(en: "Bringing articles in", de: "Artikel hereinholen"))]),
      .paragraph([
        .text(
          tongue(
            en: "Save a page in your browser, copy its text into a file, or take what Pocket, "
              + "Omnivore, Instapaper, wallabag or newsboat gave you. Then leave this page and "
              + "type:",
            de:
              "Sichere eine Seite im Browser, kopiere ihren Text in eine Datei, oder nimm, was dir "
              + "Pocket, Omnivore, Instapaper, wallabag oder newsboat mitgaben. Dann verlass diese "
              + "Seite und tippe:"))
      ]),
      .code(
        tongue(
          en: "kolumne import article.html\nkolumne import folder/\nxclip -o | kolumne import -",
          de: "kolumne import artikel.html\nkolumne import ordner/\nxclip -o | kolumne import -")
      ),
      .paragraph([
        .text(
          tongue(
            en: "kolumne finds the headline, the author, the date and the text, and leaves out "
              + "menus and advertisements. What it leaves out is kept and never lost.",
            de: "kolumne findet Überschrift, Autorin, Datum und Text und lässt Menüs und Werbung "
              + "weg. Auch was es weglässt, bleibt aufgehoben."))
      ]),
    ]
  }

  private static func leaving(_ tongue: Tongue, _ keyMap: KeyMap) -> [Block] {
    [
      .paragraph([
        .text(tongue(en: "Press ", de: "Mit ")), .strong([.text(key(.help, keyMap))]),
        .text(tongue(en: " for all keys, ", de: " siehst du alle Tasten, mit ")),
        .strong([.text(key(.back, keyMap))]),
        .text(
          tongue(
            en: " for the list, and there once more to leave.",
            de: " kommst du zur Liste und von dort hinaus.")),
      ]),
      .paragraph([
        .text(
          tongue(
            en: "If your hands know less or newsboat, write ",
            de: "Sind deine Hände less oder newsboat gewohnt, dann schreib ")),
        .code("preset = \"less\""),
        .text(
          tongue(en: " below [keys] in config.toml.", de: " unter [keys] in config.toml.")),
      ]),
    ]
  }

  /// The first key of a command, wherever it is bound.
  private static func key(_ command: Command, _ keyMap: KeyMap) -> String {
    let scopes: [KeyMap.Scope] = [.everywhere, .page, .list]
    return scopes.lazy.flatMap { keyMap.chords(for: command, in: $0) }.first ?? command.rawValue
  }
}
