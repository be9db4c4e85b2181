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
      "tout refuser", "continuer sans accepter", "paramétrer les cookies", "gérer les cookies",
      "rechazar", "rechazar todo", "aceptar todo", "aceptar y continuar", "configurar cookies",
      "rifiuta", "accetta tutto", "accetta e continua", "alles accepteren", "alles weigeren",
      "akkoord", "aceitar todos", "recusar", "rejeitar", "zaakceptuj", "przejdź do serwisu",
      "odrzuć", "godta alle", "avvis alle", "acceptera alla", "avvisa alla", "accepter alle",
      "afvis alle", "hyväksy kaikki", "přijmout vše", "souhlasím", "odmítnout", "kabul et",
      "reddet", "setuju", "принять", "согласен", "прийняти", "同意する", "同意", "동의", "接受", "موافق",
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
      "qui sommes-nous", "conditions générales", "politique de confidentialité",
      "gestion des cookies", "nous contacter", "quiénes somos", "política de privacidad",
      "política de cookies", "condiciones de uso", "contacto", "chi siamo", "contatti",
      "pubblicità", "privacy policy", "over ons", "contacteer ons", "privacybeleid",
      "gebruiksvoorwaarden", "quem somos", "política de privacidade", "termos de uso",
      "fale conosco", "contato", "o nas", "regulamin", "polityka prywatności", "om oss",
      "personvern", "kontakta oss", "integritetspolicy", "om os", "privatlivspolitik", "kontakt os",
      "tietosuoja", "yhteystiedot", "o nás", "kontakty", "ochrana osobních údajů", "hakkımızda",
      "künye", "iletişim", "gizlilik politikası", "tentang kami", "kebijakan privasi",
      "pedoman media siber", "liên hệ", "о нас", "контакты", "реклама на сайте",
      "политика конфиденциальности", "про нас", "контакти", "会社概要", "利用規約", "プライバシーポリシー", "お問い合わせ",
      "회사소개", "개인정보처리방침", "이용약관", "关于我们", "联系我们", "關於我們", "من نحن", "اتصل بنا", "سياسة الخصوصية",
      "terms of use", "terms of service", "cookie policy", "your privacy choices",
      "do not sell my personal information", "accessibility", "alle rettigheder forbeholdes",
      "alla rättigheter reserverade", "todos os direitos reservados", "wszelkie prawa zastrzeżone",
      "všechna práva vyhrazena", "tüm hakları saklıdır", "все права защищены", "無断転載禁止",
      "무단전재 및 재배포 금지", "版权所有", "جميع الحقوق محفوظة",
    ],
    starts: [
      "copyright ©", "copyright 20", "alle rechte vorbehalten",
      "all rights reserved",
      "tous droits réservés", "todos los derechos", "powered by", "this material may not",
      "with inputs from", "reproduction", "tutti i diritti",
      "transmitted by", "provided by", "syndicated from", "affiliate disclaimer", "disclosure:",
      "disclaimer:", "this article contains affiliate",
      "todos os direitos", "wszelkie prawa", "všechna práva", "tüm hakları", "hak cipta",
      "все права", "저작권자", "riproduzione riservata", "alle rettigheter", "alle rettigheder",
      "vi arbeider etter", "norsk presseforbund", "copyright:",
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
      "autoreninfo", "redakteur", "redakteurin", "der verfasser", "die verfasserin", "autoreninfos",
      "about this author", "author biography", "about the contributor", "more from author",
      "more by this author", "à propos des auteurs", "biographie", "sobre la firma",
      "sobre los autores", "acerca del autor", "el autor", "la autora", "autores", "sull'autore",
      "l'autrice", "gli autori", "over de auteurs", "de auteur", "sobre a autora",
      "sobre os autores", "o autor", "a autora", "o autorach", "autorzy", "om författaren",
      "skribent", "om journalisten", "om forfatterne", "kirjoittaja", "kirjoittajasta",
      "autor článku", "o autorce", "autoři", "yazar hakkında", "yazar", "tentang penulis",
      "penulis", "tác giả", "об авторе", "авторы", "автор", "про автора", "автори", "著者",
      "著者プロフィール", "筆者", "執筆者", "プロフィール", "この記事を書いた人", "저자", "기자", "기자의 다른기사", "作者", "作者简介", "關於作者",
      "关于作者", "عن الكاتب", "الكاتب", "σχετικά με τον συγγραφέα",
    ],
    starts: [
      "über den autor", "über die autorin", "zur person", "about the author", "more by",
      "more from this author",
      "view all posts by", "alle artikel von", "weitere artikel von", "mehr artikel von",
      "email the author",
      "follow the author", "reporting by", "editing by",
      "see more by",
      "all posts by", "email the", "meet our", "work with us", "about the editor",
      "contact the author", "additional reporting",
      "plus d'articles de", "tous les articles de", "voir tous les articles", "más artículos de",
      "más noticias de", "ver todos los artículos", "tutti gli articoli di", "altri articoli di",
      "alle artikelen van", "todos os artigos de", "wszystkie artykuły", "alle artikler av",
      "alle artikler af", "alla artiklar av", "všechny články", "tüm yazıları", "все статьи автора",
      "associated press writer",
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
      "quellen und weiterführende links", "referencias", "bibliografía", "referências", "źródła",
      "źródło", "källor", "källa", "lähteet", "lähde", "zdroje", "zdroj", "kaynak", "kaynaklar",
      "kaynakça", "sumber", "nguồn", "источник", "источники", "джерело", "джерела", "出典", "参考文献",
      "출처", "参考资料", "来源", "資料來源", "المصدر", "المصادر", "citations",
    ],
    starts: [
      "quelle:", "quellen:", "mit agenturmaterial", "mit material von", "bron:",
      "bronnen:", "źródło:", "zdroj:", "zdroje:", "källa:", "källor:", "kilde:", "kilder:",
      "kaynak:", "sumber:", "nguồn:", "источник:", "джерело:", "fonte:", "fuente:",
    ])
}
