import { DomainError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { TemplateDoc } from '../store/template-store.ts';

/** A tenant's own template. Throws 'not_found'. */
export async function findTemplate(
  store: Pick<Store, 'templates'>,
  tenant: string,
  templateId: string,
): Promise<TemplateDoc> {
  const template = await store.templates.get(tenant, templateId);
  if (!template) throw new DomainError('not_found', `No template "${templateId}"`);
  return template;
}
