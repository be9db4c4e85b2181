/// The sentences of a passage.
///
/// A sentence ends where a line could end as well (so not inside “z. B.” or before “3. Oktober”),
/// after a stop and its closing marks, before what is no small letter. What is left are stops that
/// shorten a word.
func sentences(of scalars: [UInt32], language: String?) -> [Range<Int>] {
  let breaks = BreakOpportunity.tailored(scalars, language: language)
  let isGerman = language?.hasPrefix("de") ?? false
  var sentences: [Range<Int>] = []
  var start = 0
  func close(_ end: Int) {
    if let sentence = trimmed(start..<end, of: scalars) { sentences.append(sentence) }
    start = end
  }
  for index in scalars.indices.dropFirst() {
    switch breaks[index] {
    case .mandatory: close(index)
    case .allowed where endsSentence(before: index, of: scalars, isGerman: isGerman): close(index)
    case .allowed, .hyphenated, .stub, .none: break
    }
  }
  close(scalars.count)
  return sentences
}

private func endsSentence(before index: Int, of scalars: [UInt32], isGerman: Bool) -> Bool {
  // Chinese and Japanese have stops of full width, and no space behind them.
  if [0x3002, 0xFF01, 0xFF1F].contains(scalars[index - 1]) { return true }
  guard scalars[index - 1].isWhite, SentenceEnd.canBegin(with: scalars[index]) else { return false }
  var last = index - 1
  while last > 0, scalars[last].isWhite { last -= 1 }
  guard let stop = SentenceEnd.stops(at: last, in: scalars) else { return false }
  // Behind a closing mark or with another sign a stop shortens nothing.
  return stop < last || scalars[stop] != 0x2E
    || !isShortened(endingAt: stop, of: scalars, isGerman: isGerman)
}

/// Whether the stop belongs to a word or a number: “J.”, “bzw.”, and in German “19.”
private func isShortened(endingAt stop: Int, of scalars: [UInt32], isGerman: Bool) -> Bool {
  var word = ""
  var start = stop
  while start > 0, stop - start < 8, let scalar = Unicode.Scalar(scalars[start - 1]),
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  {
    start -= 1
    word.unicodeScalars.insert(scalar, at: word.unicodeScalars.startIndex)
  }
  guard let first = word.unicodeScalars.first else { return false }
  // “J. Doe”, “u. a. Berlin”; but in English a sentence may well end with “I”.
  if word.unicodeScalars.count == 1, first.properties.isAlphabetic {
    return isGerman || word != "I"
  }
  if word.allSatisfy(\.isNumber) { return isGerman && word.count <= 2 }
  return shortenings.contains(word)
}

/// What stands before more of the sentence; “usw.” and “etc.” rather end one.
private let shortenings: Set<String> = [
  "Abb", "Abs", "Abt", "Art", "Bd", "bzw", "ca", "Co", "cf", "Dipl", "Dr", "dt", "engl", "evtl",
  "Fa", "Fig", "Fr", "frz", "geb", "Gen", "ggf", "gest", "Hr", "Hrsg", "inkl", "Ing", "insb", "Jh",
  "Jr", "Kap", "lat", "Mio", "Mr", "Mrd", "Mrs", "Ms", "Nr", "No", "Prof", "Rep", "Sen", "Sgt",
  "sog", "Sr", "St", "Str", "Tab", "Tel", "Tsd", "vgl", "Vgl", "Vol", "vs", "Ziff", "zzgl",
]
