// Pictures and what is said of them.

extension BlockAssembler {
  /// Gives caption and credit to the figure around them.
  mutating func settle(words frame: Frame) {
    let line = frame.blocks.map(\.text).joined(separator: " ").cleanedLine
    let top = frames.count - 1
    guard let line else { return }
    guard let place = frames.indices.reversed().prefix(4).first(where: { frames[$0].isFigure })
    else {
      for block in frame.blocks { put(block) }
      return
    }
    switch frame.container {
    case .credit: frames[place].add(credit: line)
    case .caption: frames[place].add(caption: line)
    default:
      if frames[place].credit != nil || frame.credit != nil {
        frames[place].add(caption: line)
      } else {
        let parts = splitCaption(line)
        if let caption = parts.caption { frames[place].add(caption: caption) }
        if let credit = parts.credit { frames[place].add(credit: credit) }
      }
    }
    for block in frame.blocks where !block.isPassage { frames[top].blocks.append(block) }
  }

  /// The words in `frame` belong to the figure that stands before it.
  mutating func settle(lateCaption frame: Frame) {
    let top = frames.count - 1
    guard case .figure(var figure) = frames[top].blocks.last else {
      return settle(figure: frame)
    }
    figure.caption = figure.caption ?? frame.caption
    figure.credit = figure.credit ?? frame.credit
    frames[top].blocks[frames[top].blocks.count - 1] = .figure(figure)
    for block in frame.blocks { put(block) }
  }

  mutating func settle(figure frame: Frame) {
    var (caption, credit) = (frame.caption, frame.credit)
    var rest: [Block] = []
    let holdsPicture = frame.holdsPicture
    for block in frame.blocks {
      if caption == nil, credit == nil, holdsPicture, case .paragraph = block,
        let line = block.text.cleanedLine, line.unicodeScalars.count <= 500
      {
        let parts = splitCaption(line)
        (caption, credit) = (parts.caption, parts.credit)
      } else {
        rest.append(block)
      }
    }
    give(&caption, &credit, to: &rest)
    for block in rest {
      if case .figure(let figure) = block { append(figure) } else { put(block) }
    }
    append(Figure(caption: caption, credit: credit))
  }

  /// Puts the words where they belong: to a picture, else to a table, a quote or an embed.
  private func give(_ caption: inout String?, _ credit: inout String?, to blocks: inout [Block]) {
    guard caption != nil || credit != nil else { return }
    for (index, block) in blocks.enumerated() {
      switch block {
      case .figure(var figure) where figure.caption == nil && figure.credit == nil:
        figure.caption = caption
        figure.credit = credit
        blocks[index] = .figure(figure)
      case .table(var table) where table.caption.isEmpty:
        let words = [caption, credit].compactMap(\.self).joined(separator: " ")
        table.caption = [.text(words)]
        blocks[index] = .table(table)
      case .quote(let inner, let attribution) where attribution.isEmpty && credit == nil:
        blocks[index] = .quote(inner, attribution: [.text(caption ?? "")])
      case .embed(let title, let url) where title == LinkAddress(url)?.host:
        blocks[index] = .embed(title: caption ?? title, url: url)
      default: continue
      }
      (caption, credit) = (nil, nil)
      return
    }
  }
}

extension BlockAssembler.Frame {
  fileprivate var isFigure: Bool {
    if case .figure = container { true } else { false }
  }

  fileprivate var holdsPicture: Bool {
    blocks.contains { if case .figure = $0 { true } else { false } }
  }

  fileprivate mutating func add(caption line: String) {
    caption = caption.map { $0 + " " + line } ?? line
  }

  fileprivate mutating func add(credit line: String) {
    credit = credit.map { $0 + " " + line } ?? line
  }
}

extension Figure {
  /// The figure with its texts as lines and its address as browsers write it; nil when nothing of
  /// it can be shown.
  var cleaned: Figure? {
    let address = url.flatMap(LinkAddress.init)?.text
    let figure = Figure(
      caption: caption?.cleanedLine, credit: credit?.cleanedLine, url: address,
      alt: address == nil ? nil : alt?.cleanedLine)
    return figure.caption == nil && figure.credit == nil && figure.url == nil ? nil : figure
  }
}

extension LinkAddress {
  /// The name of the place; for a mail address all of it.
  var host: String {
    guard !text.hasPrefix("mailto:"), let start = text.firstIndex(of: "/") else { return text }
    let rest = text[start...].dropFirst(2)
    return String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" })
  }
}

extension String {
  /// The text as one line: white space collapsed, other controls gone; nil when nothing is left.
  var cleanedLine: String? {
    var assembler = InlineAssembler()
    assembler.append(self)
    let text = assembler.take().text
    return text.isEmpty ? nil : text
  }

  /// Lines of code: line feeds alone end them, no empty ones at the ends, no controls but tabs.
  var cleanedCode: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var isAfterReturn = false
    for byte in utf8 {
      switch byte {
      case 0x0D: bytes.append(0x0A)
      case 0x0A: if !isAfterReturn { bytes.append(0x0A) }
      case 0x09, 0x20..<0x7F, 0x80...: bytes.append(byte)
      default: break
      }
      isAfterReturn = byte == 0x0D
    }
    let isBlank = { (byte: UInt8) in byte == 0x0A || byte == 0x20 || byte == 0x09 }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { $0 != 0x0A })
    else { return "" }
    // The first line keeps its indentation.
    let start = bytes[..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return String(decoding: bytes[start...last], as: UTF8.self)
  }

  /// The name of a programming language as a class and as the mark of a fence; nil for none.
  var cleanedCodeLanguage: String? {
    let scalars = unicodeScalars.filter {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "+-#._".unicodeScalars.contains($0)
    }
    return scalars.isEmpty ? nil : String(String.UnicodeScalarView(scalars))
  }
}
