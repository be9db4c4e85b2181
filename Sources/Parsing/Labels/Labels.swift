/// The label tables of all languages.
let labels = LabelIndex([
  .advertisements, .related, .newsletters, .sharing, .comments, .consent, .legal, .subscriptions,
  .controls, .media, .authorBoxes, .navigation, .references,
])
