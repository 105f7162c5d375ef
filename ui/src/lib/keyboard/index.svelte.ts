import { go } from "$lib/router";

/** The button for a new one on the screen that is open. */
export interface NewHere {
  label: string;
  href?: string;
  onclick?: () => void;
}

let here: (() => NewHere | undefined) | undefined;

/** Says what Ctrl N makes on this screen, for as long as it stands. */
export function onNew(offer: () => NewHere | undefined): void {
  $effect(() => {
    here = offer;
    return () => {
      if (here === offer) here = undefined;
    };
  });
}

/** What Ctrl N would make now. */
export function newHere(): NewHere | undefined {
  return here?.();
}

/** Makes a new one on this screen; false where there is nothing to make. */
export function makeNew(): boolean {
  const offer = newHere();
  if (!offer) return false;
  if (offer.href) go(offer.href);
  else offer.onclick?.();
  return true;
}
