import ArticleModel
import Curses
import Glibc
import Reader
import Screen
import Settings
import Storage

/// The event loop: what happens becomes messages, state becomes screens, effects become work.
struct ReadingRoom {
  private let setting: Setting
  private let library: Library?
  private let article: Article?
  private let memory: ChoiceMemory?
  private let browser = Browser()

  /// A room with a library.
  init(_ setting: Setting, library: Library) {
    (self.setting, self.library, article, memory) = (setting, library, nil, nil)
  }

  /// A room with one article that is not kept.
  init(_ setting: Setting, article: Article, memory: ChoiceMemory?) {
    (self.setting, library, self.article, self.memory) = (setting, nil, article, memory)
  }

  /// Has the terminal until the reader leaves; then says what could not be kept.
  func open() throws {
    guard let mailbox = Mailbox<Message>() else { throw TerminalError.refused("descriptors") }
    let worker = library.map {
      Worker($0, in: setting.home?.data, wording: setting.wording, mailbox: mailbox)
    }
    // Whoever quits can wait for a slow disk; who is asked to end may be killed in a second.
    let patience: Int32 =
      switch try run(worker, mailbox) {
      case .left: 15_000
      case .ended: 800
      }
    let isSettled = worker?.leave(within: patience) ?? true
    for message in mailbox.collect() {
      switch message {
      case .failed(let text, _), .unmarked(_, _, let text): throw Failure(text)
      default: break
      }
    }
    if !isSettled { throw Failure(setting.wording.notSettled) }
  }

  private enum Leaving { case left, ended }

  /// The loop itself; the terminal is ours only as long as it runs.
  private func run(_ worker: Worker?, _ mailbox: Mailbox<Message>) throws -> Leaving {
    var terminal = try Terminal(mouse: setting.config.usesMouse)
    var state = beginning(on: terminal)
    // The first list is waited for: a frame without it would be seen for a moment and mean nothing.
    var effects = state.start()
    if effects.contains(.layOut) { mailbox.post(.layOut) }
    while let worker, !effects.isEmpty {
      effects = effects.compactMap(worker.answer).flatMap { state.update($0) }
    }
    var drawn = DrawnRows()
    while true {
      terminal.listen(toMouse: state.config.usesMouse)
      terminal.paint(
        view(state, &drawn), theme: state.theme, variant: state.variant,
        showsCursor: state.config.showsCursor || state.config.isPlain || state.isTyping)
      for event in terminal.nextEvents(wake: mailbox.descriptor) {
        if case .end = event {
          terminal.end()
          return leave(.ended, state.end(), worker)
        }
        for message in messages(of: event, mailbox) {
          // What was typed behind the key that leaves is meant for the shell.
          guard run(state.update(message), &state, worker, mailbox, &terminal) else {
            return leave(.left, state.farewell, worker)
          }
        }
      }
    }
  }

  private func leave(_ leaving: Leaving, _ effects: [Effect], _ worker: Worker?) -> Leaving {
    for effect in effects { worker?.start(effect) }
    memory?.keep()
    return leaving
  }

  private func beginning(on terminal: borrowing Terminal) -> State {
    // Without them the library still opens; the first list tells what is wrong with it.
    let kept = (try? library?.settings()) ?? memory?.settings ?? [:]
    let chosen = kept[Kept.theme].flatMap(ChosenTheme.init(written:))
    let (themes, themeWarning) = setting.firstThemes(chosen?.name)
    var state = State(
      size: terminal.screenSize, config: setting.config, chosen: Kept.choices(in: kept),
      wording: setting.wording, themes: themes, hasAllThemes: false,
      hasColours: terminal.hasColours, likely: Terminal.likelyVariant,
      local: setting.localTongue, reading: article, hasList: library != nil,
      isReadOnly: library?.isReadOnly ?? false,
      savedViews: Kept.views(in: kept), order: Kept.order(in: kept), standing: kept[Kept.standing],
      hyphens: setting.hyphens)
    if let chosen { state.take(chosen) }
    for purpose in Prompt.Purpose.allCases where purpose.isRemembered {
      state.recall(Kept.lines(purpose, in: kept), for: purpose)
    }
    var warnings = setting.warnings
    if library?.isReadOnly == true { warnings.insert(setting.wording.readOnlyLibrary, at: 0) }
    if let themeWarning { warnings.append(themeWarning) }
    warnings += setting.config.viewWarnings(setting.wording)
    if let first = warnings.first { state.warn(first, more: warnings.count - 1) }
    return state
  }

