import ArgumentParser
import ArticleModel
import Curses
import Glibc
import Parsing
import Reader
import Screen
import Settings
import Storage
import Typesetting

/// `kolumne doctor`: whether all that kolumne needs is well; it mends nothing by itself.
struct Doctor: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "doctor", abstract: Setting.current.wording.doctorAbstract)
  }

  @Flag(help: ArgumentHelp(Setting.current.wording.jsonHelp))
  var json = false

  @Flag(help: ArgumentHelp(Setting.current.wording.thoroughHelp))
  var thorough = false

  @Flag(help: ArgumentHelp(Setting.current.wording.compactHelp))
  var compact = false

  @Flag(help: ArgumentHelp(Setting.current.wording.salvageHelp))
  var salvage = false

  func run() throws {
    let setting = Setting.current
    if salvage { return try salvageLibrary(setting) }
    if compact { try setting.library().compact() }
    let findings = terminal(setting) + settings(setting) + patterns(setting) + library(setting)
    for finding in findings {
      try StandardOutput.write(json ? JSON.line(finding) : Printable(line: finding.line))
    }
    if findings.contains(where: { $0.state == .wrong }) { throw ExitCode(1) }
  }
}

/// One thing that the doctor looked at.
struct Finding: Encodable {
  enum State: String, Encodable {
    case well, notable, wrong
  }

  /// The name of the thing, stable and the same in all languages.
  var what: String
  var state: State
  /// What there is to say, for people.
  var text: String

  init(_ what: String, _ state: State = .well, _ text: String) {
    (self.what, self.state, self.text) = (what, state, text)
  }

  var line: String {
    let mark =
      switch state {
      case .well: "✓"
      case .notable: "·"
      case .wrong: "✗"
      }
    let name = what + String(repeating: " ", count: max(1, 12 - what.count))
    return "\(mark) \(name)\(text)"
  }
}

extension Doctor {
  private func settings(_ setting: Setting) -> [Finding] {
    let wording = setting.wording
    guard let home = setting.home else { return [Finding("home", .wrong, wording.noHome)] }
    let warnings = setting.warnings.map { Finding("config", .wrong, $0) }
    let remote = FileSystem(of: home.data).remoteName.map {
      Finding("disk", .notable, wording.isRemote($0))
    }
    let room = FileSystem.room(at: home.data).map { room in
      room < 20_000_000
        ? Finding("disk", room < 1_000_000 ? .wrong : .notable, wording.isNearlyFull(room))
        : Finding("disk", .well, wording.room(room))
    }
    return [Finding("home", .well, home.data)] + [room, remote].compactMap(\.self)
      + (warnings.isEmpty ? [Finding("config", .well, home.config + "/config.toml")] : warnings)
  }

  private func patterns(_ setting: Setting) -> [Finding] {
    let check = PatternCheck()
    let damaged = check.damaged.map {
      Finding("patterns", .wrong, setting.wording.patternsAreDamaged($0))
    }
    return damaged + [Finding("patterns", .well, setting.wording.patterns(check.whole.count))]
  }

  private func library(_ setting: Setting) -> [Finding] {
    guard let home = setting.home else { return [] }
    let wording = setting.wording
    let files = Library.files(in: home.data).map { file in
      Finding("file", .well, "\(file.name)  \(wording.size(file.bytes))")
    }
    guard access(home.data + "/library.sqlite", F_OK) == 0 else {
      return [Finding("library", .notable, wording.noLibraryYet)]
    }
    do {
      let library = try Library(lookingInto: home.data)
      let found = try library.examine(readingTexts: thorough)
      return findings(found, library, wording) + files
    } catch {
      return [
        Finding("library", .wrong, wording.message(of: error)),
        Finding("repair", .notable, wording.howToRepair),
      ] + files
    }
  }

