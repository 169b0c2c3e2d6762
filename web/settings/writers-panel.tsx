import { Alert } from '@mantine/core';
import { WifiOff } from 'lucide-react';
import type { Settings } from '../../src/contract/settings.ts';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { Panel } from '../shell/panel.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import classes from './settings.module.css';
import { useSettings } from './use-settings.ts';
import { writerName } from './writer-name.ts';

type Writer = Settings['writers'][number];

const priceOf = ({ price }: Writer): string => {
  if (price === null) return 'price not known';
  if (price.input + price.output === 0) return 'free';
  return `$${price.input} in, $${price.output} out per million tokens`;
};

const sourceOf = ({ price_source: source }: Writer): string => {
  if (!source) return '';
  const cached = source.cached_checked_on === null ? '; cached tokens not checked with the vendor' : '';
  return ` · list prices of ${source.as_of}${cached}`;
};

const judgeNotes = {
  off: 'No second opinion: what the checks are unsure of stands with its flag.',
  auto: 'A model gives a second opinion on what the checks are unsure of.',
  always: 'A model gives a second opinion on every message.',
};

/** Who writes: the first that answers, in this order. */
export function WritersPanel() {
  const { data, error } = useSettings();
  return (
    <Panel title="Writers">
      {error && <ProblemAlert error={error} title="The settings could not be read" />}
      {!data && !error && <LoadingRows rows={3} label="Loading the writers" />}
      {data && (
        <div className={classes.stack}>
          {data.is_offline && (
            <Alert
              role="note"
              icon={<WifiOff size={18} aria-hidden />}
              title="The offline writer is in force"
              classNames={{ root: classes.offline, title: classes.offlineTitle, message: classes.offlineText }}
            >
              Messages are put together from your input by fixed rules; no model is asked and nothing leaves this
              service. To have a model write, set <code>OPENAI_API_KEY</code>, <code>ANTHROPIC_API_KEY</code> or{' '}
              <code>GEMINI_API_KEY</code> and start the service again.
            </Alert>
          )}
          <ol className={classes.writers} aria-label="Writers, in the order they are asked">
            {data.writers.map((writer, index) => (
              <li key={writer.model}>
                <strong>{writerName(writer.model)}</strong>
                <span className={classes.soft}>
                  {index === 0 ? 'in force' : 'where those before do not answer'} · {priceOf(writer)}
                  {sourceOf(writer)}
                </span>
              </li>
            ))}
          </ol>
          <p className={classes.note}>{judgeNotes[data.judge]}</p>
        </div>
      )}
    </Panel>
  );
}
