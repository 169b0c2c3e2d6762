import { DownloadBar } from '../campaigns/download-bar.tsx';

/** Saves what is to be sent as a file: of one sequence, or of all, those that are approved alone if that is asked for. */
export function ExportSequences({ sequenceId }: { sequenceId?: string }) {
  return (
    <DownloadBar
      path={`/sequences${sequenceId ? `/${sequenceId}` : ''}/results`}
      name={sequenceId ?? 'sequences'}
      queryOf={(approved) => (approved ? { approved } : {})}
      label={sequenceId ? 'Download' : 'Download all'}
      failed="The file was not downloaded"
      hasApproved={!sequenceId}
    />
  );
}