  /// The configuration and the themes as they are on the disk now.
  private func reloaded() -> Message {
    let setting = Setting.reread().plain(setting.isPlainAsked)
    let (themes, themeWarning) = setting.themes()
    let unknown = setting.themeWarning(setting.config.theme)
    let warnings = setting.warnings + [unknown, themeWarning].compactMap(\.self)
    return .configured(setting.config, themes: themes, warnings: warnings)
  }

  private func allThemes() -> Message {
    let (themes, warning) = setting.themes()
    return .themes(themes, warning: warning)
  }

  private func messages(of event: TerminalEvent, _ mailbox: Mailbox<Message>) -> [Message] {
    switch event {
    case .key(let key): [.key(key)]
    case .resized(let size): [.resized(size)]
    case .appearance(let variant): [.appearance(variant)]
    case .woken: mailbox.collect()
    case .mouse(let mouse): [.mouse(mouse, at: milliseconds())]
    case .paste(let text): [.pasted(text)]
    // The terminal itself asks for its colours on focus; a continued program paints whole by itself.
    case .focus, .continued, .end: []
    }
  }

  /// Runs effects; false when one of them ends the program.
  private func run(
    _ effects: [Effect], _ state: inout State, _ worker: Worker?, _ mailbox: Mailbox<Message>,
    _ terminal: inout Terminal
  ) -> Bool {
    var staysOpen = true
    for effect in effects {
      switch effect {
      // At once, since the next key may be meant for what waits for them.
      case .readThemes:
        let next = state.update(allThemes())
        staysOpen = run(next, &state, worker, mailbox, &terminal) && staysOpen
      case .quit: staysOpen = false
      case .suspend:
        // A stopped process must not hold the lock of the library.
        worker?.settle(within: 5000)
        terminal.suspend()
      case .redraw: terminal.repaint()
      case .copy(let text):
        terminal.copy(text)
        if Tmux.isAround { copyToTmux(text, mailbox) }
      case .browse(let address):
        do throws(BrowserError) {
          try browser.open(address)
        } catch {
          mailbox.post(.hindered(setting.wording.message(of: error)))
        }
      case .editNote(let text):
        // Who writes for an hour must not hold the lock of the library.
        worker?.settle(within: 5000)
        let written: String?
        do throws(EditorError) {
          written = try Editor.edit(text, on: &terminal)
        } catch {
          written = nil
          let text = setting.wording.message(of: error)
          mailbox.post(error.keptPath == nil ? .hindered(text) : .failed(text, nil))
        }
        // At once: the next event may be the end.
        let next = state.update(.edited(written))
        staysOpen = run(next, &state, worker, mailbox, &terminal) && staysOpen
      // It is collected with the next events, so after the frame of what led here.
      case .layOut: mailbox.post(.layOut)
      case .reloadConfig: mailbox.post(reloaded())
      case .keep(let text, let name) where worker == nil: memory?.note(text, as: name)
      default: worker?.start(effect)
      }
    }
    return staysOpen
  }
}

/// Beside the event loop, which waits for no other program.
private func copyToTmux(_ text: String, _ mailbox: Mailbox<Message>) {
  Task.detached(executorPreference: Lane("tmux")) {
    Terminal.coverThread()
    if !Tmux.take(text) { mailbox.post(.hindered(Setting.current.wording.notTakenByTmux)) }
  }
}

/// The time by a clock that never goes back.
private func milliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}
