import { action } from "$lib/api";
import { t } from "$lib/i18n";

export interface Toast {
  id: number;
  text: string;
  /** When it appeared, in milliseconds. */
  since: number;
  undo?: () => Promise<unknown>;
}

const STAYS_MS = 6000;
const STAYS_WITH_UNDO_MS = 20_000;
let next = 0;
let shown = $state.raw<Toast[]>([]);

export const toasts = {
  get shown() {
    return shown;
  },
};

export function dismiss(id: number): void {
  shown = shown.filter((toast) => toast.id !== id);
}

/** Takes away all that was said, with what it offered: nobody is here to read it. */
export function clear(): void {
  shown = [];
}

/** On the way to another screen, an offer that has been seen long enough makes room. */
export function tidyUp(): void {
  const now = Date.now();
  shown = shown.filter((toast) => now - toast.since < STAYS_WITH_UNDO_MS);
}

/** Says that something was done. Goes by itself. */
export function say(text: string): void {
  const id = ++next;
  shown = [...shown.slice(-2), { id, text, since: Date.now() }];
  setTimeout(() => dismiss(id), STAYS_MS);
}

/**
 * Says that something was done and offers to put it back. Never goes while one stays on the screen;
 * later it can still be put back from the list of changes.
 */
export function offerUndo(text: string, changeId: string | null): void {
  if (changeId === null) {
    say(text);
    return;
  }
  const id = ++next;
  // Made once: a second click while it runs asks nothing.
  const undoing = action("undo_change", () => say(t("page-undone")));
  const undo = async () => {
    if (undoing.running || !shown.some((toast) => toast.id === id)) return;
    await undoing.run({ change_id: changeId });
    dismiss(id);
    if (undoing.problem) say(`${undoing.problem.words.what} ${undoing.problem.words.why}`);
  };
  shown = [...shown.slice(-2), { id, text, since: Date.now(), undo }];
}
