import { z } from 'zod';
import { channelSchema } from './channel.ts';
import { subjectChannels } from './channels.ts';
import { complianceSchema } from './compliance.ts';
import { factListSchema } from './fact.ts';
import { isLanguage, notALanguage } from './language.ts';
import { companyNameIssue, domainIssue, personNameIssue, showsSomething } from './name-issues.ts';
import { textFields } from './text-fields.ts';
import { threadSchema } from './thread.ts';
import { voiceSchema } from './voice.ts';

/** Adds an error where `issueOf` finds one; an empty text is the business of its length. */
const without =
  (issueOf: (text: string) => string | null) =>
  (ctx: z.core.ParsePayload<string>): void => {
    const issue = ctx.value === '' || ctx.issues.length > 0 ? null : issueOf(ctx.value);
    if (issue) ctx.issues.push({ code: 'custom', message: issue, input: ctx.value });
  };
const notUnseen = without((text) => (showsSomething(text) ? null : 'has nothing that shows'));

export const toneSchema = z.enum(['PROFESSIONAL', 'FRIENDLY', 'DIRECT']).meta({ id: 'Tone' });
const slotSchema = z.enum(['FULL', 'OPENER', 'CTA']).meta({ id: 'Slot' });
const modeSchema = z.enum(['SINGLE', 'MULTI_STEP']).meta({ id: 'Mode' });

export type Tone = z.infer<typeof toneSchema>;

export const leadSchema = z
  .strictObject({
    first_name: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .check(without(personNameIssue))
      .describe('Given name, used in the greeting')
      .register(textFields, { is: "the recipient's first name", blank: 'there' }),
    last_name: z
      .string()
      .trim()
      .max(80)
      .check(without(personNameIssue))
      .default('')
      .describe('Family name; empty when unknown')
      .register(textFields, { is: "the recipient's last name" }),
    title: z
      .string()
      .trim()
      .max(160)
      .default('')
      .describe('Job title, as the lead would write it')
      .register(textFields, { is: "the recipient's job title" }),
    company_name: z
      .string()
      .trim()
      .min(1)
      .max(160)
      .check(without(companyNameIssue))
      .describe("The lead's company")
      .register(textFields, { is: "the recipient's company", blank: 'your company' }),
    domain: z
      .string()
      .trim()
      .max(253)
      .check(without(domainIssue))
      .default('')
      .describe("The company's web domain, without a scheme")
      .register(textFields, { is: "the company's web domain" }),
    location: z
      .string()
      .trim()
      .max(120)
      .optional()
      .describe('Where the lead is, e.g. "Leeds, UK"')
      .register(textFields, { is: "the recipient's location" }),
    facts: factListSchema('of the recipient', 20)
      .optional()
      .describe('What is known of the lead in person: typed facts, or bare strings'),
  })
  .meta({ id: 'Lead' });

const companyContextSchema = z
  .strictObject({
    summary: z
      .string()
      .trim()
      .max(8_000)
      .default('')
      .describe('What is known of the company; may be empty')
      .register(textFields, { is: "the company's summary" }),
    keywords: z
      .array(z.string().trim().min(1).max(80))
      .max(50)
      .default([])
      .describe('Topics, most telling first')
      .register(textFields, { is: "one of the company's keywords" }),
    tech_stack: z
      .array(z.string().trim().min(1).max(80))
      .max(50)
      .optional()
      .describe('Technologies known to be in use')
      .register(textFields, { is: "of the company's tech stack" }),
    facts: factListSchema('of the company', 50)
      .optional()
      .describe('What is known of the company: typed facts, with source, date and confidence, or bare strings'),
  })
  .meta({ id: 'CompanyContext' });

const constraintsSchema = z
  .strictObject({
    max_words: z
      .number()
      .int()
      .min(5)
      .max(500)
      .default(120)
      .describe('Words in the message; the subject does not count'),
    include_subjects: z
      .boolean()
      .default(true)
      .describe(`${subjectChannels.join(', ')} only: whether variants carry a subject`),
    no_claims_policy: z
      .boolean()
      .default(true)
      .describe('true: a variant with an error flag is never delivered; false: it is delivered with its flags'),
  })
  .meta({ id: 'Constraints' });

