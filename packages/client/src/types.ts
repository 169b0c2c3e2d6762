// Generated from the OpenAPI document by tools/client-types/generate.ts; do not edit.

export type Accepted = {
  request_id: string;
  status: Status;
  status_url: string;
};

export type AcceptedSample = {
  request_id: string;
  message: string;
  accepted_at: string;
};

export type AcceptedSequence = {
  sequence_id: string;
  status: SequenceStatus;
  status_url: string;
  touches: Array<{
    /** Place in the sequence, from 1 */
    touch: number;
    /** The request that writes it, there once the touches before it are written */
    request_id: string;
    /** QUEUED also while it waits for the touches before it */
    status: Status;
    channel: Channel;
    /** Days after the touch before it */
    delay_days: number;
    /** When it is to be sent, by the delays: what it may call recent, and which facts still hold then */
    planned_at: string;
    status_url: string;
  }>;
};

export type AddSuppressions = {
  /** Email addresses, whatever their case */
  emails?: string[];
  /** Web domains; each covers its subdomains */
  domains?: string[];
  /** SHA-256, in hexadecimal, of email addresses in lower case */
  hashes?: string[];
};

export type ApiKey = {
  key_id: string;
  tenant: string;
  name: string;
  /** API calls a minute, of any kind */
  requests_per_minute: number;
  /** API calls in 24 hours, of any kind */
  daily_quota: number;
  created_at: string;
  revoked_at?: string;
};

export type ApiKeyList = {
  items: ApiKey[];
};

export type AuditReport = {
  chains: number;
  events: number;
  /** Events whose content is still kept and whose digest was compared with it */
  contents_compared: number;
  erased: number;
  /** Requests whose last event is still to be recorded, by the process that wrote it or the reconciling pass */
  pending: number;
  /** Heads of the checkpoint that were looked up */
  heads_compared: number;
  issues: Array<{
    request_id: string;
    /** The event concerned; absent: the request as a whole */
    seq?: number;
    reason: string;
  }>;
  /** What the chains were compared with, and what is wrong with it itself; null: there is none yet */
  checkpoint: {
    at: string;
    issues: string[];
  } | null;
};

export type BulkResult = {
  /** To go on with it, and to undo it: POST …/rows/reopen with filter.action_id */
  action_id: string;
  /** Rows changed by this call */
  changed: number;
  /** Rows looked at by this call that it does not apply to */
  left_out: number;
  /** null: done. Otherwise call again with the same action_id and from_row set to this */
  next_row: number | null;
};

export type BulkRows = {
  /** Which rows; without it, all */
  filter?: RowFilter;
  /** Only these rows, of those that the filter matches */
  rows?: number[];
  /** next_row of the call before */
  from_row?: number;
  /** Of the call before, to go on with the same action */
  action_id?: string;
};

export type Campaign = {
  campaign_id: string;
  name: string;
  status: CampaignStatus;
  /** Why it was paused by the service, e.g. "budget_exhausted" */
  pause_reason?: string;
  waits_for?: WaitsFor;
  /** In words, e.g. which model does not answer, where more is known than waits_for says */
  wait_reason?: string;
  /** When it is tried again, where that is known: a circuit breaker lets a probe through, a limit a call */
  next_try_at?: string;
  /** Of a batch: since when the provider, or its making, takes */
  waits_since?: string;
  /** Of a batch: by when the provider has promised to have answered; most take less */
  waits_until?: string;
  defaults: CampaignDefaultsOutput;
  counts: CampaignCounts;
  /** Rows of uploads that were left out because of the suppression list, where there are any */
  suppressed?: number;
  usage: Usage;
  /** RUNNING, once rows have ended */
  eta?: Eta;
  budget_usd?: number;
  budget_reserved_usd: number;
  callback_url?: string;
  review?: ReviewSettingOutput;
  created_at: string;
  started_at?: string;
  finished_at?: string;
};

export type CampaignCounts = {
  /** Rows accepted */
  total: number;
  /** Not started, dispatched or not */
  queued: number;
  processing: number;
  succeeded: number;
  failed: number;
  canceled: number;
};

export type CampaignDefaults = {
  channel: Channel;
  tone?: Tone;
  /** What the message asks for, e.g. "book a 15-min call" */
  goal: string;
  company_context?: CompanyContext;
  constraints?: Constraints;
  /** How many variants to deliver */
  variant_count?: number;
  /** FULL message, or only its OPENER or CTA */
  slot?: Slot;
  /** SINGLE: one call; MULTI_STEP: opener, body and CTA one after another */
  mode?: Mode;
  /** Language of the message, BCP 47. Absent: what goal and summary share, else English; a text that is checked is read in its own, and WRONG_LANGUAGE is never raised */
  language?: string;
  sender?: Sender;
  /** Whose rules the message is held to: variants get the footer they ask for, and input_flags say what is missing. Absent: as the sending defaults say */
  compliance?: Compliance;
  /** How to write it this time, e.g. "shorter", "more formal", "another angle", or free text for a model. Style, never a fact */
  hint?: string;
  /** How the sender writes. Laid over the tenant's own, field by field; kept as what is in force, its samples read */
  voice?: Voice;
  /** A template to follow; see /templates */
  template_id?: string;
  /** The lead's industry; chooses among templates */
  industry?: string;
};

export type CampaignDefaultsOutput = {
  channel: Channel;
  tone: Tone;
  /** What the message asks for, e.g. "book a 15-min call" */
  goal: string;
  company_context: CompanyContextOutput;
  constraints: ConstraintsOutput;
  /** How many variants to deliver */
  variant_count: number;
  /** FULL message, or only its OPENER or CTA */
  slot: Slot;
  /** SINGLE: one call; MULTI_STEP: opener, body and CTA one after another */
  mode: Mode;
  /** Language of the message, BCP 47. Absent: what goal and summary share, else English; a text that is checked is read in its own, and WRONG_LANGUAGE is never raised */
  language?: string;
  sender?: SenderOutput;
  /** Whose rules the message is held to: variants get the footer they ask for, and input_flags say what is missing. Absent: as the sending defaults say */
  compliance?: Compliance;
  /** How to write it this time, e.g. "shorter", "more formal", "another angle", or free text for a model. Style, never a fact */
  hint?: string;
  /** How the sender writes. Laid over the tenant's own, field by field; kept as what is in force, its samples read */
  voice?: Voice;
  /** A template to follow; see /templates */
  template_id?: string;
  /** The lead's industry; chooses among templates */
  industry?: string;
};

export type CampaignList = {
  items: Campaign[];
  next_cursor: string | null;
};

export type CampaignPreview = {
  /** The first rows, written once however often it is called */
  rows: Array<{
    row: number;
    /** A request of its own, not of the campaign */
    request_id: string;
    status: Status;
    status_url: string;
  }>;
  /** Of the whole campaign */
  estimate: Estimate;
};

export type CampaignProgress = {
  campaign_id: string;
  status: CampaignStatus;
  counts: CampaignCounts;
  usage: Usage;
  /** Why it was paused by the service, e.g. "budget_exhausted" */
  pause_reason?: string;
  /** RUNNING, once rows have ended */
  eta?: Eta;
  waits_for?: WaitsFor;
  /** In words, e.g. which model does not answer, where more is known than waits_for says */
  wait_reason?: string;
  /** When it is tried again, where that is known: a circuit breaker lets a probe through, a limit a call */
  next_try_at?: string;
  /** Of a batch: since when the provider, or its making, takes */
  waits_since?: string;
  /** Of a batch: by when the provider has promised to have answered; most take less */
  waits_until?: string;
  /** campaign.completed: how often the campaign has ended, this time included; above 1 after failed rows were retried */
  round?: number;
};

export type CampaignResult = {
  row: number;
  request_id: string;
  status: Status;
  lead: LeadOutput | null;
  metadata?: Record<string, string>;
  variants: Variant[];
  selected: boolean;
  selected_variant_index?: number;
  selected_at?: string;
  /** Whether the selected text was edited */
  edited: boolean;
  edited_subject?: string;
  edited_message?: string;
  /** Of the text that would be sent: the selected one, of an edit its own, or else the first variant */
  flags: RiskFlag[];
  skipped_at?: string;
  error?: string;
  /** Since when nothing is kept of the lead and its texts */
  erased_at?: string;
};

