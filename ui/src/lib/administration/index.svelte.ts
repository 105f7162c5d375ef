import type { DoorStatus } from "$lib/api";
import { localToday } from "$lib/format";
import { useLanguage } from "$lib/i18n";

let status = $state.raw<DoorStatus>();

/** The administration that stands open, or the door before it. The only thing every screen shares. */
export const administration = {
  /** What the door said last; undefined until it was asked. */
  get status() {
    return status;
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
  if (now.state === "open") useLanguage(now.language);
}
