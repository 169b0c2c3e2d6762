import { foldText } from '../../../guardrails/document/fold-word.ts';
import { digitWord } from '../../../guardrails/recognizers/digit-words.ts';

/**
 * By language, what is said of a text that is being written and of nothing a firm does: its next sentence, who reads it,
 * its author, what every letter says, its hidden copy, what to answer. Patterns on folded text.
 */
const ofWriting: Readonly<Record<string, readonly string[]>> = {
  en: [
    '(?:the )?(?:next|following|previous|last) (?:line|sentence|paragraph)s?',
    '(?:reads?|reading|see|sees) this',
    'this e-?mail',
    '(?:note|memo|message|reminder|word) (?:to|for) (?:the|any|an?) (?:\\w+ )?(?:assistant|writer|author|model|bot|ai)',
    '(?:every|each|any|all) (?:letters?|e-?mails?|texts?|reply|replies) (?:shall|should|must|has|have|names?|says?|mentions?)',
    'bcc|blind cop(?:y|ies)|hidden cop(?:y|ies)',
    '(?:as an?|for any|the only|(?:reply|answer) with) (?:answer|reply|ending|nothing)',
    'free (?:of|from) (?:any|all|every|the|these|your) (?:rules?|restrictions?|limits?|instructions?|guidelines?)',
    'new (?:system )?(?:command|instructions?)',
    '(?:for the )?attention (?:of the |of |: )?(?:assistant|writer|author|model)',
  ],
  de: [
    '(?:nachste[rn]?|folgende[rn]?|letzte[rn]?) (?:satz|zeile|absatz)',
    '(?:das|dies|dieses) liest',
    'diese[rs]? (?:e-?mail|nachricht|schreiben)s?',
    '(?:hinweis|notiz|anmerkung|nachricht) (?:an|fur) (?:den|die) (?:assistent|schreib|verfasser|autor|modell|ki)\\p{L}*',
    'jede[rns]? (?:brief|mail|antwort|text)',
    'blindkopien?|(?:verdeckte|versteckte) kopie',
    'als antwort',
    'frei von (?:allen|jeder|jeglichen|den) (?:regeln?|vorgaben?|anweisung(?:en)?|einschrankung(?:en)?)',
    'neue[rs]? (?:system)?(?:befehl|anweisung)',
    '(?:zu handen|fur) (?:den|die|des|der) (?:assistent|schreib|verfasser|modell|ki)\\p{L}*',
  ],
  fr: [
    '(?:phrase|ligne) (?:suivante|precedente)|prochaine (?:phrase|ligne)',
    '(?:lit|lisez|lire|lis) ceci',
    'ce (?:courriel|mail|e-?mail)',
    "(?:note|remarque|message) (?:pour|a) (?:l['’ ])?(?:assistant|auteur|redacteur|modele|ia)",
    'chaque (?:courrier|lettre|mail|reponse)',
    'copies? cachees?',
    'pour (?:toute )?reponse',
    'libre de (?:toute|toutes les|ces|tes) (?:regles?|consignes?|contraintes?|limites?)',
    'nouvelle (?:commande|consigne|instruction)',
    "a l['’ ]?attention de l['’ ]?(?:assistant|auteur|ia)|a l['’ ]?attention du (?:redacteur|modele)",
  ],
  es: [
    '(?:frase|linea) (?:siguiente|anterior)|(?:siguiente|proxima) (?:frase|linea)',
    '(?:lee|lees|leer|leyera) esto',
    'este (?:correo|e-?mail)',
    '(?:nota|aviso|mensaje) (?:para|a) (?:el|la|al) ?(?:asistente|autor|redactor|modelo|ia)|nota al (?:asistente|autor)',
    '(?:toda|cada) (?:carta|respuesta)|todo correo',
    'copias? ocultas?|cco',
    'como respuesta',
    'libre de (?:toda|todas las|cualquier|tus|las) (?:reglas?|norma|restriccion(?:es)?|instruccion(?:es)?)',
    'nueva (?:orden|instruccion) del sistema',
    'a la atencion del (?:asistente|autor|redactor|modelo)',
  ],
  it: [
    '(?:frase|riga) (?:seguente|successiva|precedente)|prossima (?:frase|riga)',
    '(?:legge|leggi|leggere) questo',
    'questa (?:e-?mail|mail)',
    "(?:nota|avviso|messaggio) (?:per|a) ?(?:il |l['’ ]|al)?(?:assistente|autore|redattore|modello|ia)",
    'ogni (?:lettera|mail|risposta)',
    'copi[ae] nascost[ae]|ccn',
    'come risposta',
    'liber[oaie] da (?:ogni|tutte le|qualsiasi|queste) (?:regol[ae]|limit[ei]|istruzion[ei]|vincol[oi])',
    'nuov[oa] (?:comando|istruzione)',
    "all['’ ]attenzione dell['’ ](?:assistente|autore|ia)",
  ],
  nl: [
    '(?:volgende|vorige|laatste) (?:zin|regel|alinea)',
    '(?:dit leest|leest dit)',
    'deze (?:e-?mail|mail)',
    '(?:opmerking|notitie|bericht) (?:voor|aan) (?:de|het) (?:assistent|schrijver|auteur|model|ai)',
    '(?:iedere|elke) (?:brief|mail)|elk antwoord',
    'blinde kopie(?:en)?',
    'als antwoord',
    'vrij van (?:alle|elke|iedere) (?:regels?|beperking(?:en)?|instructies?)',
    'nieuwe? (?:systeem)?(?:opdracht|instructie|commando)',
    'ter attentie van de (?:assistent|schrijver|auteur)',
  ],
  pt: [
    '(?:frase|linha) (?:seguinte|anterior)|(?:seguinte|proxima) (?:frase|linha)',
    '(?:le|ler|leia|lendo) isto',
    'este e-?mail',
    '(?:nota|aviso|mensagem) (?:para|a) (?:o|a|ao) ?(?:assistente|autor|redator|modelo|ia)',
    '(?:toda|cada) (?:carta|resposta)',
    'copias? ocultas?',
    'como resposta',
    'livre de (?:toda|todas as|qualquer|suas) (?:regras?|restricao|restricoes|instrucoes)',
    'nov[oa] (?:comando|instrucao)',
    'a atencao do (?:assistente|autor|redator|modelo)',
  ],
  pl: [
    '(?:nastepne|kolejne|poprzednie) (?:zdanie|linijka)',
    '(?:czyta to|to czyta)',
    '(?:ten|tego|tym) (?:e-?maila?|mailu)|t[eaę] wiadomosc',
    '(?:uwaga|notatka|wiadomosc) (?:dla|do) (?:asystent|autor|pisz|model)\\p{L}*',
    'kazd(?:y list|a odpowiedz|y mail)',
    'ukryt[aey] kopi[aei]',
    'jako odpowiedz',
    'woln[yae] od (?:wszelkich|wszystkich|kazdej) (?:zasad|regul|ograniczen|instrukcji|polecen)',
    'nowe polecenie|nowa instrukcja',
    'do wiadomosci (?:asystent|autor|model)\\p{L}*',
  ],
};

