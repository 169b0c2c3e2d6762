import { type FactEntry, factText } from '../../contract/fact.ts';
import { rulesByLanguage } from '../../guardrails/recognizers/rules-of.ts';
import type { SettledRequest } from './fits-channel.ts';

const recency = rulesByLanguage('recency');

const asSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/**
 * The request with its facts among the prose that the writer restates. It states what it restates, so that a fact of low
 * confidence is left out, and a typed one that calls itself news: how old it is when this is sent, it does not know.
 */
export function withTellableFacts(request: SettledRequest): SettledRequest {
  const { company_context: context, sender, language } = request;
  const rules = recency(language);
  const isTellable = (entry: FactEntry): boolean =>
    typeof entry === 'string' || (entry.confidence !== 'low' && !rules.test(entry.text.toLowerCase()));
  const told = (facts: readonly FactEntry[] | undefined): string[] => (facts ?? []).filter(isTellable).map(factText);
  const facts = told(context.facts);
  return {
    ...request,
    company_context:
      facts.length === 0
        ? context
        : { ...context, summary: [context.summary, ...facts].filter(Boolean).map(asSentence).join(' ') },
    ...(sender ? { sender: { ...sender, facts: told(sender.facts) } } : {}),
  };
}
