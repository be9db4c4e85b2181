/// The little words that every text of a language is full of and few others have.
///
/// Frequent ones that several languages share (“de”, “in”, “a”) count for each of them.
let functionWords: [String: [String]] = [
  "de": """
  der die das und ist nicht ein eine mit auf für von den dem des sich auch es im zu dass wie aber
  noch hat wird sind bei aus nach über wenn oder nur werden einen einer war als er sie wir ich man
  """,
  "en": """
  the and of to is that it for was with as on are this be have has not at by from they but his her
  which an or we you their were been will would who said it's about there what more when can all
  """,
  "fr": """
  le la les des et est une que qui dans pour pas sur au plus par ce avec sont il elle ont cette mais
  du aux être leur comme nous vous fait été ses d'un d'une l'on c'est n'est à où
  """,
  "es": """
  el la los las que y en un una es por con para del se no al lo más su como pero sus ha este esta fue
  son entre cuando muy sin sobre también hasta desde nos todo era ser
  """,
  "it": """
  il la che di è e un una per non con sono del della dei delle nel alla si lo gli anche più come ma ha
  al da questo questa dal nella stato essere hanno suo dell'
  """,
  "nl": """
  de het een en van is dat niet op te zijn met voor die er aan ook als maar om bij nog naar dan uit
  werd wordt heeft hij ze wat over door deze geen worden kan
  """,
  "pt": """
  o a os as que e do da em um uma é para com não por mais dos das se na no como foi ao mas sua ou ser
  também pelo pela são já está isso entre quando muito até
  """,
  "pl": """
  i w na z się nie do to że jest o jak za od po przez dla ale tym był co tak są ma oraz może który
  która które być już tylko jego czy także
  """,
  "sv": """
  och att det som en på är av för med den till inte har de ett om var jag men sig från vi så kan när
  hade ska också efter eller än där alla under
  """,
  "da": """
  og at det er en til på for af med den der ikke de har som et fra var han jeg men om vi sig så kan
  efter også skal eller ved blev hvor mere når
  """,
  "nb": """
  og det er en til på for av med den som ikke de har i et fra var han jeg men om vi seg så kan etter
  også skal eller ved ble hvor mer når være fordi
  """,
  "fi": """
  ja on ei että se oli hän ovat myös kun mutta kuin tai ole sen joka mukaan vain voi nyt niin ollut
  jos sekä jo ovat olisi tämä siitä
  """,
  "cs": """
  a v se na je že to s z do o i jako za by ale pro si jsou byl podle které který jeho po už tak když
  také má jen nebo více od jsem ve
  """,
  "tr": """
  ve bir bu da de için ile çok olarak gibi daha olan ne ama en kadar sonra var değil olduğu göre ki
  her ya o hem
  """,
  "ro":
    "și în de la cu a pe nu care din o un este pentru că mai se ce au fost sunt dar această prin",
  "hu":
    "a az és hogy nem is egy volt meg de ez csak már mint el ki van még azt vagy kell lesz majd",
  "id":
    "yang dan di dari untuk ini dengan itu tidak pada akan dalam ke adalah juga oleh karena ada",
  "vi": "và của là có không được cho một trong các những với người đã khi để này tại về theo",
  "is": "og að í á er sem til um það við ekki með af en var hann fyrir hefur frá verið eru",
].mapValues { $0.split { $0 == " " || $0 == "\n" }.map(String.init) }

/// The languages of each function word.
let functionWordTable = FunctionWordTable(functionWords)

/// Languages by the bytes of their function words, which are so short that a number holds them.
struct FunctionWordTable: Sendable {
  /// All languages, in the order of the alphabet.
  let languages: [String]
  /// Words by their hash; a word whose place is taken stands in the next that is free, 0 is none.
  private var words: [UInt64]
  /// A bit for each language that has the word.
  private var masks: [UInt32]

  /// The longest function word, in bytes.
  static let longest = 8

  init(_ table: [String: [String]]) {
    languages = table.keys.sorted()
    let size = 1 << (Int.bitWidth - table.values.joined().count.leadingZeroBitCount + 1)
    words = Array(repeating: 0, count: size)
    masks = Array(repeating: 0, count: size)
    for (number, language) in languages.enumerated() {
      for word in table[language] ?? [] where word.utf8.count <= FunctionWordTable.longest {
        let word = word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
        let slot = slot(of: word)
        words[slot] = word
        masks[slot] |= 1 << number
      }
    }
  }

  /// The languages that have `word`, whose bytes are those of the number.
  func languages(of word: UInt64) -> UInt32 { masks[slot(of: word)] }

  private func slot(of word: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 40) & (words.count - 1)
    while words[slot] != 0, words[slot] != word { slot = (slot + 1) & (words.count - 1) }
    return slot
  }
}
