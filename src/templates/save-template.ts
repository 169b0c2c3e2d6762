import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { Template } from '../contract/template.ts';
import { DomainError, type ValidationIssue } from '../errors.ts';
import { describeTemplate } from './describe-template.ts';

/** Creates or replaces a template; created_at is when its id was first saved. Throws 'invalid' for arms of one name. */
export async function saveTemplate(
  deps: Pick<Context, 'store' | 'clock'>,
  tenant: string,
  template: Template,
): Promise<Template> {
  const names = template.arms.map((arm) => arm.arm);
  const issues: ValidationIssue[] = names.flatMap((name, index) =>
    names.indexOf(name) < index ? [{ pointer: `/arms/${index}/arm`, detail: `a second arm "${name}"` }] : [],
  );
  if (issues.length > 0) throw new DomainError('invalid', 'Arms are told apart by their names', { issues });
  const before = await deps.store.templates.get(tenant, template.template_id);
  const doc = { ...template, tenant, created_at: before?.created_at ?? isoTime(deps.clock.now()) };
  await deps.store.templates.save(doc);
  return describeTemplate(doc);
}
