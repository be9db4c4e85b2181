import Foundation
import HTML

/// The pages in the folder `KOLUMNE_PAGES`; without one, an invented page a hundred times.
func savedPages() throws -> [String] {
  guard let folder = ProcessInfo.processInfo.environment["KOLUMNE_PAGES"] else {
    return Array(repeating: page(paragraphs: 120), count: 100)
  }
  return try FileManager.default.contentsOfDirectory(atPath: folder).map { name in
    let file = URL(fileURLWithPath: folder).appendingPathComponent(name)
    return decode(Array(try Data(contentsOf: file)))
  }
}

/// A page as publishers make them: more scripts, boxes and attributes than text.
private func page(paragraphs: Int) -> String {
  let script = "<script>window.data = window.data || []; data.push({kind: 'page', n: 1})</script>\n"
  let box =
    "<div class=\"box box--wide\" data-id=\"4711\"><ul><li><a href=\"/a?b=1&amp;c=2\">Mehr</a>"
    + "<li><img src=\"/bild.jpg\" alt=\"Ein Bild\" width=320 height=180></ul></div>\n"
  let text = "<p class=\"text\">Wer das Ma&szlig; h&auml;lt, h&auml;lt auch <b>den Takt</b> – "
  return "<!doctype html><html lang=de><head><title>Maß und Takt</title>\n"
    + String(repeating: script, count: 40) + "</head><body><article>\n"
    + String(repeating: text + box, count: paragraphs) + "</article></body></html>\n"
}