export type CampaignRow = {
  /** Place in the upload, from 1 */
  row: number;
  /** Known before the row is dispatched */
  request_id: string;
  /** QUEUED too while it is not dispatched */
  status: Status;
  /** null after erasure */
  lead: LeadOutput | null;
  /** Absent: the writer found it out */
  language?: string;
  variants: Array<{
    subject?: string;
    message: string;
    risk_flags: RiskFlag[];
    /** How much it wants a reviewer; absent on what an earlier release wrote */
    review?: {
      /** From flags, verdicts and how sure they are; it orders texts and is no measured probability */
      risk: number;
    };
  }>;
  /** Of a written row, where the campaign has the setting `review`: which part of it this row is in */
  review_part?: "riskiest" | "sample" | "rest";
  /** risk_flags: of the selected text, of an edit its own */
  selection: {
    selected_variant_index: number;
    edited_subject?: string;
    edited_message?: string;
    selected_at: string;
    /** Of the action on many rows that it was part of */
    action_id?: string;
    risk_flags: RiskFlag[];
  } | null;
  skipped_at: string | null;
  waits_for?: WaitsFor;
  /** In words, e.g. which model does not answer, where more is known than waits_for says */
  wait_reason?: string;
  /** When it is tried again, where that is known: a circuit breaker lets a probe through, a limit a call */
  next_try_at?: string;
  /** Of a batch: since when the provider, or its making, takes */
  waits_since?: string;
  /** Of a batch: by when the provider has promised to have answered; most take less */
  waits_until?: string;
  /** FAILED: why */
  error?: Failure;
  finished_at?: string;
  erased_at?: string;
};

export type CampaignRowList = {
  items: CampaignRow[];
  /** Rows that match the filter, on whatever page */
  total: number;
  /** Of a search that very many rows match: more match than the total, which is not counted further */
  total_is_least?: true;
  offset: number;
  limit: number;
};

export type CampaignStatus = "DRAFT" | "RUNNING" | "PAUSED" | "COMPLETED" | "CANCELED";

/** EMAIL: Subject: at most 200 characters, of which 60 are shown. LINKEDIN: At most 1,900 characters; 300 as a connection note. SMS: At most 3 segments, 5 in a language's own letters. WHATSAPP: At most 1,024 characters */
export type Channel = "EMAIL" | "LINKEDIN" | "SMS" | "WHATSAPP";

export type CheckRequest = {
  request: PersonalizeRequest;
  variant: VariantText;
};

export type CheckResponse = {
  risk_flags: RiskFlag[];
  grounding: Grounding[];
  /** With ?explain=true: one verdict for every number, name and statement, in the order of the text */
  verdicts?: Verdict[];
};

export type Citation = {
  /** JSON pointer into the request */
  source: string;
  /** The exact words there */
  quote: string;
  /** Where the quoted fact was read, where the request says so */
  source_url?: string;
  /** When the quoted fact was seen to be so, where the request says so */
  observed_at?: string;
};

export type CitedSentence = {
  field: "subject" | "message";
  /** First UTF-16 code unit in the field */
  start: number;
  /** One past the last */
  end: number;
  kind: SentenceKind;
  /** JSON pointers into the request, as cited; empty where none was */
  sources: string[];
};

export type CompanyContext = {
  /** What is known of the company; may be empty */
  summary?: string;
  /** Topics, most telling first */
  keywords?: string[];
  /** Technologies known to be in use */
  tech_stack?: string[];
  /** What is known of the company: typed facts, with source, date and confidence, or bare strings */
  facts?: Array<string | Fact>;
};

export type CompanyContextOutput = {
  /** What is known of the company; may be empty */
  summary: string;
  /** Topics, most telling first */
  keywords: string[];
  /** Technologies known to be in use */
  tech_stack?: string[];
  /** What is known of the company: typed facts, with source, date and confidence, or bare strings */
  facts?: Array<string | Fact>;
};

export type Compliance = "US_CAN_SPAM" | "EU_GDPR" | "UK_PECR" | "CA_CASL" | "DE_UWG" | "NONE";

export type Constraints = {
  /** Words in the message; the subject does not count */
  max_words?: number;
  /** EMAIL only: whether variants carry a subject */
  include_subjects?: boolean;
  /** true: a variant with an error flag is never delivered; false: it is delivered with its flags */
  no_claims_policy?: boolean;
};

export type ConstraintsOutput = {
  /** Words in the message; the subject does not count */
  max_words: number;
  /** EMAIL only: whether variants carry a subject */
  include_subjects: boolean;
  /** true: a variant with an error flag is never delivered; false: it is delivered with its flags */
  no_claims_policy: boolean;
};

export type CreateApiKey = {
  /** What the key is for */
  name: string;
  /** Whose data it reads and writes. Absent: a new tenant; of the very first key "default", which owns what was made without a key, where anything was */
  tenant?: string;
  /** API calls a minute, of any kind */
  requests_per_minute?: number;
  /** API calls in 24 hours, of any kind */
  daily_quota?: number;
};

export type CreateCampaign = {
  name: string;
  defaults: CampaignDefaults;
  /** Hard limit on LLM cost, reserved before each call */
  budget_usd?: number;
  /** Receives campaign.completed */
  callback_url?: string;
  /** Also send request.succeeded and request.failed of every row */
  notify_each_request?: boolean;
  review?: ReviewSetting;
};

export type CreateSequence = {
  tone?: Tone;
  /** What the message asks for, e.g. "book a 15-min call" */
  goal: string;
  lead: Lead;
  company_context?: CompanyContext;
  constraints?: Constraints;
  /** How many variants to deliver */
  variant_count?: number;
  /** SINGLE: one call; MULTI_STEP: opener, body and CTA one after another */
  mode?: Mode;
  /** Language of the message, BCP 47. Absent: what goal and summary share, else English; a text that is checked is read in its own, and WRONG_LANGUAGE is never raised */
  language?: string;
  sender?: Sender;
  /** Earlier messages of sender and lead, oldest first. A message may refer to what they say and to nothing else; what the lead wrote is evidence, and the sender's next message may not contradict the earlier ones */
  thread?: ThreadMessage[];
  /** Whose rules the message is held to: variants get the footer they ask for, and input_flags say what is missing. Absent: as the sending defaults say */
  compliance?: Compliance;
  /** How the sender writes. Laid over the tenant's own, field by field; kept as what is in force, its samples read */
  voice?: Voice;
  /** A template to follow; see /templates */
  template_id?: string;
  /** The lead's industry; chooses among templates */
  industry?: string;
  /** Receives the signed webhook */
  callback_url?: string;
  /** Returned as given; never shown to a model. At most 50 entries */
  metadata?: Record<string, string>;
  /** In the order they are to be sent. Each is written with the ones before it as its thread */
  touches: NewTouch[];
};

export type CreateSequenceOutput = {
  tone: Tone;
  /** What the message asks for, e.g. "book a 15-min call" */
  goal: string;
  lead: LeadOutput;
  company_context: CompanyContextOutput;
  constraints: ConstraintsOutput;
  /** How many variants to deliver */
  variant_count: number;
  /** SINGLE: one call; MULTI_STEP: opener, body and CTA one after another */
  mode: Mode;
  /** Language of the message, BCP 47. Absent: what goal and summary share, else English; a text that is checked is read in its own, and WRONG_LANGUAGE is never raised */
  language?: string;
  sender?: SenderOutput;
  /** Earlier messages of sender and lead, oldest first. A message may refer to what they say and to nothing else; what the lead wrote is evidence, and the sender's next message may not contradict the earlier ones */
  thread?: ThreadMessage[];
  /** Whose rules the message is held to: variants get the footer they ask for, and input_flags say what is missing. Absent: as the sending defaults say */
  compliance?: Compliance;
  /** How the sender writes. Laid over the tenant's own, field by field; kept as what is in force, its samples read */
  voice?: Voice;
  /** A template to follow; see /templates */
  template_id?: string;
  /** The lead's industry; chooses among templates */
  industry?: string;
  /** Receives the signed webhook */
  callback_url?: string;
  /** Returned as given; never shown to a model. At most 50 entries */
  metadata?: Record<string, string>;
  /** In the order they are to be sent. Each is written with the ones before it as its thread */
  touches: NewTouch[];
};

