import { addressText } from '../addressed.ts';
import type { FollowUpPhrases } from './follow-up-phrases.ts';

/** Before a vowel Italian elides: "dell'8 maggio". */
const startsWithVowel = /^(?:8|11)(?!\d)/;

const phrases: Readonly<Record<string, FollowUpPhrases>> = {
  en: {
    of: (day) => `of ${day}`,
    on: (day) => `on ${day}`,
    tie: 'Is this something for {company} at all?',
    about: [
      'My note {of} was about {topic}.',
      'I wrote to you {on} about {topic}.',
      'I am coming back to my note {of} about {topic}.',
    ],
    plain: ['I wrote to you {on}.', 'I am coming back to my note {of}.', 'This follows my note {of}.'],
    recap: [
      'My note {of} was about this: {offer}.',
      'I wrote to you {on} about this: {offer}.',
      'I am coming back to my note {of}: {offer}.',
    ],
    thanks: [
      'Thank you for your reply {of}.',
      'Thank you for getting back to me {on}.',
      'Many thanks for your answer {of}.',
    ],
    later: [
      'If another time suits {company} better, a short line is enough.',
      'If it is too early for {company}, just tell me when would be better.',
    ],
    colleague: 'If a colleague at {company} is taking this further, a name is enough.',
    farewells: [
      ['Thank you for your answer {of}.', 'I understand, and I will leave it there.', 'All the best to you.'],
      [
        'Thank you for letting me know {on}.',
        'That is clear, and I will not press the point.',
        'I wish you every success.',
      ],
      [
        'Many thanks for the clear reply {of}.',
        'I respect that and will not take up more of your time.',
        'Kind wishes for the work ahead.',
      ],
    ],
  },
  de: {
    of: (day) => `vom ${day}`,
    on: (day) => `am ${day}`,
    tie: 'Ist das für {company} überhaupt ein Thema?',
    about: [
      'In meiner Nachricht {of} ging es um das Thema {topic}.',
      'Meine Nachricht {of} betraf das Thema {topic}.',
      'Ich habe (Ihnen|dir) {on} zum Thema {topic} geschrieben.',
    ],
    plain: [
      'Ich habe (Ihnen|dir) {on} geschrieben.',
      'Ich komme auf meine Nachricht {of} zurück.',
      'Dies knüpft an meine Nachricht {of} an.',
    ],
    recap: [
      'Meine Nachricht {of} in einem Satz: {offer}.',
      'Noch einmal kurz zu meiner Nachricht {of}: {offer}.',
      'Worum es in meiner Nachricht {of} ging: {offer}.',
    ],
    thanks: [
      'Vielen Dank für (Ihre|deine) Antwort {of}.',
      'Danke für (Ihre|deine) Rückmeldung {of}.',
      'Herzlichen Dank für (Ihre|deine) Antwort {of}.',
    ],
    later: [
      'Falls es {at} zu einem anderen Zeitpunkt besser passt, genügt eine kurze Zeile.',
      'Wenn es dafür {at} noch zu früh ist, (sagen Sie|sag) mir gern, wann es besser passt.',
    ],
    colleague: 'Falls sich {at} jemand anderes darum kümmert, genügt ein Name.',
    farewells: [
      [
        'Vielen Dank für (Ihre|deine) Antwort {of}.',
        'Ich verstehe das und belasse es dabei.',
        'Für alles Weitere wünsche ich (Ihnen|dir) viel Erfolg.',
      ],
      [
        'Danke für (Ihre|deine) klare Rückmeldung {of}.',
        'Dann hake ich hier nicht weiter nach.',
        'Ich wünsche (Ihnen|dir) alles Gute.',
      ],
      [
        'Herzlichen Dank für (Ihre|deine) Nachricht {of}.',
        '(Ihre|Deine) Entscheidung respektiere ich.',
        'Alles Gute für (Ihre|deine) Arbeit.',
      ],
    ],
  },
  fr: {
    of: (day) => `du ${day}`,
    on: (day) => `le ${day}`,
    tie: 'Est-ce un sujet pour {company} ?',
    about: [
      'Mon message {of} portait sur le sujet {topic}.',
      '(Je vous ai|Je t’ai) écrit {on} sur le sujet {topic}.',
      'Je reviens sur mon message {of}, qui portait sur le sujet {topic}.',
    ],
    plain: [
      '(Je vous ai|Je t’ai) écrit {on}.',
      'Je reviens sur mon message {of}.',
      '(Je vous écris|Je t’écris) à la suite de mon message {of}.',
    ],
    recap: [
      'Mon message {of} en une phrase : {offer}.',
      'Pour résumer mon message {of} : {offer}.',
      '(Je vous ai|Je t’ai) écrit {on} ; en bref : {offer}.',
    ],
    thanks: [
      'Merci pour (votre|ta) réponse {of}.',
      'Merci de (votre|ton) retour {of}.',
      'Merci beaucoup pour (votre|ta) réponse {of}.',
    ],
    later: [
      'Si un autre moment convient mieux {at}, une ligne suffit.',
      'S’il est encore trop tôt {at}, (dites-moi|dis-moi) quand ce serait mieux.',
    ],
    colleague: 'Si quelqu’un d’autre s’en occupe {at}, un nom suffit.',
    farewells: [
      [
        'Merci pour (votre|ta) réponse {of}.',
        'Je comprends et je n’insiste pas.',
        'Je (vous|te) souhaite une bonne continuation.',
      ],
      [
        'Merci de (votre|ton) retour {of}.',
        'C’est bien noté, et je m’en tiens là.',
        'Bonne continuation à (vous|toi).',
      ],
      [
        'Merci pour ce retour clair {of}.',
        'Je respecte (votre|ta) décision.',
        'Je (vous|te) souhaite beaucoup de succès.',
      ],
    ],
  },
  es: {
    of: (day) => `del ${day}`,
    on: (day) => `el ${day}`,
    tie: '¿Es este un tema para {company}?',
    about: [
      'Mi mensaje {of} trataba del tema {topic}.',
      '(Le|Te) escribí {on} sobre el tema {topic}.',
      'Retomo mi mensaje {of} sobre el tema {topic}.',
    ],
    plain: ['(Le|Te) escribí {on}.', 'Retomo mi mensaje {of}.', '(Le|Te) escribo de nuevo tras mi mensaje {of}.'],
    recap: [
      'Mi mensaje {of}, en una frase: {offer}.',
      'Resumo mi mensaje {of}: {offer}.',
      '(Le|Te) escribí {on}; en pocas palabras: {offer}.',
    ],
    thanks: [
      'Gracias por (su|tu) respuesta {of}.',
      'Muchas gracias por (su|tu) respuesta {of}.',
      '(Le|Te) agradezco (su|tu) respuesta {of}.',
    ],
    later: [
      'Si {at} conviene más otro momento, basta una línea.',
      'Si {at} es demasiado pronto, (dígame|dime) cuándo sería mejor.',
    ],
    colleague: 'Si {at} se ocupa otra persona, basta un nombre.',
    farewells: [
      ['Gracias por (su|tu) respuesta {of}.', 'Lo entiendo y no insisto.', '(Le|Te) deseo mucho éxito.'],
      ['Gracias por responderme {on}.', 'Queda claro y lo dejo aquí.', 'Todo lo mejor para (usted|ti).'],
      [
        'Agradezco (su|tu) respuesta clara {of}.',
        'Respeto (su|tu) decisión y no (le|te) quito más tiempo.',
        '(Reciba|Recibe) mis mejores deseos.',
      ],
    ],
  },
  it: {
    of: (day) => (startsWithVowel.test(day) ? `dell'${day}` : `del ${day}`),
    on: (day) => (startsWithVowel.test(day) ? `l'${day}` : `il ${day}`),
    tie: 'È un tema per {company}?',
    about: [
      'Il mio messaggio {of} riguardava il tema {topic}.',
      '(Le|Ti) ho scritto {on} sul tema {topic}.',
      'Torno sul mio messaggio {of}, che riguardava il tema {topic}.',
    ],
    plain: [
      '(Le|Ti) ho scritto {on}.',
      'Torno sul mio messaggio {of}.',
      '(Le|Ti) scrivo di nuovo dopo il mio messaggio {of}.',
    ],
    recap: [
      'Il mio messaggio {of} in una frase: {offer}.',
      'Riassumo il mio messaggio {of}: {offer}.',
      '(Le|Ti) ho scritto {on}; in breve: {offer}.',
    ],
    thanks: [
      'Grazie per la (Sua|tua) risposta {of}.',
      '(La|Ti) ringrazio per la (Sua|tua) risposta {of}.',
      'Grazie per il (Suo|tuo) riscontro {of}.',
    ],
    later: [
      'Se per {company} è meglio un altro momento, basta una riga.',
      'Se per {company} è ancora presto, (mi dica|dimmi) quando sarebbe meglio.',
    ],
    colleague: 'Se {at} se ne occupa un’altra persona, basta un nome.',
    farewells: [
      ['Grazie per la (Sua|tua) risposta {of}.', 'Capisco e non insisto.', '(Le|Ti) auguro ogni successo.'],
      ['Grazie per il (Suo|tuo) riscontro {of}.', 'È chiaro, e mi fermo qui.', '(Le|Ti) auguro buon lavoro.'],
      [
        '(La|Ti) ringrazio per la risposta chiara {of}.',
        'Rispetto la (Sua|tua) decisione.',
        '(Le|Ti) auguro il meglio.',
      ],
    ],
  },
  nl: {
    of: (day) => `van ${day}`,
    on: (day) => `op ${day}`,
    tie: 'Is dit een onderwerp voor {company}?',
    about: [
      'Mijn bericht {of} ging over {topic}.',
      'Ik schreef (u|je) {on} over {topic}.',
      'Ik kom terug op mijn bericht {of} over {topic}.',
    ],
    plain: ['Ik schreef (u|je) {on}.', 'Ik kom terug op mijn bericht {of}.', 'Dit volgt op mijn bericht {of}.'],
    recap: [
      'Mijn bericht {of} in één zin: {offer}.',
      'Kort samengevat, mijn bericht {of}: {offer}.',
      'Ik schreef (u|je) {on}; in het kort: {offer}.',
    ],
    thanks: [
      'Hartelijk dank voor (uw|je) antwoord {of}.',
      'Dank voor (uw|je) reactie {of}.',
      'Bedankt voor (uw|je) antwoord {of}.',
    ],
    later: [
      'Als een ander moment {at} beter past, is een korte regel genoeg.',
      'Als het {at} nog te vroeg is, hoor ik graag wanneer het beter past.',
    ],
    colleague: 'Als iemand anders dit {at} oppakt, is een naam genoeg.',
    farewells: [
      ['Dank voor (uw|je) antwoord {of}.', 'Dat begrijp ik, en ik laat het hierbij.', 'Ik wens (u|je) veel succes.'],
      [
        'Bedankt dat (u|je) mij {on} hebt geantwoord.',
        'Het is duidelijk, en ik dring niet aan.',
        'Ik wens (u|je) alle goeds.',
      ],
      ['Hartelijk dank voor (uw|je) duidelijke reactie {of}.', 'Ik respecteer (uw|je) besluit.', 'Het beste gewenst.'],
    ],
  },
  pt: {
    of: (day) => `de ${day}`,
    on: (day) => `a ${day}`,
    tie: 'É este um tema para {company}?',
    about: [
      'A minha mensagem {of} era sobre o tema {topic}.',
      'Escrevi-(lhe|te) {on} sobre o tema {topic}.',
      'Retomo a minha mensagem {of} sobre o tema {topic}.',
    ],
    plain: [
      'Escrevi-(lhe|te) {on}.',
      'Retomo a minha mensagem {of}.',
      'Escrevo-(lhe|te) de novo após a minha mensagem {of}.',
    ],
    recap: [
      'A minha mensagem {of} numa frase: {offer}.',
      'Resumo a minha mensagem {of}: {offer}.',
      'Escrevi-(lhe|te) {on}; em poucas palavras: {offer}.',
    ],
    thanks: [
      'Agradeço a (sua|tua) resposta {of}.',
      '(Agradeço-lhe a sua|Agradeço-te a) resposta {of}.',
      'Agradeço a (sua|tua) mensagem {of}.',
    ],
    later: [
      'Se outro momento for melhor {at}, basta uma linha.',
      'Se ainda for cedo {at}, (diga-me|diz-me) quando seria melhor.',
    ],
    colleague: 'Se outra pessoa tratar disto {at}, basta um nome.',
    farewells: [
      ['Agradeço a (sua|tua) resposta {of}.', 'Compreendo e não insisto.', 'Desejo-(lhe|te) muito sucesso.'],
      ['Agradeço a franqueza da (sua|tua) mensagem {of}.', 'Fica claro e fico por aqui.', 'Tudo de bom para (si|ti).'],
      ['Agradeço a resposta clara {of}.', 'Respeito a (sua|tua) decisão.', 'Desejo-(lhe|te) o melhor.'],
    ],
  },
  pl: {
    of: (day) => `z ${day}`,
    on: (day) => day,
    tie: 'Czy to temat dla firmy {company}?',
    about: [
      'Moja wiadomość {of} dotyczyła tematu {topic}.',
      'W mojej wiadomości {of} chodziło o temat {topic}.',
      'Wracam do mojej wiadomości {of} na temat {topic}.',
    ],
    plain: [
      'Wracam do mojej wiadomości {of}.',
      'Piszę ponownie, w nawiązaniu do mojej wiadomości {of}.',
      'Nawiązuję do mojej wiadomości {of}.',
    ],
    recap: [
      'Moja wiadomość {of} w jednym zdaniu: {offer}.',
      'Moja wiadomość {of}, w skrócie: {offer}.',
      'Wracam do mojej wiadomości {of}; w skrócie: {offer}.',
    ],
    thanks: [
      'Dziękuję za odpowiedź {of}.',
      'Bardzo dziękuję za odpowiedź {of}.',
      'Serdecznie dziękuję za odpowiedź {of}.',
    ],
    later: [
      'Jeśli {at} lepszy będzie inny termin, wystarczy krótka odpowiedź.',
      'Jeśli {at} jest na to za wcześnie, (proszę o informację|daj znać), kiedy będzie lepszy moment.',
    ],
    colleague: 'Jeśli {at} to sprawa kogoś innego, wystarczy nazwisko.',
    farewells: [
      ['Dziękuję za odpowiedź {of}.', 'Rozumiem i na tym poprzestanę.', 'Wszystkiego dobrego.'],
      ['Dziękuję za jasną odpowiedź {of}.', 'Nie będę do tego wracać.', 'Dziękuję też za szczerość.'],
      ['Serdecznie dziękuję za wiadomość {of}.', 'Szanuję tę decyzję.', 'Życzę (Państwu|Ci) wielu sukcesów.'],
    ],
  },
};

