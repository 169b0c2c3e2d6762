import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import { type RequestText, requestSources } from '../ledger/request-sources.ts';

/**
 * Strings about the lead, which strangers may have written, in the order a prompt shows them; and those of the client,
 * which are screened too, since clients paste.
 */
export function untrustedTexts(request: PersonalizeRequest): RequestText[] {
  const order = ['/lead/first_name', '/lead/last_name', '/lead/title', '/lead/company_name', '/lead/domain'];
  const sources = requestSources(request);
  const lead = order.flatMap((pointer) => sources.filter((source) => source.pointer === pointer));
  return [...lead, ...sources.filter((source) => !order.includes(source.pointer))];
}
