import type { PersonalizeRequest } from '../../contract/personalize-request.ts';

/** A question to the lead's company, in the languages that have rules of their own. */
const question: Record<string, (company: string) => string> = {
  en: (company) => `A question for ${company}`,
  de: (company) => `Eine Frage an ${company}`,
  fr: (company) => `Une question pour ${company}`,
  es: (company) => `Una pregunta para ${company}`,
  it: (company) => `Una domanda per ${company}`,
  nl: (company) => `Een vraag voor ${company}`,
  pt: (company) => `Uma pergunta para ${company}`,
  pl: (company) => `Pytanie do zespołu ${company}`,
};
const about: Record<string, (topic: string, company: string) => string> = {
  en: (topic, company) => `A question on ${topic} for ${company}`,
};

const longestTopic = 5;

/** What the goal is about, where it says so in a few plain words: "energy contracts" of "book a call on energy contracts". */
function topicOf(goal: string): string | null {
  const topic = /\b(?:on|about|regarding)\s+([\p{L}-]+(?:\s[\p{L}-]+){0,12})[.]?\s*$/u
    .exec(goal.slice(0, 200))?.[1]
    ?.trim();
  if (!topic || topic.split(/\s+/).length > longestTopic) return null;
  return /\b(?:i|we|me|us|my|our|you|your|his|her|their|this|that|next|how|what|why|who|when|if|whether|to|at|by|monday|tuesday|wednesday|thursday|friday)\b/i.test(
    topic,
  )
    ? null
    : topic;
}

/** Subjects that rest on nothing but goal and company, the more telling first; none in a language without a rule. */
export function subjectsFrom({ goal, lead }: PersonalizeRequest, language: string): string[] {
  const company = lead.company_name.trim();
  const plain = question[language]?.(company);
  if (plain === undefined || company === '') return [];
  const topic = topicOf(goal);
  const telling = topic === null ? undefined : about[language]?.(topic, company);
  return telling === undefined ? [plain] : [telling, plain];
}
