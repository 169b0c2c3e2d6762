import type { RiskFlag } from '../contract/risk-flag.ts';
import { openerOf, openerSignature } from './opener-signature.ts';
import type { CheckedText, WritingRun } from './writing-run.ts';

/** An opener may be used by this many leads, or this share of the rows so far, whichever is more. */
const freeUses = 3;
const shareOfRows = 0.02;

/**
 * Sameness guard: variants of a campaign's lead whose opener many earlier leads got, with a warning each. Such a
 * variant is written anew once; one that stays the same is delivered with its warning. Counts are approximate: two
 * workers may use an opener at the same moment.
 */
export async function overusedOpeners(
  run: WritingRun,
  candidates: (CheckedText | null)[],
): Promise<Map<number, RiskFlag[]>> {
  const { campaign_id: campaignId, row } = run.doc;
  const overused = new Map<number, RiskFlag[]>();
  if (campaignId === undefined || row === undefined) return overused;
  const limit = Math.max(freeUses, row * shareOfRows);
  const signatures = candidates.map((candidate) => candidate && openerSignature(run.request, candidate.text.message));
  await lookUp(run, campaignId, signatures);
  for (const [index, signature] of signatures.entries()) {
    const uses = signature ? (run.openerUses.get(signature) ?? 0) : 0;
    if (uses >= limit) overused.set(index, [samenessFlag(candidates[index]!.text.message, uses)]);
  }
  return overused;
}

/** Once a run: most texts are delivered as they were first written. */
async function lookUp(run: WritingRun, campaignId: string, signatures: (string | null)[]): Promise<void> {
  const unknown = signatures.filter((signature) => signature !== null && !run.openerUses.has(signature)) as string[];
  if (unknown.length === 0) return;
  const uses = await run.deps.store.campaigns.getOpenerCounts(campaignId, unknown);
  for (const signature of unknown) run.openerUses.set(signature, uses.get(signature) ?? 0);
}

/** Counts the openers that are delivered. */
export async function countOpeners(run: WritingRun, delivered: CheckedText[]): Promise<void> {
  const campaignId = run.doc.campaign_id;
  if (campaignId === undefined) return;
  const signatures = delivered.map(({ text }) => openerSignature(run.request, text.message));
  await run.deps.store.campaigns.countOpeners(
    campaignId,
    signatures.filter((signature) => signature !== null),
  );
}

function samenessFlag(message: string, uses: number): RiskFlag {
  const evidence = openerOf(message) ?? '';
  const start = message.indexOf(evidence);
  return {
    code: 'NEAR_DUPLICATE',
    severity: 'warning',
    message: `About ${uses} leads of this campaign got an opener built like this one`,
    evidence,
    field: 'message',
    start,
    end: start + evidence.length,
  };
}
