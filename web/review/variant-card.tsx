import { Button } from '@mantine/core';
import { BadgeCheck, PenLine, Undo2 } from 'lucide-react';
import { type KeyboardEvent, lazy, Suspense, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import { CopyText } from './copy-text.tsx';
import type { Draft } from './draft.ts';
import { Explanation } from './explanation.tsx';
import { FlagCounts } from './flag-counts.tsx';
import { FlagList } from './flag-list.tsx';
import { markId } from './mark-id.ts';
import { SelectButton } from './select-button.tsx';
import type { ShownVariant } from './shown-variant.ts';
import { useDraft } from './use-draft.ts';
import { useLiveCheck } from './use-live-check.ts';
import classes from './variant-card.module.css';
import { VariantEditor } from './variant-editor.tsx';
import { VariantText } from './variant-text.tsx';
import { wholeText } from './whole-text.ts';

/** Words as the limit counts them: whatever stands between white space. */
const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** Counting text message segments takes a table of Unicode that the first view can do without. */
const MessageSize = lazy(() => import('./message-size.tsx').then(({ MessageSize }) => ({ default: MessageSize })));

interface VariantCardProps {
  requestId: string;
  request: PersonalizeRequest;
  variant: ShownVariant;
  index: number;
  selected: boolean;
  showGrounding: boolean;
  startsEditing: boolean;
  /** When it is to be sent, where that is not now: it is checked as of then. */
  asOf?: string | undefined;
  onSelected: (() => void) | undefined;
  onLeaveEditor: (() => void) | undefined;
}

/** One variant: read it, see why it may say what it says, change it, copy it, choose it. */
export function VariantCard(props: VariantCardProps) {
  const { requestId, request, variant, index, selected, showGrounding, startsEditing } = props;
  const idBase = useId();
  const name = `variant ${index + 1}`;
  const { subject, message } = variant;
  const card = useRef<HTMLElement>(null);
  const [justOpened, setJustOpened] = useState(startsEditing);
  const [isSubmitting, setIsSubmitting] = useState(false);
  // The same text stays the same object: what waits for it to rest would else never do.
  const original: Draft = useMemo(
    () => ({ message, ...(subject === undefined ? {} : { subject }) }),
    [subject, message],
  );
  const [draft, setDraft] = useDraft(requestId, index, original);
  const text = draft ?? original;
  // Asked for as an editor: with what was left there, or with the text as it stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is asked for
  useEffect(() => {
    if (startsEditing && !draft) setDraft(original);
  }, [startsEditing]);
  const close = () => {
    if (!draft) return;
    setDraft(null);
    card.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!draft) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      setIsSubmitting(true);
    } else if (event.key === 'Escape' && props.onLeaveEditor) {
      event.preventDefault();
      props.onLeaveEditor();
    }
  };
  const check = useLiveCheck(request, text, variant, draft !== null, props.asOf);
  const words = countWords(text.message);
  const limit = request.constraints.max_words;

  return (
    <article
      className={classes.card}
      ref={card}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      data-variant-index={index}
      data-selected={selected || undefined}
      aria-labelledby={`${idBase}-title`}
    >
      <header className={classes.head}>
        <h3 className={classes.title} id={`${idBase}-title`}>
          Variant {index + 1}
        </h3>
        {selected && (
          <span className={classes.selected}>
            <BadgeCheck size={15} aria-hidden />
            {variant.edited ? 'Selected, edited' : 'Selected'}
          </span>
        )}
        <span className={classes.counts} role="status" aria-label={`Findings on ${name}`} aria-busy={check.stale}>
          {check.stale ? <span className={classes.words}>Checking…</span> : <FlagCounts flags={check.risk_flags} />}
        </span>
      </header>
      <div className={classes.body}>
        {draft ? (
          <VariantEditor
            draft={draft}
            onChange={setDraft}
            check={check}
            name={name}
            showGrounding={showGrounding}
            autoFocus={justOpened}
          />
        ) : (
          <>
            <VariantText variant={variant} name={name} idBase={idBase} showGrounding={showGrounding} />
            <FlagList
              flags={variant.risk_flags}
              label={`Findings on ${name}, in words`}
              onGoTo={(flag) => document.getElementById(markId(idBase, flag.field, flag.start))?.focus()}
            />
          </>
        )}
        {variant.footer && (
          <p className={classes.legal}>
            <span className="visually-hidden">Footer, added below the message: </span>
            {variant.footer.text}
          </p>
        )}
        <div className={classes.sizes}>
          <p className={classes.words} data-over={words > limit || undefined}>
            {words} of {limit} words
          </p>
          <Suspense>
            <MessageSize request={request} message={text.message} />
          </Suspense>
        </div>
        {!draft && variant.personalization_points.length > 0 && (
          <div>
            <h4 className={classes.small} id={`${idBase}-points`}>
              Draws on
            </h4>
            <ul className={classes.points} aria-labelledby={`${idBase}-points`}>
              {variant.personalization_points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </div>
        )}
        <Explanation request={request} text={text} name={name} asOf={props.asOf} />
      </div>
      <footer className={classes.foot}>
        <SelectButton
          requestId={requestId}
          index={index}
          original={original}
          draft={draft}
          flags={check.risk_flags}
          selected={selected}
          checking={check.stale}
          submitWhenReady={isSubmitting}
          onSubmit={() => setIsSubmitting(false)}
          onDone={() => {
            close();
            props.onSelected?.();
          }}
        />
        {draft ? (
          <Button variant="default" size="xs" leftSection={<Undo2 size={16} aria-hidden />} onClick={close}>
            Discard edit
          </Button>
        ) : (
          <Button
            variant="default"
            size="xs"
            leftSection={<PenLine size={16} aria-hidden />}
            aria-label={`Edit ${name}`}
            onClick={() => {
              setJustOpened(true);
              setDraft(original);
            }}
          >
            Edit
          </Button>
        )}
        <CopyText text={wholeText(text, variant.footer)} label={`Copy ${name}`} />
      </footer>
    </article>
  );
}
