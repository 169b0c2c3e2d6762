import type { ApiKey } from '../../src/contract/api-key.ts';
import type { Campaign, CreateCampaign, ImportReport } from '../../src/contract/campaign.ts';
import type {
  BulkResult,
  BulkRows,
  CampaignPreview,
  CampaignRowList,
  FailureGroups,
  RowFilter,
  RowsQuery,
  SelectRows,
} from '../../src/contract/campaign-rows.ts';
import type { CheckResponse } from '../../src/contract/check.ts';
import type { Model } from '../../src/contract/model.ts';
import type { PersonalizeRequest, PersonalizeRequestInput } from '../../src/contract/personalize-request.ts';
import type {
  Personalization,
  PersonalizationSummary,
  Status,
  VariantText,
} from '../../src/contract/personalize-response.ts';
import type { ReplayDiff, ReplayRequest, ReplayResponse } from '../../src/contract/replay.ts';
import type { ReviewState, Selection, StoredSelection } from '../../src/contract/review.ts';
import type { ReviewReport } from '../../src/contract/review-report.ts';
import type { Settings } from '../../src/contract/settings.ts';
import type { PromptVersion, Template, TemplateReport } from '../../src/contract/template.ts';
import type { UsageReport } from '../../src/contract/usage.ts';
import { type Call, callApi } from './call-api.ts';

export interface Page<Item> {
  items: Item[];
  next_cursor: string | null;
}

export interface RequestFilter {
  status?: string | undefined;
  campaign_id?: string | undefined;
  template_id?: string | undefined;
  selected?: string | undefined;
  cursor?: string | undefined;
  limit?: number;
}

/** What an action on many rows did in all its parts. */
export interface BulkSum {
  action_id: string;
  changed: number;
  left_out: number;
}

/** Goes on until all rows are looked at: one call looks at some hundred. */
async function inParts(id: string, act: 'select' | 'skip' | 'reopen', body: object): Promise<BulkSum> {
  const sum = { action_id: '', changed: 0, left_out: 0 };
  let next: Pick<BulkRows, 'from_row'> & { action_id?: string } = { from_row: 1 };
  for (;;) {
    const part: BulkResult = await post(`/campaigns/${id}/rows/${act}`, { ...body, ...next });
    sum.action_id = part.action_id;
    sum.changed += part.changed;
    sum.left_out += part.left_out;
    if (part.next_row === null) return sum;
    next = { from_row: part.next_row, action_id: part.action_id };
  }
}

export type CampaignAction = 'start' | 'pause' | 'cancel';

const json = async <Answer>(path: string, call?: Call): Promise<Answer> => (await callApi(path, call)).json();
const post = <Answer>(path: string, body: unknown, signal?: AbortSignal): Promise<Answer> =>
  json(path, { method: 'POST', json: body, signal });

