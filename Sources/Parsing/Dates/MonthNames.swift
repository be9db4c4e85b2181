/// The months by their names and short forms, in lower case: 1 for January.
///
/// German has its Austrian names and the spellings of typewriters; “may”, “mai” and the like are
/// shared between languages and mean the same month in all of them.
let monthNumbers: [String: Int] = {
  let names: [[String]] = [
    // German
    ["januar", "jänner", "jaenner", "jan", "jän"], ["februar", "feber", "feb"],
    ["märz", "maerz", "mrz", "mär"], ["april", "apr"], ["mai"], ["juni", "jun"],
    ["juli", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["oktober", "okt"],
    ["november", "nov"], ["dezember", "dez"],
    // English
    ["january"], ["february"], ["march", "mar"], [], ["may"], ["june"], ["july"], [], [],
    ["october", "oct"], [], ["december", "dec"],
    // French
    ["janvier", "janv"], ["février", "fevrier", "févr", "fév"], ["mars"], ["avril", "avr"], [],
    ["juin"], ["juillet", "juil"], ["août", "aout"], ["septembre"], ["octobre"], ["novembre"],
    ["décembre", "decembre", "déc"],
    // Spanish and Portuguese
    ["enero", "ene", "janeiro"], ["febrero", "fevereiro", "fev"], ["marzo", "março"],
    ["abril", "abr"], ["mayo", "maio"], ["junio", "junho"], ["julio", "julho"], ["agosto", "ago"],
    ["septiembre", "setiembre", "setembro", "set"], ["octubre", "outubro", "out"],
    ["noviembre", "novembro"], ["diciembre", "dic", "dezembro"],
    // Italian
    ["gennaio", "gen"], ["febbraio"], [], ["aprile"], ["maggio", "mag"], ["giugno", "giu"],
    ["luglio", "lug"], [], ["settembre"], ["ottobre", "ott"], [], ["dicembre"],
    // Dutch
    ["januari"], ["februari"], ["maart", "mrt"], [], ["mei"], [], [], ["augustus"], [], [], [], [],
    // Nordic
    ["januar"], [], ["marts"], [], ["maj"], ["juni"], [], ["augusti"], [], [], [], ["desember"],
    // Polish and Czech, as dates inflect them
    ["stycznia", "ledna"], ["lutego", "února"], ["marca", "března"], ["kwietnia", "dubna"],
    ["maja", "května"], ["czerwca", "června"], ["lipca", "července"], ["sierpnia", "srpna"],
    ["września", "září"], ["października", "října"], ["listopada", "listopadu"],
    ["grudnia", "prosince"],
    // Turkish
    ["ocak"], ["şubat"], [], ["nisan"], ["mayıs"], ["haziran"], ["temmuz"], ["ağustos"], ["eylül"],
    ["ekim"], ["kasım"], ["aralık"],
  ]
  var numbers: [String: Int] = [:]
  for (index, forms) in names.enumerated() {
    for form in forms { numbers[form] = index % 12 + 1 }
  }
  return numbers
}()
