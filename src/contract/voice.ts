import { z } from 'zod';
import { riskFlagSchema } from './risk-flag.ts';
import { textFields } from './text-fields.ts';

const slotsOnly = /^[^{}]*(?:\{(?:first_name|last_name)\}[^{}]*)+$/;

const phraseList = (is: string) => z.array(z.string().trim().min(1).max(60)).max(50).optional().describe(is);

/** How a sender writes, apart from its samples: short enough to read, and each line may be edited. */
export const voiceProfileSchema = z
  .strictObject({
    greeting: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .regex(slotsOnly, 'must name the lead by {first_name} or {last_name}, and have nothing else in braces')
      .optional()
      .describe('How a message begins, e.g. "Hello {first_name},"')
      .register(textFields, { is: "the sender's greeting" }),
    closing: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .optional()
      .describe('The line before the signature, e.g. "Best wishes,"')
      .register(textFields, { is: "the sender's closing" }),
    signature: z
      .string()
      .trim()
      .min(1)
      .max(400)
      .optional()
      .describe("What stands below the closing, in place of the sender's name and company; may have several lines")
      .register(textFields, { is: "the sender's signature" }),
    formality: z
      .enum(['FORMAL', 'INFORMAL'])
      .optional()
      .describe(
        'In languages with two forms of address: FORMAL Sie, vous, Lei, usted, u, Pan; INFORMAL du, tu, tú, je, ty',
      ),
    sentence_words: z.number().int().min(5).max(60).optional().describe('Words that a sentence has at most'),
    use: phraseList('Words and phrases that the sender likes').register(textFields, {
      evidence: false,
      is: 'of the words that the sender likes',
    }),
    avoid: phraseList('Words and phrases that the sender does not use').register(textFields, {
      evidence: false,
      is: 'of the words that the sender avoids',
    }),
  })
  .meta({ id: 'VoiceProfile' });

/** A profile, and messages that it is read from: what the profile leaves open is taken from them. */
export const voiceSchema = voiceProfileSchema
  .extend({
    samples: z
      .array(z.string().trim().min(1).max(4_000))
      .max(20)
      .optional()
      .describe('Messages as the sender writes them. Style only: nothing in them is evidence')
      .register(textFields, { evidence: false, is: 'of the sample messages' }),
  })
  .meta({ id: 'Voice' });

const acceptedSampleSchema = z
  .strictObject({
    request_id: z.string(),
    message: z.string(),
    accepted_at: z.iso.datetime(),
  })
  .meta({ id: 'AcceptedSample' });

export const voiceSettingsSchema = z
  .strictObject({
    voice: voiceSchema.describe('As it was put'),
    accepted: z.array(acceptedSampleSchema).describe('Edited messages that were accepted as samples, latest first'),
    extracted: voiceProfileSchema.describe('What the samples and the accepted messages show'),
    profile: voiceProfileSchema.describe('In force: the voice as put, and what is extracted where it says nothing'),
    input_flags: z
      .array(riskFlagSchema)
      .describe('INJECTION_SUSPECTED, with pointers into the voice: nothing is read from such a sample'),
    updated_at: z.iso.datetime().nullable().describe('null while nothing was put'),
  })
  .meta({ id: 'VoiceSettings' });

const voiceSuggestionSchema = z
  .strictObject({
    request_id: z.string(),
    selected_at: z.iso.datetime(),
    written: z.string().describe('The message as it was written'),
    message: z.string().describe('The same as a person edited it'),
  })
  .meta({ id: 'VoiceSuggestion' });

export const voiceSuggestionListSchema = z
  .strictObject({ items: z.array(voiceSuggestionSchema) })
  .meta({ id: 'VoiceSuggestionList' });

export type VoiceProfile = z.output<typeof voiceProfileSchema>;
export type Voice = z.output<typeof voiceSchema>;
export type AcceptedSample = z.output<typeof acceptedSampleSchema>;
export type VoiceSettings = z.output<typeof voiceSettingsSchema>;
export type VoiceSuggestion = z.output<typeof voiceSuggestionSchema>;
