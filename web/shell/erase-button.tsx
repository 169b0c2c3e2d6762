import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Eraser } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Dialog } from './dialog.tsx';
import { ProblemAlert } from './problem-alert.tsx';

interface EraseButtonProps {
  /** What is asked: "Erase this request?" */
  question: string;
  /** What goes, and what stays. */
  children: ReactNode;
  erase: () => Promise<unknown>;
}

/** Erases what is held of a person, once that is confirmed. */
export function EraseButton({ question, children, erase }: EraseButtonProps) {
  const [asking, setAsking] = useState(false);
  const erasing = useMutation({ mutationFn: erase, onSuccess: () => setAsking(false) });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<Eraser size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        Erase
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={question}>
        <Text size="sm" mb="md">
          {children}
        </Text>
        {erasing.error && <ProblemAlert error={erasing.error} title="Nothing was erased" />}
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={() => setAsking(false)}>
            Keep it
          </Button>
          <Button color="red" loading={erasing.isPending} onClick={() => erasing.mutate()}>
            Erase for good
          </Button>
        </Group>
      </Dialog>
    </>
  );
}
