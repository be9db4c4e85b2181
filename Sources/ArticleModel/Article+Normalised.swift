extension Article {
  /// The article with body and footnotes in normal form: the form that readers of HTML and Markdown
  /// give, so that what is written and read again can be compared. See `BlockAssembler`.
  public var normalised: Article {
    var article = self
    var notes: [Footnote] = []
    var names: Set<String> = []
    for note in footnotes {
      let name = Footnote.label(note.name)
      guard !name.isEmpty, !note.body.normalised(notes: nil).isEmpty,
        names.insert(name).inserted
      else { continue }
      notes.append(Footnote(name, body: note.body))
    }
    article.footnotes = notes.map { Footnote($0.name, body: $0.body.normalised(notes: names)) }
    article.body = body.normalised(notes: names)
    return article
  }
}

extension [Block] {
  /// The blocks in normal form; references to footnotes outside `notes` become superscripts.
  public func normalised(notes: Set<String>? = nil) -> [Block] {
    var assembler = BlockAssembler(notes: notes)
    var pending: [BlockStep] = reversed().map(BlockStep.block)
    while let step = pending.popLast() {
      switch step {
      case .block(let block): pending += assembler.take(block).reversed()
      case .passage(let inlines):
        assembler.append(inlines)
        assembler.endParagraph()
      case .open(let container): assembler.open(container)
      case .close: assembler.close()
      }
    }
    return assembler.finish()
  }
}

/// What is left to do of blocks that are taken apart.
private enum BlockStep {
  case block(Block)
  case passage([Inline])
  case open(BlockAssembler.Container)
  case close
}

extension BlockAssembler {
  /// Takes a leaf in; of a container gives the steps that take its contents in.
  fileprivate mutating func take(_ block: Block) -> [BlockStep] {
    switch block {
    case .paragraph(let inlines): return [.passage(inlines)]
    case .heading(let level, let inlines):
      return [.open(.heading(level: level)), .passage(inlines), .close]
    case .list(let list):
      return [.open(.list(list.marker))]
        + list.items.flatMap { [.open(.item)] + $0.map(BlockStep.block) + [.close] } + [.close]
    case .quote(let blocks, let attribution):
      return [.open(.quote)] + blocks.map(BlockStep.block) + steps(attribution) + [.close]
    case .pullQuote(let inlines, let attribution):
      return [.open(.pullQuote), .passage(inlines)] + steps(attribution) + [.close]
    case .figure(let figure): append(figure)
    case .table(let table): return steps(table)
    case .code(let text, let language): appendCode(text, language: language)
    case .divider: appendDivider()
    case .embed(let title, let url): appendEmbed(title: title, url: url)
    }
    return []
  }

  private func steps(_ attribution: [Inline]) -> [BlockStep] {
    attribution.isEmpty ? [] : [.open(.attribution), .passage(attribution), .close]
  }

  private func steps(_ table: Table) -> [BlockStep] {
    func row(_ cells: Table.Row, isHeader: Bool) -> [BlockStep] {
      [.open(.row(isHeader: isHeader))]
        + cells.flatMap {
          [.open(.cell(isHeader: isHeader, columns: 1, rows: 1)), .passage($0), .close]
        } + [.close]
    }
    let head = table.header.isEmpty ? [] : row(table.header, isHeader: true)
    return [.open(.table()), .open(.tableCaption), .passage(table.caption), .close] + head
      + table.rows.flatMap { row($0, isHeader: false) } + [.close]
  }
}

extension BlockAssembler {
  /// Adds inlines to the paragraph.
  public mutating func append(_ passage: [Inline]) {
    walk(passage) { step in
      switch step {
      case .text(let text): inlines.append(text)
      case .lineBreak: breakLine()
      case .note(let name): appendNote(name)
      case .open(let style): inlines.open(style)
      case .close(let style): inlines.close(style)
      case .openLink(let address): inlines.openLink(to: address)
      case .closeLink: inlines.closeLink()
      }
    }
  }
}

extension InlineAssembler {
  /// Adds inlines, less their first `count` scalars of text.
  mutating func append(_ passage: [Inline], dropping count: Int = 0) {
    var left = count
    walk(passage) { step in
      switch step {
      case .text(let text):
        let scalars = text.unicodeScalars
        append(String(Substring(scalars.dropFirst(left))))
        left = max(0, left - scalars.count)
      case .lineBreak:
        if left > 0 { left -= 1 } else { breakLine() }
      case .note(let name): appendNote(name)
      case .open(let style): open(style)
      case .close(let style): close(style)
      case .openLink(let address): openLink(to: address)
      case .closeLink: closeLink()
      }
    }
  }
}

/// One step through nested inlines.
private enum InlineStep {
  case text(String)
  case lineBreak
  case note(String)
  case open(InlineAssembler.Style)
  case close(InlineAssembler.Style)
  case openLink(String)
  case closeLink
}

/// Goes through `passage` with a stack of its own: stored articles nest as deep as they like.
private func walk(_ passage: [Inline], _ visit: (InlineStep) -> Void) {
  enum Pending {
    case inline(Inline)
    case step(InlineStep)
  }
  var pending = passage.reversed().map(Pending.inline)
  func open(_ style: InlineAssembler.Style, _ inlines: [Inline]) {
    visit(.open(style))
    pending.append(.step(.close(style)))
    pending += inlines.reversed().map(Pending.inline)
  }
  while let next = pending.popLast() {
    switch next {
    case .step(let step): visit(step)
    case .inline(.text(let text)): visit(.text(text))
    case .inline(.lineBreak): visit(.lineBreak)
    case .inline(.footnote(let name)): visit(.note(name))
    case .inline(.code(let text)): open(.code, [.text(text)])
    case .inline(.emphasis(let inlines)): open(.emphasis, inlines)
    case .inline(.strong(let inlines)): open(.strong, inlines)
    case .inline(.superscript(let inlines)): open(.superscript, inlines)
    case .inline(.subscript(let inlines)): open(.subscript, inlines)
    case .inline(.link(let inlines, let address)):
      visit(.openLink(address))
      pending.append(.step(.closeLink))
      pending += inlines.reversed().map(Pending.inline)
    }
  }
}
