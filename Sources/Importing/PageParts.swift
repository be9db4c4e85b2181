/// Which entries of a folder are what a page is made of, and no article of their own.
///
/// A browser that saves a page whole puts its pictures, scripts and frames into a folder beside it:
/// “Title.html” and “Title_files”, “Title-Dateien” and so on in the language of the browser.
struct PageParts {
  /// The names of the pages of the folder, without their endings.
  private let pages: Set<[UInt8]>

  init(besides names: some Sequence<[UInt8]>) {
    pages = Set(
      names.compactMap { name in
        let (stem, ending) = split(name)
        return pageEndings.contains(ending) ? Array(stem) : nil
      })
  }

  /// Whether the folder `name` belongs to a page beside it.
  func isFolderOfPage(_ name: [UInt8]) -> Bool {
    folderEndings.contains { ending in
      name.count > ending.utf8.count && name.ends(with: ending)
        && pages.contains(Array(name.dropLast(ending.utf8.count)))
    }
  }

  /// Whether the folder `name` is called as one that a browser saves.
  static func isFolderOfSomePage(_ name: [UInt8]) -> Bool {
    folderEndings.contains { name.count > $0.utf8.count && name.ends(with: $0) }
  }

  /// Whether the file `name` is a picture, a script, a font or the like, judged by its ending: they
  /// are found with pages, and nobody means them when naming a folder.
  static func isPart(_ name: [UInt8]) -> Bool { partEndings.contains(split(name).ending) }
}

/// The name before its last dot, and what stands behind it in lower case.
private func split(_ name: [UInt8]) -> (stem: ArraySlice<UInt8>, ending: String) {
  guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return (name[...], "") }
  return (name[..<dot], String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased())
}

extension [UInt8] {
  fileprivate func ends(with ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}

private let pageEndings: Set<String> = ["html", "htm", "xhtml", "xht", "shtml"]

/// Source: the list of connected folders that Windows keeps together with their pages, and what
/// Safari and other savers write.
private let folderEndings = [
  "_files", ".files", "-Dateien", "_Dateien", "_fichiers", "_bestanden", "_file", "_archivos",
  "-filer", "_tiedostot", "_pliki", "_soubory", "_elemei", "_ficheiros", "_arquivos", "_dosyalar",
  "_datoteke", "_fitxers", "_failid", "_fails", "_bylos", "_fajlovi", "_fitxategiak", ".fld",
  "_data",
]

private let partEndings: Set<String> = [
  "avif", "bmp", "gif", "ico", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp",
  "css", "js", "map", "mjs", "wasm", "eot", "otf", "ttf", "woff", "woff2",
  "m4a", "mp3", "mp4", "ogg", "wav", "webm",
]
