import { FlagList } from '../review/flag-list.tsx';
import { Facts } from '../shell/facts.tsx';
import { RawText } from '../shell/raw-text.tsx';
import { TimeText } from '../shell/time-text.tsx';
import classes from './audit.module.css';
import type { Round } from './round.ts';

const readable = (raw: string): string => {
  try {
    return JSON.stringify(JSON.parse(raw), null, 2);
  } catch {
    return raw;
  }
};

function Raw({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h4 className={classes.rawTitle}>{title}</h4>
      <RawText label={title} text={text} />
    </section>
  );
}

/** One call word for word. */
export function RoundDetails({ round: { prompt, call, output } }: { round: Round }) {
  const name = `round ${prompt.attempt}, ${prompt.step}${call > 1 ? `, call ${call}` : ''}`;
  return (
    <div className={classes.stack}>
      <Facts
        facts={[
          { name: 'Asked', value: <TimeText at={prompt.created_at} /> },
          { name: 'Temperature', value: prompt.temperature },
          { name: 'Seed', value: prompt.seed ?? 'none' },
          ...(output
            ? [
                {
                  name: 'Tokens in / out',
                  value: `${output.usage.prompt_tokens} / ${output.usage.completion_tokens}`,
                },
              ]
            : []),
        ]}
      />
      <Raw title={`System prompt of ${name}`} text={prompt.system_prompt} />
      <Raw title={`User prompt of ${name}`} text={prompt.user_prompt} />
      {output?.error && (
        <p className={classes.note}>
          The call failed: <code>{output.error.code}</code> {output.error.message}
        </p>
      )}
      {output && !output.error && <Raw title={`Raw output of ${name}`} text={readable(output.raw_output)} />}
      {output?.violations.map((flags, index) => {
        const label = `Findings on text ${index + 1} of ${name}`;
        return (
          flags.length > 0 && (
            <section key={label}>
              <h4 className={classes.rawTitle}>{label}</h4>
              <FlagList flags={flags} label={label} />
            </section>
          )
        );
      })}
    </div>
  );
}