/** What Brazil writes otherwise. */
const brazilian: FollowUpPhrases = {
  ...phrases.pt!,
  on: (day) => `em ${day}`,
  about: [
    'A minha mensagem {of} era sobre o tema {topic}.',
    'Escrevi para você {on} sobre o tema {topic}.',
    'Retomo a minha mensagem {of} sobre o tema {topic}.',
  ],
  plain: ['Escrevi para você {on}.', 'Retomo a minha mensagem {of}.', 'Escrevo de novo após a minha mensagem {of}.'],
  recap: [
    'A minha mensagem {of} em uma frase: {offer}.',
    'Resumo a minha mensagem {of}: {offer}.',
    'Escrevi para você {on}; em poucas palavras: {offer}.',
  ],
  thanks: ['Agradeço a sua resposta {of}.', 'Agradeço pela sua resposta {of}.', 'Agradeço a sua mensagem {of}.'],
  later: ['Se outro momento for melhor {at}, basta uma linha.', 'Se ainda for cedo {at}, me diga quando seria melhor.'],
  colleague: 'Se outra pessoa cuidar disso {at}, basta um nome.',
  farewells: [
    ['Agradeço a sua resposta {of}.', 'Entendo e não insisto.', 'Desejo muito sucesso a você.'],
    ['Agradeço a franqueza da sua mensagem {of}.', 'Fica claro e paro por aqui.', 'Tudo de bom para você.'],
    ['Agradeço a resposta clara {of}.', 'Respeito a sua decisão.', 'Desejo o melhor a você.'],
  ],
};

type Formality = Parameters<typeof addressText>[1];

const addressed = (list: readonly string[], formality: Formality): string[] =>
  list.map((text) => addressText(text, formality));

/** The phrases of a BCP 47 tag in one form of address; undefined for languages without. */
export function followUpPhrases(tag: string, formality: Formality = 'FORMAL'): FollowUpPhrases | undefined {
  const language = tag.toLowerCase();
  const found = language === 'pt-br' ? brazilian : phrases[language.split('-')[0]!];
  if (found === undefined) return undefined;
  return {
    ...found,
    about: addressed(found.about, formality),
    plain: addressed(found.plain, formality),
    recap: addressed(found.recap, formality),
    thanks: addressed(found.thanks, formality),
    later: addressed(found.later, formality),
    colleague: addressText(found.colleague, formality),
    farewells: found.farewells.map((three) => addressed(three, formality) as (typeof found.farewells)[number]),
  };
}
