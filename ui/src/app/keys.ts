import type { PlainMessageId } from "$lib/i18n";

export const onAMac = navigator.platform.startsWith("Mac");

/** Every key that works on every screen. "mod" is Ctrl, or ⌘ on a Mac. */
export const keyMap: readonly { keys: string; does: PlainMessageId }[] = [
  { keys: "mod+k", does: "keys-search" },
  { keys: "mod+n", does: "keys-new" },
  { keys: "mod+f", does: "keys-filter" },
  { keys: "mod+z", does: "keys-undo" },
  { keys: onAMac ? "mod+shift+z" : "mod+y", does: "keys-redo" },
  { keys: "mod+s", does: "keys-save" },
  { keys: "mod+1–9", does: "keys-menu" },
  { keys: "mod+/", does: "keys-map" },
  { keys: "alt+←", does: "keys-back" },
  { keys: "alt+→", does: "keys-forward" },
  { keys: "f1", does: "keys-help" },
  { keys: "esc", does: "keys-close" },
  { keys: "↑ ↓", does: "keys-rows" },
];

/** The keys as they stand on the keyboard: ["Ctrl", "K"]. */
export function shownKeys(keys: string): string[] {
  const names: Record<string, string> = {
    mod: onAMac ? "⌘" : "Ctrl",
    alt: onAMac ? "⌥" : "Alt",
    shift: onAMac ? "⇧" : "Shift",
    esc: "Esc",
    f1: "F1",
  };
  return keys.split("+").map((key) => names[key] ?? key.toUpperCase());
}

/** What the frame does for a key. */
export interface KeyActions {
  search: () => void;
  keys: () => void;
  help: () => void;
  undo: () => void;
  redo: () => void;
  saved: () => void;
  menu: (number: number) => void;
  makeNew: () => boolean;
  filter: () => boolean;
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement &&
    !["checkbox", "radio", "button", "submit", "file"].includes(target.type));

/** Hears the keys of the frame; nothing else on the page listens to the whole window for them. */
export function pressed(event: KeyboardEvent, does: KeyActions): void {
  if (event.defaultPrevented || event.isComposing) return;
  const mod = onAMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  const key = event.key.toLowerCase();
  const inDialog = document.querySelector("dialog:modal") !== null;
  const done = ((): boolean => {
    if (key === "f1") return (does.help(), true);
    if (event.altKey && !mod && (key === "arrowleft" || key === "arrowright")) {
      if (inDialog || isText(event.target)) return false;
      return (history.go(key === "arrowleft" ? -1 : 1), true);
    }
    if (!mod || event.altKey) return false;
    // On some keyboards "/" needs Shift, so this one key may have it.
    if (key === "/" || key === "?" || event.code === "Slash") return (does.keys(), true);
    const again = event.shiftKey ? key === "z" : key === "y";
    if (again && !inDialog && !isText(event.target)) return (does.redo(), true);
    if (event.shiftKey) return false;
    if (key === "k") return (does.search(), true);
    if (key === "s") return (does.saved(), true);
    if (inDialog) return false;
    if (key === "z") {
      // In a field it takes back letters, as everywhere.
      if (isText(event.target)) return false;
      return (does.undo(), true);
    }
    if (key === "n") return does.makeNew();
    if (key === "f") return does.filter();
    if (/^[1-9]$/.test(key)) return (does.menu(Number(key)), true);
    return false;
  })();
  if (done) event.preventDefault();
}
