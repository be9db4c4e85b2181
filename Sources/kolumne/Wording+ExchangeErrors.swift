import Exporting
import Parsing
import Settings

extension Wording {
  /// Why nothing comes out of an archive, or of an entry of one, at `path`, which is quoted already.
  func message(of problem: ArchiveProblem, path: String) -> String {
    switch problem {
    case .damaged:
      tongue(
        en: "\(path) is damaged or breaks off. Get it again.",
        de: "\(path) ist beschädigt oder bricht ab. Hol es noch einmal.")
    case .encrypted:
      tongue(
        en: "\(path) is encrypted. Unpack it with its password, then import the files.",
        de: "\(path) ist verschlüsselt. Entpacke es mit dem Passwort und importiere die Dateien.")
    case .unknownMethod(let number):
      tongue(
        en: "\(path) is packed in a way that kolumne does not know (\(number)). Unpack it first.",
        de: "\(path) ist auf eine Art gepackt, die kolumne nicht kennt (\(number)). Entpacke es "
          + "zuerst.")
    case .nested:
      tongue(
        en: "\(path) is an archive inside an archive. Unpack the outer one first.",
        de: "\(path) ist ein Archiv in einem Archiv. Entpacke zuerst das äußere.")
    case .tooManyEntries(let limit):
      tongue(
        en: "\(path) holds too many files: at most \(grouped(limit)) are read. Unpack it first.",
        de: "\(path) enthält zu viele Dateien: Gelesen werden höchstens \(grouped(limit)). "
          + "Entpacke es zuerst.")
    case .tooLarge(let limit):
      tongue(
        en: "\(path) unpacks to more than is safe: at most \(limit >> 20) MB in all. Unpack it "
          + "first.",
        de: "\(path) wird ausgepackt größer, als sicher ist: höchstens \(limit >> 20) MB zusammen. "
          + "Entpacke es zuerst.")
    }
  }

  /// A file of the library in the place of an export.
  func isOfLibrary(_ path: String) -> String {
    tongue(
      en: "“\(path)” is a file of the library itself. Name another one.",
      de: "„\(path)“ ist eine Datei der Bibliothek selbst. Nenn eine andere.")
  }

  func message(of error: OutputError) -> String {
    switch error {
    case .occupied(let path):
      tongue(
        en: "“\(path)” is there already and holds something else. --force overwrites it.",
        de: "„\(path)“ gibt es schon, und anderes steht darin. --force überschreibt es.")
    case .folder(let path):
      tongue(
        en: "“\(path)” is a folder, where a file was to be written. Name a file.",
        de: "„\(path)“ ist ein Ordner, wo eine Datei stehen sollte. Nenn eine Datei.")
    case .file(let path):
      tongue(
        en: "“\(path)” is a file, where a folder of files was to be written. Name a folder.",
        de:
          "„\(path)“ ist eine Datei, wo ein Ordner von Dateien stehen sollte. Nenn einen Ordner.")
    case .diskFull(let path):
      tongue(
        en: "The disk of “\(path)” is full. Make room, then try again.",
        de: "Die Platte von „\(path)“ ist voll. Schaff Platz und versuch es wieder.")
    case .beyondForm:
      tongue(
        en: "This is more than one archive can hold. Export fewer articles at once.",
        de: "Das ist mehr, als ein Archiv fasst. Exportiere weniger Artikel auf einmal.")
    case .unwritable("-", let reason): cannotWrite(reason)
    case .unwritable(let path, let reason):
      tongue(
        en: "Cannot write “\(path)”: \(reason).", de: "„\(path)“ ist nicht schreibbar: \(reason).")
    }
  }
}
