import { Button } from '@mantine/core';
import classes from './compose.module.css';
import type { ComposeValues } from './compose-values.ts';
import { examples } from './examples.ts';
import { FormSection } from './form-section.tsx';

/** Fills the form with one of the examples. */
export function ExamplePicker({ onPick }: { onPick: (values: ComposeValues) => void }) {
  return (
    <FormSection title="Start from an example">
      <div className={classes.examples}>
        {examples.map((example) => (
          <Button key={example.id} variant="default" size="compact-xs" onClick={() => onPick(example.values)}>
            {example.name}
          </Button>
        ))}
      </div>
    </FormSection>
  );
}