export type CreateWebhookReplay = {
  endpoint_id: string;
  /** failed: those whose last attempt failed, or that were not sent while it was disabled. all: delivered ones too */
  scope?: "failed" | "all";
  /** Deliveries that were created at this time or later */
  since: string;
  /** Deliveries that were created before this time; now by default, and at most */
  until?: string;
};

export type CreatedApiKey = {
  key_id: string;
  tenant: string;
  name: string;
  /** API calls a minute, of any kind */
  requests_per_minute: number;
  /** API calls in 24 hours, of any kind */
  daily_quota: number;
  created_at: string;
  revoked_at?: string;
  /** Send as "Authorization: Bearer <key>". Shown this once */
  key: string;
  /** What it reads, or does not, of what was made without a key; in words */
  note?: string;
};

export type DayUsage = {
  /** In UTC, of when the requests were accepted */
  day: string;
  requests: number;
  usage: {
    prompt_tokens: number;
    completion_tokens: number;
    /** Of prompt_tokens, read from the provider's cache for less; of one request, not of a campaign's sum */
    cached_prompt_tokens?: number;
    /** 0 where the price of the model is unknown or nothing */
    cost_usd: number;
  };
};

export type EndpointDisabled = {
  endpoint_id: string;
  /** Origin and path */
  url: string;
  /** "failed for 5 days" or "answered 410 Gone" */
  reason: string;
  failing_since?: string;
  disabled_at: string;
};

export type EndpointEvent = "variant.selected" | "variant.deselected" | "message.attempt.exhausted" | "message.attempt.recovered" | "endpoint.disabled";

export type EraseLead = {
  /** An address in the metadata of the lead, under the names that the suppression list reads */
  email?: string;
  /** The whole name and the company, as they were given but for case and blanks: for who has no address */
  name?: LeadName;
  /** A value of the metadata, as it was given but for case and blanks */
  metadata?: MetadataValue;
  /** `next` of the answer before, to go on */
  from?: string;
};

export type Erased = {
  request_id: string;
  erased_at: string;
  erased: ErasedCounts;
};

export type ErasedCounts = {
  /** Requests of their own, rows of campaigns among them */
  requests: number;
  /** Requests of a sequence, those that were written anew since among them */
  touches: number;
  replays: number;
  /** Of a campaign's row */
  previews: number;
  /** Texts that models were sent */
  prompts: number;
  /** Texts that models answered */
  outputs: number;
  /** Deliveries of webhooks whose body was blanked */
  webhook_bodies: number;
  /** Rows of uploads that were blanked */
  campaign_rows: number;
  /** Edits that had been accepted as samples of the voice */
  voice_samples: number;
};

export type ErasedSequence = {
  sequence_id: string;
  erased_at: string;
  erased: ErasedCounts;
};

export type Estimate = {
  prompt_tokens: {
    low: number;
    high: number;
  };
  completion_tokens: {
    low: number;
    high: number;
  };
  cost_usd: {
    low: number;
    high: number;
  };
  /** From the start to the end of the campaign, with one worker and nothing else to write */
  duration_seconds?: {
    low: number;
    high: number;
  };
};

export type Eta = {
  /** Rows that ended per minute of late */
  rows_per_minute: number;
  /** Until the last row ends, at that speed */
  seconds_left: number;
};

export type Fact = {
  /** What is so, in a sentence */
  text: string;
  /** Where it was read; shown beside the evidence, never to a model */
  source_url?: string;
  /** When it was seen to be so. Without it, or too long ago, a message may not call it recent: STALE_FACT */
  observed_at?: string;
  /** The last day, or the moment, that it holds; after that it is no evidence at all */
  valid_until?: string;
  /** "low": a message may ask or guess it, but not assert it: OVERSTATED_FACT. Absent: medium */
  confidence?: "low" | "medium" | "high";
};

export type Failure = {
  /** Stable, e.g. "deadline_exceeded" */
  code: string;
  message: string;
};

export type FailureGroup = {
  /** error.code; "reason" of the filter and of a retry */
  reason: string;
  /** error.message of one of them */
  message: string;
  rows: number;
};

export type FailureGroups = {
  items: FailureGroup[];
  total: number;
};

export type FailureReason = "deadline_exceeded" | "lead_suppressed" | "no_sendable_variant" | "worker_gave_up" | "llm_overloaded" | "llm_rate_limited" | "llm_timeout" | "llm_connection" | "llm_bad_request" | "llm_unauthorized" | "llm_quota_exhausted" | "llm_content_refused" | "llm_answer_too_large" | "llm_option_refused" | "llm_circuit_open" | "llm_aborted";

export type FileColumn = {
  /** As the header has it, made unique: "Notes (2)", "column 3" */
  name: string;
  /** What the first three rows have there, where they have something */
  first_values: string[];
};

export type Footer = {
  /** Goes after the message, behind an empty line, or a blank where lines are short */
  text: string;
  /** What stands between the message and it */
  separator: "\n\n" | " ";
  grounding: Array<{
    start: number;
    end: number;
    /** footer.text.slice(start, end) */
    text: string;
    /** JSON pointer into the request */
    source: string;
    /** The exact words there */
    quote: string;
  }>;
};

export type GeneratedBy = {
  software: "candor";
  /** "template": the offline writer, no model */
  kind: "model" | "template";
  /** Provider and model, e.g. "openai:gpt-4.1-mini"; "template" for the offline writer */
  model: string;
};

export type Grounding = {
  field: "subject" | "message";
  start: number;
  end: number;
  /** field.slice(start, end) */
  text: string;
  /** JSON pointer into the request, or "allowance:<name>" where a general rule allows it */
  source: string;
  /** The exact words at the source; empty for an allowance */
  quote: string;
  /** Where the quoted fact was read, where the request says so */
  source_url?: string;
  /** When the quoted fact was seen to be so, where the request says so */
  observed_at?: string;
};

export type ImportReport = {
  campaign_id: string;
  dry_run: boolean;
  accepted: number;
  rejected: number;
  /** Left out: the same lead stands on an earlier row */
  duplicates: number;
  /** Left out: the lead is on the suppression list */
  suppressed: number;
  /** Accepted rows with no summary and no keywords: generic openers */
  thin: number;
  /** Accepted rows of which a list or a metadata value was cut to its limit */
  cut: number;
  /** The first 1,000 */
  errors: RowError[];
  /** The first 1,000 */
  thin_lines: number[];
  /** The first 1,000 */
  duplicate_lines: number[];
  /** The first 1,000 */
  suppressed_lines: number[];
  /** CSV column -> request path */
  mapping: Record<string, string>;
  /** Column -> the better named one that was taken in its place; its own text is kept as metadata */
  passed_over: Record<string, string>;
  /** CSV: the first 1,000 columns of the file, in its order */
  columns?: FileColumn[];
  /** Columns that go nowhere though the mapping does not leave them out */
  left_out: LeftOutColumns;
  /** What the file was read as: where it is no Unicode, the code page that its words speak for */
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1250" | "iso-8859-2" | "windows-1251" | "windows-1253" | "windows-1254" | "windows-1257" | "macintosh";
  estimate: Estimate;
};

export type Judgment = {
  /** Hash of the statement and of the facts it was held against */
  key: string;
  /** The statement */
  text: string;
  /** states-nothing: of neither side, such as a general truth, an example or an opinion told as one */
  answer: "supported" | "unsupported" | "contradicted" | "states-nothing";
  /** JSON pointer to the fact that decides; absent: unsupported, states-nothing */
  source?: string;
  /** The exact words there */
  quote?: string;
  /** Why an answer that could not be used counts as unsupported */
  reason?: string;
};

export type Lead = {
  /** Given name, used in the greeting */
  first_name: string;
  /** Family name; empty when unknown */
  last_name?: string;
  /** Job title, as the lead would write it */
  title?: string;
  /** The lead's company */
  company_name: string;
  /** The company's web domain, without a scheme */
  domain?: string;
  /** Where the lead is, e.g. "Leeds, UK" */
  location?: string;
  /** What is known of the lead in person: typed facts, or bare strings */
  facts?: Array<string | Fact>;
};

export type LeadErasure = {
  /** About how many leads: of requests, sequences and rows that are not dispatched */
  looked_at: number;
  /** Requests, sequences and rows of this lead */
  found: number;
  erased: ErasedCounts;
  /** Those of the lead that could not be erased yet: ask again once they have ended */
  not_erased: Array<{
    /** Of the request or the sequence */
    id: string;
    reason: string;
  }>;
  /** null: all was looked at. Otherwise send it as `from`, with the same lead */
  next: string | null;
};

