// What was typed and not yet kept when the screen locked. Only in memory, and only for who typed it.
import { onDestroy } from "svelte";
import { administration } from "$lib/administration/index.svelte";

interface Aside {
  /** The file and the user: nobody else gets to see it. */
  owner: string;
  /** Where it was typed. */
  address: string;
  forms: Map<string, unknown>;
}

/** The forms that are on the screen, each with how to read what stands in it. */
const open = new Map<string, () => unknown>();
let aside: Aside | undefined;
/** Who typed it is back. */
let isClaimed = false;

const owner = () =>
  JSON.stringify([administration.status?.path, administration.status?.user?.name]);

/**
 * Keeps a form through a lock: `read` answers what is typed and not kept, or undefined when there
 * is nothing; `take` puts it back when the same user comes in again. Call it while the form is made.
 */
export function unsaved<T>(form: string, read: () => T | undefined, take: (was: T) => void): void {
  const was = isClaimed ? aside?.forms.get(form) : undefined;
  if (was !== undefined) {
    aside?.forms.delete(form);
    take(was as T);
  }
  open.set(form, read);
  onDestroy(() => {
    if (open.get(form) === read) open.delete(form);
  });
}

/** Right before the screens are taken away for a lock. */
export function setAside(): void {
  const forms = new Map<string, unknown>();
  for (const [form, read] of open) {
    const typed = read();
    // A copy: what stands in a form is plain data.
    if (typed !== undefined) forms.set(form, JSON.parse(JSON.stringify(typed)));
  }
  isClaimed = false;
  aside = forms.size > 0 ? { owner: owner(), address: location.hash, forms } : undefined;
}

/**
 * Somebody came in. Answers where they were typing, if it was they; what another typed is forgotten.
 */
export function claim(): string | null {
  if (aside?.owner !== owner()) aside = undefined;
  isClaimed = aside !== undefined;
  return aside?.address ?? null;
}

// Somebody who goes elsewhere after coming back is done with it.
addEventListener("hashchange", () => {
  if (location.hash !== aside?.address) aside = undefined;
});
