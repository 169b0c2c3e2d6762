import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Check, Copy } from 'lucide-react';

/** Copies a text and says that it did; says so too where the browser forbids it. */
export function CopyText({ text, label, compact = false }: { text: string; label: string; compact?: boolean }) {
  const clipboard = useClipboard({ timeout: 2_000 });
  const icon = clipboard.copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />;
  const said = clipboard.error ? 'The browser refused to copy' : clipboard.copied ? 'Copied' : label;
  const copy = () => clipboard.copy(text);
  return (
    <>
      {compact ? (
        <Tooltip label={said}>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} onClick={copy}>
            {icon}
          </ActionIcon>
        </Tooltip>
      ) : (
        <Button variant="default" size="xs" leftSection={icon} aria-label={label} onClick={copy}>
          {clipboard.error ? 'Copy refused' : clipboard.copied ? 'Copied' : 'Copy'}
        </Button>
      )}
      <span className="visually-hidden" role="status">
        {clipboard.error || clipboard.copied ? said : ''}
      </span>
    </>
  );
}