export type LeadName = {
  /** Given name, used in the greeting */
  first_name: string;
  /** Family name; empty when unknown */
  last_name?: string;
  /** The lead's company */
  company_name: string;
};

export type LeadOutput = {
  /** Given name, used in the greeting */
  first_name: string;
  /** Family name; empty when unknown */
  last_name: string;
  /** Job title, as the lead would write it */
  title: string;
  /** The lead's company */
  company_name: string;
  /** The company's web domain, without a scheme */
  domain: string;
  /** Where the lead is, e.g. "Leeds, UK" */
  location?: string;
  /** What is known of the lead in person: typed facts, or bare strings */
  facts?: Array<string | Fact>;
};

export type LeadRow = {
  lead: Lead;
  company_context?: CompanyContext;
  /** Returned as given; never shown to a model. At most 50 entries */
  metadata?: Record<string, string>;
  /** The lead's industry; chooses among templates */
  industry?: string;
  /** Language of the message, BCP 47. Absent: what goal and summary share, else English; a text that is checked is read in its own, and WRONG_LANGUAGE is never raised */
  language?: string;
  /** Earlier messages of sender and lead, oldest first. A message may refer to what they say and to nothing else; what the lead wrote is evidence, and the sender's next message may not contradict the earlier ones */
  thread?: ThreadMessage[];
};

export type LeftOutColumns = {
  /** Counted to 10,000 */
  total: number;
  /** The first 100 */
  columns: Array<{
    column: string;
    /** Why it goes nowhere */
    detail: string;
  }>;
};

export type MessageAttempt = {
  /** Where the delivery goes to */
  endpoint_id: string;
  /** Of that endpoint: origin and path */
  url: string;
  delivery_id: string;
  /** What the delivery tells, e.g. "request.succeeded" */
  event_type: string;
  /** What it is about: request_id, campaign_id or sequence_id */
  subject_id: string;
  /** Made so far */
  attempts: number;
  last_attempt: {
    at: string;
    /** HTTP status; absent when no answer came */
    status?: number;
    error?: string;
    latency_ms: number;
  };
};

export type MetadataValue = {
  /** Such as "linkedin_url", "phone" or "crm_id", however it is spelled */
  name: string;
  value: string;
};

export type Mode = "SINGLE" | "MULTI_STEP";

export type Model = {
  /** As "model" of a replay takes it, e.g. "openai:gpt-4.1-mini" */
  model: string;
  /** USD per million tokens by list price; null where it is not known */
  price: {
    input: number;
    output: number;
    /** What of a prompt is read from the provider's cache */
    cached_input?: number;
    /** What of a prompt is put into it */
    cache_write?: number;
  } | null;
  /** Absent for a price from LLM_PRICES, for the offline writer, and where no price is known */
  price_source?: {
    /** Of which day the list prices are */
    as_of: string;
    /** The vendor's page */
    url: string;
    /** When the prices of cached tokens were held against the vendor's page; null: they were not */
    cached_checked_on: string | null;
  };
  /** What the provider's own API takes; another server at its address may take less */
  abilities?: {
    /** Answers in a form that is asked for */
    json_schema: boolean;
    /** Takes a seed */
    seed: boolean;
    /** Has cheaper batches of calls */
    batch: boolean;
    /** Counts the repeated head of a prompt for less */
    prompt_caching: boolean;
  };
};

export type ModelList = {
  items: Model[];
};

export type NewTouch = {
  channel: Channel;
  /** Days after the touch before it; of the first, after now. Absent: 0 of the first, 3 of the others */
  delay_days?: number;
  /** What this touch asks for; absent: the goal of the sequence */
  goal?: string;
  /** What sets this touch apart: "topic", "role" or "question", or free text for a model. Style, never a fact */
  angle?: string;
  /** Absent: the tone of the sequence */
  tone?: Tone;
  /** What of the constraints differs for this touch */
  constraints?: TouchConstraints;
};

export type OutputRecord = {
  request_id: string;
  attempt: number;
  /** Which call with its prompt: 2 for the first retry; absent: 1 */
  call?: number;
  step: string;
  provider: string;
  model: string;
  raw_output: string;
  parsed_variants: VariantText[];
  /** One list per parsed variant */
  violations: RiskFlag[][];
  /** One list per parsed variant, empty where it cites nothing; absent where none does */
  citations?: CitedSentence[][];
  /** Step "judge": what was said of each statement */
  judgments?: Judgment[];
  /** Set when the call failed and there is no text; "llm_interrupted": its run was broken off */
  error?: Failure;
  /** Absent where all were used, as far as the server tells */
  unused_settings?: UnusedSetting[];
  usage: Usage;
  latency_ms: number;
  created_at: string;
};

export type Personalization = {
  request_id: string;
  status: Status;
  /** null after erasure */
  input: PersonalizeRequestOutput | null;
  input_flags: RiskFlag[];
  prompts: PromptRecord[];
  outputs: OutputRecord[];
  variants: Variant[];
  selection: StoredSelection | null;
  /** When a reviewer left it out; null: not */
  skipped_at: string | null;
  /** Every selection, skip and undoing in order */
  reviews: Review[];
  usage: Usage;
  /** Runs started, crashes included; one that only waited for a limit does not count */
  attempts: number;
  waits_for?: WaitsFor;
  /** In words, e.g. which model does not answer, where more is known than waits_for says */
  wait_reason?: string;
  /** When it is tried again, where that is known: a circuit breaker lets a probe through, a limit a call */
  next_try_at?: string;
  /** Of a batch: since when the provider, or its making, takes */
  waits_since?: string;
  /** Of a batch: by when the provider has promised to have answered; most take less */
  waits_until?: string;
  error?: Failure;
  campaign_id?: string;
  /** Row of the campaign, from 1 */
  row?: number;
  sequence_id?: string;
  /** Place in the sequence, from 1 */
  touch?: number;
  /** When it is to be sent, where that is not now: it is written and checked as of then */
  planned_at?: string;
  replay_of?: string;
  /** The request that the row it shows becomes */
  preview_of?: string;
  template_id?: string;
  /** Arm of the template that the lead was assigned */
  template_arm?: string;
  created_at: string;
  started_at?: string;
  finished_at?: string;
  /** From acceptance to the end */
  latency_ms?: number;
  erased_at?: string;
};

export type PersonalizationList = {
  items: PersonalizationSummary[];
  next_cursor: string | null;
};

export type PersonalizationSummary = {
  request_id: string;
  status: Status;
  created_at: string;
  finished_at?: string;
  campaign_id?: string;
  template_id?: string;
  channel: string;
  lead_name: string;
  company_name: string;
  selected: boolean;
  /** Whether a reviewer left it out */
  skipped: boolean;
  /** What was selected, as it was edited, or else the first variant */
  preview?: Preview;
  error?: Failure;
};

export type PersonalizeRequest = {
  channel: Channel;
  tone?: Tone;
  /** What the message asks for, e.g. "book a 15-min call" */
  goal: string;
  lead: Lead;
  company_context?: CompanyContext;
  constraints?: Constraints;
  /** How many variants to deliver */
  variant_count?: number;
  /** FULL message, or only its OPENER or CTA */
  slot?: Slot;
  /** SINGLE: one call; MULTI_STEP: opener, body and CTA one after another */
  mode?: Mode;
  /** Language of the message, BCP 47. Absent: what goal and summary share, else English; a text that is checked is read in its own, and WRONG_LANGUAGE is never raised */
  language?: string;
  sender?: Sender;
  /** Earlier messages of sender and lead, oldest first. A message may refer to what they say and to nothing else; what the lead wrote is evidence, and the sender's next message may not contradict the earlier ones */
  thread?: ThreadMessage[];
  /** Whose rules the message is held to: variants get the footer they ask for, and input_flags say what is missing. Absent: as the sending defaults say */
  compliance?: Compliance;
  /** How to write it this time, e.g. "shorter", "more formal", "another angle", or free text for a model. Style, never a fact */
  hint?: string;
  /** How the sender writes. Laid over the tenant's own, field by field; kept as what is in force, its samples read */
  voice?: Voice;
  /** A template to follow; see /templates */
  template_id?: string;
  /** The lead's industry; chooses among templates */
  industry?: string;
  /** Receives the signed webhook */
  callback_url?: string;
  /** Returned as given; never shown to a model. At most 50 entries */
  metadata?: Record<string, string>;
};

