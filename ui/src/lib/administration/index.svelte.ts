import type { DoorStatus } from "$lib/api";
import { localToday } from "$lib/format";
import { useLanguage } from "$lib/i18n";

const LAST_FILE = "buurtkas-last-file";

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
    return localStorage.getItem(LAST_FILE);
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
  if (now.path) localStorage.setItem(LAST_FILE, now.path);
}
