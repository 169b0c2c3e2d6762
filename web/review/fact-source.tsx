import { ExternalLink } from 'lucide-react';
import classes from './fact-source.module.css';

interface FactSourceProps {
  source_url?: string | undefined;
  observed_at?: string | undefined;
}

/** Only what a browser opens as a page; the service takes nothing else, but what is stored may be older. */
const isPage = (url: string): boolean => /^https?:\/\//i.test(url);

/** Where a fact was read and when it was seen; nothing where neither is known. */
export function FactSource({ source_url: url, observed_at: date }: FactSourceProps) {
  if (url === undefined && date === undefined) return null;
  return (
    <span className={classes.source}>
      {url !== undefined && isPage(url) && (
        <a href={url} target="_blank" rel="noopener noreferrer">
          <ExternalLink size={12} aria-hidden />
          {new URL(url).hostname}
          <span className="visually-hidden"> (opens the source in a new tab)</span>
        </a>
      )}
      {date !== undefined && <span>seen {date.slice(0, 10)}</span>}
    </span>
  );
}
