import type { Personalization } from '../../src/contract/personalize-response.ts';
import { EvidenceProvider } from '../review/evidence-context.tsx';
import { EvidencePanel } from '../review/evidence-panel.tsx';
import { shownVariants } from '../review/shown-variant.ts';
import { VariantBoard } from '../review/variant-board.tsx';
import { Panel } from '../shell/panel.tsx';
import classes from './audit.module.css';
import { ReviewHistory } from './review-history.tsx';

/** The variants beside the input they rest on. */
export function AuditResult({ record }: { record: Personalization }) {
  const { input } = record;
  if (!input) return null;
  return (
    <EvidenceProvider>
      <div className={classes.result}>
        <Panel title="Evidence">
          <EvidencePanel request={input} variants={shownVariants(record)} inputFlags={record.input_flags} />
        </Panel>
        <section aria-label="Variants" className={classes.variants}>
          {record.variants.length > 0 && <VariantBoard record={record} />}
          <ReviewHistory reviews={record.reviews} variants={record.variants} />
        </section>
      </div>
    </EvidenceProvider>
  );
}
