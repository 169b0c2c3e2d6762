/** An acquaintance, a meeting or a message that never was, by language. Read on folded text: lower case, no accents. */
export const familiarityByLanguage: Readonly<Record<string, readonly RegExp[]>> = {
  de: [
    /\bwie (?:wir )?(?:neulich |letztens |kurzlich |bereits |schon |gestern |telefonisch )*(?:besprochen|vereinbart|erwahnt|versprochen|abgemacht)\b/u,
    /\b(?:unser(?:em|es|er|e)?|dem|vom) (?:letzt\w+ |jungst\w+ |kurz\w+ |nett\w+ )?(?:gesprach|telefonat|treffen|austausch) (?:letzt\w+|am|vom|auf|in der vergangenen|neulich|gestern)\b/u,
    /\b(?:meine|meiner) (?:letzte|letzten|vorige|fruhere) (?:e-?mail|mail|nachricht)\b|\bnoch einmal (?:melden|nachfassen|nachhaken)\b|\bich fasse nach\b/u,
    /\b(?:schon|toll|nett|freut mich|hat mich gefreut|war schon|war nett),? (?:dass )?(?:sie|dich|euch) (?:\w+ ){0,4}(?:kennengelernt|getroffen|kennenzulernen|zu treffen|wiederzusehen)\b/u,
    /\b(?:ihr|ihrem|ihren|ihre|dein|deinem) (?:\w+ )?(?:vortrag|podcast|beitrag|artikel|interview|webinar) (?:\w+ ){0,6}(?:gefallen|begeistert|beeindruckt|inspiriert|gelesen|gehort|gesehen)\b|\b(?:gemeinsamer|gemeinsame|gemeinsamen) (?:bekannter|bekannte|bekannten|freund|kontakt)\b|\bhat mir (?:ihren|deinen) (?:namen|kontakt)\b/u,
  ],
  fr: [
    /\bcomme (?:convenu|promis|discute|evoque|on en a parle|nous en avons (?:parle|discute))\b|\bsuite a (?:notre|votre) (?:\w+ )?(?:appel|echange|conversation|rencontre|rendez-vous|discussion|message|demande)\b/u,
    /\b(?:ravi|heureux|enchante|content|plaisir)e? (?:de |d')(?:vous|t')? ?(?:avoir |vous avoir )?(?:croise|rencontre|revu|vu|parle|connu)\w*\b|\b(?:vous|t)'?avoir (?:croise|rencontre|parle)\w*\b/u,
    /\b(?:mon|notre) (?:dernier|precedent|premier) (?:mail|message|e-?mail|courriel|appel|echange)\b|\bje (?:reviens|me permets de revenir|relance)\b|\bje vous relance\b/u,
    /\b(?:votre|ton|ta) (?:\w+ )?(?:conference|intervention|article|podcast|post|publication|interview|webinaire)\b[^.!?]{0,60}\b(?:adore|marque|plu|inspire|apprecie|lu|ecoute|vu)\w*\b|\b(?:adore|apprecie|lu|ecoute|suivi) (?:votre|ton|ta) (?:\w+ )?(?:conference|intervention|article|podcast|post|publication|interview|webinaire)\b/u,
    /\b(?:notre|un|une) (?:ami|amie|contact|connaissance|relation)s? (?:commun|en commun)\w*\b|\bm'a (?:parle de vous|donne votre|recommande de vous)\b/u,
  ],
  es: [
    /\bcomo (?:hablamos|acordamos|comentamos|quedamos|prometi|te prometi|le prometi|le comente|te comente)\b|\b(?:tras|despues de|siguiendo|retomando) nuestr[ao] (?:\w+ )?(?:conversacion|llamada|charla|reunion|encuentro)\b/u,
    /\b(?:gusto|placer|alegria|encantad[oa]|fue genial|fue un placer) (?:de |en |haber\w* |en haber\w* )*(?:conocerte|conocerle|verte|verle|saludarte|saludarle|coincidir|coincidido|hablar contigo|hablar con usted)\b/u,
    /\bmi (?:ultimo|anterior|primer) (?:correo|mensaje|email|e-?mail)\b|\b(?:te|le) escribi (?:hace|la semana|el mes|ayer)\b/u,
    /\b(?:encanto|gusto|impresiono|inspiro|disfrute|lei|escuche|vi) (?:\w+ )?(?:tu|su) (?:\w+ )?(?:charla|articulo|podcast|post|publicacion|ponencia|entrevista|hilo|webinar|conferencia)\b|\b(?:amigo|amiga|contacto|conocido)s? en comun\b/u,
  ],
  it: [
    /\bcome (?:d'accordo|promesso|concordato|detto|discusso|ci siamo detti|anticipato al telefono)\b|\b(?:dopo|a seguito del?la?|facendo seguito al?la?) nostr[ao] (?:\w+ )?(?:chiacchierata|telefonata|incontro|conversazione|chiamata|riunione)\b/u,
    /\b(?:piacere|bello|gioia) (?:di |averla |averti |aver\w* )*(?:conoscer\w+|conosciut\w+|incontrar\w+|incontrat\w+|rivederti|rivederla|vederti|vederla|parlare con)\b/u,
    /\b(?:la )?mia (?:ultima|precedente|prima) (?:mail|e-?mail|messaggio)\b|\bil mio (?:ultimo|precedente) messaggio\b|\bseguo (?:da anni|da tempo|con)\b/u,
    /\b(?:piaciut\w+|letto|ascoltato|visto|ammirato|adorato) (?:\w+ ){0,3}(?:suo|sua|tuo|tua) (?:\w+ )?(?:intervento|articolo|podcast|post|intervista|talk|webinar|presentazione)\b|\b(?:amico|amica|conoscente|contatto) in comune\b/u,
  ],
  nl: [
    /\bzoals (?:besproken|afgesproken|beloofd|gezegd|we bespraken|ik beloofde)\b|\bna(?:ar aanleiding van)? ons (?:\w+ )?(?:gesprek|telefoontje|belletje|overleg|ontmoeting)\b/u,
    /\b(?:leuk|fijn|goed|prettig|aangenaam) (?:om )?(?:u|je|jou|jullie) (?:\w+ ){0,4}(?:ontmoet|gesproken|gezien|te ontmoeten|te spreken|te zien)\b/u,
    /\bmijn (?:vorige|laatste|eerdere|eerste) (?:mail|e-?mail|bericht)\b|\b(?:genoten van|gelezen|beluisterd|gezien|onder de indruk van) (?:uw|je|jouw) (?:\w+ )?(?:artikel|presentatie|podcast|post|lezing|interview|webinar)\b|\bgemeenschappelijke (?:kennis|vriend|contact)\w*\b/u,
  ],
  pt: [
    /\bcomo (?:combinado|combinamos|conversamos|prometi|prometido|falamos|acordado)\b|\b(?:dando sequencia|apos|depois|na sequencia|em seguimento|seguindo) (?:a |da |de )?(?:a )?nossa (?:\w+ )?(?:conversa|chamada|reuniao|ligacao|conversa)\b/u,
    /\b(?:prazer|bom|otimo|alegria) (?:em |de )?(?:te |lhe |o |a )?(?:conhece-?l?[oa]|conhecer voce|conhece-lo|conhecer-te|encontrar\w*|rever|ve-l[oa]|ter (?:te )?conhecido|falar contigo|falar com voce)\b/u,
    /\b(?:meu|minha) (?:ultimo|ultima|anterior|primeir[oa]) (?:e-?mail|mensagem|contato|contacto)\b|\b(?:adorei|gostei|li|ouvi|assisti|vi) (?:\w+ ){0,2}(?:sua|seu|tua|teu) (?:\w+ )?(?:palestra|artigo|podcast|post|entrevista|apresentacao|webinar)\b|\b(?:amigo|amiga|contato|contacto|conhecido) em comum\b/u,
  ],
  pl: [
    /\bjak (?:rozmawialismy|ustalilismy|obiecal\w+|wspominal\w+|sie umawialismy|uzgodnilismy)\b|\b(?:po|w nawiazaniu do|nawiazujac do) nasz\w+ (?:\w+ )?(?:rozmow\w+|spotkani\w+|telefoni\w+)\b/u,
    /\bmilo (?:bylo|mi bylo) (?:\w+ ){0,4}(?:poznac|spotkac|zobaczyc|porozmawiac)\b|\b(?:wracam|powracam) do (?:mojej|naszej|poprzedniej)\b|\bmoj\w* (?:ostatni\w*|poprzedni\w*) (?:mail\w*|e-?mail\w*|wiadomosc\w*)\b|\bwspoln\w+ znajom\w+\b/u,
    /\b(?:przeczytal\w+|wysluchal\w+|podobal\w+ mi sie|zachwycil\w+ mnie) (?:\w+ ){0,2}(?:panstwa|pana|pani|twoj\w*) (?:\w+ )?(?:artykul\w*|wystapieni\w*|podcast\w*|wpis\w*|wywiad\w*|prezentacj\w*)\b/u,
  ],
};
