import { match } from "./paths";
import type { Match } from "./paths";

const first = (): Match | null => match(location.hash);

let current = $state.raw<Match | null>(first());
let address = location.hash;
let moved = $state(0);
let pending = $state<string>();
let guard: (() => boolean) | undefined;
const scrolled: Record<string, number> = {};

/** Where we are. `moves` counts real moves: a changed filter in the address is not one. */
export const router = {
  get match() {
    return current;
  },
  get moves() {
    return moved;
  },
  /** An address the user wanted while something unsaved held them back. */
  get pending() {
    return pending;
  },
};

export function go(hash: string): void {
  location.hash = hash;
}

/** Writes a filter into the address without making a step in the history. */
export function rememberQuery(query: Record<string, string>): void {
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
    scrolled[address] = scrollY;
    const wentBack = (history.state as { seen?: true } | null)?.seen === true;
    address = location.hash;
    history.replaceState({ seen: true }, "", address);
    current = match(address);
    moved += 1;
    if (wentBack) restoreScroll(scrolled[address] ?? 0, 60);
    else scrollTo(0, 0);
  });
  history.replaceState({ seen: true }, "", location.hash || "#/");
  address = location.hash;
  current = match(address);
}

/** The page may still be reading its rows; try for a second until it is long enough. */
function restoreScroll(top: number, tries: number): void {
  scrollTo(0, top);
  if (tries > 0 && Math.abs(scrollY - top) > 2) {
    requestAnimationFrame(() => restoreScroll(top, tries - 1));
  }
}
