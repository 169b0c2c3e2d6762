import { readFileSync } from 'node:fs';
import { type PersonalizeRequest, personalizeRequestSchema } from '../../src/contract/personalize-request.ts';
import { ownBriefs } from './own-briefs.ts';

/** The requests of a corpus, whose texts play no part here. */
const requestsOf = (name: string): PersonalizeRequest[] =>
  readFileSync(new URL(`../../corpus/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => personalizeRequestSchema.parse((JSON.parse(line) as { request: unknown }).request));

const offers: Readonly<Record<string, string[]>> = {
  en: ['a planning tool for small teams', 'We plan shifts for small teams.', 'Plan your week in ten minutes'],
  de: [
    'ein Planungswerkzeug für kleine Teams',
    'Wir planen Schichten für kleine Teams.',
    'Schichtpläne, die sich selbst schreiben',
  ],
  fr: [
    'un outil de planification pour les petites équipes',
    'Nous planifions les tournées de petites équipes.',
    'des plannings partagés',
  ],
  es: [
    'una herramienta de planificación para equipos pequeños',
    'Planificamos turnos para equipos pequeños.',
    'agendas compartidas',
  ],
  it: [
    'uno strumento di pianificazione per piccoli team',
    'Pianifichiamo i turni di piccoli team.',
    'agende condivise',
  ],
  nl: ['een planningstool voor kleine teams', 'Wij plannen diensten voor kleine teams.', 'gedeelde agenda’s'],
  pt: [
    'uma ferramenta de planeamento para equipas pequenas',
    'Planeamos turnos para equipas pequenas.',
    'agendas partilhadas',
  ],
  pl: ['narzędzie do planowania dla małych zespołów', 'Planujemy zmiany dla małych zespołów.', 'wspólne kalendarze'],
};

const once = (requests: PersonalizeRequest[]): PersonalizeRequest[] => [
  ...new Map(requests.map((request) => [`${request.company_context.summary}/${request.goal}`, request])).values(),
];

/** Every third goes without a sender; the others offer something, each in another form. */
const withSender = (request: PersonalizeRequest, language: string, at: number): PersonalizeRequest => ({
  ...request,
  language,
  ...(request.sender || at % 4 === 3
    ? {}
    : { sender: { name: 'Anna Berg', company: 'Lumio', offer: offers[language]![at % 3]!, facts: [] } }),
});

/** `count` briefs of a language, spread over the corpus; English ones and a few of this bench's own. */
export function readBriefs(language: string, count: number): PersonalizeRequest[] {
  const names = language === 'en' ? ['dev', 'own', 'contrast'] : ['languages', 'languages-2'];
  const all = once(names.flatMap(requestsOf));
  const wanted = all
    .filter((request) => (request.language ?? 'en').split('-')[0] === language)
    .map((request) => ({ ...request, channel: 'EMAIL' as const }));
  const own = language === 'en' ? ownBriefs.map((brief) => personalizeRequestSchema.parse(brief)) : [];
  const rest = Math.min(count - own.length, wanted.length);
  const spread = Array.from({ length: Math.max(0, rest) }, (_, at) => wanted[Math.floor((at * wanted.length) / rest)]!);
  return [...own, ...spread.map((request, at) => withSender(request, language, at))];
}
