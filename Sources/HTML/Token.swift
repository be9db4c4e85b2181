/// What the tokenizer found last.
///
/// There is one token at a time; its characters lie in the tokenizer's sink.
struct Token {
  enum Kind: UInt8 {
    case text, null, startTag, endTag, comment, doctype, endOfFile
  }

  var kind = Kind.endOfFile
  /// The name of a tag, when it has a constant; else `.other`.
  var tag = Tag.other
  /// Equal for equal names of tags; unequal names share it seldom.
  var nameKey: UInt8 = 0
  var isSelfClosing = false
  /// A doctype that asks for quirks by being broken.
  var forcesQuirks = false
  var hasPublicIdentifier = false
  var hasSystemIdentifier = false
  /// The characters of a text or comment, or the name of an unknown tag or of a doctype.
  var start = 0
  var end = 0
  var firstAttribute = 0
  /// The attributes of a tag; of a doctype, its identifiers.
  var attributeCount = 0
  /// Where the sink ended before this token.
  var mark = 0
}

/// How the tokenizer reads what follows.
///
/// Source: WHATWG HTML, “Tokenization”: the states in which the tree builder may leave it.
enum ContentModel: UInt8 {
  case data, rcdata, rawtext, scriptData, plaintext
}
