import { rememberQuery } from "$lib/router";

const PAUSE_MS = 150;
const LIMIT = 100;

/** What a list shows now: the words searched for, its filters, and where in it we are. */
export class ListView {
  /** As typed. */
  search = $state("");
  /** As asked, a moment after the last letter. */
  wanted = $state("");
  offset = $state(0);
  readonly limit: number;
  #filters = $state<Record<string, string>>({});

  constructor(asked: URLSearchParams, filters: readonly string[], limit: number) {
    this.limit = limit;
    this.search = asked.get("search") ?? "";
    this.wanted = this.search;
    this.offset = Math.max(0, Number(asked.get("from") ?? 0) || 0);
    for (const name of filters) this.#filters[name] = asked.get(name) ?? "";
    $effect(() => {
      const text = this.search.trim();
      const timer = setTimeout(() => {
        if (text !== this.wanted) this.offset = 0;
        this.wanted = text;
      }, PAUSE_MS);
      return () => clearTimeout(timer);
    });
    // Stands in the address, so that Back finds the list as it was left.
    $effect(() => {
      const from = this.offset === 0 ? "" : String(this.offset);
      rememberQuery({ search: this.wanted, ...this.#filters, from });
    });
  }

  /** A filter by its name; empty when everything is shown. */
  get(name: string): string {
    return this.#filters[name] ?? "";
  }

  set(name: string, value: string): void {
    this.#filters[name] = value;
    this.offset = 0;
  }

  get isFiltered(): boolean {
    return this.wanted !== "" || Object.values(this.#filters).some(Boolean);
  }

  /** Shows everything again. */
  clear(): void {
    this.search = "";
    this.wanted = "";
    this.offset = 0;
    for (const name of Object.keys(this.#filters)) this.#filters[name] = "";
  }
}

/** The view of a list, from what stands in the address. Must be made while a component is made. */
export function listView(
  asked: URLSearchParams,
  filters: readonly string[] = [],
  limit = LIMIT,
): ListView {
  return new ListView(asked, filters, limit);
}
