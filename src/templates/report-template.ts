import type { TemplateReport } from '../contract/template.ts';
import type { Store } from '../store/store.ts';
import { findTemplate } from './find-template.ts';
import { wilsonInterval } from './wilson-interval.ts';

type ArmReport = TemplateReport['arms'][number];

/** Says no more than the intervals allow: overlap means no difference was shown. */
function verdictOf(arms: ArmReport[]): string {
  const compared = arms.filter((arm) => arm.interval !== null);
  if (arms.length < 2) return 'One variant group: nothing to compare.';
  if (compared.length < 2) return 'Too few results to compare the variant groups.';
  const [best, ...others] = [...compared].sort((a, b) => b.selection_rate! - a.selection_rate!);
  if (others.every((arm) => best!.interval!.low > arm.interval!.high)) {
    const rest = compared.length === arms.length ? 'every other group' : 'every other group with results';
    return `Variant group "${best!.arm}" is selected more often than ${rest} (95% intervals do not overlap).`;
  }
  return 'No difference shown: the 95% intervals overlap.';
}

/** Selections per arm, with a 95% Wilson interval, which stays honest for small numbers. */
export async function reportTemplate(
  store: Pick<Store, 'templates' | 'requests'>,
  tenant: string,
  templateId: string,
): Promise<TemplateReport> {
  const template = await findTemplate(store, tenant, templateId);
  const counted = new Map((await store.requests.countByTemplateArm(tenant, templateId)).map((row) => [row.arm, row]));
  const arms = template.arms.map(({ arm }): ArmReport => {
    const { assigned, succeeded, selected } = counted.get(arm) ?? { assigned: 0, succeeded: 0, selected: 0 };
    return {
      arm,
      assigned,
      succeeded,
      selected,
      selection_rate: succeeded === 0 ? null : selected / succeeded,
      interval: succeeded === 0 ? null : wilsonInterval(selected, succeeded),
    };
  });
  return { template_id: templateId, arms, verdict: verdictOf(arms) };
}