export type PersonalizeRequestOutput = {
  channel: Channel;
  tone: Tone;
  /** What the message asks for, e.g. "book a 15-min call" */
  goal: string;
  lead: LeadOutput;
  company_context: CompanyContextOutput;
  constraints: ConstraintsOutput;
  /** How many variants to deliver */
  variant_count: number;
  /** FULL message, or only its OPENER or CTA */
  slot: Slot;
  /** SINGLE: one call; MULTI_STEP: opener, body and CTA one after another */
  mode: Mode;
  /** Language of the message, BCP 47. Absent: what goal and summary share, else English; a text that is checked is read in its own, and WRONG_LANGUAGE is never raised */
  language?: string;
  sender?: SenderOutput;
  /** Earlier messages of sender and lead, oldest first. A message may refer to what they say and to nothing else; what the lead wrote is evidence, and the sender's next message may not contradict the earlier ones */
  thread?: ThreadMessage[];
  /** Whose rules the message is held to: variants get the footer they ask for, and input_flags say what is missing. Absent: as the sending defaults say */
  compliance?: Compliance;
  /** How to write it this time, e.g. "shorter", "more formal", "another angle", or free text for a model. Style, never a fact */
  hint?: string;
  /** How the sender writes. Laid over the tenant's own, field by field; kept as what is in force, its samples read */
  voice?: Voice;
  /** A template to follow; see /templates */
  template_id?: string;
  /** The lead's industry; chooses among templates */
  industry?: string;
  /** Receives the signed webhook */
  callback_url?: string;
  /** Returned as given; never shown to a model. At most 50 entries */
  metadata?: Record<string, string>;
};

export type PersonalizeResponse = {
  request_id: string;
  status: Status;
  variants: Variant[];
  /** Findings on the request itself, e.g. INJECTION_SUSPECTED */
  input_flags: RiskFlag[];
  error?: Failure;
};

export type Preview = {
  variant_index: number;
  subject?: string;
  /** Its first 300 characters */
  message: string;
  /** How many findings it has, by severity */
  flags: {
    error: number;
    warning: number;
    info: number;
  };
};

export type Problem = {
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance?: string;
  /** Every error found, not only the first; of very many the first 100 */
  errors?: Array<{
    /** JSON pointer into the body, or "query/name" */
    pointer: string;
    detail: string;
  }>;
  /** How many errors were found beyond those that are listed */
  more_errors?: number;
  /** Of a CSV file whose header or mapping is refused: its first 1,000 columns */
  columns?: FileColumn[];
};

export type Progress = {
  status: Status;
  /** What the service does with it now */
  step: "queued" | "writing" | "checking" | "retrying" | "done";
  waits_for?: WaitsFor;
  /** In words, e.g. which model does not answer, where more is known than waits_for says */
  wait_reason?: string;
  /** When it is tried again, where that is known: a circuit breaker lets a probe through, a limit a call */
  next_try_at?: string;
  /** Of a batch: since when the provider, or its making, takes */
  waits_since?: string;
  /** Of a batch: by when the provider has promised to have answered; most take less */
  waits_until?: string;
};

export type PromptRecord = {
  request_id: string;
  /** LLM round: 1, 2, ... in the first run of the request, 101, 102, ... in the second, and so on */
  attempt: number;
  /** "full", "opener", "body", "cta", or "judge" for a second opinion */
  step: string;
  prompt_version: string;
  system_prompt: string;
  user_prompt: string;
  provider: string;
  model: string;
  temperature: number;
  seed?: number;
  /** Which variants were asked for, from 0; empty for a second opinion */
  variant_indexes?: number[];
  /** Calls begun with this prompt, retries included; absent: 1 */
  calls?: number;
  /** The batch that its first call was made in, at the lower price of a batch (LLM_BATCH) */
  batch_id?: string;
  /** The most that one of its calls can use; what a call is counted with when its usage is never known */
  reserved?: Usage;
  created_at: string;
};

export type PromptVersion = {
  prompt_version: string;
  description: string;
  /** ISO date */
  created: string;
  /** Of its system prompt and builder output on a fixed request */
  sha256: string;
  current: boolean;
};

export type PromptVersionList = {
  items: PromptVersion[];
};

export type RegisterEndpoint = {
  /** An https URL on a public address. Registered again, it takes the place of what was */
  url: string;
  /** All of them by default */
  events?: EndpointEvent[];
  description?: string;
};

export type ReplayDiff = {
  request_id: string;
  replay_of: string;
  variants: VariantDiff[];
};

export type ReplayRequest = {
  mode: "exact";
} | {
  mode: "rerender";
  prompt_version?: string;
  /** "provider:model", one of the configured ones */
  model?: string;
  template_id?: string;
} | {
  mode: "recheck";
};

export type ReplayResponse = ({
  request_id: string;
  status: Status;
  status_url: string;
  mode: "exact" | "rerender";
  replay_of: string;
}) | {
  request_id: string;
  replay_of: string;
  variants: VariantDiff[];
  mode: "recheck";
  after: Variant[];
};

export type ResumeCampaign = {
  /** A new hard limit, not below what was spent, e.g. after the pause "budget_exhausted" */
  budget_usd?: number;
};

export type RetryResult = {
  /** Rows that this call queued again */
  retried: number;
  /** Rows that failed for the reason still: call again until it is 0 */
  remaining: number;
  campaign: Campaign;
};

export type RetryRows = {
  /** Only rows that failed for this reason; without it, all */
  reason?: FailureReason;
};

export type Review = {
  /** REOPENED: the selection or the skip before it was taken back */
  type: "SELECTED" | "SKIPPED" | "REOPENED";
  at: string;
  /** Of the action on many rows that it was part of */
  action_id?: string;
  /** SELECTED: what was selected, with the flags it had */
  selection?: StoredSelection;
};

export type ReviewReport = {
  campaign_id: string;
  riskiest_percent: number;
  sample_percent: number;
  /** Written rows that have a risk */
  rows: number;
  /** The riskiest of them */
  riskiest: ReviewedPart;
  /** The random sample of the others */
  sample: ReviewedPart;
  /** All others */
  rest: ReviewedPart;
  /** What may be left among rows outside of the riskiest */
  residual: {
    confidence: number;
    /** Rows of the sample that were edited or skipped */
    sample_errors: number;
    /** Upper Clopper-Pearson bound, one-sided, of the share of errors; 1 before any of it is reviewed */
    rate_at_most: number;
    /** Rows of sample and rest that nobody reviewed */
    unreviewed: number;
    /** How many of those may be errors, by that bound */
    errors_at_most: number;
  };
};

export type ReviewSetting = {
  /** Review this share of the written rows, the riskiest */
  riskiest_percent: number;
  /** And a random sample of the others, by which errors left among them are bounded */
  sample_percent?: number;
};

export type ReviewSettingOutput = {
  /** Review this share of the written rows, the riskiest */
  riskiest_percent: number;
  /** And a random sample of the others, by which errors left among them are bounded */
  sample_percent: number;
};

export type ReviewState = {
  request_id: string;
  selection: StoredSelection | null;
  skipped_at: string | null;
};

export type ReviewedPart = {
  /** Written rows of this part */
  rows: number;
  /** Selected or skipped one at a time; actions on many rows are no review */
  reviewed: number;
  /** Of those, selected with an edit */
  edited: number;
  /** Of those, skipped */
  skipped: number;
};

export type RiskCode = "WORD_LIMIT_EXCEEDED" | "CHAR_LIMIT_EXCEEDED" | "FORBIDDEN_PHRASE" | "UNSOURCED_NUMBER" | "UNSOURCED_CLAIM" | "UNSOURCED_ENTITY" | "FALSE_FAMILIARITY" | "COMMITMENT" | "CONTRADICTS_THREAD" | "STALE_FACT" | "OVERSTATED_FACT" | "PLACEHOLDER" | "MISSING_GREETING" | "MISSING_CTA" | "MISSING_RELEVANCE" | "MISSING_SUBJECT" | "MISSING_SENDER" | "MISSING_SENDER_ADDRESS" | "MISSING_OPT_OUT" | "MISSING_SOURCE_NOTICE" | "PROMPT_LEAK" | "WRONG_LANGUAGE" | "NEAR_DUPLICATE" | "VOICE" | "TELLTALE_PHRASE" | "LEAD_DECLINED" | "INJECTION_SUSPECTED" | "LANGUAGE_NOT_COVERED" | "CHECK_FAILED" | "FALLBACK_TEMPLATE" | "REPAIRED";

