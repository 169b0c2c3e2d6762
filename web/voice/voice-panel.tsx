import { useQuery } from '@tanstack/react-query';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { Panel } from '../shell/panel.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { voiceApi } from './voice-api.ts';
import { VoiceForm } from './voice-form.tsx';
import classes from './voice-panel.module.css';
import { VoiceSamples } from './voice-samples.tsx';
import { VoiceSuggestions } from './voice-suggestions.tsx';

/** How the sender writes: what is put, what samples show, and the edits that may be taken as further samples. */
export function VoicePanel() {
  const { data, error } = useQuery({ queryKey: ['voice'], queryFn: ({ signal }) => voiceApi.get(signal) });
  return (
    <Panel title="Voice">
      <div className={classes.stack}>
        <p className={classes.note}>
          Paste messages as you write them: greeting, closing, signature, form of address and length of sentences are
          read from them. What you fill in yourself goes before what they show. It is style, and never a source of
          facts.
        </p>
        {error && <ProblemAlert error={error} title="The voice could not be read" />}
        {!data && !error && <LoadingRows rows={4} label="Loading the voice" />}
        {data && <VoiceForm key={data.updated_at ?? 'new'} settings={data} />}
        {data && <VoiceSamples accepted={data.accepted} />}
        <VoiceSuggestions />
      </div>
    </Panel>
  );
}
