import Screen

/// Why a file gives no colour scheme.
public enum Base16Error: Error, Equatable {
  case noScheme
  case missing(key: String)
  case wrongColour(key: String, line: Int)
}

/// A colour scheme in the base16 or base24 form of the Tinted Theming project.
///
/// The form is YAML of one kind only, a key and a quoted word on each line, so that kind is read
/// and no other.
public struct Base16Scheme: Equatable, Sendable {
  public private(set) var name = ""
  public private(set) var author = ""
  private var slug = ""
  /// base00 to base0F, of base24 to base17.
  private var colours: [Int: Colour] = [:]

  public init(yaml: String) throws(Base16Error) {
    let lines = yaml.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      guard let (key, value) = entry(of: line) else { continue }
      switch key {
      case "name", "scheme": name = value
      case "author": author = value
      case "slug": slug = value
      default:
        guard let number = Base16Scheme.number(of: key) else { continue }
        guard let colour = Colour("#" + value.drop { $0 == "#" }) else {
          throw .wrongColour(key: key, line: index + 1)
        }
        colours[number] = colour
      }
    }
    guard !colours.isEmpty else { throw .noScheme }
    for number in 0...0x0F where colours[number] == nil { throw .missing(key: key(number)) }
  }

  /// A name for its file: small letters, digits and hyphens; nil when nothing of that is in it.
  public var fileName: String? {
    let words = (slug.isEmpty ? name : slug).lowercased()
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? nil : String(words.joined(separator: "-").prefix(60))
  }

  /// The number of “base0A”; nil when the key is none of a colour.
  private static func number(of key: String) -> Int? {
    guard key.count == 6, key.hasPrefix("base"), let number = Int(key.dropFirst(4), radix: 16),
      (0...0x17).contains(number)
    else { return nil }
    return number
  }

  fileprivate subscript(_ number: Int) -> Colour { colours[number] ?? .ansi(0) }
}

private func key(_ number: Int) -> String {
  "base0" + String(number, radix: 16, uppercase: true)
}

/// The key and the value on a line of YAML; nil when there is no such pair.
private func entry(of line: Substring) -> (key: String, value: String)? {
  let text = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
  guard !text.hasPrefix("#"), let colon = text.firstIndex(of: ":") else { return nil }
  let key = text[..<colon].filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
  let rest = text[text.index(after: colon)...].drop { $0.isWhitespace }
  if let quote = rest.first, quote == "\"" || quote == "'" {
    return (key, String(rest.dropFirst().prefix { $0 != quote }))
  }
  // A comment follows a space; a colour may begin with the same sign.
  var value = rest.prefix(1)
  for character in rest.dropFirst() {
    if character == "#", value.last?.isWhitespace == true { break }
    value.append(character)
  }
  while value.last?.isWhitespace == true { value.removeLast() }
  return (key, String(value))
}

extension Base16Scheme {
  /// The scheme as a theme file whose roles all reach a contrast of `ratio` on their grounds.
  ///
  /// base03 and base04 are no text here: of 270 published schemes 33 have a base03 that reads at
  /// 4.5:1. What is muted is mixed of ground and text instead, and an accent that is too faint
  /// becomes lighter or darker until it reads.
  public func themeFile(ratio: Double = 4.5) -> String {
    let paper = self[0]
    let isDark = (paper.luminance ?? 0) < (self[5].luminance ?? 0)
    let far: Colour = isDark ? .white : .black
    let text = self[5].readable(at: ratio, on: paper, towards: far)
    func accent(_ number: Int) -> Colour {
      self[number].readable(at: ratio, on: paper, towards: far)
    }
    /// A ground on which the text reads, as near to `wish` as that allows.
    func ground(_ wish: Colour) -> Colour { wish.readable(at: ratio, on: text, towards: paper) }
    func mark(_ colour: Colour) -> String {
      "{ paper = \(quoted(ground(paper.mixed(with: colour, share: 0.3)))) }"
    }
    let muted = paper.readable(at: ratio, on: paper, towards: text)
    let hit = self[0x0A]
    let hitInk: Colour = (hit.luminance ?? 0) > 0.18 ? .black : .white
    let lines: [(Role, String)] = [
      (.text, quoted(text)), (.muted, quoted(muted)), (.kicker, quoted(accent(0x09))),
      (.headline, "{ bold = true }"), (.dek, "{ italic = true }"), (.byline, quoted(muted)),
      (.rule, quoted(muted)), (.link, "{ ink = \(quoted(accent(0x0D))), underline = true }"),
      (.quote, "{ italic = true }"), (.code, quoted(accent(0x0B))),
      (.selection, "{ paper = \(quoted(ground(self[0x02]))) }"), (.unread, "{ bold = true }"),
      (.starred, quoted(accent(0x0A))),
      (.searchHit, "{ ink = \(quoted(hitInk)), paper = \(quoted(hit)) }"),
      (.highlight, mark(hit)), (.highlightGreen, mark(self[0x0B])),
      (.highlightBlue, mark(self[0x0D])), (.highlightRed, mark(self[0x08])),
      (.status, quoted(muted)), (.warning, quoted(accent(0x09))),
      (.error, "{ ink = \(quoted(accent(0x08))), bold = true }"),
    ]
    let head =
      [
        "# \(plain(name))\(author.isEmpty ? "" : " by \(plain(author))"), from a base16 scheme.",
        "",
      ]
      + ["[\(isDark ? "dark" : "light")]", "paper = \(quoted(paper))"]
    return (head + lines.map { "\($0.rawValue) = \($1)" }).joined(separator: "\n") + "\n"
  }

  private func quoted(_ colour: Colour) -> String { "\"\(colour.written)\"" }

  /// Text that stays in its comment.
  private func plain(_ text: String) -> String { String(Printable(line: text).text.prefix(200)) }
}

extension Colour {
  fileprivate static let black = Colour.rgb(red: 0, green: 0, blue: 0)
  fileprivate static let white = Colour.rgb(red: 255, green: 255, blue: 255)
}