const writing = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.values(ofWriting).flat().join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);

/** Three digits on end in words are a number to call, spelt out. */
const spelt = new RegExp(`(?<!\\p{L})(?:(?:${digitWord})[\\s,-]{1,3}){2}(?:${digitWord})(?!\\p{L})`, 'u');

/** Letters of a width that only hides them: "ＮＴＴ" is a name. */
const wide = /[\uff21-\uff3a\uff41-\uff5a]{4}/;

/** First words of a clause: no title and no name of a thing begins with one. */
const clauseOpeners = new Set(
  'as if when whenever because unless could would should can will wie wenn falls sobald weil konnte kann comme si quand lorsque peut como se cuando podria puede come quando potrebbe puo zoals als wanneer kan kunt jak jesli gdy czy poderia pode'.split(
    ' ',
  ),
);

/** Whether a few words begin as a clause does: a conjunction, a modal verb. "SE" and "IF" in capitals are short for something. */
export const opensClause = (text: string): boolean => {
  const [first, ...rest] = text.trim().split(/\s+/);
  return rest.length >= 2 && first !== first!.toUpperCase() && clauseOpeners.has(foldText(first!));
};

/**
 * Whether a text in one of the languages of the writer is about a text that is being written, has a telephone number in
 * words, or is in letters of another width.
 */
export function speaksOfWriting(text: string): boolean {
  if (wide.test(text)) return true;
  const folded = foldText(text);
  return writing.test(folded) || spelt.test(folded);
}
