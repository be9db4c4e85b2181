import Screen

extension Cell {
  /// The cell on a terminal that is not set to UTF-8: one ASCII character in the same place.
  var ascii: Cell {
    guard base.value >= 0x80 || !marks.isEmpty else { return self }
    var cell = self
    cell.base = base.value < 0x80 ? base : standIns[base] ?? base.unaccented ?? "?"
    cell.marks = []
    return cell
  }
}

extension Unicode.Scalar {
  /// The letter of an accented Latin-1 letter, after the order of that table.
  fileprivate var unaccented: Unicode.Scalar? {
    let letters = Array(
      "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty".unicodeScalars)
    guard value >= 0xC0, value < 0x100 else { return nil }
    return letters[Int(value) - 0xC0]
  }
}

private let standIns: [Unicode.Scalar: Unicode.Scalar] = [
  "„": "\"", "“": "\"", "”": "\"", "«": "\"", "»": "\"", "‚": "'", "‘": "'", "’": "'", "‹": "<",
  "›": ">", "′": "'", "–": "-", "—": "-", "‒": "-", "−": "-", "─": "-", "━": "=", "│": "|",
  "…": "~", "•": "*", "·": ".", "●": "*", "◐": "o", "○": "o", "★": "+", "☆": "+", "□": "#",
  "✓": "x", "†": "+", "┊": "|", "┆": "|", "▎": "|", "▏": "|", "∎": "#",
  "→": ">", "←": "<", "↑": "^", "↓": "v", "×": "x", "€": "E", "§": "S", "°": "o", "¡": "!",
  "¿": "?", "\u{FFFD}": "?",
]
