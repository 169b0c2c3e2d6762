import { useEffect } from 'react';

const places = 'article, form, section, [role="dialog"], [role="row"], tr, main';

const usable = (element: Element): boolean => element.isConnected && !element.matches(':disabled');

/**
 * The keyboard's focus never falls to the body: where the focused element goes away or is disabled, what held it takes
 * its place, and gives it back once the element may be used again.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let path: HTMLElement[] = [];
    let standIn: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent) => {
      if (target === standIn) return;
      standIn = null;
      path = [];
      for (let at = target as HTMLElement | null; at && at !== document.body; at = at.parentElement) path.push(at);
    };
    const forget = () => {
      path = [];
      standIn = null;
    };
    const keep = () => {
      const [last] = path;
      const active = document.activeElement;
      if (!last) return;
      if (active !== document.body && active !== standIn) return;
      if (usable(last)) {
        last.focus({ preventScroll: true });
        return;
      }
      if (active !== document.body) return;
      const place = path.slice(1).find((element) => element.isConnected && element.matches(places));
      standIn = place ?? document.getElementById('main');
      if (standIn && !standIn.hasAttribute('tabindex')) standIn.tabIndex = -1;
      standIn?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(() => {
      // The browser takes the focus off a disabled element only once it has drawn it.
      requestAnimationFrame(() => setTimeout(keep));
    });
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'hidden'],
    });
    document.addEventListener('focusin', remember);
    // Who clicks on the ground takes the focus off by will.
    document.addEventListener('pointerdown', forget);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget);
    };
  }, []);
}
