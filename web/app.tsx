import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, useMemo, useState } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ApiProblem } from './api/api-problem.ts';
import { ComposePage } from './compose/compose-page.tsx';
import { ApiKeyDialog } from './shell/api-key-dialog.tsx';
import { Layout } from './shell/layout.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { theme } from './theme.ts';

const RequestsPage = lazy(async () => ({ default: (await import('./history/requests-page.tsx')).RequestsPage }));
const AuditPage = lazy(async () => ({ default: (await import('./audit/audit-page.tsx')).AuditPage }));
const CampaignsPage = lazy(async () => ({ default: (await import('./campaigns/campaigns-page.tsx')).CampaignsPage }));
const CampaignPage = lazy(async () => ({ default: (await import('./campaigns/campaign-page.tsx')).CampaignPage }));
const SequencesPage = lazy(async () => ({ default: (await import('./sequences/sequences-page.tsx')).SequencesPage }));
const NewSequencePage = lazy(async () => ({
  default: (await import('./sequences/new-sequence-page.tsx')).NewSequencePage,
}));
const SequencePage = lazy(async () => ({ default: (await import('./sequences/sequence-page.tsx')).SequencePage }));
const SettingsPage = lazy(async () => ({ default: (await import('./settings/settings-page.tsx')).SettingsPage }));
const TemplatesPage = lazy(async () => ({ default: (await import('./templates/templates-page.tsx')).TemplatesPage }));
const SuppressionsPage = lazy(async () => ({
  default: (await import('./suppressions/suppressions-page.tsx')).SuppressionsPage,
}));
const WebhooksPage = lazy(async () => ({ default: (await import('./webhooks/webhooks-page.tsx')).WebhooksPage }));

const status = (error: Error): number => (error instanceof ApiProblem ? error.status : 0);

export function App() {
  const [askingForKey, setAskingForKey] = useState(false);
  const client = useMemo(() => {
    const onError = (error: Error, meta: Record<string, unknown> | undefined) => {
      if (status(error) === 401 && !meta?.ownCredential) setAskingForKey(true);
    };
    return new QueryClient({
      queryCache: new QueryCache({ onError: (error, query) => onError(error, query.meta) }),
      mutationCache: new MutationCache({
        onError: (error, _variables, _result, mutation) => onError(error, mutation.meta),
      }),
      defaultOptions: {
        queries: {
          staleTime: 2_000,
          // What the client got wrong stays wrong; an absent or troubled server may come back.
          retry: (count, error) => count < 2 && (status(error) === 0 || status(error) >= 500),
        },
      },
    });
  }, []);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <Notifications position="bottom-right" />
        <ApiKeyDialog opened={askingForKey} onClose={() => setAskingForKey(false)} />
        <BrowserRouter>
          <Routes>
            <Route element={<Layout />}>
              <Route index element={<ComposePage />} />
              <Route path="requests" element={<RequestsPage />} />
              <Route path="requests/:id" element={<AuditPage />} />
              <Route path="campaigns" element={<CampaignsPage />} />
              <Route path="campaigns/:id" element={<CampaignPage />} />
              <Route path="sequences" element={<SequencesPage />} />
              <Route path="sequences/new" element={<NewSequencePage />} />
              <Route path="sequences/:id" element={<SequencePage />} />
              <Route path="settings" element={<SettingsPage />} />
              <Route path="suppressions" element={<SuppressionsPage />} />
              <Route path="templates" element={<TemplatesPage />} />
              <Route path="webhooks" element={<WebhooksPage />} />
              <Route path="*" element={<NotFoundPage />} />
            </Route>
          </Routes>
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>
  );
}
