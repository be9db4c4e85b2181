// What belongs to the site and not to the article. Languages in the order of `LabelTable+Boxes.swift`.

extension LabelTable {
  static let consent = LabelTable(
    rule: .consent,
    whole: [
      "cookies", "cookie-einstellungen", "alle akzeptieren", "akzeptieren", "ablehnen",
      "einwilligung",
      "zustimmen", "zustimmen und weiter", "cookie settings", "accept", "accept all",
      "accept cookies",
      "reject all", "i agree", "manage preferences", "manage cookies", "cookie policy",
      "privacy settings",
      "tout accepter", "accepter", "aceptar", "accetta", "accepteren", "aceitar", "akceptuję",
    ],
    starts: [
      "wir benötigen ihre", "wir nutzen cookies", "we use cookies", "this site uses cookies",
      "this website uses cookies", "by continuing to", "by clicking", "nous utilisons des cookies",
      "utilizamos cookies", "mit ihrer zustimmung", "ich bin damit einverstanden",
      "sie sind damit einverstanden",
      "um diesen inhalt", "zum anzeigen dieses", "hier ist ein inhalt", "empfohlener externer",
      "empfohlener redaktioneller",
    ],
    holds: [
      "use of cookies", "uses cookies", "use cookies", "verwendet cookies", "datenschutzerklärung",
      "personenbezogene daten", "privacy policy", "terms of use", "terms of service",
      "terms and conditions",
      "politique de confidentialité", "política de privacidad", "external content", "recaptcha",
    ])

  static let legal = LabelTable(
    rule: .legal,
    whole: [
      "impressum", "disclaimer", "haftungsausschluss", "legal notice", "datenschutz", "agb",
      "kontakt", "über uns", "mediadaten", "nutzungsbedingungen",
      "hilfe",
      "privacy", "terms", "about us", "about", "imprint", "all rights reserved",
      "alle rechte vorbehalten",
      "mentions légales", "tous droits réservés", "aviso legal", "todos los derechos reservados",
      "note legali", "alla rechten voorbehouden", "widerrufsrecht", "barrierefreiheit",
      "jugendschutz",
      "privacy notice", "careers", "advertise", "advertise with us", "sitemap", "rss", "faq",
    ],
    starts: [
      "copyright ©", "copyright 20", "© 20", "© copyright", "alle rechte vorbehalten",
      "all rights reserved",
      "tous droits réservés", "todos los derechos", "powered by", "this material may not",
      "with inputs from", "reproduction", "tutti i diritti",
      "transmitted by", "provided by", "syndicated from", "affiliate disclaimer", "disclosure:",
      "disclaimer:", "this article contains affiliate",
    ],
    holds: [
      "maschinelle übersetzung eines",
      "all rights reserved", "alle rechte vorbehalten", "tous droits réservés",
      "todos los derechos reservados",
    ])

  static let authorBoxes = LabelTable(
    rule: .author,
    whole: [
      "über den autor", "über die autorin", "zum autor", "zur autorin", "autor", "autorin",
      "der autor", "die autorin", "die autoren",
      "autoren",
      "about the author", "about the authors", "author", "authors", "written by", "meet the author",
      "à propos de l'auteur", "l'auteur", "sobre el autor", "sobre o autor", "l'autore",
      "over de auteur",
      "o autorze", "o autorovi", "om forfatteren", "om skribenten", "author bio",
      "view author archive",
      "posts by author", "view all posts", "author profile", "view bio", "contributors",
    ],
    starts: [
      "über den autor", "über die autorin", "zur person", "about the author", "more by",
      "more from this author",
      "view all posts by", "alle artikel von", "weitere artikel von", "mehr artikel von",
      "email the author",
      "follow the author", "(reporting by", "reporting by", "editing by", "(editing by",
      "see more by",
      "all posts by", "email the", "meet our", "work with us", "about the editor",
      "contact the author", "additional reporting",
    ])

  static let navigation = LabelTable(
    rule: .navigation,
    whole: [
      "hauptnavigation", "navigation", "startseite", "zum inhalt springen",
      "zum hauptinhalt springen",
      "skip to main content", "skip to navigation", "main navigation", "sections", "main menu",
      "hlavní obsah", "article", "artikel", "článek", "you are here", "sie sind hier", "breadcrumb",
      "table of contents", "contents", "inhaltsverzeichnis", "inhalt", "sommaire",
      "accessibility links",
    ],
    starts: [
      "zum inhalt", "zur navigation", "skip to", "sie sind hier:", "you are here:", "direkt zum",
    ])

  static let references = LabelTable(
    rule: .references,
    whole: [
      "verwendete quellen", "quellen", "quelle", "weitere informationen", "links zum artikel",
      "weblinks",
      "quellenangaben", "references", "visible links", "hidden links", "external links",
      "weiterführende links", "article sources", "view article sources", "works cited",
      "bibliography", "footnotes", "notes and references",
    ])
}
