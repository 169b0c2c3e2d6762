import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { usePersonalization } from '../api/use-personalization.ts';
import { EvidenceProvider } from '../review/evidence-context.tsx';
import { EvidencePanel } from '../review/evidence-panel.tsx';
import { shownVariants } from '../review/shown-variant.ts';
import { Page } from '../shell/page.tsx';
import classes from './compose.module.css';
import { ComposeForm } from './compose-form.tsx';
import { ComposeResult } from './compose-result.tsx';
import { type ComposeValues, emptyValues, fromRequest } from './compose-values.ts';
import { FirstRun } from './first-run.tsx';
import { useFirstRun } from './use-first-run.ts';

type Side = 'input' | 'evidence' | 'nothing';

/** Write a request, watch it being answered, review what came. The request stands in the address. */
export function ComposePage() {
  const [params, setParams] = useSearchParams();
  const requestId = params.get('request') ?? undefined;
  const query = usePersonalization(requestId);
  const form = useForm<ComposeValues>({ defaultValues: emptyValues });
  const { isFirstRun, leave } = useFirstRun();
  const [side, setSide] = useState<Side>('input');
  const isNarrow = useMediaQuery('(max-width: 61.99em)') ?? false;
  const result = useRef<HTMLElement>(null);
  const filledFrom = useRef<string>(undefined);
  const awaited = useRef<string>(undefined);
  const record = query.data;
  const input = record?.input;
  const hasVariants = (record?.variants.length ?? 0) > 0;

  // Coming by an address with a request in it: the form shows that request. Our own submissions are there already.
  useEffect(() => {
    if (!requestId || !input || filledFrom.current === requestId) return;
    filledFrom.current = requestId;
    form.reset(fromRequest(input));
  }, [requestId, input, form]);

  // Beside the variants stands their evidence; on a narrow screen it opens on demand, below them.
  useEffect(() => {
    if (hasVariants) setSide(isNarrow ? 'nothing' : 'evidence');
  }, [hasVariants, isNarrow]);

  // The work goes on at what was written: the first variant takes the focus, unless its owner went elsewhere meanwhile.
  useEffect(() => {
    if (!hasVariants || awaited.current !== requestId) return;
    awaited.current = undefined;
    const active = document.activeElement;
    if (active === document.body || active?.id === 'main' || result.current?.contains(active))
      result.current?.querySelector<HTMLElement>('[data-variant-index]')?.focus();
  }, [hasVariants, requestId]);

  const onSubmitted = (id: string) => {
    awaited.current = id;
    setParams({ request: id });
    result.current?.focus();
  };

  const asidePart = (
    <div key="aside" className={classes.aside}>
      {hasVariants && (
        <div className={classes.tabs}>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label="What to show beside the variants"
            value={side}
            onChange={(value) => setSide(value as Side)}
            data={[
              { value: 'evidence', label: 'Evidence' },
              { value: 'input', label: 'Change the input' },
              ...(isNarrow ? [{ value: 'nothing', label: 'Hide' }] : []),
            ]}
          />
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard to be scrolled */}
      <section className={classes.scroll} aria-label="Input" tabIndex={0}>
        {hasVariants && side === 'evidence' && record && input && (
          <div className={classes.evidence}>
            <h2 className="visually-hidden">Evidence</h2>
            <EvidencePanel request={input} variants={shownVariants(record)} inputFlags={record.input_flags} />
          </div>
        )}
        <div hidden={hasVariants && side !== 'input'}>
          <ComposeForm
            form={form}
            onSubmitted={(id) => {
              filledFrom.current = id;
              onSubmitted(id);
            }}
          />
        </div>
      </section>
    </div>
  );
  const resultPart = (
    <section key="result" className={classes.result} aria-label="Result" ref={result} tabIndex={-1}>
      <ComposeResult requestId={requestId} query={query} onSubmitted={onSubmitted} />
    </section>
  );

  if (!requestId && isFirstRun !== false)
    return (
      <Page
        title={isFirstRun ? 'Your first message' : 'Compose'}
        lead={isFirstRun ? 'Three steps, one lead of your own.' : 'Say what is known.'}
      >
        {isFirstRun && (
          <FirstRun
            form={form}
            onLeave={leave}
            onSubmitted={(id) => {
              filledFrom.current = id;
              onSubmitted(id);
            }}
          />
        )}
      </Page>
    );

  return (
    <Page title="Compose" lead="Say what is known. The message may use that, and nothing else.">
      <EvidenceProvider>
        <div className={classes.columns}>
          {isNarrow && hasVariants ? [resultPart, asidePart] : [asidePart, resultPart]}
        </div>
      </EvidenceProvider>
    </Page>
  );
}
