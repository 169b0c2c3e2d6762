import { measureMessage } from '../../src/contract/measure-message.ts';
import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import classes from './variant-card.module.css';

interface MessageSizeProps {
  request: PersonalizeRequest;
  message: string;
}

/** What a message takes of what its channel holds; nothing where it holds any. */
export function MessageSize({ request, message }: MessageSizeProps) {
  const size = measureMessage(message, request.channel, request.language ?? 'en');
  if (!size) return null;
  return (
    <p className={classes.words} data-over={size.used > size.most || undefined}>
      {size.used.toLocaleString('en')} of {size.most.toLocaleString('en')} {size.unit}
    </p>
  );
}
