import { z } from 'zod';

const templateArmSchema = z
  .strictObject({
    arm: z.string().trim().min(1).max(40).describe('Name of the arm, e.g. "A"'),
    weight: z.number().int().min(1).max(1_000).default(1),
    guidance: z.string().trim().min(1).max(2_000).describe('How the message should be built; style, never facts'),
  })
  .meta({ id: 'TemplateArm' });

/** Writing guidance for an industry, with arms compared by what reviewers select. */
export const templateSchema = z
  .strictObject({
    template_id: z
      .string()
      .trim()
      .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'lower case, digits and hyphens'),
    name: z.string().trim().min(1).max(160),
    industry: z.string().trim().max(80).optional().describe('Chosen by itself for requests of this industry'),
    arms: z.array(templateArmSchema).min(1).max(8),
    created_at: z.iso.datetime().optional(),
  })
  .meta({ id: 'Template' });

const armReportSchema = z.strictObject({
  arm: z.string(),
  assigned: z.number().int().min(0),
  succeeded: z.number().int().min(0),
  selected: z.number().int().min(0),
  selection_rate: z.number().min(0).max(1).nullable(),
  interval: z
    .strictObject({ low: z.number(), high: z.number() })
    .nullable()
    .describe('Where the rate lies with 95 % confidence (Wilson); null without a result'),
});

export const templateReportSchema = z
  .strictObject({
    template_id: z.string(),
    arms: z.array(armReportSchema),
    verdict: z.string().describe('What the numbers allow one to say, and no more'),
  })
  .meta({ id: 'TemplateReport' });

const promptVersionSchema = z
  .strictObject({
    prompt_version: z.string(),
    description: z.string(),
    created: z.string().describe('ISO date'),
    sha256: z.string().describe('Of its system prompt and builder output on a fixed request'),
    current: z.boolean(),
  })
  .meta({ id: 'PromptVersion' });

export const templateListSchema = z.strictObject({ items: z.array(templateSchema) }).meta({ id: 'TemplateList' });

export const promptVersionListSchema = z
  .strictObject({ items: z.array(promptVersionSchema) })
  .meta({ id: 'PromptVersionList' });

export type Template = z.output<typeof templateSchema>;
export type TemplateArm = z.output<typeof templateArmSchema>;
export type TemplateReport = z.infer<typeof templateReportSchema>;
export type PromptVersion = z.infer<typeof promptVersionSchema>;
