/** Two things of which a company's fact tells one and not the other. Folded patterns, looked for as whole words. */
type Pair = readonly [one: string, other: string];

/** By language; the same ideas in each. */
export const opposites: Readonly<Record<string, readonly Pair[]>> = {
  de: [
    [
      'eigene[nrms]?|eigentum|gehort ihnen|gehoren ihnen|in ihrem besitz',
      '(?:an|ge|ange|ver)?pachtet\\p{L}*|(?:ge|ange)mietet\\p{L}*|geleast\\p{L}*|pacht\\p{L}*|miet\\p{L}*|leasing|leasen|zur miete',
    ],
    [
      'im haus|inhouse|selbst \\p{L}+t|eigene[nrms]? \\p{L}+|hausintern\\p{L}*',
      'extern\\p{L}*|fremdvergeben|ausgelagert\\p{L}*|dienstleister\\p{L}*|subunternehm\\p{L}+|auswarts|vergeben an',
    ],
    [
      'automatisch\\p{L}*|vollautomat\\p{L}*|automatisiert\\p{L}*|roboter\\p{L}*',
      'von hand|manuell\\p{L}*|handisch\\p{L}*|handarbeit|per hand',
    ],
    [
      'ganzjahrig\\p{L}*|das ganze jahr|rund ums jahr|jahraus',
      'saisonal\\p{L}*|nur im (?:sommer|winter)|von (?:marz|april|mai) bis (?:september|oktober|november)|wintersperre',
    ],
    ['gebraucht\\p{L}*|secondhand|aus zweiter hand', 'fabrikneu\\p{L}*|neuware|nagelneu\\p{L}*'],
    ['elektrisch\\p{L}*|elektroantrieb|akku\\p{L}*|e-\\p{L}+', 'diesel\\p{L}*|benzin\\p{L}*|gasbetrieben\\p{L}*'],
    ['biologisch\\p{L}*|bio(?:-\\p{L}+)?', 'konventionell\\p{L}*'],
    [
      'auf papier|papierform|papierlisten?|zettel\\p{L}*|handschriftlich\\p{L}*',
      'papierlos\\p{L}*|digital\\p{L}*|tablets?|per app',
    ],
    [
      'gestiegen|gewachsen|zugenommen|verdoppelt|zugelegt',
      'gesunken|gefallen|zuruckgegangen|abgenommen|geschrumpft|halbiert',
    ],
    ['grosshandel|grosshandler\\p{L}*', 'einzelhandel|endkund\\p{L}+|privatkund\\p{L}+|direktverkauf|ab hof'],
    [
      'stadtisch\\p{L}*|kommunal\\p{L}*|staatlich\\p{L}*|offentlich\\p{L}*',
      'privat\\p{L}*|inhabergefuhrt\\p{L}*|familiengefuhrt\\p{L}*',
    ],
    ['tiefgekuhlt\\p{L}*|gefroren\\p{L}*|tiefkuhl\\p{L}*', 'frisch\\p{L}*|ungekuhlt\\p{L}*'],
    [
      'unbefristet\\p{L}*|festangestellt\\p{L}*|fest angestellt\\p{L}*',
      'befristet\\p{L}*|saisonkraft\\p{L}*|leiharbeit\\p{L}*|zeitarbeit\\p{L}*|aushilf\\p{L}+',
    ],
    ['vollzeit\\p{L}*', 'teilzeit\\p{L}*'],
    [
      'kostenlos\\p{L}*|gratis|unentgeltlich\\p{L}*|umsonst',
      'kostenpflichtig\\p{L}*|gegen gebuhr|verkauft\\p{L}*|zahlen',
    ],
    [
      'freiwillig\\p{L}*|ehrenamtlich\\p{L}*',
      'verpflichtend\\p{L}*|vorgeschrieben\\p{L}*|hauptamtlich\\p{L}*|angestellt\\p{L}*',
    ],
    [
      'genehmigt\\p{L}*|bewilligt\\p{L}*|beschlossen\\p{L}*|unterschrieben\\p{L}*',
      'beantragt\\p{L}*|gepruft\\p{L}*|in prufung|noch nicht beschlossen|keine entscheidung',
    ],
    [
      'wieder (?:in betrieb|geoffnet|angelaufen|hochgefahren|aktiv)|wieder (?:lauft|laufen)|wiedereroffnet\\p{L}*',
      'stillgelegt\\p{L}*|steht still|gestoppt\\p{L}*|ausser betrieb|eingestellt\\p{L}*|geschlossen\\p{L}*',
    ],
    ['tagsuber|am tag|tagschicht', 'nachts|in der nacht|nachtschicht\\p{L}*|nachtlich\\p{L}*'],
    [
      'rund um die uhr|24 stunden|sieben tage die woche',
      'nur (?:samstags|sonntags|werktags|vormittags)|nur an (?:samstagen|sonntagen|werktagen)|montag bis freitag',
    ],
  ],
  fr: [
    [
      'de votre propriete|vous appartien\\p{L}+|dont vous etes proprietaires?|vos propres|en pleine propriete|proprietaires? d',
      'loues?|louees?|en location|loueur|en fermage|concession\\p{L}*|bail|credit-bail|locataires?',
    ],
    [
      'en interne|par vos soins|vos propres|vous-memes',
      "sous-trait\\p{L}+|externalis\\p{L}+|prestataires?|a l'exterieur|confiee?s? a",
    ],
    ['automatique\\p{L}*|automatis\\p{L}+|robots?|robotise\\p{L}*', 'a la main|manuel\\p{L}*|manuellement'],
    [
      "toute l'annee|a longueur d'annee|douze mois sur douze",
      "saisonnie\\p{L}+|de (?:mars|avril|mai|juin) a (?:septembre|octobre|novembre)|en ete seulement|l'hiver seulement",
    ],
    ["d'occasion|reconditionne\\p{L}*|seconde main", 'neufs?|neuves?|flambant neu\\p{L}+'],
    ['electriques?|a batterie', 'diesel|essence|au gaz|gazole|fioul'],
    ['biologiques?|bio', 'conventionnel\\p{L}*'],
    ['sur papier|papier|manuscrit\\p{L}*|cahiers?', 'sans papier|numerique\\p{L}*|tablettes?|dematerialis\\p{L}+'],
    ['augment\\p{L}+|progress\\p{L}+|hausse|double|grimpe', 'baiss\\p{L}+|recul\\p{L}+|diminu\\p{L}+|chut\\p{L}+'],
    ['grossistes?|grande distribution|vente en gros', 'particuliers|au detail|vente directe|a la ferme|detaillants?'],
    ["publi(?:c|que|cs|ques)|municipa\\p{L}+|communa\\p{L}+|d'etat", 'privee?s?'],
    ['surgele\\p{L}*|congele\\p{L}*', 'frais|fraiche|fraiches'],
    ['permanents?|permanentes?|en cdi|titulaires?', 'saisonnie\\p{L}+|interimaires?|interim|en cdd|temporaires?'],
    ['temps plein', 'temps partiel|mi-temps'],
    ['gratuit\\p{L}*|offert\\p{L}*', 'payant\\p{L}*|facture\\p{L}*|vendue?s?'],
    ['benevol\\p{L}+|volontaires?', 'salarie\\p{L}*|obligatoires?'],
    [
      'approuve\\p{L}*|valide\\p{L}*|signee?s?|decidee?s?|accordee?s?',
      "a l'etude|rien n'est signe|en attente|demandee?s?|deposee?s?|pas encore decide\\p{L}*",
    ],
    [
      'de nouveau (?:en service|ouverte?s?|allume\\p{L}*|active?s?)|remise?s? en (?:service|route|marche)|rouverte?s?|redemarre\\p{L}*|relance\\p{L}*',
      "arret\\p{L}+|a l'arret|fermee?s?|eteinte?s?|suspendue?s?|en pause",
    ],
    ['de jour|en journee|le jour', 'de nuit|la nuit|nocturne\\p{L}*'],
    [
      '24 heures sur 24|sept jours sur sept|7j/7|jour et nuit',
      'seulement le|uniquement le|du lundi au vendredi|le samedi seulement',
    ],
  ],
  es: [
    [
      'de su propiedad|en propiedad|propi[oa]s?|de vuestra propiedad|le pertenece\\p{L}*',
      'alquil\\p{L}+|arrend\\p{L}+|en concesion|concesion\\p{L}*|leasing|de renta|rentad[oa]s?',
    ],
    [
      'internamente|por su cuenta|propi[oa]s?|ustedes mism[oa]s|en casa',
      'subcontrat\\p{L}+|externaliz\\p{L}+|extern[oa]s?|terceros|terceriz\\p{L}+',
    ],
    ['automatic\\p{L}+|automatiz\\p{L}+|robots?|robotizad\\p{L}+', 'a mano|manual\\p{L}*'],
    [
      'todo el ano|los doce meses|el ano entero',
      'de temporada|estacional\\p{L}*|de (?:marzo|abril|mayo|junio) a (?:septiembre|octubre|noviembre)|solo en (?:verano|invierno)',
    ],
    ['de segunda mano|usad[oa]s?|reacondicionad\\p{L}+', 'nuev[oa]s? de fabrica|a estrenar'],
    ['electric[oa]s?', 'diesel|gasolina|gasoil|de gas|a gas'],
    ['ecologic[oa]s?|organic[oa]s?', 'convencional\\p{L}*'],
    ['en papel|papel|a boligrafo|cuadernos?|libretas?', 'sin papel|digital\\p{L}*|tabletas?'],
    [
      'aument\\p{L}+|crec(?:io|ieron|ido)|subi(?:o|eron|do)|duplic\\p{L}+',
      'cay(?:o|eron)|caido|baj(?:o|aron|ado)|disminu\\p{L}+|reduj\\p{L}+|descend\\p{L}+',
    ],
    ['mayoristas?|al por mayor', 'minoristas?|al por menor|venta directa|particulares'],
    ['public[oa]s?|municipal\\p{L}*|estatal\\p{L}*', 'privad[oa]s?'],
    ['congelad[oa]s?|ultracongelad[oa]s?', 'fresc[oa]s?'],
    ['indefinid[oa]s?|fij[oa]s|de plantilla', 'eventual\\p{L}*|temporal\\p{L}*|temporer[oa]s'],
    ['jornada completa|tiempo completo', 'media jornada|tiempo parcial'],
    ['gratis|gratuit\\p{L}+|regal\\p{L}+', 'de pago|vend(?:e|en|eis|es)|cobr\\p{L}+'],
    ['voluntari[oa]s?', 'obligatori[oa]s?|asalariad[oa]s?|emplead[oa]s?'],
    [
      'aprobad[oa]s?|firmad[oa]s?|concedid[oa]s?|adjudicad[oa]s?',
      'en estudio|pendientes?|solicit\\p{L}+|postul\\p{L}+|nada firmado|sin decidir',
    ],
    [
      'otra vez (?:encendid|abiert|activ|en marcha|funcionando)\\p{L}*|de nuevo (?:encendid|abiert|activ|en marcha)\\p{L}*|reabiert\\p{L}+|vuelto a (?:abrir|encender|arrancar)',
      'par(?:o|aron|ad[oa]s?)|apag\\p{L}+|cerr(?:o|aron|ad[oa]s?)|suspend\\p{L}+|fuera de servicio',
    ],
    ['de dia|durante el dia', 'de noche|nocturn\\p{L}+|por la noche'],
    ['las 24 horas|los siete dias|dia y noche', 'solo (?:los )?(?:sabados|domingos)|de lunes a (?:viernes|sabado)'],
  ],
  it: [
    [
      'di (?:vostra |sua |tua )?proprieta|vi appart\\p{L}+|di cui siete proprietari|propri[eoa]?',
      'in concessione|concessione|in affitto|affitt\\p{L}+|locazione|noleggi\\p{L}+|a noleggio|leasing',
    ],
    [
      'internamente|in casa|da soli|in proprio|voi stessi',
      'in appalto|appalt\\p{L}+|estern[oaie]|esternalizz\\p{L}+|terzisti|subappalt\\p{L}+|affidat[oaie] a',
    ],
    ['automatic\\p{L}+|automatizz\\p{L}+|robot\\p{L}*', 'a mano|manual\\p{L}+'],
    [
      "tutto l'anno|dodici mesi su dodici|l'anno intero|in ogni stagione",
      "stagional\\p{L}+|da (?:marzo|aprile|maggio|giugno) a (?:settembre|ottobre|novembre)|solo d'(?:estate|inverno)",
    ],
    ['usat[oaie]|di seconda mano|ricondizionat\\p{L}+', 'nuov[oaie] di fabbrica|nuov[oaie] di zecca'],
    ['elettric[oahei]+', 'diesel|gasolio|benzina|a gas|metano'],
    ['biologic[oahei]+|bio', 'convenzional\\p{L}+'],
    ['su carta|cartace[oaie]|a penna|quadern\\p{L}+', 'senza carta|digital\\p{L}+|tablet'],
    [
      'aument\\p{L}+|cresciut\\p{L}+|salit[oaie]|raddoppi\\p{L}+',
      'calat[oaie]|scesi?|sces[oaie]|diminuit[oaie]|ridott[oaie]|crollat\\p{L}+',
    ],
    ["grossist[ai]|all'ingrosso|grande distribuzione", 'al dettaglio|privati|vendita diretta|dettaglianti'],
    ['pubblic[oahei]+|comunal[ei]|statal[ei]|municipal[ei]', 'privat[oaie]'],
    ['surgelat[oaie]|congelat[oaie]', 'fresc[oahei]+'],
    ['a tempo indeterminato|fiss[oaie]', 'stagional[ei]|a termine|a tempo determinato|interinal[ei]'],
    ['a tempo pieno', 'part-time|part time|a mezza giornata'],
    ['gratis|gratuit\\p{L}+', 'a pagamento|vend(?:e|ono|ete)|non convenzionat\\p{L}+'],
    ['volontari\\p{L}*', 'obbligator\\p{L}+|dipendenti|stipendiat\\p{L}+'],
    [
      'approvat[oaie]|deliberat[oaie]|firmat[oaie]|autorizzat[oaie]',
      'allo studio|in attesa|richiest[oaie]|in valutazione|niente di firmato',
    ],
    [
      'di nuovo (?:apert|acces|attiv|in funzione|operativ)\\p{L}*|riapert[oaie]|ripartit[oaie]|riattivat[oaie]|tornat[oaie] (?:in funzione|operativ\\p{L}+)',
      'chius[oaie]|fermat[oaie]|ferm[oaie]|spent[oaie]|sospes[oaie]|dismess[oaie]',
    ],
    ['di giorno|diurn\\p{L}+', 'di notte|nottur\\p{L}+'],
    ["ventiquattr'ore|24 ore su 24|sette giorni su sette", 'solo (?:il|di) (?:sabato|domenica)|dal lunedi al venerdi'],
  ],
  nl: [
    [
      'in eigendom|eigen|van uzelf|uw eigendom',
      'gehuurd\\p{L}*|huur\\p{L}*|gepacht\\p{L}*|pacht\\p{L}*|geleased?\\p{L}*|lease\\p{L}*',
    ],
    [
      'in huis|zelf|intern|interne|zelfgebouwd\\p{L}*',
      'uitbesteed\\p{L}*|extern\\p{L}*|onderaannemer\\p{L}*|buitenshuis',
    ],
    ['automatisch\\p{L}*|geautomatiseerd\\p{L}*|robot\\p{L}*', 'met de hand|manueel|manuele|handmatig\\p{L}*|handwerk'],
    [
      'het hele jaar|jaarrond|heel het jaar|twaalf maanden',
      'seizoensgebonden|seizoens\\p{L}+|van (?:maart|april|mei|juni) tot (?:september|oktober|november)|alleen in de (?:zomer|winter)',
    ],
    ['tweedehands\\p{L}*|gebruikte', 'gloednieuwe?|fabrieksnieuwe?'],
    ['elektrische?|op stroom|accu\\p{L}*', 'diesel\\p{L}*|benzine|op gas'],
    ['biologische?|bio', 'gangbare?|conventionele?'],
    ['op papier|papieren|briefjes|schrift', 'papierloos|papierloze|digita\\p{L}+|tablets?'],
    [
      'gestegen|toegenomen|gegroeid|verdubbeld\\p{L}*',
      'gedaald\\p{L}*|afgenomen|teruggelopen|gekrompen|gehalveerd\\p{L}*',
    ],
    ['groothandel\\p{L}*', 'particulier\\p{L}*|detailhandel|rechtstreeks|winkelverkoop'],
    ['openbare?|gemeentelijke?|publieke?|van de overheid', 'private|particuliere?|prive'],
    ['diepgevroren|ingevroren|bevroren', 'verse?'],
    ['vaste|in vaste dienst', 'tijdelijke?|seizoenskracht\\p{L}*|uitzendkracht\\p{L}*|flexwerker\\p{L}*'],
    ['voltijds\\p{L}*|fulltime', 'deeltijds\\p{L}*|parttime'],
    ['gratis|kosteloos|kosteloze', 'betalend\\p{L}*|tegen betaling|verkoopt|verkoopt'],
    ['vrijwillig\\p{L}*', 'verplichte?|loondienst|betaalde krachten'],
    [
      'goedgekeurde?|getekende?|beslist|vergunde?|toegekende?',
      'nog niets getekend|nog niet (?:beslist|getekend)|aangevraagde?|overweegt|in onderzoek|wacht op',
    ],
    [
      'weer (?:open|in gebruik|aan de gang|actief)|heropend\\p{L}*|opnieuw (?:open|opgestart)\\p{L}*',
      'stilgelegd\\p{L}*|gesloten|gestopt\\p{L}*|buiten gebruik|stil',
    ],
    ['overdag', "'s nachts|nachtelijke?|nacht\\p{L}*"],
    [
      'dag en nacht|24 uur per dag|zeven dagen op zeven|24/7',
      'alleen op (?:zaterdag|zondag)|maandag tot (?:en met )?vrijdag',
    ],
  ],
  pt: [
    [
      'd[ae] (?:sua |vossa )?propriedade|propri[oa]s?|lhes? pertence\\p{L}*',
      'arrend\\p{L}+|alug\\p{L}+|concess\\p{L}+|em leasing|locad[oa]s?',
    ],
    [
      'internamente|em casa|por conta propria|propri[oa]s?',
      'subcontrat\\p{L}+|terceiriz\\p{L}+|extern[oa]s?|terceiros',
    ],
    ['automatic\\p{L}+|automatiz\\p{L}+|robos?|robotizad\\p{L}+', 'a mao|manua\\p{L}+'],
    [
      'todo o ano|o ano (?:todo|inteiro)|os doze meses',
      'sazona\\p{L}+|de (?:marco|abril|maio|junho) a (?:setembro|outubro|novembro)|so no (?:verao|inverno)',
    ],
    ['usad[oa]s?|em segunda mao|recondicionad\\p{L}+', 'nov[oa]s? em folha|zero quilometro'],
    ['eletric[oa]s?|electric[oa]s?', 'diesel|gasolina|gasoleo|a gas'],
    ['biologic[oa]s?|organic[oa]s?', 'convenciona\\p{L}+'],
    ['em papel|papel|cadernos?', 'sem papel|digita\\p{L}+|tablets?'],
    [
      'aument\\p{L}+|cresc(?:eu|eram|ido)|subi(?:u|ram)|duplic\\p{L}+|dobr(?:ou|aram)',
      'ca(?:iu|iram)|desc(?:eu|eram)|diminu\\p{L}+|reduzi\\p{L}+|baix(?:ou|aram)',
    ],
    ['grossistas?|atacad\\p{L}+|por grosso', 'retalh\\p{L}+|varej\\p{L}+|venda direta|particulares'],
    ['public[oa]s?|municipa\\p{L}+|estata\\p{L}+', 'privad[oa]s?'],
    ['congelad[oa]s?', 'fresc[oa]s?'],
    ['efetiv[oa]s|fix[oa]s', 'temporari[oa]s?|sazona\\p{L}+|a prazo'],
    ['tempo inteiro|tempo integral', 'meio periodo|tempo parcial|part-time'],
    ['gratis|gratuit\\p{L}+', 'pag[oa]s|vend(?:e|em)|cobr\\p{L}+'],
    ['voluntari[oa]s?', 'obrigatori[oa]s?|assalariad[oa]s?|contratad[oa]s?'],
    [
      'aprovad[oa]s?|assinad[oa]s?|autorizad[oa]s?|concedid[oa]s?',
      'em estudo|pendentes?|pedi(?:u|ram)|solicit\\p{L}+|nada assinado|sem resposta|nao obteve',
    ],
    [
      'de novo (?:abert|ligad|ativ|em funcionamento)\\p{L}*|reabert[oa]s?|retomad[oa]s?|volt(?:ou|aram) a (?:abrir|funcionar|ligar)',
      'par(?:ou|aram|ad[oa]s?)|fechad[oa]s?|fech(?:ou|aram)|suspens[oa]s?|desligad[oa]s?',
    ],
    ['de dia|durante o dia', 'de noite|noturn\\p{L}+|a noite'],
    [
      '24 horas por dia|sete dias por semana|dia e noite',
      'so a[os]* (?:sabado|domingo)s?|de segunda a (?:sexta|sabado)',
    ],
  ],
  pl: [
    [
      'na wlasnosc|wlasn\\p{L}+|nalez\\p{L}+ do panstwa',
      'dzierzaw\\p{L}+|wynajm\\p{L}+|wynajet\\p{L}+|najem|najmu|leasing\\p{L}*',
    ],
    [
      'we wlasnym zakresie|wlasnymi silami|na miejscu|sami|wlasn\\p{L}+',
      'na zewnatrz|zewnetrzn\\p{L}+|podwykonawc\\p{L}+|zleca\\p{L}*|zlecan\\p{L}+',
    ],
    ['automatyczn\\p{L}+|zautomatyzowan\\p{L}+|robot\\p{L}*', 'recznie|reczn\\p{L}+'],
    [
      'caly rok|przez okragly rok|caloroczn\\p{L}+',
      'sezonow\\p{L}+|od (?:marca|kwietnia|maja|czerwca) do (?:wrzesnia|pazdziernika|listopada)|tylko (?:latem|zima)',
    ],
    ['uzywan\\p{L}+|z drugiej reki', 'fabrycznie now\\p{L}+'],
    ['elektryczn\\p{L}+', 'diesl\\p{L}+|benzynow\\p{L}+|spalinow\\p{L}+|gazow\\p{L}+'],
    ['ekologiczn\\p{L}+|bio', 'konwencjonaln\\p{L}+'],
    [
      'na papierze|papierow\\p{L}+|zeszy\\p{L}+|kartk\\p{L}+',
      'bez papieru|cyfrow\\p{L}+|tablet\\p{L}*|elektroniczn\\p{L}+',
    ],
    [
      'wzros\\p{L}+|urosl\\p{L}+|zwiekszyl\\p{L}+|podwoil\\p{L}+',
      'spad\\p{L}+|zmala\\p{L}+|zmniejszyl\\p{L}+|skurczyl\\p{L}+',
    ],
    ['hurt\\p{L}*', 'detal\\p{L}*|klienci indywidualni|sprzedaz bezposredni\\p{L}+'],
    ['publiczn\\p{L}+|miejsk\\p{L}+|gminn\\p{L}+|panstwow\\p{L}+|komunaln\\p{L}+', 'prywatn\\p{L}+'],
    ['mrozon\\p{L}+|zamrozon\\p{L}+', 'swiez\\p{L}+'],
    ['na stale|etatow\\p{L}+', 'sezonow\\p{L}+|tymczasow\\p{L}+|dorywcz\\p{L}+'],
    ['na pelny etat|pelnoetatow\\p{L}+', 'na pol etatu|na czesc etatu'],
    ['za darmo|bezplatn\\p{L}+|darmow\\p{L}+', 'odplatn\\p{L}+|platn\\p{L}+|sprzedaj\\p{L}+'],
    ['wolontari\\p{L}+|dobrowoln\\p{L}+', 'obowiazkow\\p{L}+|etatow\\p{L}+|zatrudnion\\p{L}+'],
    [
      'zatwierdzon\\p{L}+|podpisan\\p{L}+|przyznan\\p{L}+|uchwalon\\p{L}+',
      'rozwaza\\p{L}*|czeka na|nic nie podpisano|zlozyl\\p{L}* wniosek|wniosk\\p{L}+|jeszcze nie',
    ],
    [
      'znow\\p{L}* (?:dziala|czynn|otwart|ruszyl)\\p{L}*|ponownie (?:otwart|uruchomion|czynn)\\p{L}*|wznowi\\p{L}+',
      'zamkn\\p{L}+|wylaczon\\p{L}+|wstrzyman\\p{L}+|zawieszon\\p{L}+|nieczynn\\p{L}+',
    ],
    ['w dzien|za dnia|dzienn\\p{L}+', 'noca|w nocy|nocn\\p{L}+'],
    ['cala dobe|calodobow\\p{L}+|siedem dni w tygodniu', 'tylko w (?:soboty|niedziele)|od poniedzialku do piatku'],
  ],
};
