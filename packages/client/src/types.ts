// Generated from the OpenAPI document by tools/client-types/generate.ts; do not edit.

export type Accepted = {
  request_id: string;
  status: Status;
  status_url: string;
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

export type Campaign = {
  campaign_id: string;
  name: string;
  status: CampaignStatus;
  /** Why it was paused by the service, e.g. "budget_exhausted" */
  pause_reason?: string;
  defaults: CampaignDefaultsOutput;
  counts: CampaignCounts;
  usage: Usage;
  budget_usd?: number;
  budget_reserved_usd: number;
  callback_url?: string;
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
  /** How to write it this time, e.g. "shorter", "more formal", "another angle", or free text for a model. Style, never a fact */
  hint?: string;
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
  /** How to write it this time, e.g. "shorter", "more formal", "another angle", or free text for a model. Style, never a fact */
  hint?: string;
  /** A template to follow; see /templates */
  template_id?: string;
  /** The lead's industry; chooses among templates */
  industry?: string;
};

export type CampaignList = {
  items: Campaign[];
  next_cursor: string | null;
};

export type CampaignProgress = {
  campaign_id: string;
  status: CampaignStatus;
  counts: CampaignCounts;
  usage: Usage;
  /** Why it was paused by the service, e.g. "budget_exhausted" */
  pause_reason?: string;
};

export type CampaignResult = {
  row: number;
  request_id: string;
  status: Status;
  lead: LeadOutput | null;
  metadata?: Record<string, string>;
  variants: Variant[];
  selected_variant_index?: number;
  edited_subject?: string;
  edited_message?: string;
  error?: string;
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
};

export type CompanyContextOutput = {
  /** What is known of the company; may be empty */
  summary: string;
  /** Topics, most telling first */
  keywords: string[];
  /** Technologies known to be in use */
  tech_stack?: string[];
};

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

export type Erased = {
  request_id: string;
  erased_at: string;
};

export type Failure = {
  /** Stable, e.g. "deadline_exceeded" */
  code: string;
  message: string;
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
};

export type ImportReport = {
  campaign_id: string;
  dry_run: boolean;
  accepted: number;
  rejected: number;
  /** Left out: the same lead stands on an earlier row */
  duplicates: number;
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
  /** CSV column -> request path */
  mapping: Record<string, string>;
  estimate: {
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
  };
};

export type Judgment = {
  /** Hash of the statement and of the facts it was held against */
  key: string;
  /** The statement */
  text: string;
  answer: "supported" | "unsupported" | "contradicted";
  /** JSON pointer to the fact that decides; absent: unsupported */
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
  usage: Usage;
  /** Runs started, crashes included; one that only waited for a limit does not count */
  attempts: number;
  error?: Failure;
  campaign_id?: string;
  /** Row of the campaign, from 1 */
  row?: number;
  replay_of?: string;
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
  /** How to write it this time, e.g. "shorter", "more formal", "another angle", or free text for a model. Style, never a fact */
  hint?: string;
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
  /** How to write it this time, e.g. "shorter", "more formal", "another angle", or free text for a model. Style, never a fact */
  hint?: string;
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
  /** Every error found, not only the first */
  errors?: Array<{
    /** JSON pointer into the body, or "query/name" */
    pointer: string;
    detail: string;
  }>;
};

export type Progress = {
  status: Status;
  /** What the service does with it now */
  step: "queued" | "writing" | "checking" | "retrying" | "done";
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
  /** A new hard limit, e.g. after the pause "budget_exhausted" */
  budget_usd?: number;
};

export type RiskCode = "WORD_LIMIT_EXCEEDED" | "CHAR_LIMIT_EXCEEDED" | "FORBIDDEN_PHRASE" | "UNSOURCED_NUMBER" | "UNSOURCED_CLAIM" | "UNSOURCED_ENTITY" | "FALSE_FAMILIARITY" | "PLACEHOLDER" | "MISSING_GREETING" | "MISSING_CTA" | "MISSING_RELEVANCE" | "MISSING_SUBJECT" | "MISSING_SENDER" | "PROMPT_LEAK" | "WRONG_LANGUAGE" | "NEAR_DUPLICATE" | "INJECTION_SUSPECTED" | "LANGUAGE_NOT_COVERED" | "CHECK_FAILED" | "FALLBACK_TEMPLATE" | "REPAIRED";

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
  column?: string;
  detail: string;
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
  /** Facts the message may use, as evidence */
  facts?: string[];
};

export type SenderOutput = {
  /** Who signs */
  name?: string;
  /** The sender's company */
  company?: string;
  /** What is offered, in one sentence */
  offer?: string;
  /** Facts the message may use, as evidence */
  facts: string[];
};

/** What a writer says a sentence is */
export type SentenceKind = "fact" | "question" | "guess" | "offer" | "courtesy" | "ask";

export type Severity = "error" | "warning" | "info";

export type Slot = "FULL" | "OPENER" | "CTA";

export type Status = "QUEUED" | "PROCESSING" | "SUCCESS" | "FAILED" | "CANCELED";

export type StoredSelection = {
  selected_variant_index: number;
  edited_subject?: string;
  edited_message?: string;
  selected_at: string;
  risk_flags: RiskFlag[];
  grounding: Grounding[];
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
    /** Wilson, 95% */
    interval: {
      low: number;
      high: number;
    } | null;
  }>;
  /** What the numbers allow to say, and no more */
  verdict: string;
};

export type Tone = "PROFESSIONAL" | "FRIENDLY" | "DIRECT";

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

export type Variant = {
  subject?: string;
  message: string;
  /** Context items the message uses, most telling first, as phrases with their figure; never a bare figure */
  personalization_points: string[];
  risk_flags: RiskFlag[];
  grounding: Grounding[];
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

export type WebhookDelivery = {
  /** Sent as webhook-id; constant over retries */
  delivery_id: string;
  type: string;
  url: string;
  /** request_id or campaign_id */
  subject_id: string;
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
  created_at: string;
};

export type WebhookDeliveryList = {
  items: WebhookDelivery[];
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
