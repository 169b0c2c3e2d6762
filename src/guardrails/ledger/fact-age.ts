import type { Fact, FactEntry } from '../../contract/fact.ts';
import type { PersonalizeRequest } from '../../contract/personalize-request.ts';

/** A quarter, about. */
export const usualFreshnessDays = 90;

const day = 24 * 60 * 60 * 1_000;

/** A date without a time holds to its end (UTC). */
const endOf = (date: string): number => Date.parse(date) + (date.includes('T') ? 0 : day);

/** Whether a fact no longer holds; of an unknown time of writing, one that ends is taken to have ended. */
export const isExpired = ({ valid_until }: Fact, writtenAt: number | undefined): boolean =>
  valid_until !== undefined && (writtenAt === undefined || writtenAt >= endOf(valid_until));

/** Whether a message may call a fact recent. */
export const isRecent = ({ observed_at }: Fact, writtenAt: number | undefined, freshnessDays: number): boolean =>
  observed_at !== undefined && writtenAt !== undefined && writtenAt < endOf(observed_at) + freshnessDays * day;

const expires = (entry: FactEntry): entry is Fact => typeof entry === 'object' && entry.valid_until !== undefined;

const factsOf = ({ lead, company_context, sender }: PersonalizeRequest): FactEntry[] =>
  [lead.facts, company_context.facts, sender?.facts].flatMap((facts) => facts ?? []);

/** Whether what a request says depends on when it is read. */
export const hasExpiry = (request: PersonalizeRequest): boolean => factsOf(request).some(expires);

/** The request as a writer may use it at a time: without the facts that no longer hold. */
export function withoutExpired(request: PersonalizeRequest, writtenAt: number): PersonalizeRequest {
  if (!hasExpiry(request)) return request;
  const kept = <Part extends { facts?: FactEntry[] }>(part: Part): Part =>
    part.facts
      ? { ...part, facts: part.facts.filter((entry) => !(typeof entry === 'object' && isExpired(entry, writtenAt))) }
      : part;
  return {
    ...request,
    lead: kept(request.lead),
    company_context: kept(request.company_context),
    ...(request.sender ? { sender: kept(request.sender) } : {}),
  };
}
