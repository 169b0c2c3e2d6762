import { expect, it } from 'vitest';
import { personalizeRequestSchema } from '../../../../src/contract/personalize-request.ts';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { ropes } from './kinds-by-language.ts';

/** Language, a sentence, and what the request says of the company where the sentence rests on it. */
const honest: readonly (readonly [string, string, string?])[] = [
  ['de', 'Ein kurzes Nein genügt völlig, dann melde ich mich nicht mehr.'],
  ['de', 'Falls Sie keine weiteren Nachrichten wünschen, reicht eine Zeile an mich.'],
  ['fr', 'Un simple « non merci » me suffit, et je ne vous relancerai pas.'],
  ['fr', "Si ce sujet relève d'un collègue, dites-le-moi et je m'arrête là."],
  ['es', 'Si no es su tema, dígamelo sin problema y no insisto.'],
  ['es', 'Para no recibir más correos míos, conteste BAJA.'],
  ['it', 'Se non fa per lei, mi basta un no e non la disturbo oltre.'],
  ['nl', 'Een kort nee is ook een antwoord, dan laat ik u met rust.'],
  ['pt', 'Se não for consigo, basta dizer e não volto a escrever.'],
  ['pl', 'Krótkie „nie” w zupełności mi wystarczy i więcej nie napiszę.'],
  ['de', 'Ihre 36 Leute, das sind genau drei Dutzend.', 'Das Unternehmen beschäftigt 36 Leute in Passau.'],
  ['fr', 'Vous êtes une bonne douzaine, treize pour être exact.', "L'entreprise emploie 13 personnes à Nantes."],
  ['es', 'Docena y media de personas llevan hoy el taller.', 'La empresa emplea a 18 personas en Vigo.'],
  ['it', 'Una dozzina di persone, più o meno, porta avanti la bottega.', "L'azienda impiega 12 persone a Lecco."],
  [
    'nl',
    'Met zijn achttienen houdt u twee vestigingen draaiend.',
    'Het bedrijf heeft 18 medewerkers en twee vestigingen in Zwolle.',
  ],
  ['pt', 'Meia centena de pessoas faz andar a oficina.', 'A empresa emprega 50 pessoas em Braga.'],
  ['pl', 'Półtora tuzina osób prowadzi dziś warsztat.', 'Firma zatrudnia 18 osób w Lublinie.'],
  [
    'de',
    'Jeder dritte Wagen fährt bei Ihnen also schon elektrisch.',
    'Das Unternehmen hat 24 Wagen, davon 8 elektrisch.',
  ],
  [
    'fr',
    "Un véhicule sur trois roule donc déjà à l'électricité chez vous.",
    "L'entreprise a 24 véhicules, dont 8 électriques.",
  ],
  ['es', 'Uno de cada tres vehículos ya es eléctrico.', 'La empresa tiene 24 vehículos, 8 de ellos eléctricos.'],
  [
    'it',
    'Un mezzo su tre è già elettrico, e gli altri sedici aspettano.',
    "L'azienda ha 24 mezzi, di cui 8 elettrici.",
  ],
  [
    'nl',
    'Een op de drie wagens rijdt al elektrisch, de andere zestien nog niet.',
    'Het bedrijf heeft 24 wagens, waarvan 8 elektrisch.',
  ],
  [
    'pt',
    'Um em cada três veículos já é elétrico; faltam dezasseis.',
    'A empresa tem 24 veículos, 8 dos quais elétricos.',
  ],
  [
    'pl',
    'Co trzeci pojazd jeździ już na prąd, pozostałych szesnaście jeszcze nie.',
    'Firma ma 24 pojazdy, w tym 8 elektrycznych.',
  ],
  ['de', 'Passt es am Mittwoch gegen halb drei?'],
  ['fr', 'Mardi vers 14h30, ou bien jeudi avant midi ?'],
  ['es', '¿Le va bien el jueves a las cuatro y media, o el viernes a media mañana?'],
  ['it', 'Martedì alle 16 e 30 o mercoledì verso mezzogiorno?'],
  ['nl', 'Schikt donderdag om half elf, of liever vrijdag na de lunch?'],
  ['pt', 'Quinta pelas 15h30, ou sexta antes do almoço?'],
  ['pl', 'Może w czwartek o wpół do trzeciej albo w piątek przed południem?'],
  ['de', 'Die Zollfreiheit für Seile ist ein Segen, das Risiko am Hafen bleibt wohl trotzdem.'],
  [
    'fr',
    'Le prêt à taux zéro de votre fonds de garantie est une belle idée.',
    "L'entreprise gère un fonds de garantie et accorde des prêts à taux zéro à ses artisans.",
  ],
  [
    'es',
    'La entrada gratuita al museo de los domingos me parece un acierto.',
    'La empresa gestiona un museo con entrada gratuita los domingos.',
  ],
  [
    'it',
    'Il vostro pane senza glutine ha vinto la coppa regionale: complimenti.',
    "L'azienda produce pane senza glutine e ha vinto la coppa regionale.",
  ],
  [
    'nl',
    'De gratis proefritten op zaterdag lijken me een goede zet.',
    'Het bedrijf biedt gratis proefritten op zaterdag.',
  ],
  [
    'pt',
    'O fundo de garantia da cooperativa é uma ideia sensata.',
    'A cooperativa tem um fundo de garantia para os sócios.',
  ],
  ['pl', 'Bezpłatne lekcje w soboty to dobry pomysł.', 'Firma prowadzi bezpłatne lekcje w soboty.'],
  [
    'fr',
    'Trois camions et deux fourgons, cela fait cinq clés à ne pas perdre.',
    "L'entreprise a trois camions et deux fourgons.",
  ],
  ['pl', 'Trzy ciężarówki i dwa busy, razem pięć kompletów kluczy.', 'Firma ma trzy ciężarówki i dwa busy.'],
  ['de', 'Wer Mehl an Bäcker liefert, kennt vermutlich den frühen Morgen.', 'Die Mühle liefert Mehl an 40 Bäcker.'],
  ['es', 'Quien reparte pan a diario sabe, imagino, lo que es madrugar.', 'La empresa reparte pan a 40 tiendas.'],
  ['es', 'Si no le interesa, no vuelvo a escribirle.'],
  ['it', 'Se no, non torno a scriverle.'],
  ['de', 'Wenn nicht, melde ich mich nicht wieder.'],
  ['fr', 'Sinon, je ne vous relance pas.'],
  ['nl', 'Anders schrijf ik u niet opnieuw.'],
  ['pl', 'W takim razie nie piszę ponownie.'],
];

const guardrails = createGuardrails();

it.each(honest)('an honest sentence stands in a whole message, %s: %s', (language, sentence, summary) => {
  const told = ropes[language!]!;
  const request = personalizeRequestSchema.parse({
    channel: 'EMAIL',
    goal: told.goal,
    language,
    lead: { first_name: 'Marta', last_name: 'Lindqvist', title: told.title, company_name: told.company },
    company_context: { summary: summary ?? told.summary, keywords: [] },
    sender: told.sender,
  });
  const message = `${told.greeting}\n\n${sentence}\n\n${told.ask}\n\n${told.sender.name}`;
  const flags = guardrails.check(request, { subject: told.company, message }).risk_flags;
  expect(
    flags.flatMap(({ severity, rule, evidence }) => (severity === 'error' ? [`${rule}: ${evidence}`] : [])),
  ).toEqual([]);
});
