import { isoTime } from '../clock.ts';
import { collectValidationErrors } from '../collect-validation-errors.ts';
import type { Context } from '../context.ts';
import type { CreateCampaign } from '../contract/campaign.ts';
import { newCampaignId } from '../ids.ts';
import { assertLanguageWritten } from '../llm/written-languages.ts';
import { expiresAt } from '../retention/expires-at.ts';
import type { CampaignDoc } from '../store/store.ts';
import { chooseTemplate } from '../templates/choose-template.ts';
import { profileOf } from '../voice/profile-of.ts';
import { assertCallbackUrl } from '../webhooks/callback-url.ts';
import { assertBudgetHolds } from './assert-budget-holds.ts';

/**
 * A DRAFT with no rows. Throws 'invalid' for a callback_url that cannot be used, for a budget that cannot hold, for
 * a language that nothing writes and for an unknown template, rather than let 100,000 rows find out.
 */
export async function createCampaign(
  deps: Pick<Context, 'store' | 'clock' | 'config' | 'llm' | 'logger'>,
  tenant: string,
  input: CreateCampaign,
): Promise<CampaignDoc> {
  await collectValidationErrors([
    () => assertCallbackUrl(input.callback_url, deps.config),
    () => assertBudgetHolds(input.budget_usd, deps.config),
    () => assertLanguageWritten(input.defaults.language, deps.llm.targets, '/defaults'),
    () => chooseTemplate(deps.store, tenant, input.defaults, '/defaults'),
  ]);
  const doc: CampaignDoc = {
    campaign_id: newCampaignId(),
    tenant,
    name: input.name,
    status: 'DRAFT',
    defaults: await withReadSamples(input.defaults),
    notify_each_request: input.notify_each_request,
    ...(input.budget_usd === undefined ? {} : { budget_usd: input.budget_usd }),
    ...(input.callback_url === undefined ? {} : { callback_url: input.callback_url }),
    ...(input.review === undefined ? {} : { review: input.review }),
    budget_reserved_usd: 0,
    reserves_all: true,
    total_rows: 0,
    fed_rows: 0,
    chunks: 0,
    created_at: isoTime(deps.clock.now()),
    expires_at: expiresAt(deps, 'campaigns'),
  };
  await deps.store.campaigns.insert(doc);
  deps.logger.info({ campaign_id: doc.campaign_id }, 'campaign created');
  return doc;
}

/** Samples are read once: a hundred thousand rows do with the profile. */
const withReadSamples = async (defaults: CreateCampaign['defaults']): Promise<CreateCampaign['defaults']> =>
  defaults.voice === undefined ? defaults : { ...defaults, voice: await profileOf(defaults.voice) };
