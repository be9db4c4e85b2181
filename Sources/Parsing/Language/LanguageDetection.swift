import ArticleModel

/// The language of `text` as a BCP 47 tag, or nil when it tells too little.
///
/// The script decides where it can; among Latin texts the share of function words does. The first
/// 8,000 scalars are enough.
func language(of text: String) -> String? {
  let longestSample = 8_000
  var (scripts, words) = (ScriptCounter(), FunctionWordCounter())
  let bytes = text.utf8.span
  var (index, scalars) = (0, 0)
  while index < bytes.count, scalars < longestSample {
    let start = index
    let limit = min(bytes.count, start + longestSample - scalars)
    while index < limit, (0x41...0x5A).contains(bytes[index] & ~0x20) {
      words.append(bytes[index] | 0x20)
      index += 1
    }
    scripts.letters += index - start
    scalars += index - start
    guard index < limit else { continue }
    let (scalar, end) = bytes.scalar(at: index)
    if scalar == "'" {
      words.append(bytes[index])
    } else if scalar.isASCII {
      words.finishWord()
    } else {
      scripts.count(scalar)
      words.append(lowered: scalar)
    }
    index = end
    scalars += 1
  }
  words.finishWord()
  return scripts.language ?? words.language
}

/// Counts letters by script.
private struct ScriptCounter {
  var letters = 0
  /// By language, in the order of the alphabet, so that of equals the first is taken.
  private var counts = [Int](repeating: 0, count: languages.count)
  /// Letters that only one language of a shared script uses.
  private var telling = (persian: 0, ukrainian: 0, urdu: 0)

  private static let languages = [
    "ar", "bn", "el", "he", "hi", "ja", "ko", "ru", "ta", "th", "zh",
  ]

  mutating func count(_ scalar: Unicode.Scalar) {
    guard scalar.isLetter else { return }
    letters += 1
    switch scalar.value {
    case 0x0600...0x06FF:
      counts[0] += 1
      switch scalar {
      case "پ", "چ", "ژ", "گ": telling.persian += 1
      case "ٹ", "ڈ", "ڑ", "ے": telling.urdu += 1
      default: break
      }
    case 0x0980...0x09FF: counts[1] += 1
    case 0x0370...0x03FF: counts[2] += 1
    case 0x0590...0x05FF: counts[3] += 1
    case 0x0900...0x097F: counts[4] += 1
    case 0x3041...0x30FF: counts[5] += 1
    case 0xAC00...0xD7AF: counts[6] += 1
    case 0x0400...0x04FF:
      counts[7] += 1
      switch scalar {
      case "і", "ї", "є", "ґ", "І", "Ї", "Є", "Ґ": telling.ukrainian += 1
      default: break
      }
    case 0x0B80...0x0BFF: counts[8] += 1
    case 0x0E00...0x0E7F: counts[9] += 1
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: counts[10] += 1
    default: break
    }
  }

  var language: String? {
    let kana = counts[5]
    if kana * 20 > letters, kana > 10 { return "ja" }
    guard let best = firstOfGreatest(counts), counts[best] * 2 > letters, counts[best] >= 10
    else { return nil }
    let tells = [
      ("fa", telling.persian), ("uk", telling.ukrainian), ("ur", telling.urdu),
    ]
    if let tell = firstOfGreatest(tells.map(\.1)), tells[tell].1 * 50 > counts[best] {
      return tells[tell].0
    }
    return ScriptCounter.languages[best]
  }
}

/// Counts the function words of each language.
private struct FunctionWordCounter {
  private let table = functionWordTable
  private var hits = [Int](repeating: 0, count: functionWordTable.languages.count)
  private var words = 0
  /// The word that is being read, and its length in bytes.
  private var word: UInt64 = 0
  private var length = 0

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    word = word << 8 | UInt64(byte)
    length += 1
  }

  mutating func append(lowered scalar: Unicode.Scalar) {
    var bytes: [UInt8] = []
    bytes.append(lowered: scalar)
    let small = bytes.span
    var index = 0
    while index < small.count {
      let (scalar, end) = small.scalar(at: index)
      if scalar.isLetter || scalar == "'" {
        for place in index..<end { append(small[place]) }
      } else {
        finishWord()
      }
      index = end
    }
  }

  @inline(__always)
  mutating func finishWord() {
    guard length > 0 else { return }
    words += 1
    if length <= FunctionWordTable.longest { count(table.languages(of: word)) }
    (word, length) = (0, 0)
  }

  private mutating func count(_ languages: UInt32) {
    var rest = languages
    while rest != 0 {
      hits[rest.trailingZeroBitCount] += 1
      rest &= rest - 1
    }
  }

  var language: String? {
    guard let best = firstOfGreatest(hits), hits[best] * 12 >= words, hits[best] >= 3 else {
      return nil
    }
    return table.languages[best]
  }
}

/// The first index of the greatest number, so that the answer never changes; nil for none.
private func firstOfGreatest(_ numbers: [Int]) -> Int? {
  numbers.indices.max { (numbers[$0], $1) < (numbers[$1], $0) }
}
