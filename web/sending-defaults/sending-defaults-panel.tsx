import { useSendingDefaults } from '../compose/use-sending-defaults.ts';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { Panel } from '../shell/panel.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import classes from './sending-defaults.module.css';
import { SendingDefaultsForm } from './sending-defaults-form.tsx';

/** The rules and the footer of messages whose request says nothing of them. */
export function SendingDefaultsPanel() {
  const { data, error } = useSendingDefaults();
  return (
    <Panel title="Sending defaults">
      <div className={classes.stack}>
        <p className={classes.note}>
          Whose rules on unasked messages yours are held to, and what the footer they ask for is made of. A message or a
          campaign that says so itself goes its own way, field by field. Whether you may write to somebody at all is not
          Candor's to say.
        </p>
        {error && <ProblemAlert error={error} title="The sending defaults could not be read" />}
        {!data && !error && <LoadingRows rows={4} label="Loading the sending defaults" />}
        {data && <SendingDefaultsForm key={data.updated_at ?? 'none'} settings={data} />}
      </div>
    </Panel>
  );
}
