/// How an article is set: the widths in cells and what the setting goes by.
public struct Format: Equatable, Sendable {
  /// The width of the text.
  public var measure: Int
  /// The width of kicker, headline, dek and byline, which stand above all text columns.
  public var headMeasure: Int
  /// The width that code and tables may take when the measure is too narrow for them.
  public var reach: Int
  public var setting: TextSetting

  /// Widths are at least 1; head and reach are the measure unless they are told.
  public init(
    measure: Int, headMeasure: Int? = nil, reach: Int? = nil, setting: TextSetting = TextSetting()
  ) {
    self.measure = max(1, measure)
    self.headMeasure = max(1, headMeasure ?? measure)
    self.reach = max(self.measure, reach ?? measure)
    self.setting = setting
  }
}