  private func findings(
    _ found: Examination, _ library: Library, _ wording: Wording
  ) -> [Finding] {
    var findings = found.faults.map { Finding("library", .wrong, wording.fault($0)) }
    if found.faults.isEmpty {
      findings = [Finding("library", .well, wording.isWell(articles: found.articles))]
    }
    if library.isReadOnly { findings.append(Finding("library", .notable, wording.isReadOnly)) }
    for id in found.unreadable {
      findings.append(Finding("text", .wrong, wording.unreadableText(id.description)))
    }
    if !found.faults.isEmpty || !found.unreadable.isEmpty {
      findings.append(Finding("repair", .notable, wording.howToRepair))
    }
    if let unindexed = found.unindexed {
      findings.append(
        Finding(
          "index", unindexed == 0 ? .well : .notable,
          unindexed == 0 ? wording.indexIsComplete : wording.indexWaits(unindexed)))
    } else {
      findings.append(Finding("version", .notable, wording.isOlder))
    }
    findings.append(
      found.originalsFault.map { fault in
        Finding("originals", .notable, wording.originalsFail(wording.message(of: fault)))
      }
        ?? Finding(
          "originals", .well, wording.originals(found.originals, unused: found.unusedOriginals)))
    if found.freeBytes > 10_000_000 {
      findings.append(Finding("room", .notable, wording.freeRoom(Int64(found.freeBytes))))
    }
    let backups = library.backups()
    findings.append(
      Finding("backups", backups.isEmpty ? .notable : .well, backups.first ?? wording.noBackup))
    return findings
  }

  private func terminal(_ setting: Setting) -> [Finding] {
    let wording = setting.wording
    let kind = variable("TERM") ?? ""
    var findings = [
      Finding(
        "terminal", kind.isEmpty ? .notable : .well, kind.isEmpty ? wording.noTerminalKind : kind)
    ]
    let (locale, isUTF8) = (TerminalKind.locale(variable), TerminalKind.isUnicode(variable))
    findings.append(
      Finding(
        "locale", isUTF8 ? .well : .notable,
        isUTF8 ? locale : wording.localeWithoutUTF8(locale)))
    if variable("NO_COLOR").map({ !$0.isEmpty }) == true {
      findings.append(Finding("colours", .notable, "NO_COLOR"))
    } else {
      findings.append(Finding("colours", .well, variable("COLORTERM") ?? kind))
    }
    return findings + widths(wording)
  }

  /// Asks the terminal how wide it draws characters on which terminals disagree.
  private func widths(_ wording: Wording) -> [Finding] {
    let characters = ["ä", "“", "…", "●", "◐", "★", "━", "語", "😀", "e\u{301}"]
    guard let drawn = drawnWidths(of: characters) else { return [] }
    let wrong = zip(characters, drawn).filter { $0.cellWidth != $1 }.map(\.0)
    return [
      Finding(
        "widths", wrong.isEmpty ? .well : .notable,
        wrong.isEmpty ? wording.widthsAgree : wording.widthsDiffer(wrong.joined(separator: " ")))
    ]
  }

  private func salvageLibrary(_ setting: Setting) throws {
    let wording = setting.wording
    guard let home = setting.home else { throw Failure(wording.noHome) }
    let salvaged = try Library.salvage(in: home.data) { bytes, origin in
      // Of a list of JSON one element was kept.
      let list = Array("[".utf8) + bytes + Array("]".utf8)
      return (bytes.first == UInt8(ascii: "{") ? [list, bytes] : [bytes]).lazy.compactMap { bytes in
        let parcels = try? parcels(in: Source(bytes: bytes, location: origin.location))
        return try? parcels?.first { _ in true }?.holding().article
      }.first
    }
    try StandardOutput.write(
      Printable(wording.salvaged(salvaged.articles, folder: salvaged.folder)))
    if salvaged.reread > 0 {
      try StandardOutput.write(Printable(wording.textsWereReread(salvaged.reread)))
    }
    for headline in salvaged.withoutText {
      StandardError.write(Printable(line: wording.textWasLost(headline)))
    }
    for id in salvaged.lost {
      StandardError.write(Printable(line: wording.articleWasLost(id.description)))
    }
    if salvaged.withoutMarks > 0 {
      StandardError.write(Printable(wording.marksWereLost(salvaged.withoutMarks)))
    }
    for part in Salvaged.Part.allCases where salvaged.incomplete.contains(part) {
      StandardError.write(Printable(wording.isIncomplete(part)))
    }
    if !salvaged.isWhole { throw ExitCode(1) }
  }
}
