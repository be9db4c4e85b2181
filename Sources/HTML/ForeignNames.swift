extension Tokenizer {
  /// Gives the names of the tag and its attributes the capitals that SVG and MathML have.
  ///
  /// Source: WHATWG HTML, “adjust SVG attributes” and its siblings. The prefixes of foreign
  /// attributes stay parts of their names.
  mutating func adjustForeignNames(_ namespace: Namespace) {
    if namespace == .svg, token.tag == .other || token.tag == .foreignObject {
      adjustTagName()
    }
    let range = token.firstAttribute..<(token.firstAttribute + token.attributeCount)
    for index in range {
      let attribute = attributes[index]
      let name = Int(attribute.nameStart)..<Int(attribute.nameStart + attribute.nameLength)
      guard let adjusted = adjustedName(name, namespace) else { continue }
      attributes[index].nameStart = Int32(characters.count)
      characters.append(adjusted.utf8Start, count: adjusted.utf8CodeUnitCount)
    }
  }
}

private extension Tokenizer {
  mutating func adjustTagName() {
    var adjusted: StaticString? = token.tag == .foreignObject ? "foreignObject" : nil
    for name in svgTags where adjusted == nil && isName(token.start..<token.end, name) {
      adjusted = name
    }
    guard let adjusted else { return }
    token.start = characters.count
    characters.append(adjusted.utf8Start, count: adjusted.utf8CodeUnitCount)
    token.end = characters.count
  }

  func adjustedName(_ name: Range<Int>, _ namespace: Namespace) -> StaticString? {
    switch namespace {
    case .html: nil
    case .mathML: isName(name, "definitionURL") ? "definitionURL" : nil
    case .svg: svgAttributes.first { isName(name, $0) }
    }
  }

  /// Whether `range` is `name` in lower case.
  func isName(_ range: Range<Int>, _ name: StaticString) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { name in
      name.indices.allSatisfy { characters[range.lowerBound + $0] == name[$0].lowered }
    }
  }
}

private let svgTags: [StaticString] = [
  "altGlyph", "altGlyphDef", "altGlyphItem", "animateColor", "animateMotion", "animateTransform",
  "clipPath", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite",
  "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow",
  "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feImage", "feMerge",
  "feMergeNode", "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight",
  "feTile", "feTurbulence", "glyphRef", "linearGradient", "radialGradient", "textPath",
]

private let svgAttributes: [StaticString] = [
  "attributeName", "attributeType", "baseFrequency", "baseProfile", "calcMode", "clipPathUnits",
  "diffuseConstant", "edgeMode", "filterUnits", "glyphRef", "gradientTransform", "gradientUnits",
  "kernelMatrix", "kernelUnitLength", "keyPoints", "keySplines", "keyTimes", "lengthAdjust",
  "limitingConeAngle", "markerHeight", "markerUnits", "markerWidth", "maskContentUnits",
  "maskUnits", "numOctaves", "pathLength", "patternContentUnits", "patternTransform",
  "patternUnits", "pointsAtX", "pointsAtY", "pointsAtZ", "preserveAlpha", "preserveAspectRatio",
  "primitiveUnits", "refX", "refY", "repeatCount", "repeatDur", "requiredExtensions",
  "requiredFeatures", "specularConstant", "specularExponent", "spreadMethod", "startOffset",
  "stdDeviation", "stitchTiles", "surfaceScale", "systemLanguage", "tableValues", "targetX",
  "targetY", "textLength", "viewBox", "viewTarget", "xChannelSelector", "yChannelSelector",
  "zoomAndPan",
]
