import HTML

extension Surroundings {
  /// The rule that cuts this leaf, once its evidence spoke against it: what tells most of it.
  var rule: Rule {
    if let label = leaf.label { return label }
    if isHidden { return .hidden }
    if let topic = (Surroundings.topicRules.first { innerTopics.contains($0.topic) }) {
      return topic.rule
    }
    if let element = (Surroundings.elementRules.first { innerTags.contains($0.tag) }) {
      return element.rule
    }
    if isRepeated { return .duplicate }
    if sinceBoxHeading <= 10 { return .box }
    if isBeforeProse { return .before }
    if isAfterProse { return .after }
    return .stray
  }

  private static let topicRules: [(topic: Topics, rule: Rule)] = [
    (.comments, .comments), (.consent, .consent), (.advertisement, .advertisement),
    (.related, .related), (.subscription, .subscription), (.sharing, .share),
    (.caption, .caption), (.navigation, .navigation), (.author, .author), (.teaser, .related),
    (.footer, .legal), (.references, .references), (.contents, .navigation),
  ]

  private static let elementRules: [(tag: Tag, rule: Rule)] = [
    (.figcaption, .caption), (.nav, .navigation), (.footer, .legal), (.form, .control),
    (.aside, .box),
  ]
}
