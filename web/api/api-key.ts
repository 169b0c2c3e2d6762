const storageKey = 'candor-api-key';

/** The key lives as long as the browser tab: it is never written to disk by this page. */
export const apiKey = {
  get: (): string => sessionStorage.getItem(storageKey) ?? '',
  set: (value: string): void => {
    if (value === '') sessionStorage.removeItem(storageKey);
    else sessionStorage.setItem(storageKey, value);
  },
};
