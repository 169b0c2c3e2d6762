import { z } from 'zod';

/** Whose rules on unasked messages a request is held to. */
export const complianceSchema = z
  .enum(['US_CAN_SPAM', 'EU_GDPR', 'UK_PECR', 'CA_CASL', 'DE_UWG', 'NONE'])
  .meta({ id: 'Compliance' });

export type Compliance = z.infer<typeof complianceSchema>;

/** Where a part of a footer comes from. */
const footerSourceSchema = z.strictObject({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  text: z.string().describe('footer.text.slice(start, end)'),
  source: z.string().describe('JSON pointer into the request'),
  quote: z.string().describe('The exact words there'),
});

/** What the law wants of the sender, put together by code from the request alone. */
export const footerSchema = z
  .strictObject({
    text: z.string().describe('Goes after the message, behind an empty line, or a blank where lines are short'),
    separator: z.enum(['\n\n', ' ']).describe('What stands between the message and it'),
    grounding: z.array(footerSourceSchema),
  })
  .meta({ id: 'Footer' });

export type Footer = z.infer<typeof footerSchema>;

/** Marks what a machine wrote, for machines (EU AI Act, Art. 50(2)). */
export const generatedBySchema = z
  .strictObject({
    software: z.literal('candor'),
    kind: z.enum(['model', 'template']).describe('"template": the offline writer, no model'),
    model: z.string().describe('Provider and model, e.g. "openai:gpt-4.1-mini"; "template" for the offline writer'),
  })
  .meta({ id: 'GeneratedBy' });

export type GeneratedBy = z.infer<typeof generatedBySchema>;
