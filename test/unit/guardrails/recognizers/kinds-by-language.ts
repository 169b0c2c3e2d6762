/** One rope maker told in seven languages; each kind of sentence has its example in each. */
export interface Ropes {
  readonly company: string;
  readonly title: string;
  readonly englishTitle: string;
  readonly goal: string;
  readonly greeting: string;
  readonly ask: string;
  readonly summary: string;
  readonly english: string;
  readonly sender: {
    readonly name: string;
    readonly company: string;
    readonly offer: string;
    readonly facts: string[];
  };
  /** True, courteous or of nobody: nothing is to be found, whether the request is in the language or in English. */
  readonly sound: Readonly<Record<string, readonly string[]>>;
  /** Not told by the request; found whether it is in the language or in English. */
  readonly unsupported: Readonly<Record<string, readonly string[]>>;
  /** Found where the request is in the language. */
  readonly unsupportedInOwn: Readonly<Record<string, readonly string[]>>;
}

export const ropes: Readonly<Record<string, Ropes>> = {
  de: {
    company: 'Seilerei Harmsen',
    title: 'Leiterin Betrieb',
    englishTitle: 'Head of Operations',
    goal: 'ein Telefonat von 20 Minuten',
    greeting: 'Guten Tag Frau Lindqvist,',
    ask: 'Hätten Sie nächste Woche zwanzig Minuten für ein Telefonat?',
    summary:
      'Fertigt Seile in Husum. 24 Beschäftigte, in der Saison 60. Neun Werkstätten, davon vier mit Solarstrom. Bis 2029 werden 16 Maschinen erneuert. Verkauft seit 2024 nicht mehr an Großhändler. Ersatzseile innerhalb von 48 Stunden. Wartezeit achtzehn Monate. Plant eine Lehrwerkstatt in Kiel. Finanziert ohne Bankkredit. Liefert an 70 Werften. Kein Onlineshop.',
    english:
      'Makes ropes in Husum. 24 employees, 60 in the season. Nine workshops, four of them with solar power. 16 machines will be renewed by 2029. Stopped selling to wholesalers in 2024. Replacement ropes within 48 hours. Waiting time eighteen months. Plans a training workshop in Kiel. Financed without bank loans. Supplies 70 shipyards. No online shop.',
    sender: {
      name: 'Ida Kern',
      company: 'Zugprobe',
      offer: 'Zugversuche für Seile',
      facts: ['Prüfstand in Bremen', 'Bericht in fünf Tagen'],
    },
    sound: {
      travel: [
        'Siebzig Werften, 24 Beschäftigte: fast drei Werften pro Kopf.',
        'Ich bin am 12. und 13. März in Flensburg.',
      ],
      offer: [
        'Sagen Sie mir einfach, welcher Nachmittag Ihnen passt.',
        'Rufe Sie gern morgen oder am Freitag an.',
        'Wenn es nicht passt, schreibe ich Ihnen kein zweites Mal.',
        'Über eine kurze Antwort freue ich mich auch dann, wenn sie Nein lautet.',
      ],
      number: [
        'Vier Ihrer neun Werkstätten laufen mit Solarstrom: fast die Hälfte.',
        'Von 24 auf 60 Leute zu wachsen, und das jede Saison, stelle ich mir anstrengend vor.',
        'Sechzehn Maschinen sollen bis 2029 erneuert werden.',
        'Anderthalb Jahre Wartezeit sprechen für Ihre Seile.',
        'Passt Ihnen die erste Hälfte des März?',
        'Vier Werkstätten mit Solarstrom und fünf ohne.',
        'Mehr als zwei Dutzend Beschäftigte, siebzig Werften.',
        'Zwei Tage für ein Ersatzseil, das ist flott.',
      ],
      name: [
        'In Nordfriesland weiß man, was Wind mit einem Seil macht.',
        'Vielleicht nach Ostern oder erst nach Pfingsten?',
        'Mit freundlichen Grüßen nach Schleswig-Holstein',
      ],
      known: [
        'Großhändler beliefern Sie seit 2024 nicht mehr.',
        'Ganz ohne Bankkredit, das findet man nicht oft.',
        'Ihre Lehrwerkstatt in Kiel ist noch Zukunftsmusik, wenn ich es richtig verstehe.',
        'Wer ein Seil kauft, kauft Vertrauen.',
        'Auf einem Schiff merkt man erst, was ein Seil taugt, wenn es reißt.',
      ],
      sender: [
        'Unser Prüfstand steht in Bremen, den Bericht haben Sie nach fünf Tagen.',
        'Wir machen nur eine Sache: Zugversuche.',
        'Bei Zugprobe prüfen wir Seile auf Zug.',
      ],
    },
    unsupported: {
      role: [
        'Als Geschäftsführerin der Seilerei Harmsen kennen Sie jede Maschine.',
        'Als Gründerin wissen Sie das besser als ich.',
      ],
      commitment: ['Jede Störung beheben wir noch am selben Tag.', 'Verspätungen gehen auf unsere Kosten.'],
      sender: [
        'Unsere Zugversuche haben sich auf vielen Werften bewährt.',
        'Seit zwei Jahrzehnten prüfen wir Seile.',
        'Wir sind der einzige Prüfstand, der Seile so genau misst.',
        'Zugprobe prüft bereits für die Meyer Werft.',
      ],
      contact: [
        'Es war schön, Ihre Werkstatt im Mai kennenzulernen.',
        'Wie ich Ihnen auf der Messe sagte, prüfen wir Seile.',
      ],
      rank: ['Für die modernste Seilerei des Landes ist das wichtig.'],
      award: ['Siebzig Werften und dann noch diese Goldmedaille!'],
      trouble: [
        'Bei der Seilerei Harmsen stehen die Maschinen länger still, als sie sollten.',
        'Schade, dass Ihnen so viele Seile unterwegs reißen.',
        'Was Ihnen fehlt, ist Hanf.',
      ],
    },
    unsupportedInOwn: {
      polarity: [
        'In Ihrem Onlineshop verkaufen sich Seile sicher gut.',
        'Dass Sie das mit Bankkredit geschafft haben, beeindruckt mich.',
        'An Großhändler zu verkaufen, wie Sie es tun, ist aufwendig.',
      ],
      stage: [
        'Ihre Lehrwerkstatt in Kiel bildet bereits aus.',
        'Die Lehrwerkstatt, die Sie in Kiel eröffnet haben, sucht sicher Prüfgeräte.',
      ],
    },
  },
  fr: {
    company: 'Corderie Le Goff',
    title: 'Directrice de production',
    englishTitle: 'Head of Operations',
    goal: 'un appel de 20 minutes',
    greeting: 'Bonjour Madame Lindqvist,',
    ask: 'Auriez-vous vingt minutes la semaine prochaine pour un appel ?',
    summary:
      'Fabrique des cordages à Brest. 24 salariés, 60 en saison. Neuf ateliers, dont quatre à énergie solaire. 16 machines seront remplacées d’ici 2029. Ne vend plus aux grossistes depuis 2024. Cordages de rechange sous 48 heures. Délai d’attente de dix-huit mois. Projette une école à Quimper. Financée sans emprunt bancaire. Fournit 70 chantiers navals. Pas de boutique en ligne.',
    english:
      'Makes ropes in Brest. 24 employees, 60 in the season. Nine workshops, four of them with solar power. 16 machines will be replaced by 2029. Stopped selling to wholesalers in 2024. Replacement ropes within 48 hours. Waiting time eighteen months. Plans a school in Quimper. Financed without bank loans. Supplies 70 shipyards. No online shop.',
    sender: {
      name: 'Ida Kern',
      company: 'Tractest',
      offer: 'essais de traction pour cordages',
      facts: ['banc d’essai à Nantes', 'rapport en cinq jours'],
    },
    sound: {
      travel: [
        'Soixante-dix chantiers navals, 24 salariés : presque trois par personne.',
        'Je serai à Lorient les 12 et 13 mars.',
      ],
      offer: [
        'Dites-moi simplement quel après-midi vous convient.',
        'Je vous appelle volontiers demain ou vendredi.',
        'Si cela ne vous convient pas, je ne vous écrirai pas une seconde fois.',
        'Une réponse brève me suffira, même négative.',
      ],
      number: [
        'Quatre de vos neuf ateliers tournent au solaire : presque la moitié.',
        'Passer de 24 à 60 personnes chaque saison doit demander de l’organisation.',
        'Seize machines doivent être remplacées d’ici 2029.',
        'Un an et demi d’attente, cela en dit long sur vos cordages.',
        'La première moitié de mars vous irait-elle ?',
        'Quatre ateliers au solaire et cinq sans.',
        'Plus de deux douzaines de salariés, soixante-dix chantiers navals.',
        'Deux jours pour un cordage de rechange, c’est rapide.',
      ],
      name: [
        'En Bretagne, on sait ce que le vent fait d’une corde.',
        'Plutôt après Pâques, ou après la Pentecôte ?',
        'Bien cordialement à toute l’équipe du Finistère',
      ],
      known: [
        'Depuis 2024, les grossistes ne sont plus vos clients.',
        'Sans emprunt bancaire, c’est assez rare.',
        'Votre école à Quimper reste un projet, si je comprends bien.',
        'Qui achète une corde achète de la confiance.',
        'En mer, on ne connaît une corde que lorsqu’elle cède.',
      ],
      sender: [
        'Notre banc d’essai est à Nantes et le rapport arrive en cinq jours.',
        'Nous ne faisons qu’une chose : des essais de traction.',
        'Chez Tractest, nous testons les cordages à la traction.',
      ],
    },
    unsupported: {
      role: [
        'En tant que fondatrice de la Corderie Le Goff, vous connaissez chaque machine.',
        'Comme présidente, vous le savez mieux que moi.',
      ],
      commitment: ['Toute panne est réparée le jour même par nos soins.', 'Les retards seront à notre charge.'],
      sender: [
        'Nos essais ont fait leurs preuves dans de nombreux chantiers.',
        'Nous testons des cordages depuis deux décennies.',
        'Nous sommes le seul banc à mesurer aussi finement.',
        'Tractest travaille déjà pour les Chantiers Bénéteau.',
      ],
      contact: [
        'J’ai été ravie de découvrir votre atelier en mai.',
        'Comme je vous le disais au salon, nous testons des cordages.',
      ],
      rank: ['Pour la corderie la plus moderne du pays, cela compte.'],
      award: ['Soixante-dix chantiers et encore cette médaille d’or !'],
      trouble: [
        'À la Corderie Le Goff, les machines restent à l’arrêt plus qu’elles ne devraient.',
        'Dommage que tant de cordages vous lâchent en route.',
        'Ce qui vous manque, c’est le chanvre.',
      ],
    },
    unsupportedInOwn: {
      polarity: [
        'Dans votre boutique en ligne, les cordages doivent bien se vendre.',
        'Avoir réussi cela avec un emprunt bancaire m’impressionne.',
        'Vendre aux grossistes, comme vous le faites, demande du temps.',
      ],
      stage: [
        'Votre école à Quimper accueille déjà des élèves.',
        'L’école que vous avez ouverte à Quimper cherche sûrement du matériel.',
      ],
    },
  },
  es: {
    company: 'Cordelería Robles',
    title: 'Directora de producción',
    englishTitle: 'Head of Operations',
    goal: 'una llamada de 20 minutos',
    greeting: 'Buenos días, señora Lindqvist:',
    ask: '¿Tendría veinte minutos la semana que viene para una llamada?',
    summary:
      'Fabrica cuerdas en Cádiz. 24 empleados, 60 en temporada. Nueve talleres, cuatro de ellos con energía solar. Hasta 2029 se renovarán 16 máquinas. Dejó de vender a mayoristas en 2024. Cuerdas de repuesto en 48 horas. Espera de dieciocho meses. Planea una escuela en Jerez. Financiada sin préstamos bancarios. Suministra a 70 astilleros. No tiene tienda en línea.',
    english:
      'Makes ropes in Cádiz. 24 employees, 60 in the season. Nine workshops, four of them with solar power. 16 machines will be renewed by 2029. Stopped selling to wholesalers in 2024. Replacement ropes within 48 hours. Waiting time eighteen months. Plans a school in Jerez. Financed without bank loans. Supplies 70 shipyards. No online shop.',
    sender: {
      name: 'Ida Kern',
      company: 'Tensora',
      offer: 'ensayos de tracción para cuerdas',
      facts: ['banco de pruebas en Huelva', 'informe en cinco días'],
    },
    sound: {
      travel: ['Setenta astilleros, 24 empleados: casi tres por persona.', 'Estaré en Huelva el 12 y el 13 de marzo.'],
      offer: [
        'Dígame sin más qué tarde le queda cómoda.',
        'Con mucho gusto la llamo mañana o el viernes.',
        'Si no le encaja, no le escribiré una segunda vez.',
        'Me basta una respuesta breve, aunque sea un no.',
      ],
      number: [
        'Cuatro de sus nueve talleres funcionan con sol: casi la mitad.',
        'Pasar de 24 a 60 personas cada temporada debe de exigir organización.',
        'Dieciséis máquinas se renovarán de aquí a 2029.',
        'Año y medio de espera dice mucho de sus cuerdas.',
        '¿Le vendría bien la primera mitad de marzo?',
        'Cuatro talleres con sol y cinco sin él.',
        'Más de dos docenas de empleados, setenta astilleros.',
        'Dos días para una cuerda de repuesto, eso es rapidez.',
      ],
      name: [
        'En Andalucía se sabe lo que hace el levante con una cuerda.',
        '¿Mejor después de Semana Santa o pasada la Epifanía?',
        'Un saludo a todo el equipo de Andalucía',
      ],
      known: [
        'Desde 2024 los mayoristas ya no son clientes suyos.',
        'Sin préstamos bancarios, eso no se ve a menudo.',
        'Su escuela de Jerez sigue siendo un proyecto, si lo entiendo bien.',
        'Quien compra una cuerda compra confianza.',
        'En el mar no se conoce una cuerda hasta que cede.',
      ],
      sender: [
        'Nuestro banco de pruebas está en Huelva y el informe llega en cinco días.',
        'Hacemos una sola cosa: ensayos de tracción.',
        'En Tensora ensayamos cuerdas a tracción.',
      ],
    },
    unsupported: {
      role: [
        'Como fundadora de Cordelería Robles conoce usted cada máquina.',
        'A usted, que preside Cordelería Robles, no hace falta explicárselo.',
      ],
      commitment: ['Cualquier avería la reparamos ese mismo día.', 'Los retrasos corren por nuestra cuenta.'],
      sender: [
        'Nuestros ensayos han dado buen resultado en muchos astilleros.',
        'Ensayamos cuerdas desde hace dos décadas.',
        'Somos el único banco que mide con tanta precisión.',
        'Tensora ya trabaja para Navantia.',
      ],
      contact: ['Fue un placer conocer su taller en mayo.', 'Como le dije en la feria, ensayamos cuerdas.'],
      rank: ['Para la cordelería más moderna del país, esto cuenta.'],
      award: ['¡Setenta astilleros y encima aquella medalla de oro!'],
      trouble: [
        'En Cordelería Robles las máquinas pasan más tiempo paradas de lo que deberían.',
        'Lástima que tantas cuerdas se les rompan por el camino.',
        'Lo que les falta es cáñamo.',
      ],
    },
    unsupportedInOwn: {
      polarity: [
        'En su tienda en línea las cuerdas seguramente se venden bien.',
        'Que lo hayan logrado con préstamos bancarios me impresiona.',
        'Vender a mayoristas, como hacen ustedes, lleva tiempo.',
      ],
      stage: ['Su escuela de Jerez ya recibe alumnos.', 'La escuela que abrieron en Jerez seguramente busca equipos.'],
    },
  },
  it: {
    company: 'Corderia Salentina',
    title: 'Responsabile produzione',
    englishTitle: 'Head of Operations',
    goal: 'una telefonata di 20 minuti',
    greeting: 'Gentile signora Lindqvist,',
    ask: 'Avrebbe venti minuti la prossima settimana per una telefonata?',
    summary:
      'Produce corde a Lecce. 24 dipendenti, 60 in stagione. Nove laboratori, di cui quattro a energia solare. Entro il 2029 saranno rinnovate 16 macchine. Non vende più ai grossisti dal 2024. Corde di ricambio entro 48 ore. Attesa di diciotto mesi. Progetta una scuola a Otranto. Finanziata senza prestiti bancari. Rifornisce 70 cantieri navali. Non ha un negozio online.',
    english:
      'Makes ropes in Lecce. 24 employees, 60 in the season. Nine workshops, four of them with solar power. 16 machines will be renewed by 2029. Stopped selling to wholesalers in 2024. Replacement ropes within 48 hours. Waiting time eighteen months. Plans a school in Otranto. Financed without bank loans. Supplies 70 shipyards. No online shop.',
    sender: {
      name: 'Ida Kern',
      company: 'Tiraprova',
      offer: 'prove di trazione per corde',
      facts: ['banco prova a Bari', 'rapporto in cinque giorni'],
    },
    sound: {
      travel: ['Settanta cantieri navali, 24 dipendenti: quasi tre a testa.', 'Sarò a Brindisi il 12 e il 13 marzo.'],
      offer: [
        'Mi dica soltanto quale pomeriggio Le è comodo.',
        'La chiamo volentieri domani o venerdì.',
        'Se non Le interessa, non Le scriverò una seconda volta.',
        'Mi basta una risposta breve, anche un no.',
      ],
      number: [
        'Quattro dei vostri nove laboratori vanno a energia solare: quasi la metà.',
        'Passare da 24 a 60 persone ogni stagione richiederà organizzazione.',
        'Sedici macchine saranno rinnovate da qui al 2029.',
        'Un anno e mezzo di attesa la dice lunga sulle vostre corde.',
        'Le andrebbe bene la prima metà di marzo?',
        'Quattro laboratori con il sole e cinque senza.',
        'Più di due dozzine di dipendenti, settanta cantieri navali.',
        'Due giorni per una corda di ricambio, è una bella rapidità.',
      ],
      name: [
        'In Puglia si sa che cosa fa il vento a una corda.',
        "Meglio dopo Pasqua o passata l'Epifania?",
        'Un saluto a tutta la squadra del Salento',
      ],
      known: [
        'Dal 2024 i grossisti non sono più vostri clienti.',
        'Senza prestiti bancari, non si vede spesso.',
        'La vostra scuola a Otranto è ancora un progetto, se ho capito bene.',
        'Chi compra una corda compra fiducia.',
        'In mare una corda si conosce soltanto quando cede.',
      ],
      sender: [
        'Il nostro banco prova è a Bari e il rapporto arriva in cinque giorni.',
        'Facciamo una cosa sola: prove di trazione.',
        'Da Tiraprova proviamo le corde a trazione.',
      ],
    },
    unsupported: {
      role: [
        'Da fondatrice della Corderia Salentina conosce ogni macchina.',
        'A Lei, che presiede la Corderia Salentina, non serve spiegarlo.',
      ],
      commitment: ['Qualunque guasto lo ripariamo in giornata.', 'I ritardi sono a nostro carico.'],
      sender: [
        'Le nostre prove hanno dato buoni risultati in molti cantieri.',
        'Proviamo corde da due decenni.',
        "Siamo l'unico banco che misura con tanta precisione.",
        'Tiraprova lavora già per Fincantieri.',
      ],
      contact: [
        'È stato un piacere conoscere il Suo laboratorio a maggio.',
        'Come Le dicevo in fiera, proviamo corde.',
      ],
      rank: ['Per la corderia più moderna del Paese conta.'],
      award: ["Settanta cantieri e poi quella medaglia d'oro!"],
      trouble: [
        'Alla Corderia Salentina le macchine restano ferme più del dovuto.',
        'Peccato che tante corde vi si spezzino per strada.',
        'Quello che vi manca è la canapa.',
      ],
    },
    unsupportedInOwn: {
      polarity: [
        'Nel vostro negozio online le corde si venderanno bene.',
        'Che ci siate riusciti con prestiti bancari mi colpisce.',
        'Vendere ai grossisti, come fate voi, richiede tempo.',
      ],
      stage: [
        'La vostra scuola a Otranto accoglie già allievi.',
        'La scuola che avete aperto a Otranto cerca sicuramente attrezzature.',
      ],
    },
  },
  nl: {
    company: 'Touwslagerij Hofstra',
    title: 'Hoofd productie',
    englishTitle: 'Head of Operations',
    goal: 'een telefoongesprek van 20 minuten',
    greeting: 'Geachte mevrouw Lindqvist,',
    ask: 'Hebt u volgende week twintig minuten voor een telefoongesprek?',
    summary:
      'Maakt touw in Leeuwarden. 24 medewerkers, 60 in het seizoen. Negen werkplaatsen, waarvan vier op zonnestroom. Tot 2029 worden 16 machines vernieuwd. Verkoopt sinds 2024 niet meer aan groothandels. Reservetouw binnen 48 uur. Wachttijd achttien maanden. Er komt een leerwerkplaats in Sneek. Gefinancierd zonder bankkrediet. Levert aan 70 werven. Geen webwinkel.',
    english:
      'Makes rope in Leeuwarden. 24 employees, 60 in the season. Nine workshops, four of them with solar power. 16 machines will be renewed by 2029. Stopped selling to wholesalers in 2024. Replacement rope within 48 hours. Waiting time eighteen months. Plans a training workshop in Sneek. Financed without bank loans. Supplies 70 shipyards. No online shop.',
    sender: {
      name: 'Ida Kern',
      company: 'Trekproef',
      offer: 'trekproeven voor touw',
      facts: ['proefbank in Utrecht', 'rapport in vijf dagen'],
    },
    sound: {
      travel: ['Zeventig werven, 24 medewerkers: bijna drie per persoon.', 'Ik ben op 12 en 13 maart in Assen.'],
      offer: [
        'Laat me gewoon weten welke middag u schikt.',
        'Ik bel u graag morgen of vrijdag.',
        'Komt het niet gelegen, dan schrijf ik u geen tweede keer.',
        'Een kort antwoord is genoeg, ook als het nee is.',
      ],
      number: [
        'Vier van uw negen werkplaatsen draaien op zon: bijna de helft.',
        'Van 24 naar 60 mensen gaan, elk seizoen opnieuw, lijkt me een klus.',
        'Zestien machines worden vernieuwd tussen nu en 2029.',
        'Anderhalf jaar wachttijd zegt wel iets over uw touw.',
        'Schikt de eerste helft van maart?',
        'Vier werkplaatsen op zon en vijf zonder.',
        'Ruim twee dozijn medewerkers, zeventig werven.',
        'Twee dagen voor een reservetouw, dat is vlot.',
      ],
      name: [
        'In Friesland weet men wat wind met een touw doet.',
        'Liever na Pasen of pas na Pinksteren?',
        'Met vriendelijke groet aan iedereen in Friesland',
      ],
      known: [
        'Groothandels zijn sinds 2024 geen klant meer van u.',
        'Zonder bankkrediet, dat zie je niet vaak.',
        'Uw leerwerkplaats in Sneek is nog toekomstmuziek, als ik het goed begrijp.',
        'Wie een touw koopt, koopt vertrouwen.',
        'Op zee leer je een touw pas kennen als het breekt.',
      ],
      sender: [
        'Onze proefbank staat in Utrecht en het rapport is er in vijf dagen.',
        'Wij doen maar één ding: trekproeven.',
        'Bij Trekproef beproeven we touw op trek.',
      ],
    },
    unsupported: {
      role: ['Als oprichter van Touwslagerij Hofstra kent u elke machine.', 'Als eigenaar weet u dat beter dan ik.'],
      commitment: ['Elke storing verhelpen we nog dezelfde dag.', 'Vertragingen zijn voor onze rekening.'],
      sender: [
        'Onze trekproeven hebben zich op veel werven bewezen.',
        'Al twee decennia beproeven we touw.',
        'Wij zijn de enige proefbank die zo nauwkeurig meet.',
        'Trekproef werkt al voor Damen.',
      ],
      contact: [
        'Het was fijn om in mei uw werkplaats te zien.',
        'Zoals ik u op de beurs vertelde, beproeven wij touw.',
      ],
      rank: ['Voor de modernste touwslagerij van het land telt dat.'],
      award: ['Zeventig werven en dan ook nog die gouden medaille!'],
      trouble: [
        'Bij Touwslagerij Hofstra staan de machines langer stil dan zou moeten.',
        'Jammer dat er zoveel touwen bij u onderweg breken.',
        'Wat u mist, is hennep.',
      ],
    },
    unsupportedInOwn: {
      polarity: [
        'In uw webwinkel verkoopt touw vast goed.',
        'Dat u dit met bankkrediet hebt bereikt, vind ik knap.',
        'Verkopen aan groothandels, zoals u doet, kost tijd.',
      ],
      stage: [
        'Uw leerwerkplaats in Sneek leidt al mensen op.',
        'De leerwerkplaats die u in Sneek hebt geopend, zoekt vast apparatuur.',
      ],
    },
  },
  pt: {
    company: 'Cordoaria Montargil',
    title: 'Diretora de produção',
    englishTitle: 'Head of Operations',
    goal: 'uma chamada de 20 minutos',
    greeting: 'Bom dia, senhora Lindqvist,',
    ask: 'Teria vinte minutos na próxima semana para uma chamada?',
    summary:
      'Fabrica cordas em Évora. 24 funcionários, 60 na época alta. Nove oficinas, quatro delas com energia solar. Até 2029 serão renovadas 16 máquinas. Deixou de vender a grossistas em 2024. Cordas de substituição em 48 horas. Espera de dezoito meses. Planeia uma escola em Beja. Financiada sem empréstimos bancários. Fornece 70 estaleiros. Não tem loja em linha.',
    english:
      'Makes ropes in Évora. 24 employees, 60 in the season. Nine workshops, four of them with solar power. 16 machines will be renewed by 2029. Stopped selling to wholesalers in 2024. Replacement ropes within 48 hours. Waiting time eighteen months. Plans a school in Beja. Financed without bank loans. Supplies 70 shipyards. No online shop.',
    sender: {
      name: 'Ida Kern',
      company: 'Tracerto',
      offer: 'ensaios de tração para cordas',
      facts: ['banco de ensaio em Setúbal', 'relatório em cinco dias'],
    },
    sound: {
      travel: ['Setenta estaleiros, 24 funcionários: quase três por pessoa.', 'Estarei em Beja a 12 e 13 de março.'],
      offer: [
        'Diga-me apenas que tarde lhe dá jeito.',
        'Ligo-lhe com gosto amanhã ou na sexta.',
        'Se não fizer sentido, não lhe escrevo segunda vez.',
        'Basta-me uma resposta breve, mesmo que seja um não.',
      ],
      number: [
        'Quatro das vossas nove oficinas trabalham com sol: quase metade.',
        'Passar de 24 para 60 pessoas todas as épocas deve exigir organização.',
        'Dezasseis máquinas serão renovadas daqui até 2029.',
        'Ano e meio de espera diz muito das vossas cordas.',
        'Dava-lhe jeito a primeira metade de março?',
        'Quatro oficinas com sol e cinco sem ele.',
        'Mais de duas dúzias de funcionários, setenta estaleiros.',
        'Dois dias para uma corda de substituição, é rápido.',
      ],
      name: [
        'No Alentejo sabe-se o que o vento faz a uma corda.',
        'Melhor depois da Páscoa ou já depois do Natal?',
        'Cumprimentos a toda a equipa do Alentejo',
      ],
      known: [
        'Desde 2024 os grossistas já não são vossos clientes.',
        'Sem empréstimos bancários, não se vê muitas vezes.',
        'A vossa escola em Beja ainda é um projeto, se bem entendi.',
        'Quem compra uma corda compra confiança.',
        'No mar só se conhece uma corda quando ela cede.',
      ],
      sender: [
        'O nosso banco de ensaio fica em Setúbal e o relatório chega em cinco dias.',
        'Fazemos uma só coisa: ensaios de tração.',
        'Na Tracerto ensaiamos cordas à tração.',
      ],
    },
    unsupported: {
      role: [
        'Como fundadora da Cordoaria Montargil, conhece cada máquina.',
        'À senhora, que preside a Cordoaria Montargil, não é preciso explicar.',
      ],
      commitment: ['Qualquer avaria é reparada no próprio dia por nós.', 'Os atrasos ficam por nossa conta.'],
      sender: [
        'Os nossos ensaios já deram provas em muitos estaleiros.',
        'Ensaiamos cordas há duas décadas.',
        'Somos o único banco que mede com tanta precisão.',
        'A Tracerto já trabalha para a Lisnave.',
      ],
      contact: ['Foi um prazer conhecer a sua oficina em maio.', 'Como lhe disse na feira, ensaiamos cordas.'],
      rank: ['Para a cordoaria mais moderna do país, isto conta.'],
      award: ['Setenta estaleiros e ainda aquela medalha de ouro!'],
      trouble: [
        'Na Cordoaria Montargil as máquinas ficam paradas mais tempo do que deviam.',
        'Pena que tantas cordas vos rebentem pelo caminho.',
        'O que vos falta é cânhamo.',
      ],
    },
    unsupportedInOwn: {
      polarity: [
        'Na vossa loja em linha as cordas devem vender-se bem.',
        'Que o tenham conseguido com empréstimos bancários impressiona-me.',
        'Vender a grossistas, como fazem, leva tempo.',
      ],
      stage: [
        'A vossa escola em Beja já recebe alunos.',
        'A escola que abriram em Beja procura certamente equipamento.',
      ],
    },
  },
  pl: {
    company: 'Powroźnictwo Hajduk',
    title: 'Kierowniczka produkcji',
    englishTitle: 'Head of Operations',
    goal: 'rozmowa telefoniczna, 20 minut',
    greeting: 'Dzień dobry, Pani Marto,',
    ask: 'Czy znalazłaby Pani dwadzieścia minut w przyszłym tygodniu na rozmowę?',
    summary:
      'Produkuje liny w Nowym Targu. 24 pracowników, w sezonie 60. Dziewięć warsztatów, w tym cztery na energię słoneczną. Do 2029 roku wymieni 16 maszyn. Od 2024 roku nie sprzedaje już hurtowniom. Liny zamienne w ciągu 48 godzin. Czas oczekiwania osiemnaście miesięcy. Planuje szkołę w Zakopanem. Finansowana bez kredytu bankowego. Dostarcza do 70 stoczni. Nie ma sklepu internetowego.',
    english:
      'Makes ropes in Nowy Targ. 24 employees, 60 in the season. Nine workshops, four of them with solar power. 16 machines will be replaced by 2029. Stopped selling to wholesalers in 2024. Replacement ropes within 48 hours. Waiting time eighteen months. Plans a school in Zakopane. Financed without bank loans. Supplies 70 shipyards. No online shop.',
    sender: {
      name: 'Ida Kern',
      company: 'Zrywtest',
      offer: 'próby rozciągania lin',
      facts: ['stanowisko w Krakowie', 'raport w pięć dni'],
    },
    sound: {
      travel: ['Siedemdziesiąt stoczni, 24 pracowników: prawie trzy na osobę.', 'Będę w Tarnowie 12 i 13 marca.'],
      offer: [
        'Proszę tylko napisać, które popołudnie Pani odpowiada.',
        'Chętnie zadzwonię jutro albo w piątek.',
        'Jeśli to nie pasuje, nie napiszę po raz drugi.',
        'Wystarczy mi krótka odpowiedź, nawet odmowna.',
      ],
      number: [
        'Cztery z Państwa dziewięciu warsztatów działają na słońce: prawie połowa.',
        'Przejść z 24 do 60 osób w każdym sezonie to pewnie wyzwanie.',
        'Szesnaście maszyn ma zostać wymienionych do 2029 roku.',
        'Półtora roku oczekiwania sporo mówi o Państwa linach.',
        'Czy pasowałaby Pani pierwsza połowa marca?',
        'Cztery warsztaty na słońce i pięć bez niego.',
        'Ponad dwa tuziny pracowników, siedemdziesiąt stoczni.',
        'Dwa dni na linę zamienną to szybko.',
      ],
      name: [
        'Na Podhalu wiadomo, co wiatr robi z liną.',
        'Może po Wielkanocy albo dopiero po Bożym Ciele?',
        'Pozdrawiam cały zespół z Małopolski',
      ],
      known: [
        'Hurtownie od 2024 roku nie są już Państwa klientami.',
        'Bez kredytu bankowego to rzadkość.',
        'Państwa szkoła w Zakopanem to wciąż plan, jeśli dobrze rozumiem.',
        'Kto kupuje linę, kupuje zaufanie.',
        'Na morzu linę poznaje się dopiero wtedy, gdy pęka.',
      ],
      sender: [
        'Nasze stanowisko stoi w Krakowie, a raport jest w pięć dni.',
        'Robimy jedną rzecz: próby rozciągania.',
        'W Zrywtest badamy liny na rozciąganie.',
      ],
    },
    unsupported: {
      role: [
        'Jako założycielka firmy Powroźnictwo Hajduk zna Pani każdą maszynę.',
        'Jako prezes wie to Pani lepiej ode mnie.',
      ],
      commitment: ['Każdą awarię usuniemy jeszcze tego samego dnia.', 'Opóźnienia są na nasz koszt.'],
      sender: [
        'Nasze próby sprawdziły się w wielu stoczniach.',
        'Od dwóch dekad badamy liny.',
        'Jesteśmy jedynym stanowiskiem, które mierzy tak dokładnie.',
        'Zrywtest pracuje już dla firmy Remontowa.',
      ],
      contact: ['Miło było zobaczyć Państwa warsztat w maju.', 'Jak mówiłam Pani na targach, badamy liny.'],
      rank: ['Dla najnowocześniejszej wytwórni lin w kraju to ważne.'],
      award: ['Siedemdziesiąt stoczni i jeszcze ten złoty medal!'],
      trouble: [
        'W firmie Powroźnictwo Hajduk maszyny stoją dłużej, niż powinny.',
        'Szkoda, że tyle lin pęka Państwu po drodze.',
        'To, czego Państwu brakuje, to konopie.',
      ],
    },
    unsupportedInOwn: {
      polarity: [
        'W Państwa sklepie internetowym liny pewnie dobrze się sprzedają.',
        'To, że udało się Państwu z kredytem bankowym, robi wrażenie.',
        'Sprzedawanie hurtowniom, jak Państwo to robią, wymaga czasu.',
      ],
      stage: [
        'Państwa szkoła w Zakopanem przyjmuje już uczniów.',
        'Szkoła, którą otworzyli Państwo w Zakopanem, pewnie szuka sprzętu.',
      ],
    },
  },
};
