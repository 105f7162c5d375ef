import type { DoorStatus } from "$lib/api";
import { localToday } from "$lib/format";
import { useLanguage } from "$lib/i18n";

/** The files opened on this computer, the last one first. Paths only, and only on this computer. */
const RECENT = "buurtkas-recent-files";
const MOST_RECENT = 5;

const kept: unknown = JSON.parse(localStorage.getItem(RECENT) ?? "[]");
let recent = $state.raw<readonly string[]>(
  Array.isArray(kept) ? kept.filter((path) => typeof path === "string") : [],
);
let status = $state.raw<DoorStatus>();
/** Open in this window before it was locked. */
let openedHere: string | null = null;

/** The administration that stands open, or the door before it. The only thing every screen shares. */
export const administration = {
  /** What the door said last; undefined until it was asked. */
  get status() {
    return status;
  },
  /** The file to offer at the door: the one just locked, the one named at the start, the last one. */
  get offered(): string | null {
    if (openedHere) return openedHere;
    if (status?.suggested_exists) return status.suggested_path;
    return recent[0] ?? null;
  },
  /** The files opened on this computer, the last one first. */
  get recent(): readonly string[] {
    return recent;
  },
  get isOpen() {
    return status?.state === "open";
  },
  /** Today as the application counts it, as an ISO date. */
  get today() {
    return status?.today ?? localToday();
  },
};

/** Takes what the door says. An open administration brings its own language. */
export function enter(now: DoorStatus): void {
  status = now;
  if (now.state !== "open") return;
  useLanguage(now.language);
  openedHere = now.path;
  if (now.path) remember([now.path, ...recent.filter((path) => path !== now.path)]);
}

/** Leaves a file that is no longer there out of what is offered. */
export function forget(path: string): void {
  if (openedHere === path) openedHere = null;
  remember(recent.filter((other) => other !== path));
}

function remember(paths: readonly string[]): void {
  recent = paths.slice(0, MOST_RECENT);
  localStorage.setItem(RECENT, JSON.stringify(recent));
}
