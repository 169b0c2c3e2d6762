import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import { findInjections } from './find-injections.ts';

const hidden =
  /[\p{Cf}\u034f\u115f\u1160\u3164\uffa0\ufe00-\ufe0f\u{e0000}-\u{e0fff}]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/gu;

/** What stands in for a string that may not be empty and was nothing but an injection. */
const blanks: Record<string, string> = {
  '/lead/first_name': 'there',
  '/lead/company_name': 'your company',
  '/goal': 'book a short call',
};

/** The request as a writer may see it. The original is left as it is. */
export function sanitiseRequest(request: PersonalizeRequest): PersonalizeRequest {
  const injections = findInjections(request);
  const clean = (pointer: string, text: string): string => {
    let rest = text;
    for (const { start, end } of injections.filter((one) => one.pointer === pointer))
      rest = rest.slice(0, start) + rest.slice(end);
    rest = rest.replace(hidden, '').trim();
    return rest === '' ? (blanks[pointer] ?? '') : rest;
  };
  const optional = (pointer: string, text: string | undefined) =>
    text === undefined ? undefined : clean(pointer, text);
  const list = (pointer: string, texts: string[]): string[] =>
    texts.map((text, at) => clean(`${pointer}/${at}`, text)).filter((text) => text !== '');
  const { lead, company_context: context, sender } = request;
  return {
    ...request,
    goal: clean('/goal', request.goal),
    lead: {
      first_name: clean('/lead/first_name', lead.first_name),
      last_name: clean('/lead/last_name', lead.last_name),
      title: clean('/lead/title', lead.title),
      company_name: clean('/lead/company_name', lead.company_name),
      domain: clean('/lead/domain', lead.domain),
    },
    company_context: {
      summary: clean('/company_context/summary', context.summary),
      keywords: list('/company_context/keywords', context.keywords),
      ...(context.tech_stack ? { tech_stack: list('/company_context/tech_stack', context.tech_stack) } : {}),
    },
    ...(request.industry === undefined ? {} : { industry: optional('/industry', request.industry) || undefined }),
    ...(sender
      ? {
          sender: {
            ...(sender.name === undefined ? {} : { name: optional('/sender/name', sender.name) }),
            ...(sender.company === undefined ? {} : { company: optional('/sender/company', sender.company) }),
            ...(sender.offer === undefined ? {} : { offer: optional('/sender/offer', sender.offer) }),
            facts: list('/sender/facts', sender.facts),
          },
        }
      : {}),
  };
}
