import type { Db } from 'mongodb';

/**
 * The table of a campaign is searched, filtered and ordered by the facets of its requests. The first two indexes also
 * find rows that an earlier release wrote without them, which the sweep adds.
 */
const indexes: Record<string, Record<string, 1>> = {
  row_company: { 'facets.company': 1, campaign_id: 1, row: 1 },
  row_severity: { 'facets.severity': 1, status: 1, campaign_id: 1, row: 1 },
  row_words: { campaign_id: 1, 'facets.words': 1, row: 1 },
  row_codes: { campaign_id: 1, 'facets.codes': 1, row: 1 },
  row_action: { campaign_id: 1, 'selection.action_id': 1 },
  row_skip_action: { campaign_id: 1, 'skip.action_id': 1 },
};

export async function up(db: Db): Promise<void> {
  for (const [name, key] of Object.entries(indexes))
    await db.collection('personalization_requests').createIndex(key, { name });
}
