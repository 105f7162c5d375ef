import type { Module, Settings } from "$lib/api";

let kept = $state.raw<Settings>();

/** How this office uses the program; undefined until it was read. */
export const settings = {
  get current() {
    return kept;
  },
};

export function keepSettings(now: Settings | undefined): void {
  kept = now;
}

/** Whether a module is in use. Everything is, until the office has said otherwise. */
export function uses(module: Module | undefined): boolean {
  return module === undefined || !kept || kept.modules.includes(module);
}
