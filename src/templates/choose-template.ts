import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import { DomainError } from '../errors.ts';
import type { TemplateDoc, TemplateStore } from '../store/template-store.ts';

export interface TemplateReader {
  templates: Pick<TemplateStore, 'get' | 'list'>;
}

/**
 * The template a request names, else the first one (by id) of its industry, else none. Throws 'invalid' for an unknown
 * name; `place` is where the request stands in what the client sent.
 */
export async function chooseTemplate(
  store: TemplateReader,
  tenant: string,
  request: { [Key in 'template_id' | 'industry']?: PersonalizeRequest[Key] | undefined },
  place = '',
): Promise<TemplateDoc | null> {
  if (request.template_id) {
    const template = await store.templates.get(tenant, request.template_id);
    if (template) return template;
    throw new DomainError('invalid', 'The request names a template that does not exist', {
      issues: [{ pointer: `${place}/template_id`, detail: `no template "${request.template_id}"` }],
    });
  }
  const industry = request.industry?.trim().toLowerCase();
  if (!industry) return null;
  const templates = await store.templates.list(tenant);
  return (
    templates
      .filter((template) => template.industry?.trim().toLowerCase() === industry)
      .sort((a, b) => (a.template_id < b.template_id ? -1 : 1))[0] ?? null
  );
}
