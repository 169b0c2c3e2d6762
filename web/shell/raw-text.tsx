import classes from './raw-text.module.css';

/** A text word for word, scrolling by itself when it is long. */
export function RawText({ label, text }: { label: string; text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.raw} tabIndex={0} aria-label={label}>
      <pre>{text}</pre>
    </section>
  );
}
