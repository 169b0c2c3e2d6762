import type { PersonalizeRequest } from '../contract/personalize-request.ts';

/** A string of the request that a writer may cite. */
export interface CitableFact {
  /** "f1", "f2", ... in the order of the list: all that a model is shown of the pointer. */
  id: string;
  /** JSON pointer into the request. */
  pointer: string;
  /** What the string is, in words. */
  is: string;
  text: string;
}

type Named = [is: string, pointer: string, text: string | undefined];

/** Sanitising drops the items of a list that were nothing but an injection, so that later ones have moved. */
function listed(is: string, pointer: string, texts: string[] = [], originals: string[] = texts): Named[] {
  return texts.map((text, at) => {
    const place = originals.length === texts.length ? at : originals.indexOf(text);
    return [is, place < 0 ? pointer : `${pointer}/${place}`, text];
  });
}

/**
 * Every string of a request that a message may rest on, numbered; empty ones are left out. `request` is what a writer
 * may see, `original` what the pointers lead into.
 */
export function citableFacts(request: PersonalizeRequest, original: PersonalizeRequest = request): CitableFact[] {
  const { lead, company_context: context, sender, goal, industry } = request;
  const { company_context: whole } = original;
  const strings: Named[] = [
    ["the recipient's first name", '/lead/first_name', lead.first_name],
    ["the recipient's last name", '/lead/last_name', lead.last_name],
    ["the recipient's job title", '/lead/title', lead.title],
    ["the recipient's company", '/lead/company_name', lead.company_name],
    ["the company's web domain", '/lead/domain', lead.domain],
    ["the company's industry", '/industry', industry],
    ["the company's summary", '/company_context/summary', context.summary],
    ...listed("one of the company's keywords", '/company_context/keywords', context.keywords, whole.keywords),
    ...listed("of the company's tech stack", '/company_context/tech_stack', context.tech_stack, whole.tech_stack),
    ['the goal of the message', '/goal', goal],
    ["the sender's name", '/sender/name', sender?.name],
    ["the sender's company", '/sender/company', sender?.company],
    ["the sender's offer", '/sender/offer', sender?.offer],
    ...listed('of the sender', '/sender/facts', sender?.facts, original.sender?.facts),
  ];
  return strings
    .flatMap(([is, pointer, text]) => (text ? [{ is, pointer, text }] : []))
    .map((fact, at) => ({ id: `f${at + 1}`, ...fact }));
}
