/// The label tables of all languages.
let labels = LabelIndex(LabelTable.all)

extension LabelTable {
  static let all: [LabelTable] = [
    .advertisements, .related, .newsletters, .sharing, .comments, .consent, .legal, .subscriptions,
    .controls, .media, .authorBoxes, .navigation, .references,
  ]
}