export type RiskFlag = {
  code: RiskCode;
  severity: Severity;
  /** What is wrong, for a person */
  message: string;
  /** The exact text found; empty where something is missing */
  evidence: string;
  /** "subject", "message", or a JSON pointer into the request */
  field: string;
  /** First UTF-16 code unit of the evidence in the field */
  start: number;
  /** One past the last; equals start where nothing is marked */
  end: number;
  /** The rule that found it, e.g. "forbidden-phrases/act-now"; leads to its line */
  rule?: string;
  /** The words of the request that say otherwise of the same thing */
  contradicts?: Citation;
  /** What would be right in place of the evidence */
  correction?: string;
  /** How sure a detector of the service is (LOCAL_DETECTOR) */
  score?: number;
};

export type RowError = {
  /** Line of the file (CSV: the header is line 1), or index of the JSON array from 1 */
  line: number;
  /** JSON array: line of the file on which the row begins */
  file_line?: number;
  column?: string;
  detail: string;
};

export type RowFilter = {
  /** Words, each the beginning of a word of the lead, the company or the texts; without regard to case and accents */
  q?: string;
  status?: Status;
  /** Has a flag of this code */
  flag?: RiskCode;
  /** The highest severity among its flags; "none": it has variants, and no flag */
  severity?: "none" | "info" | "warning" | "error";
  /** Language of the request, as it was given */
  language?: string;
  /** error.code of a FAILED row */
  reason?: FailureReason;
  /** Rows whose selection or skip is the doing of this action */
  action_id?: string;
  /** Written rows by what the setting `review` of the campaign makes of them: riskiest, sample (a random one of the others), planned (both: all that is to be reviewed), rest (what is not) */
  review?: "planned" | "riskiest" | "sample" | "rest";
  /** Whether a variant is selected */
  selected?: boolean;
  /** Whether the selected text was edited */
  edited?: boolean;
  /** Whether the row is skipped */
  skipped?: boolean;
};

export type SelectRows = {
  /** Which variant, from 0; rows without it are left out */
  variant_index: number;
  /** Rows whose variant has a flag above this are left out; "none": only variants without any flag */
  highest_severity?: "none" | "info" | "warning" | "error";
  /** Which rows; without it, all */
  filter?: RowFilter;
  /** Only these rows, of those that the filter matches */
  rows?: number[];
  /** next_row of the call before */
  from_row?: number;
  /** Of the call before, to go on with the same action */
  action_id?: string;
};

export type Selection = {
  variant_index: number;
  edited_subject?: string;
  edited_message?: string;
};

export type Sender = {
  /** Who signs */
  name?: string;
  /** The sender's company */
  company?: string;
  /** What is offered, in one sentence */
  offer?: string;
  /** Postal address, for the footer that `compliance` asks for; never shown to a model */
  address?: string;
  /** How to have no further messages: a link, or words such as "Reply STOP to opt out"; for the footer */
  opt_out?: string;
  /** A page that tells where the data of leads is from and what rights they have; for the footer */
  privacy_url?: string;
  /** Facts the message may use, as evidence: typed, or bare strings */
  facts?: Array<string | Fact>;
};

export type SenderOutput = {
  /** Who signs */
  name?: string;
  /** The sender's company */
  company?: string;
  /** What is offered, in one sentence */
  offer?: string;
  /** Postal address, for the footer that `compliance` asks for; never shown to a model */
  address?: string;
  /** How to have no further messages: a link, or words such as "Reply STOP to opt out"; for the footer */
  opt_out?: string;
  /** A page that tells where the data of leads is from and what rights they have; for the footer */
  privacy_url?: string;
  /** Facts the message may use, as evidence: typed, or bare strings */
  facts: Array<string | Fact>;
};

export type SendingDefaults = {
  compliance?: Compliance;
  sender?: {
    /** Postal address, for the footer that `compliance` asks for; never shown to a model */
    address?: string;
    /** How to have no further messages: a link, or words such as "Reply STOP to opt out"; for the footer */
    opt_out?: string;
    /** A page that tells where the data of leads is from and what rights they have; for the footer */
    privacy_url?: string;
  };
};

export type SendingSettings = {
  /** As they were put; empty while nothing was */
  defaults: SendingDefaults;
  /** null while nothing is put */
  updated_at: string | null;
};

/** What a writer says a sentence is */
export type SentenceKind = "fact" | "question" | "guess" | "offer" | "courtesy" | "ask";

export type Sequence = {
  sequence_id: string;
  status: SequenceStatus;
  /** As submitted, with the voice and the sending defaults in force then; null after erasure */
  input: CreateSequenceOutput | null;
  /** Empty after erasure */
  touches: SequenceTouch[];
  /** Of the requests that the touches are now */
  usage: Usage;
  waits_for?: WaitsFor;
  /** In words, e.g. which model does not answer, where more is known than waits_for says */
  wait_reason?: string;
  /** When it is tried again, where that is known: a circuit breaker lets a probe through, a limit a call */
  next_try_at?: string;
  /** Of a batch: since when the provider, or its making, takes */
  waits_since?: string;
  /** Of a batch: by when the provider has promised to have answered; most take less */
  waits_until?: string;
  error?: Failure;
  created_at: string;
  finished_at?: string;
  erased_at?: string;
};

export type SequenceList = {
  items: SequenceSummary[];
  next_cursor: string | null;
};

export type SequenceResult = {
  sequence_id: string;
  status: SequenceStatus;
  /** Every touch is selected or left out by a reviewer, and none is stale */
  approved: boolean;
  /** null after erasure */
  lead: Lead | null;
  /** Returned as given; never shown to a model. At most 50 entries */
  metadata?: Record<string, string>;
  touches: TouchResult[];
  error?: Failure;
};

export type SequenceResultOutput = {
  sequence_id: string;
  status: SequenceStatus;
  /** Every touch is selected or left out by a reviewer, and none is stale */
  approved: boolean;
  /** null after erasure */
  lead: LeadOutput | null;
  /** Returned as given; never shown to a model. At most 50 entries */
  metadata?: Record<string, string>;
  touches: TouchResult[];
  error?: Failure;
};

/** FAILED: a touch failed, and those after it are not written */
export type SequenceStatus = "RUNNING" | "SUCCESS" | "FAILED" | "CANCELED";

export type SequenceSummary = {
  sequence_id: string;
  status: SequenceStatus;
  error?: Failure;
  created_at: string;
  finished_at?: string;
  erased_at?: string;
  waits_for?: WaitsFor;
  /** In words, e.g. which model does not answer, where more is known than waits_for says */
  wait_reason?: string;
  /** When it is tried again, where that is known: a circuit breaker lets a probe through, a limit a call */
  next_try_at?: string;
  /** Of a batch: since when the provider, or its making, takes */
  waits_since?: string;
  /** Of a batch: by when the provider has promised to have answered; most take less */
  waits_until?: string;
  /** Empty after erasure */
  lead_name: string;
  company_name: string;
  /** Of the touches, in their order */
  channels: Channel[];
  /** Touches that have a text */
  written: number;
  /** Touches with a selection */
  selected: number;
  /** Touches that are stale */
  stale: number;
};

export type SequenceTouch = {
  /** Place in the sequence, from 1 */
  touch: number;
  /** The request that writes it, there once the touches before it are written */
  request_id: string;
  /** QUEUED also while it waits for the touches before it */
  status: Status;
  channel: Channel;
  /** Days after the touch before it */
  delay_days: number;
  /** When it is to be sent, by the delays: what it may call recent, and which facts still hold then */
  planned_at: string;
  goal: string;
  angle?: string;
  tone: Tone;
  /** Written after an earlier touch that is another text by now: select it as it was, or regenerate from here */
  stale: boolean;
  /** What is to be sent as things stand: the selected variant with its edit, or else the first one */
  text?: TouchText;
  variants: Variant[];
  selection: StoredSelection | null;
  /** When a reviewer left it out; null: not */
  skipped_at: string | null;
  input_flags: RiskFlag[];
  waits_for?: WaitsFor;
  /** In words, e.g. which model does not answer, where more is known than waits_for says */
  wait_reason?: string;
  /** When it is tried again, where that is known: a circuit breaker lets a probe through, a limit a call */
  next_try_at?: string;
  /** Of a batch: since when the provider, or its making, takes */
  waits_since?: string;
  /** Of a batch: by when the provider has promised to have answered; most take less */
  waits_until?: string;
  error?: Failure;
};

