import { baseLanguage } from '../../contract/language.ts';
import { foldText } from '../../guardrails/document/fold-word.ts';
import { plainWordsOf } from '../../guardrails/document/speech-by-language.ts';
import type { SettledRequest } from './fits-channel.ts';
import { isDenied } from './is-denied.ts';
import { ownTexts } from './own-texts.ts';
import { isVerbPhrase } from './sentences/is-verb-phrase.ts';

const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of the words of a fact that an earlier message has, from which on it was told. */
const mostSaid = 0.7;

/** Whether an earlier message of the sender says what a text says. */
function saidBefore(request: SettledRequest): (text: string) => boolean {
  const plain = plainWordsOf(baseLanguage(request.language));
  const names = new Set(wordsOf(request.lead.company_name));
  const said = ownTexts(request).map((text) => new Set(wordsOf(text)));
  return (text) => {
    const words = wordsOf(text).filter((word) => word.length > 2 && !plain.has(word) && !names.has(word));
    return (
      words.length > 0 &&
      said.some((earlier) => words.filter((word) => earlier.has(word)).length >= mostSaid * words.length)
    );
  };
}

/** The request without the facts, the topics and the offer that earlier messages told: a follow-up has others. */
export function withFreshFacts(request: SettledRequest): SettledRequest {
  if (ownTexts(request).length === 0) return request;
  const isSaid = saidBefore(request);
  const fresh = (texts: readonly string[]): string[] => texts.filter((text) => !isSaid(text));
  const { company_context: context, sender } = request;
  const summary = fresh(context.summary.split(/(?<=[.!?])\s+|\n+|(?<=[;:])\s/u)).join(' ');
  // What the summary denies is no topic, whether that sentence is told or not.
  const isNamed = (keyword: string) => !isDenied(keyword, context.summary) && !isVerbPhrase(keyword, context.summary);
  const known = context.keywords.filter(isNamed);
  const keywords = fresh(known);
  return {
    ...request,
    company_context: {
      ...context,
      summary: /^[\p{L}\p{N}].*$/su.test(summary) ? summary : '',
      keywords: keywords.length > 0 ? keywords : known,
      ...(context.tech_stack ? { tech_stack: fresh(context.tech_stack) } : {}),
    },
    ...(sender ? { sender: withoutSaidOffer(sender, isSaid) } : {}),
  };
}

type Sender = NonNullable<SettledRequest['sender']>;

function withoutSaidOffer(sender: Sender, isSaid: (text: string) => boolean): Sender {
  if (sender.offer === undefined || !isSaid(sender.offer)) return sender;
  const { offer: _, ...rest } = sender;
  return rest;
}
