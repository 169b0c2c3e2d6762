import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import { cleanCompany, cleanName, cleanPhrase, cleanTitle } from './clean-field.ts';
import { readsAlone } from './english-topic.ts';
import { isVerbPhrase } from './sentences/is-verb-phrase.ts';
import { summaryTopics } from './sentences/summary-topics.ts';

/** What of a request can stand in a sentence; what cannot is left out. */
export interface MessageFacts {
  first: string | null;
  last: string | null;
  company: string | null;
  title: string | null;
  /** Most telling first. */
  topics: string[];
  tech: string[];
}

const contains = (whole: string, part: string): boolean => whole.toLowerCase().includes(part.toLowerCase());

/** Without those that say what an earlier one, or the company's name, says already. */
function distinct(phrases: string[], company: string | null): string[] {
  const kept: string[] = [];
  for (const phrase of phrases) {
    if (company && (contains(company, phrase) || contains(phrase, company))) continue;
    if (!kept.some((earlier) => contains(earlier, phrase) || contains(phrase, earlier))) kept.push(phrase);
  }
  return kept;
}

const clean = (phrases: readonly string[]): string[] => phrases.map(cleanPhrase).filter((phrase) => phrase !== null);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** Topics that share a word with the goal come first: they are the reason to write. */
function byGoal(topics: string[], goal: string): string[] {
  const wanted = new Set(wordsOf(goal));
  const bears = (topic: string) => wordsOf(topic).some((word) => wanted.has(word));
  return [...topics.filter(bears), ...topics.filter((topic) => !bears(topic))];
}

export function messageFacts(request: PersonalizeRequest & { language: string }): MessageFacts {
  const { lead, company_context: context, language } = request;
  const isEnglish = /^en\b/i.test(language);
  const company = cleanCompany(lead.company_name);
  const named = clean(context.keywords).filter((keyword) => !isVerbPhrase(keyword, context.summary));
  const keywords = distinct(named, company);
  // English has no frame that every keyword fits, so those that fit in are preferred.
  const readable = isEnglish ? keywords.filter(readsAlone) : keywords;
  const found = readable.length > 0 || !isEnglish ? readable : distinct(summaryTopics(context.summary), company);
  return {
    first: cleanName(lead.first_name),
    last: cleanName(lead.last_name),
    company,
    title: cleanTitle(lead.title),
    topics: byGoal(found.length > 0 ? found : keywords, request.goal),
    tech: distinct(clean(context.tech_stack ?? []), company),
  };
}
