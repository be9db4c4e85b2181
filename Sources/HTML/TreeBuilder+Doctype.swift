extension TreeBuilder {
  /// Keeps the doctype; its identifiers lie where an element's attributes would.
  mutating func insertDoctype() {
    var record = Document.Record(kind: .doctype)
    record.start = Int32(token.start)
    record.length = Int32(token.end - token.start)
    record.firstAttribute = Int32(token.firstAttribute)
    record.attributeCount = Int32(token.attributeCount)
    document.link(document.append(record), at: Place(parent: 0))
    isQuirky = asksForQuirks
  }

  /// Source: WHATWG HTML, “The "initial" insertion mode”.
  private var asksForQuirks: Bool {
    if token.forcesQuirks { return true }
    guard tokenizer.isText(token.start..<token.end, "html") else { return true }
    if token.hasPublicIdentifier {
      let identifier = identifier(0)
      if quirkyIdentifiers.contains(where: { tokenizer.isText(identifier, $0) }) { return true }
      if quirkyPrefixes.contains(where: { tokenizer.hasPrefix(identifier, $0) }) { return true }
      if !token.hasSystemIdentifier {
        return tokenizer.hasPrefix(identifier, "-//w3c//dtd html 4.01 frameset//")
          || tokenizer.hasPrefix(identifier, "-//w3c//dtd html 4.01 transitional//")
      }
    }
    return token.hasSystemIdentifier
      && tokenizer.isText(
        identifier(1), "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd")
  }

  private func identifier(_ offset: Int) -> Range<Int> {
    let record = tokenizer.attributes[token.firstAttribute + offset]
    return Int(record.valueStart)..<Int(record.valueStart + record.valueLength)
  }
}

private let quirkyIdentifiers: [StaticString] = [
  "-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html",
]

private let quirkyPrefixes: [StaticString] = [
  "+//silmaril//dtd html pro v0r11 19970101//", "-//as//dtd html 3.0 aswedit + extensions//",
  "-//advasoft ltd//dtd html 3.0 aswedit + extensions//", "-//ietf//dtd html 2.0 level 1//",
  "-//ietf//dtd html 2.0 level 2//", "-//ietf//dtd html 2.0 strict level 1//",
  "-//ietf//dtd html 2.0 strict level 2//", "-//ietf//dtd html 2.0 strict//",
  "-//ietf//dtd html 2.0//", "-//ietf//dtd html 2.1e//", "-//ietf//dtd html 3.0//",
  "-//ietf//dtd html 3.2 final//", "-//ietf//dtd html 3.2//", "-//ietf//dtd html 3//",
  "-//ietf//dtd html level 0//", "-//ietf//dtd html level 1//", "-//ietf//dtd html level 2//",
  "-//ietf//dtd html level 3//", "-//ietf//dtd html strict level 0//",
  "-//ietf//dtd html strict level 1//", "-//ietf//dtd html strict level 2//",
  "-//ietf//dtd html strict level 3//", "-//ietf//dtd html strict//", "-//ietf//dtd html//",
  "-//metrius//dtd metrius presentational//",
  "-//microsoft//dtd internet explorer 2.0 html strict//",
  "-//microsoft//dtd internet explorer 2.0 html//",
  "-//microsoft//dtd internet explorer 2.0 tables//",
  "-//microsoft//dtd internet explorer 3.0 html strict//",
  "-//microsoft//dtd internet explorer 3.0 html//",
  "-//microsoft//dtd internet explorer 3.0 tables//", "-//netscape comm. corp.//dtd html//",
  "-//netscape comm. corp.//dtd strict html//", "-//o'reilly and associates//dtd html 2.0//",
  "-//o'reilly and associates//dtd html extended 1.0//",
  "-//o'reilly and associates//dtd html extended relaxed 1.0//",
  "-//sq//dtd html 2.0 hotmetal + extensions//",
  "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
  "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
  "-//spyglass//dtd html 2.0 extended//", "-//sun microsystems corp.//dtd hotjava html//",
  "-//sun microsystems corp.//dtd hotjava strict html//", "-//w3c//dtd html 3 1995-03-24//",
  "-//w3c//dtd html 3.2 draft//", "-//w3c//dtd html 3.2 final//", "-//w3c//dtd html 3.2//",
  "-//w3c//dtd html 3.2s draft//", "-//w3c//dtd html 4.0 frameset//",
  "-//w3c//dtd html 4.0 transitional//", "-//w3c//dtd html experimental 19960712//",
  "-//w3c//dtd html experimental 970421//", "-//w3c//dtd w3 html//", "-//w3o//dtd w3 html 3.0//",
  "-//webtechs//dtd mozilla html 2.0//", "-//webtechs//dtd mozilla html//",
]
