import type { ErasedCounts } from '../contract/erased.ts';
import type { EraseLead, LeadErasure } from '../contract/lead-erasure.ts';
import { DomainError } from '../errors.ts';
import { isSequenceId } from '../ids.ts';
import { eraseRequest } from '../personalize/erase-request.ts';
import type { FinishDeps } from '../personalize/finish-request.ts';
import { noErasedCounts } from '../retention/erase-with-derived.ts';
import { eraseSequence } from '../sequences/erase-sequence.ts';
import { goesWithSequence, heldLeads } from './held-leads.ts';
import { identifyLead } from './identify-lead.ts';

/** Leads that one call looks at, so that no answer is waited for long. */
const mostLookedAt = 10_000;

/**
 * Erases all that is held of a lead for a tenant: requests, rows of campaigns, dispatched or not, and sequences, with what
 * was made from them. A call looks at about 10,000 leads and says where the next one goes on. What is being written is
 * left and named. Throws 'invalid' where `from` is no such place.
 */
export async function eraseLead(deps: FinishDeps, tenant: string, { from, ...who }: EraseLead): Promise<LeadErasure> {
  const { store } = deps;
  const isWanted = identifyLead(who);
  const report: LeadErasure = { looked_at: 0, found: 0, erased: noErasedCounts(), not_erased: [], next: null };
  for await (const { leads, next } of heldLeads(store, tenant, from)) {
    for (const lead of leads) {
      if (!isWanted(lead) || (await goesWithSequence(store, tenant, lead.id))) continue;
      report.found += 1;
      await eraseOne(deps, tenant, lead.id, report);
    }
    // One for the page, so that campaigns without a row to look at count too.
    report.looked_at += leads.length + 1;
    report.next = next;
    if (report.looked_at >= mostLookedAt) break;
  }
  const { found, erased, not_erased } = report;
  deps.logger.info({ found, erased, not_erased: not_erased.length }, 'a lead was erased');
  return report;
}

async function eraseOne(deps: FinishDeps, tenant: string, id: string, report: LeadErasure): Promise<void> {
  try {
    const { erased } = await (isSequenceId(id) ? eraseSequence(deps, tenant, id) : eraseRequest(deps, tenant, id));
    for (const [kind, count] of Object.entries(erased)) report.erased[kind as keyof ErasedCounts] += count;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.kind === 'conflict') report.not_erased.push({ id, reason: error.message });
    // Retention, or another call, was first.
    else if (error.kind !== 'not_found') throw error;
  }
}
