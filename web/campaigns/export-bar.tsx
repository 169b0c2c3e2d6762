import { useSearchParams } from 'react-router';
import type { Campaign } from '../../src/contract/campaign.ts';
import { DownloadBar } from './download-bar.tsx';
import { readView } from './table/rows-view.ts';

/** Saves the rows that are shown as a file, or of them those that were approved. */
export function ExportBar({ campaign }: { campaign: Campaign }) {
  const [params] = useSearchParams();
  const queryOf = (approved: boolean) => {
    const { filter } = readView(params);
    const { selected: _, ...others } = filter;
    return approved ? { ...others, approved: true } : filter;
  };
  return (
    <DownloadBar
      path={`/campaigns/${campaign.campaign_id}/results`}
      name={campaign.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}
      queryOf={queryOf}
      label="Download what is shown"
      failed="The rows were not downloaded"
      hasApproved
    />
  );
}
