import { AnnotatedText } from './annotated-text.tsx';
import { CopyText } from './copy-text.tsx';
import type { ShownVariant } from './shown-variant.ts';
import classes from './variant-card.module.css';

interface VariantTextProps {
  variant: ShownVariant;
  name: string;
  idBase: string;
  showGrounding: boolean;
}

/** Subject and message as they would be sent, with their marks. */
export function VariantText({ variant, name, idBase, showGrounding }: VariantTextProps) {
  const marks = { flags: variant.risk_flags, grounding: showGrounding ? variant.grounding : [], idBase };
  return (
    <>
      {variant.subject !== undefined && (
        <div className={classes.subject}>
          <AnnotatedText text={variant.subject} field="subject" label={`Subject of ${name}`} {...marks} />
          <CopyText text={variant.subject} label={`Copy the subject of ${name}`} compact />
        </div>
      )}
      <div className={classes.message}>
        <AnnotatedText text={variant.message} field="message" label={`Message of ${name}`} {...marks} />
      </div>
    </>
  );
}
