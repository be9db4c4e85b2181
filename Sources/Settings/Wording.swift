import Screen

/// Every text of the program's own, in the reader's language.
///
/// Grouped by the place where it is read: one extension for each. A value holds nothing but the
/// language, so it is free to pass around.
public struct Wording: Equatable, Sendable {
  public let tongue: Tongue

  public init(_ tongue: Tongue) { self.tongue = tongue }

  /// “1 article”, “3 articles”.
  public func count(_ number: Int, en: (one: String, many: String), de: (one: String, many: String))
    -> String
  {
    let noun = number == 1 ? tongue(en: en.one, de: de.one) : tongue(en: en.many, de: de.many)
    return "\(grouped(number)) \(noun)"
  }

  /// “Anna Beispiel and Max Muster”.
  public func names(_ names: [String]) -> String { joined(names, tongue(en: "and", de: "und")) }

  /// “read, unread or starred”.
  public func either(_ names: [String]) -> String { joined(names, tongue(en: "or", de: "oder")) }

  private func joined(_ names: [String], _ word: String) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) \(word) \(last)"
  }

  /// A number with its thousands apart: “12,345”, in German “12.345”.
  public func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) {
        grouped += tongue(en: ",", de: ".")
      }
      grouped.append(digit)
    }
    return number < 0 ? "-" + grouped : grouped
  }
}
