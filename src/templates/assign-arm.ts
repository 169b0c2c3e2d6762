import { createHash } from 'node:crypto';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { Template, TemplateArm } from '../contract/template.ts';

/** Names the lead the same way whatever request it comes in. */
const leadKey = (lead: PersonalizeRequest['lead']): string =>
  [lead.first_name, lead.last_name, lead.company_name, lead.domain]
    .map((part) => part.trim().toLowerCase())
    .join('\u0000');

/** The arm of a lead: deterministic, in proportion to the weights, independent between templates. */
export function assignArm(
  template: Pick<Template, 'template_id' | 'arms'>,
  lead: PersonalizeRequest['lead'],
): TemplateArm {
  const total = template.arms.reduce((sum, arm) => sum + arm.weight, 0);
  const hash = createHash('sha256')
    .update(`${template.template_id}\u0000${leadKey(lead)}`)
    .digest();
  let point = (hash.readUInt32BE(0) / 2 ** 32) * total;
  for (const arm of template.arms) {
    point -= arm.weight;
    if (point < 0) return arm;
  }
  return template.arms.at(-1)!;
}
