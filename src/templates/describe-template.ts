import type { Template } from '../contract/template.ts';
import type { TemplateDoc } from '../store/template-store.ts';

/** A template as its owner sees it. */
export function describeTemplate({ tenant: _, ...template }: TemplateDoc): Template {
  return template;
}
