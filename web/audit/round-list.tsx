import { Accordion } from '@mantine/core';
import type { Personalization } from '../../src/contract/personalize-response.ts';
import { FlagCounts } from '../review/flag-counts.tsx';
import { formatCost } from '../shell/format-cost.ts';
import { formatDuration } from '../shell/format-duration.ts';
import classes from './audit.module.css';
import type { Round } from './round.ts';
import { RoundDetails } from './round-details.tsx';
import { roundsOf } from './rounds-of.ts';

/** Each call of a writer in order: what it was asked, what it answered, what was found. */
export function RoundList({ record }: { record: Personalization }) {
  const rounds = roundsOf(record);
  return (
    <Accordion
      multiple
      variant="separated"
      order={3}
      classNames={{ item: classes.round, content: classes.roundContent }}
    >
      {rounds.map((round) => (
        <Accordion.Item key={round.key} value={round.key}>
          <Accordion.Control>
            <RoundHead round={round} />
          </Accordion.Control>
          <Accordion.Panel>
            <RoundDetails round={round} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

function RoundHead({ round: { prompt, call, output } }: { round: Round }) {
  return (
    <span className={classes.roundHead}>
      <span className={classes.roundName}>
        Round {prompt.attempt} · {prompt.step}
        {call > 1 && ` · call ${call}`}
      </span>
      <span className={classes.roundMeta}>
        {prompt.provider}:{prompt.model} · prompt {prompt.prompt_version}
        {output && ` · ${formatDuration(output.latency_ms)} · ${formatCost(output.usage.cost_usd)}`}
      </span>
      <span className={classes.roundFlags}>
        {!output ? (
          'No answer kept'
        ) : output.error ? (
          output.error.code
        ) : (
          <FlagCounts flags={output.violations.flat()} />
        )}
      </span>
    </span>
  );
}
