/** How a language tells how far along a thing is, and how much of it. Folded patterns, looked for in a sentence. */
export interface StageWords {
  /** What is still to come. */
  readonly plan: string;
  /** A verb in the future, looked for in lower case with its accents; none where no ending tells it. */
  readonly future?: string;
  /** What is only thought of: no plan yet. */
  readonly weighed: string;
  /** What has come, or is taken to have. */
  readonly done: string;
  /** All of a thing. */
  readonly all: string;
  /** A part of it. */
  readonly part: string;
  /** Nothing else than it. */
  readonly only: string;
}

export const stageWords: Readonly<Record<string, StageWords>> = {
  en: {
    plan: 'plans? to|wants? to|hopes? to|set to|looking to|planned|planning|will|on order|going to|due in|scheduled|by 20\\d\\d|from 20\\d\\d|opens? (?:\\p{L}+ ){0,5}in 20\\d\\d|aims? to|not yet|under consideration|consider(?:s|ing)|weigh(?:s|ing)|prepar(?:es|ing) (?:\\p{L}+ ){0,3}(?:opening|launch|move)|due (?:to|for)|not (?:been )?(?:finished|complete)\\p{L}*',
    done: '',
    all: 'all|whole|every|entire(?:ly)?|completely',
    part: '\\d+ ?%|percent|half|third|quarter|fifth|(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d+) (?:of|in)|part of|some|mostly|largely',
    only: 'only|exclusively|solely|entirely',
    weighed: 'consider(?:s|ing)|weigh(?:s|ing)|exploring|under consideration|studying|evaluating|thinking (?:of|about)',
  },
  de: {
    plan: 'soll|sollen|will|wollen|mochten?|strebt|peilt|(?:wird|werden) (?:\\p{L}+ ){0,6}20\\d\\d|plan\\p{L}*|geplant\\p{L}*|vorgesehen\\p{L}*|kunftig\\p{L}*|beabsichtig\\p{L}*|ab 20\\d\\d|bis (?:ende |anfang |mitte )?20\\d\\d|bald|kommt 20\\d\\d|vorhaben|noch nicht|erwag\\p{L}*|bereitet|bereiten|uberleg\\p{L}*|zukunftsmusik|offen (?:ist|bleibt)|steht noch aus|noch (?:offen|aus|zu)|steht an|ansteht|anstehend\\p{L}*|kommend\\p{L}*|demnachst|im gesprach|noch bevor|bevorsteh\\p{L}*|noch vor sich|noch am anfang',
    done: 'seit|seitdem|lauft|laufen|steht|eroffnet\\p{L}*|gestartet|umgestellt|abgeschlossen|bezogen|fertig\\p{L}*|in betrieb|bereits|schon|inzwischen|angekommen|vollzogen|jetzt|nun|(?:sie|ihr) (?:\\p{L}+ ){1,6}(?:eroffnet|gestartet|umgestellt|eingefuhrt|gebaut|ubernommen|erneuert) (?:haben|habt)|laufende[nrsm]?|im gange|in vollem gang|im bau|begonnen|angelaufen|in betrieb genommen|steht bereits|fertiggestellt\\p{L}*|nutzen|wachst|eingezogen|unterzeichnet|mit (?:dem|der|ihrem|ihrer) neuen',
    all: 'alle[nrs]?|ganze[nrsm]?|gesamte[nrsm]?|samtliche[nr]?|vollstandig\\p{L}*|komplett\\p{L}*|ausschliesslich|durchweg|beide[nrsm]?|uberall|restlos|ohne ausnahme',
    part: '\\d+ ?%|prozent|halfte|drittel|viertel|funftel|zehntel|\\p{L}+ (?:von|der) (?:\\p{L}+ )?(?:zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf|\\d+)|teilweise|zum teil|grosster teil|grosste teil|grossten teil|grossteil|uberwiegend\\p{L}*|vorwiegend|hauptsachlich|grosstenteils|meisten?s?|mehrheit\\p{L}*|einige\\p{L}*|manche\\p{L}*|einzelne\\p{L}*|vor allem',
    only: 'nur|ausschliesslich|allein|einzig|lediglich',
    weighed:
      'erwag\\p{L}*|wird gepruft|werden gepruft|pruft|in prufung|uberleg\\p{L}*|noch nicht (?:beschlossen|entschieden)|im gesprach|denk\\p{L}* (?:\\p{L}+ )?(?:uber|an)',
  },
  fr: {
    plan: "vise|visent|ambitionne|souhaite|espere|prevoit|prevue?s?|prevoyez|projet\\p{L}*|envisag\\p{L}*|va \\p{L}+(?:er|ir|re)|compte \\p{L}+|d'ici|des 20\\d\\d|bientot|prochaine?|n'est pas|pas encore|etudie|prepare|preparent|reflechi\\p{L}*|a l'etude|en suspens|reste a|restent a|a venir|en attente|en projet|pas tranche\\p{L}*|futurs?|futures?|devant (?:vous|elle|eux)|en perspective|a l'horizon",
    future: '(?!camera|opera|vera|sera)\\p{L}{2,}(?:era|eront|ira|iront|dra|dront)',
    done: 'depuis|est ouverte?|(?:a|ont|avez) (?:ouvert|termine|acheve|lance|demarre|bascule|migre|installe|rouvert|inaugure|construit|cree|renove)|ouverte?s?|tourne|tournent|fonctionne|deja|desormais|maintenant|est arrivee?|acheve\\p{L}*|terminee?|en cours|en chantier|en travaux|mise?s? en (?:eau|service|place|route)|deja|commence\\p{L}*|entame\\p{L}*|signee?s?|vous avez (?:ouvert|lance|signe)|inauguree?s?|opérationnel\\p{L}*|operationnel\\p{L}*|installee?s?',
    all: 'tou(?:te|tes|s|t)|entiere?s?|entierement|totalite|integralite|integralement|uniquement|exclusivement|completement|les deux|partout|sans exception',
    part: "\\d+ ?%|pour cent|moitie|tiers|quart|cinquieme|dixieme|\\p{L}+ (?:de|des) (?:ses|leurs|vos) \\p{L}+|sur (?:deux|trois|quatre|cinq|dix|\\d+)|en partie|une partie|la plupart|majorite|majoritairement|essentiellement|surtout|principalement|certaine?s|quelques|l'essentiel|plusieurs|partiellement",
    only: 'uniquement|exclusivement|seulement|rien que|que d\\p{L}*',
    weighed:
      "a l'etude|etudie\\p{L}*|envisag\\p{L}*|reflechi\\p{L}*|sans decision|rien n'est (?:signe|decide)|pas (?:encore )?(?:tranche|decide)",
  },
  es: {
    plan: 'aspira|quiere|espera|preve|preven|previst\\p{L}+|planea\\p{L}*|plane[ao]|proyecta\\p{L}*|pretende\\p{L}*|tienen? previsto|va a \\p{L}+r|proxim[oa]|pronto|para 20\\d\\d|todavia no|aun no|de aqui a(?:l)? 20\\d\\d|hasta 20\\d\\d|estudia|valora|prepara|preparan|baraja|en el aire|pendientes?|por (?:definir|decidir|elegir)|futur[oa]s?|en estudio|en proyecto|sin decidir|por delante|a la vista|en el horizonte',
    future: '\\p{L}{2,}rán?',
    done: 'desde|ya|funciona|funcionan|abrio|abrieron|(?:ha|han) (?:abierto|terminado|lanzado|llegado|inaugurado|estrenado|completado|construido|creado|reabierto|renovado)|reabrieron|inauguraron|construyeron|que (?:ustedes |ya )?\\p{L}{2,}(?:aron|ieron)|abiert[oa]|en marcha|ahora que|listo|lista|en curso|en obras?|en construccion|empez(?:o|aron)|comenz(?:o|aron)|arranc(?:o|aron)|firmad[oa]s?|ya (?:funciona|esta|tiene)|inaugurad[oa]s?|operativ[oa]s?|instalad[oa]s?|puest[oa]s? en marcha|estrenad[oa]s?',
    all: 'tod[oa]s?|enter[oa]s?|totalidad|exclusivamente|unicamente|por completo|integramente|al completo|ambos|ambas|en todas partes|sin excepcion',
    part: '\\d+ ?%|por ciento|mitad|tercio|cuarto|cuarta parte|quinta parte|\\p{L}+ de (?:sus|cada|las|los) (?:\\p{L}+ )?\\p{L}+|en parte|una parte|mayor parte|mayoria|mayoritariamente|principalmente|sobre todo|algun[oa]s?|buena parte|gran parte|casi tod[oa]s?|parcialmente',
    only: 'solo|solamente|exclusivamente|unicamente',
    weighed:
      'estudia\\p{L}*|valora\\p{L}*|baraja\\p{L}*|se plantea\\p{L}*|sopesa\\p{L}*|en estudio|sin decidir|nada firmado|piensa en',
  },
  it: {
    plan: "punta a|vuole|spera|prevede|prevedono|previst\\p{L}+|intend\\p{L}+|progett\\p{L}+|pianific\\p{L}+|entro|presto|prossim[oa]|non ancora|dal 20\\d\\d|da qui al 20\\d\\d|valuta|prepara|preparano|sta pensando|da (?:definire|decidere|scegliere)|allo studio|in sospeso|futur[oaie]|in programma|in arrivo|in progetto|davanti a (?:voi|se)|all'orizzonte|in vista",
    future: '\\p{L}{2,}(?:rà|ranno)',
    done: "da quando|gia|e (?:\\p{L}+ )?(?:apert|arrivat|attiv|operativ|partit|pront)[oa]|(?:ha|hanno|avete) (?:aperto|inaugurato|lanciato|completato|concluso|riaperto|costruito|creato|rinnovato)|ora che|adesso che|funziona|ormai|dopo l'apertura|in corso|in cantiere|in costruzione|iniziat[oaie]|partit[oaie]|avviat[oaie]|firmat[oaie]|inaugurat[oaie]|attiv[oaie]|installat[oaie]|entrat[oaie] in funzione|a regime|operativ[oaie]",
    all: 'tutt[oaie]|inter[oaie]|totalita|esclusivamente|completamente|interamente|per intero|entramb[ie]|ovunque|senza eccezioni',
    part: '\\d+ ?%|per cento|meta|terzo|quarto|quinto|\\p{L}+ (?:de[il]|delle|degli|dei) \\p{L}+|su (?:due|tre|quattro|cinque|dieci|\\d+)|in parte|maggior parte|maggioranza|soprattutto|principalmente|prevalentemente|perlopiu|gran parte|alcun[ie]|qualche|quasi tutt[oaie]|parzialmente|una parte',
    only: 'solo|soltanto|solamente|esclusivamente|unicamente',
    weighed:
      'allo studio|valuta\\p{L}*|in valutazione|sta pensando|sta valutando|soppesa\\p{L}*|niente di (?:firmato|deciso)|non (?:ancora )?decis[oa]',
  },
  nl: {
    plan: 'zal|zullen|plant|plannen|gepland\\p{L}*|wil|van plan|vanaf 20\\d\\d|(?:opent|start|stapt|komt|verhuist|gaat) (?:\\p{L}+ ){0,6}(?:in )?20\\d\\d|in 20\\d\\d (?:opent|start|stapt|komt|verhuist|gaat)|straks|binnenkort|nog niet|tussen nu en 20\\d\\d|tot 20\\d\\d|voor 20\\d\\d|er komt|overweegt|overwegen|bereidt|toekomstmuziek|nog (?:open|te)|in voorbereiding|op stapel|op komst|toekomstig\\p{L}*|komende?|aanstaande|in onderzoek|voor de boeg|in het verschiet|op de plank|in zicht',
    done: 'sinds|draait|draaien|staat|geopend\\p{L}*|gestart|afgerond|overgestapt|inmiddels|al|reeds|nu|voltooid|klaar|heropend|(?:gebouwd|vernieuwd) (?:hebt|hebben)|lopende|aan de gang|in aanbouw|in uitvoering|begonnen|getekend|geinstalleerd|opgestart|operationeel|werkt|in gebruik|in dienst genomen|opengegaan',
    all: 'alle|al|hele|volledig\\p{L}*|geheel|gehele|uitsluitend|compleet|allemaal|beide|overal|zonder uitzondering',
    part: '\\d+ ?%|procent|helft|derde|kwart|vijfde|\\p{L}+ (?:op|van) de (?:\\p{L}+ )?(?:twee|drie|vier|vijf|zes|acht|tien|\\d+)|deels|gedeeltelijk|grotendeels|vooral|voornamelijk|meeste|merendeel|hoofdzakelijk|sommige|enkele|overwegend|meestal|grootste deel|een deel',
    only: 'alleen|uitsluitend|enkel|slechts',
    weighed:
      'overwe\\p{L}+|onderzoekt|in onderzoek|denkt (?:na )?(?:over|aan)|nog niets getekend|nog niet beslist|bekijkt of',
  },
  pt: {
    plan: 'quer|espera|vai|vao|preve|previst\\p{L}+|pretende\\p{L}*|planei\\p{L}*|planej\\p{L}*|tenciona\\p{L}*|em breve|proxim[oa]|ainda nao|ate 20\\d\\d|daqui (?:ate|a) 20\\d\\d|pondera|ponderam|prepara|preparam|estuda|avalia|em aberto|por (?:definir|decidir|escolher)|em estudo|pendentes?|futur[oa]s?|a caminho|em vista|pela frente|no horizonte|a vista',
    future: '\\p{L}{2,}(?:rá|rão)',
    done: 'desde|ja|abri(?:u|ram)|funciona|funcionam|aberto|aberta|pronto|em funcionamento|agora que|cheg(?:ou|aram)|inaugur(?:ou|aram)|conclui(?:u|ram)|reabri(?:u|ram)|constru(?:iu|iram)|renov(?:ou|aram)|que (?:voces |ja )?\\p{L}{2,}(?:aram|eram|iram)|em curso|em obras?|em construcao|comec(?:ou|aram)|arranc(?:ou|aram)|assinad[oa]s?|inaugurad[oa]s?|operaciona\\p{L}+|instalad[oa]s?|em andamento|entrou em|a funcionar|rodando',
    all: 'tod[oa]s?|inteir[oa]s?|totalidade|exclusivamente|por completo|integralmente|apenas|ambos|ambas|em toda a parte|sem excecao',
    part: '\\d+ ?%|por cento|metade|terco|quarto|quinto|\\p{L}+ d[oa]s (?:seus|suas|\\p{L}+)|em cada|em parte|maior parte|maioria|sobretudo|principalmente|maioritariamente|alguns|algumas|boa parte|grande parte|quase tod[oa]s?|parcialmente|uma parte',
    only: 'so|somente|apenas|exclusivamente|unicamente',
    weighed:
      'estuda\\p{L}*|pondera\\p{L}*|avalia\\p{L}*|em estudo|pensa em|analisa se|nada assinado|sem decisao|ainda nao decidi\\p{L}+',
  },
  pl: {
    plan: 'otworzy|otworza|wejdzie|wejda|ruszy|powstanie|uruchomi|przejdzie|zacznie|rozpocznie|przeniesie|stanie|plan\\p{L}*|zaplanowan\\p{L}*|zamierza\\p{L}*|bedzie|beda|ma (?:powstac|otworzyc|ruszyc|stanac)|chce|wkrotce|od 20\\d\\d|do 20\\d\\d|jeszcze nie|rozwaza\\p{L}*|przygotowuj\\p{L}+|mysl[ia] o|w planach|nierozstrzygni\\p{L}+|otwarta kwestia|przyszl\\p{L}+|nadchodz\\p{L}+|ma zostac|maja zostac|ma byc|w przygotowaniu|przed (?:nimi|panstwem|wami)|na horyzoncie|dopiero',
    done: 'odkad|od kiedy|juz|dziala\\p{L}*|otworzyl\\p{L}*|otwart\\p{L}+|ruszyl\\p{L}*|stoi|gotow\\p{L}+|po otwarciu|od otwarcia|zakonczyl\\p{L}*|(?:wy|z)budowal\\p{L}*|odnowil\\p{L}*|trwajac\\p{L}*|trwa|w toku|w trakcie|w budowie|rozpoczet\\p{L}+|rozpoczel\\p{L}+|zaczel\\p{L}+|podpisan\\p{L}+|uruchomion\\p{L}+|czynn\\p{L}+|zainstalowan\\p{L}+|powstal\\p{L}*|wdrozon\\p{L}+',
    all: 'cal[aeyi]\\p{L}*|wszystki\\p{L}+|wszyscy|calkowicie|w calosci|wylacznie|ob[aiy]\\p{L}*|wszedzie|bez wyjatku',
    part: '\\d+ ?%|procent|polow\\p{L}+|jedna (?:trzecia|czwarta|piata|dziesiata)|dwie trzecie|trzy czwarte|\\p{L}+ z (?:\\p{L}+|\\d+)|czesciowo|wiekszosc\\p{L}*|glownie|przewaznie|niektor\\p{L}+|czesc\\p{L}?|zazwyczaj|kilka|kilku|prawie wszystk\\p{L}+',
    only: 'tylko|wylacznie|jedynie',
    weighed:
      'rozwaza\\p{L}*|mysli o|zastanawia sie|analizuje|nic nie podpisa\\p{L}+|jeszcze nie zdecyd\\p{L}+|bez decyzji',
  },
};

