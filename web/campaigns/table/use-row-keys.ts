import { useEffect, useRef } from 'react';

export interface RowKeys {
  move: (by: 1 | -1) => void;
  select: (variant: number) => void;
  edit: () => void;
  skip: () => void;
  undo: () => void;
  open: () => void;
  search: () => void;
  help: () => void;
}

/** Where letters are letters. */
const typing = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable], [role="dialog"]';

/** The keys of the table, as "?" shows them. They are letters without Ctrl, Alt or Meta, and never taken from a field. */
export function useRowKeys(keys: RowKeys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(typing) || document.querySelector('[role="dialog"]')) return;
      const act = current.current;
      const bindings: Record<string, () => void> = {
        j: () => act.move(1),
        k: () => act.move(-1),
        1: () => act.select(0),
        2: () => act.select(1),
        3: () => act.select(2),
        e: act.edit,
        x: act.skip,
        u: act.undo,
        o: act.open,
        '/': act.search,
        '?': act.help,
      };
      const binding = bindings[event.key];
      if (!binding) return;
      event.preventDefault();
      binding();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
