import type { PersonalizeRequest } from '../../contract/personalize-request.ts';

export interface RequestText {
  /** JSON pointer into the request. */
  readonly pointer: string;
  readonly text: string;
}

/** Every text of the request that a message may rest on. */
export function requestSources(request: PersonalizeRequest): RequestText[] {
  const { lead, company_context: context, sender } = request;
  const all: [string, string | undefined][] = [
    ['/lead/company_name', lead.company_name],
    ['/lead/title', lead.title],
    ['/lead/first_name', lead.first_name],
    ['/lead/last_name', lead.last_name],
    ['/lead/domain', lead.domain],
    ['/goal', request.goal],
    ['/company_context/summary', context.summary],
    ...context.keywords.map((keyword, at): [string, string] => [`/company_context/keywords/${at}`, keyword]),
    ...(context.tech_stack ?? []).map((tech, at): [string, string] => [`/company_context/tech_stack/${at}`, tech]),
    ['/industry', request.industry],
    ['/sender/name', sender?.name],
    ['/sender/company', sender?.company],
    ['/sender/offer', sender?.offer],
    ...(sender?.facts ?? []).map((fact, at): [string, string] => [`/sender/facts/${at}`, fact]),
  ];
  return all.flatMap(([pointer, text]) => (text ? [{ pointer, text }] : []));
}
