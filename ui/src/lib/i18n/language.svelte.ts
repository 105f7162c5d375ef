import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { Messages, PlainMessageId } from "./messages";

export type Language = "nl" | "en";

const sources = import.meta.glob<string>("../../locales/*/*.ftl", {
  eager: true,
  query: "?raw",
  import: "default",
});

/** Amounts and dates arrive already written out, so the isolation marks would only be in the way. */
function bundleOf(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, source] of Object.entries(sources)) {
    if (path.includes(`/${language}/`)) bundle.addResource(new FluentResource(source));
  }
  return bundle;
}

const bundles: Record<Language, FluentBundle> = { nl: bundleOf("nl"), en: bundleOf("en") };
const KEPT = "buurtkas-language";

let current = $state<Language>(localStorage.getItem(KEPT) === "en" ? "en" : "nl");

export function language(): Language {
  return current;
}

/** Switches every text on the screen; remembered for the next start. */
export function useLanguage(chosen: Language): void {
  current = chosen;
  localStorage.setItem(KEPT, chosen);
  document.documentElement.lang = chosen;
}

type Arguments<I extends keyof Messages> = Messages[I] extends null
  ? []
  : [args: Messages[I] & Record<string, string | number>];

/** The text for `id`; the compiler knows every id and the facts it wants. */
export function t<I extends keyof Messages>(id: I, ...args: Arguments<I>): string {
  const pattern = bundles[current].getMessage(id)?.value;
  if (!pattern) return id;
  return bundles[current].formatPattern(pattern, args[0] ?? null);
}

export type { PlainMessageId };
