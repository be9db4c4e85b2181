import Reader
import Settings

extension ManualPage {
  /// kolumne-config(5).
  static var config: ManualPage {
    let wording = Wording(.english)
    return ManualPage(
      name: "kolumne-config", chapter: 5, summary: "the configuration of kolumne",
      blocks: [
        .section("Description"),
        .paragraph(
          "The file config.toml lies in $KOLUMNE_HOME, or in kolumne below $XDG_CONFIG_HOME, or in "
            + "~/.config/kolumne. It need not exist: every setting has a default. “kolumne config "
            + "--default” prints a file that explains all of them, “kolumne config” what holds now, "
            + "and “kolumne config --check” names every line that makes no sense. Such a line costs "
            + "nothing but itself."),
        .paragraph(
          "On the screen, “:set KEY VALUE” changes a setting until the program ends, and "
            + "“:reload-config” reads the file again."),
        .section("Settings"),
        .terms(
          Config.entries.map { entry in
            let meaning = entry.explanation(wording)
            let value = entry.value(Config()).toml
            return (
              entry.key, "\(meaning) Takes \(wording.expectation(entry.kind)) Default: \(value)"
            )
          }),
        .section("Views"),
        .paragraph(
          "The table [views] names views of your own: queries as on the screen and on the command "
            + "line, shown as tabs beside the others."),
        .code("[views]\nLong = \"is:unread min:>20\"\n\"This week\" = \"after:7d\""),
        .section("Keys"),
        .paragraph(
          "The tables [keys.all], [keys.list], [keys.page], [keys.selection] and [keys.pane] bind "
            + "keys everywhere, in the list, on a page, on one where text is selected, and in what "
            + "lies over them. A binding of a view comes before one "
            + "of everywhere; a chord takes the place of those that it begins or that begin it. The "
            + "value is a command as it is typed behind a colon, or a list of commands that run in "
            + "order; an empty text takes a binding away."),
        .code(
          "[keys]\npreset = \"less\"\n\n[keys.page]\n\"ctrl-n\" = \"next-page\"\n"
            + "\"g w\" = \"set measure 80\"\nx = [\"toggle-archive\", \"next-article\"]\nm = \"\""),
        .paragraph(
          "A chord is keys separated by spaces. A key is a character, or one of space, enter, esc, "
            + "tab, backspace, delete, insert, up, down, left, right, home, end, pgup, pgdn, f1 to "
            + "f63; before it may stand ctrl-, alt- and shift-. “kolumne keys” lists all bindings, "
            + "kolumne(1) all commands."),
        .section("See also"), .paragraph("kolumne(1)"),
      ])
  }
}
