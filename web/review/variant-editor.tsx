import { useId, useState } from 'react';
import type { RiskFlag } from '../../src/contract/risk-flag.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { applyCorrection } from './apply-correction.ts';
import type { Draft } from './draft.ts';
import { FlagList } from './flag-list.tsx';
import { MarkedTextarea } from './marked-textarea.tsx';
import type { LiveCheck } from './use-live-check.ts';
import classes from './variant-card.module.css';

interface VariantEditorProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  check: LiveCheck;
  name: string;
  showGrounding: boolean;
  /** Whether it was opened just now, rather than found open. */
  autoFocus: boolean;
}

/** Subject and message under the reviewer's hands, checked as they change. */
export function VariantEditor({ draft, onChange, check, name, showGrounding, autoFocus }: VariantEditorProps) {
  const listId = useId();
  const [goTo, setGoTo] = useState<RiskFlag | null>(null);
  const correct = (flag: RiskFlag) => {
    const corrected = applyCorrection(draft, flag);
    if (!corrected) return;
    onChange(corrected.draft);
    // The button goes with its flag: the reviewer is led to what took the words' place.
    setGoTo(corrected.flag);
  };
  const shared = {
    flags: check.risk_flags,
    grounding: showGrounding ? check.grounding : [],
    describedBy: listId,
    goTo,
  };
  return (
    <>
      {draft.subject !== undefined && (
        <div className={classes.subjectEditor}>
          <MarkedTextarea
            {...shared}
            field="subject"
            label={`Subject of ${name}`}
            singleLine
            value={draft.subject}
            onChange={(subject) => onChange({ ...draft, subject })}
          />
        </div>
      )}
      <div className={classes.message}>
        <MarkedTextarea
          {...shared}
          autoFocus={autoFocus}
          field="message"
          label={`Message of ${name}`}
          value={draft.message}
          onChange={(message) => onChange({ ...draft, message })}
        />
      </div>
      {check.error && <ProblemAlert error={check.error} title="The edit could not be checked" />}
      <div id={listId}>
        <FlagList
          flags={check.risk_flags}
          label={`Findings on ${name}`}
          onGoTo={(flag) => setGoTo({ ...flag })}
          onCorrect={correct}
        />
      </div>
    </>
  );
}
