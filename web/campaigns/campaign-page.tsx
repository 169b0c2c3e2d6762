import { useParams } from 'react-router';
import { useCampaign } from '../api/use-campaign.ts';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { Page } from '../shell/page.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { StatusBadge } from '../shell/status-badge.tsx';
import { CampaignActions } from './campaign-actions.tsx';
import { CampaignProgress } from './campaign-progress.tsx';
import { CampaignResults } from './campaign-results.tsx';
import { FailuresPanel } from './failures-panel.tsx';
import { pauseNote } from './pause-note.ts';
import { PreviewPanel } from './preview-panel.tsx';
import { ReviewPanel } from './review-panel.tsx';
import { UploadPanel } from './upload-panel.tsx';

/** One campaign from its list of leads to its messages. */
export function CampaignPage() {
  const { id = '' } = useParams();
  const { data: campaign, error } = useCampaign(id);
  if (!campaign)
    return (
      <Page title="Campaign" lead={<code>{id}</code>}>
        {error ? (
          <ProblemAlert error={error} title="The campaign could not be read" />
        ) : (
          <LoadingRows label="Loading the campaign" />
        )}
      </Page>
    );
  const note = pauseNote(campaign.pause_reason);
  const open = campaign.status !== 'COMPLETED' && campaign.status !== 'CANCELED';
  return (
    <Page
      title={campaign.name}
      lead={
        <>
          <StatusBadge status={campaign.status} />
          {note && `: ${note}`}
        </>
      }
      actions={<CampaignActions campaign={campaign} />}
    >
      {campaign.status !== 'DRAFT' && <CampaignProgress campaign={campaign} />}
      {open && <UploadPanel campaignId={id} hasRows={campaign.counts.total > 0} />}
      {campaign.status === 'DRAFT' && campaign.counts.total > 0 && <PreviewPanel campaign={campaign} />}
      <FailuresPanel campaign={campaign} />
      {campaign.review && campaign.status !== 'DRAFT' && <ReviewPanel campaign={campaign} />}
      <CampaignResults campaign={campaign} />
    </Page>
  );
}