export type Settings = {
  /** In the order they are asked: the next where one does not answer */
  writers: Model[];
  /** The offline writer is in force: no model is asked */
  is_offline: boolean;
  /** When a model is asked for a second opinion; "off" without one */
  judge: "off" | "auto" | "always";
  limits: {
    /** Of each writer; null: none of ours */
    llm_requests_per_minute: number | null;
    /** Of each writer; null: none of ours */
    llm_tokens_per_minute: number | null;
    /** Calls of models that one process makes at once */
    llm_concurrency: number;
    /** A request that is not written by then is FAILED */
    request_deadline_seconds: number;
    /** After that a request is erased */
    retention_days: number;
  };
  /** The key of this call; null: none is asked for */
  api_key: {
    key_id: string;
    name: string;
    tenant: string;
    requests_per_minute: number;
    daily_quota: number;
  } | null;
};

export type Severity = "error" | "warning" | "info";

export type Slot = "FULL" | "OPENER" | "CTA";

export type Status = "QUEUED" | "PROCESSING" | "SUCCESS" | "FAILED" | "CANCELED";

export type StoredSelection = {
  selected_variant_index: number;
  edited_subject?: string;
  edited_message?: string;
  selected_at: string;
  /** Of the action on many rows that it was part of */
  action_id?: string;
  risk_flags: RiskFlag[];
  grounding: Grounding[];
};

export type Suppression = {
  suppression_id: string;
  kind: "email" | "domain" | "hash";
  /** In lower case */
  value: string;
  created_at: string;
};

export type SuppressionList = {
  items: Suppression[];
  next_cursor: string | null;
};

export type SuppressionReport = {
  added: number;
  /** On the list before, or sent more than once */
  already_listed: number;
  rejected: number;
  /** CSV: the first 1,000 of those that were rejected */
  errors: Array<{
    line: number;
    detail: string;
  }>;
};

export type Template = {
  template_id: string;
  name: string;
  /** Chosen by itself for requests of this industry */
  industry?: string;
  arms: TemplateArm[];
  created_at?: string;
};

export type TemplateArm = {
  /** Name of the arm, e.g. "A" */
  arm: string;
  weight?: number;
  /** How the message should be built; style, never facts */
  guidance: string;
};

export type TemplateArmOutput = {
  /** Name of the arm, e.g. "A" */
  arm: string;
  weight: number;
  /** How the message should be built; style, never facts */
  guidance: string;
};

export type TemplateList = {
  items: TemplateOutput[];
};

export type TemplateOutput = {
  template_id: string;
  name: string;
  /** Chosen by itself for requests of this industry */
  industry?: string;
  arms: TemplateArmOutput[];
  created_at?: string;
};

export type TemplateReport = {
  template_id: string;
  arms: Array<{
    arm: string;
    assigned: number;
    succeeded: number;
    selected: number;
    selection_rate: number | null;
    /** Where the rate lies with 95 % confidence (Wilson); null without a result */
    interval: {
      low: number;
      high: number;
    } | null;
  }>;
  /** What the numbers allow one to say, and no more */
  verdict: string;
};

export type ThreadMessage = {
  /** Who wrote it */
  from: "sender" | "lead";
  /** When it was sent: a day, or a moment with its zone. Not in the future */
  sent_at: string;
  /** Over which channel; absent: that of the request */
  channel?: Channel;
  subject?: string;
  /** Its text, without what it quotes of earlier ones */
  message: string;
};

export type Tone = "PROFESSIONAL" | "FRIENDLY" | "DIRECT";

export type TouchConstraints = {
  max_words?: number;
  include_subjects?: boolean;
  no_claims_policy?: boolean;
};

export type TouchResult = {
  /** Place in the sequence, from 1 */
  touch: number;
  /** The request that writes it, there once the touches before it are written */
  request_id: string;
  /** QUEUED also while it waits for the touches before it */
  status: Status;
  channel: Channel;
  /** Days after the touch before it */
  delay_days: number;
  /** When it is to be sent, by the delays: what it may call recent, and which facts still hold then */
  planned_at: string;
  stale: boolean;
  subject?: string;
  /** With its footer; absent: it has no text */
  message?: string;
  /** Which variant it is, from 1 */
  variant?: number;
  selected: boolean;
  edited: boolean;
  skipped: boolean;
  /** Of this text */
  flags: RiskCode[];
  error?: Failure;
};

export type TouchText = {
  variant_index: number;
  subject?: string;
  message: string;
  /** Goes below the message, where the request names a regime */
  footer?: Footer;
  /** Whether a reviewer changed the subject or the message */
  edited: boolean;
};

/** What the prompt holds and the writer did not use */
export type UnusedSetting = "seed" | "temperature" | "system_prompt";

export type Usage = {
  prompt_tokens: number;
  completion_tokens: number;
  /** Of prompt_tokens, read from the provider's cache for less; of one request, not of a campaign's sum */
  cached_prompt_tokens?: number;
  /** 0 where the price of the model is unknown or nothing */
  cost_usd: number;
  /** Some of it was never reported, or cannot be true: counted as the most it can have been */
  estimated?: true;
};

export type UsageReport = {
  from: string;
  to: string;
  /** Days with a request, oldest first */
  items: DayUsage[];
  total: {
    requests: number;
    usage: {
      prompt_tokens: number;
      completion_tokens: number;
      /** Of prompt_tokens, read from the provider's cache for less; of one request, not of a campaign's sum */
      cached_prompt_tokens?: number;
      /** 0 where the price of the model is unknown or nothing */
      cost_usd: number;
    };
  };
};

export type Variant = {
  subject?: string;
  message: string;
  /** Context items the message uses, most telling first, as phrases with their figure; never a bare figure */
  personalization_points: string[];
  risk_flags: RiskFlag[];
  grounding: Grounding[];
  /** Where the request names a regime: goes below the message, unseen by any model */
  footer?: Footer;
  /** How much it wants a reviewer; absent on what an earlier release wrote */
  review?: {
    /** From flags, verdicts and how sure they are; it orders texts and is no measured probability */
    risk: number;
  };
  /** Who wrote it; absent on what an earlier release wrote */
  generated_by?: GeneratedBy;
};

export type VariantDeselected = {
  request_id: string;
  channel: Channel;
  lead: Lead;
  campaign_id?: string;
  /** Row of the campaign, from 1 */
  row?: number;
  /** Of the request, e.g. the id of the lead in a CRM */
  metadata?: Record<string, string>;
  deselected_at: string;
};

export type VariantDiff = {
  index: number;
  before: VariantText | null;
  after: VariantText | null;
  subject: WordChange[];
  message: WordChange[];
  flags_added: RiskFlag[];
  flags_removed: RiskFlag[];
};

export type VariantSelected = {
  request_id: string;
  channel: Channel;
  lead: Lead;
  campaign_id?: string;
  /** Row of the campaign, from 1 */
  row?: number;
  /** Of the request, e.g. the id of the lead in a CRM */
  metadata?: Record<string, string>;
  selected_variant_index: number;
  subject?: string;
  /** What was selected, as it was edited */
  message: string;
  /** Goes below the message, where the request names a regime */
  footer?: Footer;
  generated_by?: GeneratedBy;
  /** Whether the reviewer changed the subject or the message */
  edited: boolean;
  /** Of this text */
  risk_flags: RiskFlag[];
  selected_at: string;
};

export type VariantText = {
  /** EMAIL only */
  subject?: string;
  message: string;
};