export const senderSchema = z
  .strictObject({
    name: z
      .string()
      .trim()
      .max(120)
      .check(notUnseen)
      .optional()
      .describe('Who signs')
      .register(textFields, { is: "the sender's name" }),
    company: z
      .string()
      .trim()
      .max(160)
      .optional()
      .describe("The sender's company")
      .register(textFields, { is: "the sender's company" }),
    offer: z
      .string()
      .trim()
      .max(500)
      .optional()
      .describe('What is offered, in one sentence')
      .register(textFields, { is: "the sender's offer" }),
    address: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .optional()
      .describe('Postal address, for the footer that `compliance` asks for; never shown to a model')
      .register(textFields, { untrusted: false }),
    opt_out: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .optional()
      .describe('How to have no further messages: a link, or words such as "Reply STOP to opt out"; for the footer')
      .register(textFields, { untrusted: false }),
    privacy_url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .optional()
      .describe('A page that tells where the data of leads is from and what rights they have; for the footer')
      .register(textFields, { untrusted: false }),
    facts: factListSchema('of the sender', 20)
      .default([])
      .describe('Facts the message may use, as evidence: typed, or bare strings'),
  })
  .meta({ id: 'Sender' });

/** What a client asks for. Every string of it is data, never an instruction. Unknown keys are refused. */
export const personalizeRequestSchema = z
  .strictObject({
    channel: channelSchema,
    tone: toneSchema.default('PROFESSIONAL'),
    goal: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .check(notUnseen)
      .describe('What the message asks for, e.g. "book a 15-min call"')
      .register(textFields, { is: 'the goal of the message', blank: 'book a short call' }),
    lead: leadSchema,
    company_context: companyContextSchema.default({ summary: '', keywords: [] }),
    constraints: constraintsSchema.default({ max_words: 120, include_subjects: true, no_claims_policy: true }),
    variant_count: z.number().int().min(1).max(3).default(3).describe('How many variants to deliver'),
    slot: slotSchema.default('FULL').describe('FULL message, or only its OPENER or CTA'),
    mode: modeSchema.default('SINGLE').describe('SINGLE: one call; MULTI_STEP: opener, body and CTA one after another'),
    language: z
      .string()
      .max(35)
      .regex(/^[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})*$/, notALanguage)
      .check(without((text) => (isLanguage(text) ? null : notALanguage)))
      .optional()
      .describe(
        'Language of the message, BCP 47. Absent: what goal and summary share, else English; a text that is checked is ' +
          'read in its own, and WRONG_LANGUAGE is never raised',
      )
      .register(textFields, { untrusted: false }),
    sender: senderSchema.optional(),
    thread: threadSchema
      .optional()
      .describe(
        'Earlier messages of sender and lead, oldest first. A message may refer to what they say and to nothing else; ' +
          "what the lead wrote is evidence, and the sender's next message may not contradict the earlier ones",
      ),
    compliance: complianceSchema
      .optional()
      .describe(
        'Whose rules the message is held to: variants get the footer they ask for, and input_flags say what is missing. ' +
          'Absent: as the sending defaults say',
      ),
    hint: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .optional()
      .describe(
        'How to write it this time, e.g. "shorter", "more formal", "another angle", or free text for a model. Style, never a fact',
      )
      .register(textFields, { untrusted: false }),
    voice: voiceSchema
      .optional()
      .describe(
        "How the sender writes. Laid over the tenant's own, field by field; kept as what is in force, its samples read",
      ),
    template_id: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .optional()
      .describe('A template to follow; see /templates')
      .register(textFields, { untrusted: false }),
    industry: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .optional()
      .describe("The lead's industry; chooses among templates")
      .register(textFields, { is: "the company's industry" }),
    callback_url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .optional()
      .describe('Receives the signed webhook')
      .register(textFields, { untrusted: false }),
    metadata: z
      .record(z.string().max(80), z.string().max(500))
      .optional()
      .describe('Returned as given; never shown to a model. At most 50 entries')
      .refine((value) => value === undefined || Object.keys(value).length <= 50, 'at most 50 entries')
      .register(textFields, { untrusted: false }),
  })
  .meta({ id: 'PersonalizeRequest' });

export type PersonalizeRequest = z.output<typeof personalizeRequestSchema>;
export type PersonalizeRequestInput = z.input<typeof personalizeRequestSchema>;
