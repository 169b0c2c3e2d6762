import { readFileSync } from 'node:fs';
import { type PersonalizeRequest, personalizeRequestSchema } from '../../src/contract/personalize-request.ts';
import { ownBriefs } from './own-briefs.ts';

/** The requests of a corpus, whose texts play no part here. */
const requestsOf = (name: string): PersonalizeRequest[] =>
  readFileSync(new URL(`../../corpus/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => personalizeRequestSchema.parse((JSON.parse(line) as { request: unknown }).request));

/** What this bench adds to the corpus in a language: odd companies, goals and offers, which take turns. */
interface OwnBriefs {
  companies: [company: string, first: string, last: string, title: string, summary: string, keywords: string[]][];
  goals: string[];
  offers: (string | null)[];
  facts: string[];
}

const readOwn = (language: string): OwnBriefs =>
  JSON.parse(readFileSync(new URL(`briefs/${language}.json`, import.meta.url), 'utf8')) as OwnBriefs;

const tones = ['PROFESSIONAL', 'FRIENDLY', 'DIRECT'] as const;

/** The numbers of companies, goals and offers share no divisor, so that no pair comes twice soon. */
function localBriefs(language: string, count: number): PersonalizeRequest[] {
  const { companies, goals, offers, facts } = readOwn(language);
  return Array.from({ length: count }, (_, at) => {
    const [company_name, first_name, last_name, title, summary, keywords] = companies[at % companies.length]!;
    const offer = offers[at % offers.length];
    return personalizeRequestSchema.parse({
      channel: 'EMAIL',
      tone: tones[(at + Math.floor(at / companies.length)) % 3],
      goal: goals[at % goals.length],
      language,
      lead: { first_name, last_name, title, company_name },
      company_context: { summary, keywords },
      ...(offer ? { sender: { name: 'Anna Berg', company: 'Lumio', offer, facts: at % 2 === 0 ? facts : [] } } : {}),
    });
  });
}

const englishOffers = [
  'a planning tool for small teams',
  'We plan shifts for small teams.',
  'Plan your week in ten minutes',
];

const once = (requests: PersonalizeRequest[]): PersonalizeRequest[] => [
  ...new Map(requests.map((request) => [`${request.company_context.summary}/${request.goal}`, request])).values(),
];

/** Every fourth goes without a sender; the others offer something, each in another form. */
const withSender = (request: PersonalizeRequest, offers: readonly string[], at: number): PersonalizeRequest => ({
  ...request,
  ...(request.sender || at % 4 === 3
    ? {}
    : { sender: { name: 'Anna Berg', company: 'Lumio', offer: offers[at % 3]!, facts: [] } }),
});

/** `count` briefs of a language: those of the corpus, spread over it, and enough of this bench's own. */
export function readBriefs(language: string, count: number): PersonalizeRequest[] {
  const names = language === 'en' ? ['dev', 'own', 'contrast'] : ['languages', 'languages-2'];
  const wanted = once(names.flatMap(requestsOf))
    .filter((request) => (request.language ?? 'en').split('-')[0] === language)
    .map((request) => ({ ...request, language: request.language ?? language, channel: 'EMAIL' as const }));
  const ownEnglish = language === 'en' ? ownBriefs.map((brief) => personalizeRequestSchema.parse(brief)) : [];
  const rest = Math.max(0, Math.min(count - ownEnglish.length, wanted.length));
  const spread = Array.from({ length: rest }, (_, at) => wanted[Math.floor((at * wanted.length) / rest)]!);
  const offers =
    language === 'en'
      ? englishOffers
      : readOwn(language)
          .offers.filter((offer) => offer !== null)
          .slice(0, 3);
  const ofCorpus = spread.map((request, at) => withSender(request, offers, at));
  const missing = count - ownEnglish.length - ofCorpus.length;
  return [...ownEnglish, ...ofCorpus, ...(language === 'en' ? [] : localBriefs(language, missing))];
}
