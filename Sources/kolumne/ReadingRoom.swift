import ArticleModel
import Curses
import Reader
import Screen
import Settings
import Storage

/// The event loop: what happens becomes messages, state becomes screens, effects become work.
struct ReadingRoom {
  private let setting: Setting
  private let library: Library?
  private let article: Article?

  /// A room with a library.
  init(_ setting: Setting, library: Library) {
    (self.setting, self.library, article) = (setting, library, nil)
  }

  /// A room with one article that is not kept.
  init(_ setting: Setting, article: Article) {
    (self.setting, library, self.article) = (setting, nil, article)
  }

  /// Has the terminal until the reader leaves.
  func open() throws {
    guard let mailbox = Mailbox<Message>() else { throw TerminalError.refused("descriptors") }
    let worker = library.flatMap { Worker($0, wording: setting.wording, mailbox: mailbox) }
    defer { worker?.finish(within: 800) }
    var terminal = try Terminal()
    var state = beginning(size: terminal.screenSize)
    // The first list is waited for: a frame without it would be seen for a moment and mean nothing.
    var effects = state.start()
    while let worker, !effects.isEmpty {
      effects = effects.compactMap(worker.answer).flatMap { state.update($0) }
    }
    var isOpen = true
    while isOpen {
      terminal.paint(
        view(state), theme: state.theme, variant: state.variant,
        showsCursor: setting.config.showsCursor)
      for event in terminal.nextEvents(wake: mailbox.descriptor) {
        for message in messages(of: event, mailbox) {
          isOpen = run(state.update(message), worker, &terminal) && isOpen
        }
        if case .end = event {
          start(state.run(.quit), worker)
          isOpen = false
        }
      }
    }
  }

  private func beginning(size: Size) -> State {
    let (themes, themeWarning) = setting.themes()
    var keyMap = KeyMap.kolumne
    let keyWarning = keyMap.take(setting.config.keys, wording: setting.wording)
    var state = State(
      size: size, config: setting.config, wording: setting.wording, themes: themes, keyMap: keyMap,
      likely: Terminal.likelyVariant, reading: article, hasList: library != nil)
    if library?.isReadOnly == true {
      state.warn(setting.wording.readOnlyLibrary)
    } else if let warning = setting.warnings.first.map(setting.wording.warning) ?? themeWarning
      ?? keyWarning
    {
      state.warn(warning)
    }
    return state
  }

  private func messages(of event: TerminalEvent, _ mailbox: Mailbox<Message>) -> [Message] {
    switch event {
    case .key(let key): [.key(key)]
    case .resized(let size): [.resized(size)]
    case .appearance(let variant): [.appearance(variant)]
    case .woken: mailbox.collect()
    // Paste, mouse and focus mean nothing yet; a continued program paints whole by itself.
    case .paste, .mouse, .focus, .continued, .end: []
    }
  }

  /// Runs effects; false when one of them ends the program.
  private func run(_ effects: [Effect], _ worker: Worker?, _ terminal: inout Terminal) -> Bool {
    var staysOpen = true
    for effect in effects {
      switch effect {
      case .quit: staysOpen = false
      case .suspend: terminal.suspend()
      case .redraw: terminal.repaint()
      default: worker?.start(effect)
      }
    }
    return staysOpen
  }

  /// Starts the work among the effects.
  private func start(_ effects: [Effect], _ worker: Worker?) {
    for effect in effects where effect.isWork { worker?.start(effect) }
  }
}

extension Effect {
  /// Whether a worker does it, and not the event loop itself.
  fileprivate var isWork: Bool {
    switch self {
    case .list, .open, .mark, .remember: true
    case .redraw, .suspend, .quit: false
    }
  }
}

extension KeyMap {
  /// Takes the bindings of the configuration over; what is wrong with the first wrong one.
  mutating func take(_ keys: [String: [String: String]], wording: Wording) -> String? {
    var wrong: String?
    for (view, bindings) in keys.sorted(by: { $0.key < $1.key }) {
      for (chord, name) in bindings.sorted(by: { $0.key < $1.key }) {
        let command = Command(rawValue: name)
        if let scope = Scope(rawValue: view), command != nil || name.isEmpty,
          bind(chord, to: command, in: scope)
        {
          continue
        }
        wrong = wrong ?? wording.wrongBinding("[keys.\(view)] \(chord) = \"\(name)\"")
      }
    }
    return wrong
  }
}
