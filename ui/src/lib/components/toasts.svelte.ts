import { action } from "$lib/api";
import { t } from "$lib/i18n";

export interface Toast {
  id: number;
  text: string;
  undo?: () => Promise<unknown>;
}

const STAYS_MS = 6000;
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

/** Says that something was done. Goes by itself. */
export function say(text: string): void {
  const id = ++next;
  shown = [...shown.slice(-2), { id, text }];
  setTimeout(() => dismiss(id), STAYS_MS);
}

/** Says that something was done and offers to put it back; stays until dismissed. */
export function offerUndo(text: string, changeId: string | null): void {
  if (changeId === null) {
    say(text);
    return;
  }
  const id = ++next;
  const undo = async () => {
    const undoing = action("undo_change", () => say(t("common-undone")));
    await undoing.run({ change_id: changeId });
    dismiss(id);
    if (undoing.problem) say(`${undoing.problem.words.what} ${undoing.problem.words.why}`);
  };
  shown = [...shown.slice(-2), { id, text, undo }];
}