export type Verdict = {
  field: "subject" | "message";
  /** First UTF-16 code unit in the field */
  start: number;
  /** One past the last */
  end: number;
  /** field.slice(start, end) */
  text: string;
  /** What was judged */
  of: "number" | "name" | "statement";
  verdict: VerdictKind;
  /** The rule that decided, e.g. "same-value", "sum", "proposed-time", "asked"; leads to its line in the engine */
  rule: string;
  /** SUPPORTED and DERIVED: what says so, operand by operand; else empty */
  citations: Citation[];
  /** CONTRADICTED: the fact it is against */
  contradicts?: Citation;
  /** CONTRADICTED: the text that would be right in place of `text` */
  correction?: string;
  /** How sure the verdict is; 1 where a rule decides alone */
  score: number;
};

/** SUPPORTED: the request says it (citations). DERIVED: follows by the named rule from the cited operands. EXEMPT: needs no source, by the named rule. CONTRADICTED: the request says otherwise of the same thing. UNSOURCED: the request says nothing of it */
export type VerdictKind = "SUPPORTED" | "DERIVED" | "EXEMPT" | "CONTRADICTED" | "UNSOURCED";

export type Voice = {
  /** How a message begins, e.g. "Hello {first_name}," */
  greeting?: string;
  /** The line before the signature, e.g. "Best wishes," */
  closing?: string;
  /** What stands below the closing, in place of the sender's name and company; may have several lines */
  signature?: string;
  /** In languages with two forms of address: FORMAL Sie, vous, Lei, usted, u, Pan; INFORMAL du, tu, tú, je, ty */
  formality?: "FORMAL" | "INFORMAL";
  /** Words that a sentence has at most */
  sentence_words?: number;
  /** Words and phrases that the sender likes */
  use?: string[];
  /** Words and phrases that the sender does not use */
  avoid?: string[];
  /** Messages as the sender writes them. Style only: nothing in them is evidence */
  samples?: string[];
};

export type VoiceProfile = {
  /** How a message begins, e.g. "Hello {first_name}," */
  greeting?: string;
  /** The line before the signature, e.g. "Best wishes," */
  closing?: string;
  /** What stands below the closing, in place of the sender's name and company; may have several lines */
  signature?: string;
  /** In languages with two forms of address: FORMAL Sie, vous, Lei, usted, u, Pan; INFORMAL du, tu, tú, je, ty */
  formality?: "FORMAL" | "INFORMAL";
  /** Words that a sentence has at most */
  sentence_words?: number;
  /** Words and phrases that the sender likes */
  use?: string[];
  /** Words and phrases that the sender does not use */
  avoid?: string[];
};

export type VoiceSettings = {
  /** As it was put */
  voice: Voice;
  /** Edited messages that were accepted as samples, latest first */
  accepted: AcceptedSample[];
  /** What the samples and the accepted messages show */
  extracted: VoiceProfile;
  /** In force: the voice as put, and what is extracted where it says nothing */
  profile: VoiceProfile;
  /** INJECTION_SUSPECTED, with pointers into the voice: nothing is read from such a sample */
  input_flags: RiskFlag[];
  /** null while nothing was put */
  updated_at: string | null;
};

export type VoiceSuggestion = {
  request_id: string;
  selected_at: string;
  /** The message as it was written */
  written: string;
  /** The same as a person edited it */
  message: string;
};

export type VoiceSuggestionList = {
  items: VoiceSuggestion[];
};

/** start: the campaign is a draft. turn: rows, or touches, before it are written first. paused: somebody paused the campaign. budget: its budget allows no further call. template_missing: its template was removed. batch: a provider answers it in a batch. rate_limit: a limit of ours or of the provider. provider_down: no provider answers. limiter_down, store_slow: a part of the service is out of reach */
export type WaitsFor = "start" | "turn" | "paused" | "budget" | "template_missing" | "batch" | "rate_limit" | "provider_down" | "limiter_down" | "store_slow";

export type WebhookDelivery = {
  /** Sent as webhook-id; constant over retries */
  delivery_id: string;
  endpoint_id: string;
  type: string;
  url: string;
  /** What it is about: request_id, campaign_id or endpoint_id */
  subject_id: string;
  /** RETRYING: failed, and tried again at next_at. FAILED: its attempts are used up. DISABLED: its endpoint is sent nothing */
  state: "PENDING" | "DELIVERED" | "RETRYING" | "FAILED" | "DISABLED";
  attempts: Array<{
    at: string;
    /** HTTP status; absent when no answer came */
    status?: number;
    error?: string;
    latency_ms: number;
    /** The first 2 kB of the reply */
    response?: string;
  }>;
  next_at?: string;
  /** The last replay that queued it again */
  replay_id?: string;
  created_at: string;
};

export type WebhookDeliveryDetail = {
  /** Sent as webhook-id; constant over retries */
  delivery_id: string;
  endpoint_id: string;
  type: string;
  url: string;
  /** What it is about: request_id, campaign_id or endpoint_id */
  subject_id: string;
  /** RETRYING: failed, and tried again at next_at. FAILED: its attempts are used up. DISABLED: its endpoint is sent nothing */
  state: "PENDING" | "DELIVERED" | "RETRYING" | "FAILED" | "DISABLED";
  attempts: Array<{
    at: string;
    /** HTTP status; absent when no answer came */
    status?: number;
    error?: string;
    latency_ms: number;
    /** The first 2 kB of the reply */
    response?: string;
  }>;
  next_at?: string;
  /** The last replay that queued it again */
  replay_id?: string;
  created_at: string;
  /** The exact body that every attempt sends, and that is signed; null once erased */
  body: string | null;
};

export type WebhookDeliveryList = {
  items: WebhookDelivery[];
  next_cursor: string | null;
};

export type WebhookEndpoint = {
  endpoint_id: string;
  /** Origin and path; query strings often carry ids, and are no part of an endpoint */
  url: string;
  /** Whether it was registered; the others are those of callback_url */
  registered: boolean;
  /** What it is told as a registered one */
  events: EndpointEvent[];
  description?: string;
  /** DISABLED: it is sent nothing until it is enabled again */
  state: "ENABLED" | "DISABLED";
  /** The first failure after the last success */
  failing_since?: string;
  disabled_at?: string;
  /** "failed for 5 days" or "answered 410 Gone" */
  disabled_reason?: string;
  /** When it was first used or registered, where that is known */
  created_at?: string;
  /** Of its last attempt, to a day */
  last_used_at?: string;
};

export type WebhookEndpointList = {
  items: WebhookEndpoint[];
  next_cursor: string | null;
};

export type WebhookEvent = {
  type: "request.succeeded";
  timestamp: string;
  data: PersonalizeResponse;
} | {
  type: "request.failed";
  timestamp: string;
  data: PersonalizeResponse;
} | {
  type: "campaign.completed";
  timestamp: string;
  data: CampaignProgress;
} | {
  type: "sequence.completed";
  timestamp: string;
  data: SequenceResult;
} | {
  type: "variant.selected";
  timestamp: string;
  data: VariantSelected;
} | {
  type: "variant.deselected";
  timestamp: string;
  data: VariantDeselected;
} | {
  type: "message.attempt.exhausted";
  timestamp: string;
  data: MessageAttempt;
} | {
  type: "message.attempt.recovered";
  timestamp: string;
  data: MessageAttempt;
} | {
  type: "endpoint.disabled";
  timestamp: string;
  data: EndpointDisabled;
};

export type WebhookReplay = {
  replay_id: string;
  endpoint_id: string;
  /** failed: those whose last attempt failed, or that were not sent while it was disabled. all: delivered ones too */
  scope: "failed" | "all";
  since: string;
  until: string;
  /** COMPLETED: all are queued. STOPPED: the endpoint was disabled again meanwhile */
  status: "RUNNING" | "COMPLETED" | "STOPPED";
  stopped_reason?: string;
  /** Where its deliveries stand now */
  counts: {
    /** In its range when it began */
    matched: number;
    /** Queued again so far, each once */
    queued: number;
    /** Of these: not sent yet, or to be tried again */
    waiting: number;
    delivered: number;
    failed: number;
  };
  created_at: string;
  finished_at?: string;
};

export type WebhookReplayList = {
  items: WebhookReplay[];
  next_cursor: string | null;
};

export type WebhookSecret = {
  secrets: Array<{
    /** "whsec_" and base64, as Standard Webhooks libraries take it */
    secret: string;
    created_at: string;
    /** 24 h after its rotation; absent for the current one */
    expires_at?: string;
  }>;
};

export type WordChange = {
  op: "equal" | "insert" | "delete";
  text: string;
};
