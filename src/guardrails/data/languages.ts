/** What the checks know of one language. Words are folded: lower case, no accents. */
export interface LanguageData {
  readonly greetings: string;
  /** Forms of address before a family name. */
  readonly titles: string;
  /** Words, or beginnings of words, of a call to action. */
  readonly asks: string;
  readonly spam: readonly string[];
  readonly hedges: string;
  /** Commonest function words, by which the language is known. */
  readonly plain: string;
}

export const languages: Readonly<Record<string, LanguageData>> = {
  en: {
    greetings: 'hi hello hey dear good greetings morning afternoon evening hiya howdy gday kia hola bonjour ciao hallo ola moin salut salaam namaste',
    titles: 'mr mrs ms mx miss dr prof professor sir madam dame lord lady',
    asks: '',
    spam: [],
    hedges: '',
    plain: 'the and to of a in for you is that on with your how i it at we would could be our are this as an from have by or if about',
  },
  de: {
    greetings: 'hallo guten moin servus liebe lieber sehr grüß gruss hi gruezi geehrte geehrter tag morgen abend',
    titles: 'herr frau herrn dr prof',
    asks: 'termin gespräch anruf telefonat passt hätten haben sie zeit könnten können wir darf ich melden antworten freuen freue zeigen austausch kurz treffen interesse möchten wollen schreiben rückmeldung demo vorstellen',
    spam: ['garantiert', 'garantie auf', 'risikofrei', 'ohne risiko', 'kostenlos', 'gratis', 'jetzt handeln', 'jetzt kaufen', 'nur kurze zeit', 'begrenzte zeit', 'letzte chance', 'unverbindlich und kostenlos', 'einmalige chance', 'einmalige gelegenheit', 'nicht verpassen', 'hier klicken', 'sonderangebot', 'gewinner', 'bargeld', 'dringend', 'nur heute'],
    hedges: 'vermutlich wahrscheinlich vielleicht könnte könnten würde möglicherweise vermute denke nehme ob falls wenn wohl',
    plain: 'der die das und ich sie wir ist nicht ein eine einen mit fur auf zu von im den dem es ihre ihr ihnen wie auch bei aus haben wurde konnten uber',
  },
  fr: {
    greetings: 'bonjour bonsoir salut cher chere madame monsieur',
    titles: 'monsieur madame m mme mlle dr maitre',
    asks: 'appel échange rendez-vous seriez disponible pourrions pouvons auriez convient vous dire parler discuter montrer présenter intéresse souhaitez envoyer créneau puis-je pourrais répondre rencontre demo',
    spam: ['garanti', 'sans risque', 'gratuit', 'gratuite', 'agissez maintenant', 'achetez maintenant', 'temps limite', 'duree limitee', 'derniere chance', 'sans engagement', 'ne manquez pas', 'cliquez ici', 'offre speciale', 'gagnant', 'urgent', 'unique dans une vie', 'offre exceptionnelle'],
    hedges: "peut-etre probablement j'imagine sans doute pourrait pourrions serait si suppose",
    plain: 'le la les de des du et un une vous je nous est pour dans que qui votre vos sur avec en au aux pas plus ce cette il elle ou par comment',
  },
  es: {
    greetings: 'hola buenos buenas estimado estimada querido querida',
    titles: 'senor senora sr sra srta don dona dr dra',
    asks: 'llamada reunión hablar podríamos podemos disponible te parece le parece interesa agenda conversar mostrar mostrarle enviar hueco cuándo viene bien quedar responder demo tendría podría',
    spam: ['garantizado', 'garantizada', 'sin riesgo', 'gratis', 'actua ahora', 'actue ahora', 'compra ya', 'tiempo limitado', 'ultima oportunidad', 'sin compromiso', 'no te lo pierdas', 'no se lo pierda', 'haz clic', 'haga clic', 'promocion especial', 'ganador', 'urgente', 'dinero facil', 'oferta exclusiva'],
    hedges: 'quiza quizas probablemente imagino supongo podria tal vez seria si',
    plain: 'el la los las de del y un una que en para con por su sus es se no como mas al lo le usted tu nos me esta este si una',
  },
  it: {
    greetings: 'ciao buongiorno buonasera salve gentile gentilissimo gentilissima caro cara egregio',
    titles: 'signor signora sig dott dottor dottoressa ing avv',
    asks: 'chiamata incontro parlare possiamo potremmo disponibile sentirci interessa mostrare mostrarle appuntamento confrontarci call quando le va inviare rispondere demo avrebbe',
    spam: ['garantito', 'garantita', 'senza rischi', 'gratis', 'gratuito', 'agisci ora', 'agisca ora', 'compra ora', 'tempo limitato', 'ultima occasione', 'senza impegno', 'non perdere', 'clicca qui', 'promozione speciale', 'vincitore', 'urgente', 'offerta esclusiva'],
    hedges: 'forse probabilmente immagino suppongo potrebbe magari sarebbe se',
    plain: 'il lo la i gli le di del della e un una che in per con su si non come da sono vi mi ci questo questa al alla nel piu se',
  },
  nl: {
    greetings: 'hallo hoi dag beste geachte goedemorgen goedemiddag goedenavond goedendag hi',
    titles: 'heer mevrouw meneer dhr mevr mw dr',
    asks: 'gesprek bellen belletje afspraak kunnen zouden past schikt tijd laten zien spreken mag ik interesse reactie sturen demo kennismaken wanneer',
    spam: ['gegarandeerd', 'risicovrij', 'zonder risico', 'gratis', 'handel nu', 'koop nu', 'beperkte tijd', 'laatste kans', 'vrijblijvend en gratis', 'mis het niet', 'klik hier', 'speciale aanbieding', 'winnaar', 'dringend', 'eenmalige kans'],
    hedges: 'misschien waarschijnlijk vermoedelijk zou zouden denk vermoed of als wellicht',
    plain: 'de het een en van ik u je we is niet op te voor met in dat die er aan uw jullie om als ook bij over hoe zou kunnen naar',
  },
  pt: {
    greetings: 'ola bom boa prezado prezada caro cara oi',
    titles: 'senhor senhora sr sra dr dra dona',
    asks: 'chamada reunião conversa conversar podemos poderíamos disponível falar agendar marcar interessa mostrar enviar horário topa quando responder demo teria poderia faz sentido',
    spam: ['garantido', 'garantida', 'sem risco', 'gratis', 'gratuito', 'aja agora', 'compre agora', 'tempo limitado', 'ultima chance', 'ultima oportunidade', 'sem compromisso', 'nao perca', 'clique aqui', 'promocao especial', 'vencedor', 'urgente', 'oferta exclusiva'],
    hedges: 'talvez provavelmente imagino suponho poderia seria se quem sabe',
    plain: 'o a os as de do da dos das e um uma que em no na para com por se nao como mais ao seu sua voce nos me isso este esta ou',
  },
  pl: {
    greetings: 'dzien czesc witam szanowny szanowna drogi droga hej witaj dobry',
    titles: 'pan pani panie pana dr inz prof',
    asks: 'rozmowa rozmowę rozmowy spotkanie spotkania zadzwonić porozmawiać czy możemy moglibyśmy pasuje termin pokazać przedstawić odpowiedź wysłać znajdzie demo zainteresowany zainteresowana',
    spam: ['gwarantowane', 'gwarantowany', 'gwarancja', 'bez ryzyka', 'za darmo', 'darmowy', 'dzialaj teraz', 'kup teraz', 'ograniczony czas', 'ostatnia szansa', 'bez zobowiazan', 'nie przegap', 'kliknij tutaj', 'promocja specjalna', 'zwyciezca', 'pilne', 'jedyna okazja'],
    hedges: 'moze prawdopodobnie chyba pewnie byc przypuszczam moglby moglaby czy jesli gdyby',
    plain: 'i w z na do nie sie ze to jest o jak po dla czy za od moze pan pani panstwa oraz przy tym ktore ktory przez mam czym was',
  },
};
