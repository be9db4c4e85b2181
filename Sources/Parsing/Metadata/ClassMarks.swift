/// Finds in class names which part of the head an element may be.
///
/// All marks are looked for in one pass: pages have thousands of class names.
struct ClassMarks {
  /// The parts of the head that class names tell of.
  struct Parts: OptionSet {
    let rawValue: UInt8
    static let author = Parts(rawValue: 1 << 0)
    static let kicker = Parts(rawValue: 1 << 1)
    static let dek = Parts(rawValue: 1 << 2)
    static let date = Parts(rawValue: 1 << 3)
    static let crumbs = Parts(rawValue: 1 << 4)
    /// What is about a comment names no author of the article.
    static let comment = Parts(rawValue: 1 << 5)
  }

  /// The marks by their first byte.
  private var marks = [[(bytes: [UInt8], part: Parts)]](repeating: [], count: 256)

  init(_ words: [(Parts, String)]) {
    for (part, words) in words {
      for word in words.split(separator: " ") {
        guard let first = word.utf8.first else { continue }
        marks[Int(first)].append((Array(word.utf8), part))
      }
    }
  }

  /// The parts whose marks stand in `names`, in whatever case.
  func parts(in names: String) -> Parts {
    var found: Parts = []
    guard names.utf8.count < 600 else { return found }
    var names = names
    names.withUTF8 { bytes in
      for place in bytes.indices {
        for (mark, part) in marks[Int(bytes[place] | small(bytes[place]))]
        where !found.contains(part) && stands(mark, at: place, in: bytes) {
          found.insert(part)
        }
      }
    }
    if found.contains(.comment) { found.remove(.author) }
    return found
  }

  private func stands(_ mark: [UInt8], at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool
  {
    guard place + mark.count <= bytes.count else { return false }
    for index in mark.indices {
      let byte = bytes[place + index]
      if byte | small(byte) != mark[index] { return false }
    }
    return true
  }

  /// The bit that makes a capital small.
  private func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? 0x20 : 0 }
}

let classMarks = ClassMarks([
  (.author, "author byline autor auteur writer firma"),
  (
    .kicker,
    """
    kicker eyebrow overline dachzeile topline roofline pretitle spitzmarke supertitle antetitulo \
    occhiello surtitre headline-prefix superheadline
    """
  ),
  (
    .dek,
    """
    dek standfirst subtitle subheadline sub-headline vorspann chapo deck sottotitolo entradilla \
    ingress abstract excerpt bajada subtitulo
    """
  ),
  (.date, "date datum published pubdate time posted fecha datetime dato"),
  (.crumbs, "breadcrumb crumbs brotkrume"),
  (.comment, "comment"),
])
