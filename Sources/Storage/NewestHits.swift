import GRDB

/// The numbers of the articles that hold all of some terms, as the index of words knows them, the
/// highest first.
///
/// They are read from the index as they are asked for: who wants the newest few reads little even
/// of the commonest words.
struct NewestHits {
  /// What was given last; nothing from here on is given again.
  private(set) var last = Int64.max
  private var terms: [Union]

  init(of terms: [TextTerm], _ db: Database) throws {
    self.terms = try terms.map { try Union(of: $0, db) }
  }

  /// The next number below the last; nil when there is none.
  mutating func next() throws -> Int64? {
    guard !terms.isEmpty, last > .min else { return nil }
    var (number, agreed) = (last - 1, 0)
    while agreed < terms.count {
      for term in terms.indices {
        guard let highest = try terms[term].highest(through: number) else { return nil }
        agreed = highest == number ? agreed + 1 : 1
        number = highest
      }
    }
    last = number
    return number
  }

  /// The next numbers, `most` at the most, in descending order.
  mutating func next(_ most: Int) throws -> [Int64] {
    var numbers: [Int64] = []
    while numbers.count < most, let number = try next() { numbers.append(number) }
    return numbers
  }
}

/// The numbers of the articles that hold one term, from all tables in which it is looked up.
private struct Union {
  private typealias Numbers = FastDatabaseValueCursor<Int64>
  /// What each table gives, in descending order, and the first of it that has not been passed.
  private var tables: [(numbers: Numbers, first: Int64?)]

  init(of term: TextTerm, _ db: Database) throws {
    tables = try term.lookups.map { lookup in
      let sql = """
        SELECT rowid FROM \(lookup.table) WHERE \(lookup.table) MATCH ? ORDER BY rowid DESC
        """
      // Not a cached statement: two words are looked up in one table at the same time.
      let statement = try db.makeStatement(sql: sql)
      let numbers = try Int64.fetchCursor(statement, arguments: [lookup.expression])
      return (numbers, try numbers.next())
    }
  }

  /// The highest number that is not above the bound; those above it are passed for good.
  mutating func highest(through bound: Int64) throws -> Int64? {
    var highest: Int64?
    for table in tables.indices {
      while let first = tables[table].first, first > bound {
        tables[table].first = try tables[table].numbers.next()
      }
      if let first = tables[table].first { highest = max(highest ?? first, first) }
    }
    return highest
  }
}