/** What a company must or is to do is still to come; of a message the same words guess. */
export const due =
  'doi(?:t|vent) \\p{L}+(?:er|ir|re)|debe(?:n|ria)? \\p{L}+r|dev(?:e|ono) \\p{L}+re|moe(?:t|ten) (?:\\p{L}+ ){0,6}\\p{L}+en|deve(?:m|ra)? \\p{L}+r|ma(?:ja)? (?:\\p{L}+ ){0,3}\\p{L}{3,}c';

/** Of two or of several places alike, where one is told. */
export const everywhereWords =
  'beide[nrsm]?|uberall|les deux|partout|amb[oa]s|en todas partes|entramb[ie]|ovunque|overal|em toda a parte|ob(?:a|ie|u|ydwa|ydwie)|wszedzie';

/** "In buona parte" of what the request has as "solo". */
export const partly =
  'grossteils|grosstenteils|uberwiegend|teilweise|zum (?:grossen )?teil|meist|vor allem|en (?:grande |bonne )?partie|principalement|surtout|essentiellement|pour la plupart|en (?:gran|buena) (?:parte|medida)|mayormente|principalmente|sobre todo|in (?:buona|gran) parte|perlopiu|soprattutto|prevalentemente|grotendeels|deels|vooral|voornamelijk|em (?:grande|boa) parte|sobretudo|maioritariamente|glownie|przewaznie|w wiekszosci|czesciowo|w duzej mierze';
