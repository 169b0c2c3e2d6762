import type { WordChange } from '../../src/contract/replay.ts';

/** A space both texts share is no reason to cut a changed passage in two. */
const joins = (change: WordChange): boolean => change.op === 'equal' && /^[^\S\n]+$/.test(change.text);

/**
 * Puts neighbouring changes together into passages: first all that went, then all that came, each readable in one
 * piece. What is deleted and equal still makes up the text before, what is inserted and equal the text after.
 */
export function joinChanges(changes: WordChange[]): WordChange[] {
  const joined: WordChange[] = [];
  let [gone, come, space] = ['', '', ''];
  const flush = () => {
    if (gone !== '') joined.push({ op: 'delete', text: gone });
    if (come !== '') joined.push({ op: 'insert', text: come });
    if (space !== '') joined.push({ op: 'equal', text: space });
    [gone, come, space] = ['', '', ''];
  };
  for (const change of changes) {
    if (joins(change) && gone + come !== '') {
      space += change.text;
    } else if (change.op === 'equal') {
      flush();
      joined.push(change);
    } else {
      gone += space;
      come += space;
      space = '';
      if (change.op === 'delete') gone += change.text;
      else come += change.text;
    }
  }
  flush();
  return joined;
}
