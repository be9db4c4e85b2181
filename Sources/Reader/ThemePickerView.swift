import Screen
import Settings

/// The panel of themes.
struct ThemePickerView {
  private let panel: SidePanel

  init(_ state: State, _ picker: ThemePicker) {
    let wording = state.wording
    let name = state.variant == .light ? wording.lightVariant : wording.darkVariant
    let variant = picker.variant == nil ? "\(name) (\(wording.followsTerminal))" : name
    panel = SidePanel(
      size: state.size, title: wording.themesTitle,
      items: picker.themes.map { SidePanel.Item(text: $0.name) }, index: picker.index,
      hints: [
        "\(state.key(.nextView))  \(variant)",
        wording.pickerHint(keep: state.key(.open), back: "Esc"),
      ])
  }

  var targets: [Target] { panel.targets { .theme($0) } }

  func draw(on grid: inout Grid) { panel.draw(on: &grid) }
}
