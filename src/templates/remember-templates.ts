import { remembering } from '../remembering.ts';
import type { TemplateReader } from './choose-template.ts';

/** Templates that are read once each: for one batch of requests, then thrown away. */
export const rememberTemplates = ({ templates }: TemplateReader): TemplateReader => ({
  templates: { get: remembering(templates.get), list: remembering(templates.list) },
});
