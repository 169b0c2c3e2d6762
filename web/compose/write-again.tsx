import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { RefreshCcw } from 'lucide-react';
import { useState } from 'react';
import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import { api } from '../api/api.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import classes from './compose.module.css';
import { joinHints } from './join-hints.ts';

const offered = ['Shorter', 'Longer', 'More formal', 'Friendlier', 'Another angle'];
const withoutWords = 'another angle';

interface WriteAgainProps {
  input: PersonalizeRequest;
  onSubmitted: (requestId: string) => void;
}

/** The same request once more, told how to be written this time. Hints add up, each on top of those before. */
export function WriteAgain({ input, onSubmitted }: WriteAgainProps) {
  const [words, setWords] = useState('');
  const again = useMutation({
    mutationFn: (hint: string) => api.submit({ ...input, hint: joinHints(input.hint, hint) }),
    onSuccess: ({ request_id }) => {
      setWords('');
      onSubmitted(request_id);
    },
  });
  return (
    <section className={classes.again} aria-label="Write again">
      <form
        className={classes.hints}
        onSubmit={(event) => {
          event.preventDefault();
          again.mutate(words.trim() || withoutWords);
        }}
      >
        {offered.map((hint) => (
          <Button
            key={hint}
            size="compact-xs"
            variant="default"
            loading={again.isPending && again.variables === hint.toLowerCase()}
            onClick={() => again.mutate(hint.toLowerCase())}
          >
            {hint}
          </Button>
        ))}
        <TextInput
          className={classes.ownHint}
          size="xs"
          maxLength={200}
          aria-label="How to write it this time"
          placeholder="or in your own words"
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button
          type="submit"
          size="compact-xs"
          variant="light"
          leftSection={<RefreshCcw size={14} aria-hidden />}
          loading={again.isPending && again.variables === (words.trim() || withoutWords)}
        >
          Write again
        </Button>
      </form>
      {input.hint && (
        <p className={classes.hintInForce}>
          Written with the hint <q>{input.hint}</q>
        </p>
      )}
      {again.error && <ProblemAlert error={again.error} title="It was not written again" />}
    </section>
  );
}
