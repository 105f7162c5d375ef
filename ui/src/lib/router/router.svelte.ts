import { match } from "./paths";
import type { Match } from "./paths";

const first = (): Match | null => match(location.hash);

let current = $state.raw<Match | null>(first());
let address = location.hash;
let moved = $state(0);
let pending = $state<string>();
let guard: (() => boolean) | undefined;
/** Where each address was left: how far scrolled, and at which link. */
const left: Record<string, { top: number; link: string | null }> = {};
let returning = false;

/** Where we are. `moves` counts real moves: a changed filter in the address is not one. */
export const router = {
  get match() {
    return current;
  },
  get moves() {
    return moved;
  },
  /** On the way back to a page that was left: it finds its own place again. */
  get returning() {
    return returning;
  },
  /** An address the user wanted while something unsaved held them back. */
  get pending() {
    return pending;
  },
};

export function go(hash: string): void {
  location.hash = hash;
}

/**
 * Writes a filter into the address without making a step in the history. Nothing is written when
 * the address has already changed: then the filter is of a page that is being left.
 */
export function rememberQuery(query: Record<string, string>): void {
  if (location.hash !== address) return;
  const [path = "#/"] = location.hash.split("?");
  const asked = Object.entries(query)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
  address = `${path}${asked ? `?${asked}` : ""}`;
  history.replaceState(history.state, "", address);
}

/** Asks before leaving while `holds` says so; the answer takes the guard away. */
export function guardLeaving(holds: () => boolean): () => void {
  guard = holds;
  return () => {
    if (guard === holds) guard = undefined;
  };
}

export function stay(): void {
  pending = undefined;
}

export function leave(): void {
  const wanted = pending;
  guard = undefined;
  pending = undefined;
  if (wanted !== undefined) go(wanted);
}

/** Listens to the address bar, links, and Back; call once. */
export function startRouter(): void {
  history.scrollRestoration = "manual";
  addEventListener("hashchange", () => {
    if (location.hash === address) return;
    if (guard?.()) {
      pending = location.hash;
      history.replaceState(history.state, "", address);
      return;
    }
    left[address] = { top: scrollY, link: linkInUse() };
    const wentBack = (history.state as { seen?: true } | null)?.seen === true;
    address = location.hash;
    history.replaceState({ seen: true }, "", address);
    current = match(address);
    const place = wentBack ? left[address] : undefined;
    returning = place?.link != null;
    moved += 1;
    if (place) restore(moved, place.top, place.link, 60);
    else scrollTo(0, 0);
  });
  history.replaceState({ seen: true }, "", location.hash || "#/");
  address = location.hash;
  current = match(address);
}

/** The link of the page that was followed or had focus, if any. */
function linkInUse(): string | null {
  const active = document.activeElement;
  const link = active?.closest("main") ? active.closest("a[href]") : null;
  return link?.getAttribute("href") ?? null;
}

/** The page of this move may still be reading its rows; try for a second until it is as it was. */
function restore(move: number, top: number, link: string | null, tries: number): void {
  // Somebody went on already: the page that is open now is not to be moved under their hands.
  if (move !== moved) return;
  scrollTo(0, top);
  const found =
    link === null
      ? null
      : document.querySelector<HTMLElement>(`main a[href="${CSS.escape(link)}"]`);
  found?.focus({ preventScroll: true });
  const isThere = Math.abs(scrollY - top) <= 2 && (link === null || found !== null);
  if (isThere) {
    returning = false;
  } else if (tries > 0) {
    requestAnimationFrame(() => restore(move, top, link, tries - 1));
  } else {
    returning = false;
    // The row is no longer there: start at the heading, as on any page.
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }
}