/** Every call the page makes, typed by the contract. */
export const api = {
  submit: (input: PersonalizeRequestInput) =>
    post<{ request_id: string; status: Status; status_url: string }>('/personalize', input),
  getPersonalization: (id: string, signal?: AbortSignal) => json<Personalization>(`/personalize/${id}`, { signal }),
  listPersonalizations: (filter: RequestFilter, signal?: AbortSignal) =>
    json<Page<PersonalizationSummary>>('/personalize', { query: { ...filter }, signal }),
  select: (id: string, selection: Selection) => post<StoredSelection>(`/personalize/${id}/select`, selection),
  skip: (id: string) => json<ReviewState>(`/personalize/${id}/skip`, { method: 'POST' }),
  reopen: (id: string) => json<ReviewState>(`/personalize/${id}/reopen`, { method: 'POST' }),
  replay: (id: string, body: ReplayRequest) => post<ReplayResponse>(`/personalize/${id}/replay`, body),
  getDiff: (id: string, signal?: AbortSignal) => json<ReplayDiff>(`/personalize/${id}/diff`, { signal }),
  erase: (id: string) => callApi(`/personalize/${id}`, { method: 'DELETE' }),
  /** `as_of`: when the text is to be sent, where that is not now. */
  check: (
    request: PersonalizeRequest,
    variant: VariantText,
    { signal, ...query }: { explain?: boolean; as_of?: string | undefined; signal?: AbortSignal } = {},
  ) => json<CheckResponse>('/check', { method: 'POST', json: { request, variant }, query, signal }),

  listCampaigns: (cursor?: string, signal?: AbortSignal) =>
    json<Page<Campaign>>('/campaigns', { query: { cursor }, signal }),
  getCampaign: (id: string, signal?: AbortSignal) => json<Campaign>(`/campaigns/${id}`, { signal }),
  createCampaign: (body: Omit<CreateCampaign, 'defaults' | 'notify_each_request'> & { defaults: unknown }) =>
    post<Campaign>('/campaigns', body),
  importLeads: (id: string, file: Blob, options: { dry_run: boolean; mapping?: Record<string, string> | undefined }) =>
    json<ImportReport>(`/campaigns/${id}/leads`, {
      method: 'POST',
      body: file,
      contentType: 'text/csv',
      query: {
        dry_run: options.dry_run || undefined,
        mapping: options.mapping ? JSON.stringify(options.mapping) : undefined,
      },
    }),
  actOnCampaign: (id: string, action: CampaignAction) =>
    json<Campaign>(`/campaigns/${id}/${action}`, { method: 'POST' }),
  resumeCampaign: (id: string, budget_usd: number | undefined) =>
    post<Campaign>(`/campaigns/${id}/resume`, budget_usd === undefined ? {} : { budget_usd }),

  listRows: (id: string, query: Partial<RowsQuery>, signal?: AbortSignal) =>
    json<CampaignRowList>(`/campaigns/${id}/rows`, { query: { ...query }, signal }),
  selectRows: (id: string, body: Partial<SelectRows> & Pick<SelectRows, 'variant_index'>) =>
    inParts(id, 'select', body),
  skipRows: (id: string, body: Partial<BulkRows>) => inParts(id, 'skip', body),
  reopenRows: (id: string, body: { filter: RowFilter }) => inParts(id, 'reopen', body),
  listFailures: (id: string, signal?: AbortSignal) => json<FailureGroups>(`/campaigns/${id}/failures`, { signal }),
  getReviewReport: (id: string, signal?: AbortSignal) =>
    json<ReviewReport>(`/campaigns/${id}/review-report`, { signal }),
  /** Until none is left that this can take. */
  async retryRows(id: string, reason: string): Promise<{ retried: number }> {
    let retried = 0;
    for (;;) {
      const part = await post<{ retried: number; remaining: number }>(`/campaigns/${id}/retry`, { reason });
      retried += part.retried;
      if (part.remaining === 0 || part.retried === 0) return { retried };
    }
  },
  previewCampaign: (id: string) => json<CampaignPreview>(`/campaigns/${id}/preview`, { method: 'POST' }),

  listTemplates: async (signal?: AbortSignal) => (await json<{ items: Template[] }>('/templates', { signal })).items,
  saveTemplate: (template: Template) =>
    json<Template>(`/templates/${template.template_id}`, { method: 'PUT', json: template }),
  removeTemplate: (id: string) => callApi(`/templates/${id}`, { method: 'DELETE' }),
  getTemplateReport: (id: string, signal?: AbortSignal) => json<TemplateReport>(`/templates/${id}/report`, { signal }),
  getSettings: (signal?: AbortSignal) => json<Settings>('/settings', { signal }),
  getUsage: (days: number, signal?: AbortSignal) => json<UsageReport>('/usage', { query: { days }, signal }),
  listKeys: async (credential: string) => (await json<{ items: ApiKey[] }>('/api-keys', { credential })).items,
  createKey: (credential: string, body: { name: string; tenant?: string }) =>
    json<ApiKey & { key: string }>('/api-keys', { method: 'POST', json: body, credential }),
  revokeKey: (credential: string, id: string) => callApi(`/api-keys/${id}`, { method: 'DELETE', credential }),
  listModels: async (signal?: AbortSignal) => (await json<{ items: Model[] }>('/models', { signal })).items,
  listPromptVersions: async (signal?: AbortSignal) =>
    (await json<{ items: PromptVersion[] }>('/prompt-versions', { signal })).items,
};
