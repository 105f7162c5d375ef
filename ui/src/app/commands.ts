import { administration } from "$lib/administration/index.svelte";
import { may } from "$lib/administration/may";
import type { Permission } from "$lib/administration/may";
import { uses } from "$lib/administration/settings.svelte";
import { appearance } from "$lib/appearance/index.svelte";
import type { Module, SearchHit } from "$lib/api";
import { help } from "$lib/help/index.svelte";
import { t } from "$lib/i18n";
import type { PlainMessageId } from "$lib/i18n";
import { makeNew, newHere } from "$lib/keyboard/index.svelte";
import { go, href } from "$lib/router";

/** Something that can be done from the palette. */
export interface Doing {
  label: PlainMessageId;
  run: () => void;
  /** Other words that people look for it by. */
  also?: PlainMessageId;
  needs?: Permission;
  module?: Module;
}

const to = (address: string) => () => go(address);

const doings: readonly Doing[] = [
  { label: "palette-import", run: to(href("importing")), needs: "import", also: "also-import" },
  { label: "palette-month", run: to(href("month")), needs: "read_money" },
  { label: "palette-drafts", run: to(href("drafts")), needs: "read_money" },
  { label: "palette-invoices", run: to(href("invoices")), needs: "read_money" },
  { label: "palette-customers", run: to(href("customers")), needs: "read_money" },
  { label: "palette-grants", run: to(href("grants")), needs: "read_money" },
  { label: "palette-own-income", run: to(href("ownIncome")), needs: "read_money" },
  { label: "palette-money-flows", run: to(href("moneyFlows")), needs: "read_money" },
  { label: "palette-people", run: to(href("people")), needs: "read_people" },
  {
    label: "palette-placements",
    run: to(href("placements")),
    needs: "read_people",
    module: "people",
  },
  {
    label: "palette-certificates",
    run: to(href("certificates")),
    needs: "read_people",
    module: "people",
  },
  { label: "palette-verify", run: to(href("verify")) },
  { label: "palette-board", run: to(href("rooms")), needs: "read_rooms", module: "rooms" },
  { label: "palette-rooms", run: to(href("roomList")), needs: "read_rooms", module: "rooms" },
  { label: "palette-till", run: to(href("till")), needs: "read_farm", module: "farm" },
  { label: "palette-harvest", run: to(href("harvest")), needs: "read_farm", module: "farm" },
  { label: "palette-stock", run: to(href("stock")), needs: "read_farm", module: "farm" },
  { label: "palette-products", run: to(href("products")), needs: "read_farm", module: "farm" },
  { label: "palette-receipts", run: to(href("receipts")), needs: "read_farm", module: "farm" },
  { label: "palette-organisation", run: to(href("organisation")), needs: "settings" },
  { label: "palette-modules", run: to(href("modules")), needs: "settings" },
  { label: "palette-start", run: to(href("start")), needs: "settings" },
  { label: "palette-users", run: to(href("users")) },
  { label: "palette-look", run: to(href("look")), also: "also-look" },
  { label: "palette-file", run: to(href("file")), needs: "audit" },
  { label: "palette-changes", run: to(href("changes")), also: "also-undo" },
  {
    label: "palette-discreet",
    run: () => (appearance.discreet = !appearance.discreet),
    also: "also-discreet",
  },
  { label: "palette-help", run: () => (help.open = true) },
];

/** A row of the palette. */
export interface Row {
  label: string;
  detail: string;
  run: () => void;
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLocaleLowerCase();

/** How well a text fits the words: 0 not at all; more when words begin it, most for the first word. */
export function score(text: string, words: readonly string[]): number {
  const parts = plain(text).split(/[\s,]+/);
  let sum = 1;
  for (const word of words) {
    const at = parts.findIndex((part) => part.startsWith(word));
    if (at >= 0) sum += at === 0 ? 4 : 3;
    else if (plain(text).includes(word)) sum += 1;
    else return 0;
  }
  return sum;
}

/** What can be done that fits the words, the best first; the first few when there are no words. */
export function matchingDoings(text: string, most: number): Row[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const offer = newHere();
  const here: Row[] = offer
    ? [{ label: offer.label, detail: t("palette-here"), run: () => void makeNew() }]
    : [];
  const others = doings
    .filter(({ needs, module }) => administration.isOpen && may(needs) && uses(module))
    .map(({ label, run, also }) => ({
      row: { label: t(label), detail: "", run },
      score: Math.max(score(t(label), words), also ? score(t(also), words) - 0.5 : 0),
    }));
  return [...here.map((row) => ({ row, score: score(row.label, words) + 0.5 })), ...others]
    .filter(({ score }) => score > 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ row }) => row);
}

const kinds: Partial<Record<string, PlainMessageId>> = {
  person: "kind-person",
  customer: "kind-customer",
  room: "kind-room",
  invoice: "kind-invoice",
  draft: "kind-draft",
  placement: "kind-placement",
  certificate: "kind-certificate",
};

/** What was found, as a row that opens it. */
export function foundRow(hit: SearchHit): Row {
  const label = kinds[hit.kind];
  return {
    label: hit.title,
    detail: [label ? t(label) : "", hit.detail].filter(Boolean).join(" · "),
    run: to(placeOf(hit)),
  };
}

function placeOf(hit: SearchHit): string {
  switch (hit.kind) {
    case "person":
      return href("people", {}, { search: hit.title });
    case "customer":
      return href("customer", { id: hit.id });
    case "room":
      return href("roomList");
    case "invoice":
      return href("invoice", { id: hit.id });
    case "draft":
      return href("draft", { id: hit.id });
    case "placement":
      return href("placement", { id: hit.id });
    case "certificate":
      return href("certificate", { id: hit.id });
    default:
      return href("today");
  }
}
