import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import type { Variant } from '../../src/contract/personalize-response.ts';
import type { RiskFlag } from '../../src/contract/risk-flag.ts';
import { evidenceFields } from './evidence-fields.ts';
import classes from './evidence-panel.module.css';
import { EvidenceValue } from './evidence-value.tsx';
import { FlagList } from './flag-list.tsx';

interface EvidencePanelProps {
  request: PersonalizeRequest;
  variants: Pick<Variant, 'grounding'>[];
  inputFlags: RiskFlag[];
}

/** The input as the only evidence there is: what each variant cites, and what the reviewer points at now. */
export function EvidencePanel({ request, variants, inputFlags }: EvidencePanelProps) {
  return (
    <div className={classes.panel}>
      <FlagList flags={inputFlags} label="Findings on the input" />
      {evidenceFields(request).map(({ group, rows }) => (
        <section key={group} aria-label={group}>
          <h3 className={classes.heading}>{group}</h3>
          <dl className={classes.group}>
            {rows.map(({ label, fields }) => (
              <div className={classes.row} key={label}>
                <dt className={classes.label}>{label}</dt>
                <dd className={classes.values} data-list={fields.length > 1 || undefined}>
                  {fields.map((field) => (
                    <EvidenceValue key={field.pointer} field={field} variants={variants} inputFlags={inputFlags} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
