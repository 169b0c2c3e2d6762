import { Page } from '../shell/page.tsx';
import { WebhooksPanel } from './webhooks-panel.tsx';

export function WebhooksPage() {
  return (
    <Page title="Webhooks" lead="Where events go, what was sent there, and sending it again.">
      <WebhooksPanel />
    </Page>
  );
}
