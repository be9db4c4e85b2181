import ArticleModel

/// Something that an import takes in: an article that is read when its turn comes.
public struct Parcel: Sendable {
  /// Where it lies: a path, behind it what leads to it inside an archive or a list.
  public var name: String
  /// The bytes that the article is made of.
  public var original: [UInt8]
  /// Whether these very bytes tell all that the parcel does: then a library that has them can pass
  /// it over unread.
  public var isWhole = true
  private let reading: @Sendable () throws(ParsingError) -> Holding

  init(
    _ name: String, original: [UInt8], isWhole: Bool = true,
    reading: @escaping @Sendable () throws(ParsingError) -> Holding
  ) {
    self.name = name
    self.original = original
    self.isWhole = isWhole
    self.reading = reading
  }

  /// Something that cannot be an article.
  public init(_ name: String, failure: ParsingError) {
    self.init(name, original: []) { () throws(ParsingError) in throw failure }
  }

  /// The article with all that its earlier home knew of it.
  public func holding() throws(ParsingError) -> Holding { try reading() }
}

/// What a source holds for a library: parcels, unpacked one by one.
public struct Parcels: Sequence, IteratorProtocol {
  /// How many there are; what lies in archives inside is not counted yet.
  public let count: Int
  private var rest: AnyIterator<Parcel>

  init(count: Int, _ rest: some Sequence<Parcel>) {
    self.count = count
    self.rest = AnyIterator(rest.makeIterator())
  }

  init(_ parcels: [Parcel]) { self.init(count: parcels.count, parcels) }

  public mutating func next() -> Parcel? { rest.next() }
}
