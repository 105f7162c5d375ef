import type { HarvestUse, MovementReason } from "$lib/api";
import { t } from "$lib/i18n";
import type { PlainMessageId } from "$lib/i18n";

const uses: Record<HarvestUse, PlainMessageId> = {
  sale: "harvest-use-sale",
  kitchen: "harvest-use-kitchen",
  gift: "harvest-use-gift",
  own_use: "harvest-use-own",
  compost: "harvest-use-compost",
  seed: "harvest-use-seed",
};
const reasons: Record<MovementReason, PlainMessageId> = {
  harvest: "movement-harvest",
  sale: "movement-sale",
  count: "movement-count",
  correction: "movement-correction",
  on_account: "movement-on-account",
};
const pictures: Record<string, PlainMessageId> = {
  tomato: "picture-tomato",
  kale: "picture-kale",
  leek: "picture-leek",
  pumpkin: "picture-pumpkin",
  apple: "picture-apple",
  carrot: "picture-carrot",
  potato: "picture-potato",
  beet: "picture-beet",
  lettuce: "picture-lettuce",
  onion: "picture-onion",
  egg: "picture-egg",
  honey: "picture-honey",
  bread: "picture-bread",
  soup: "picture-soup",
  flowers: "picture-flowers",
  bag: "picture-bag",
};

const vat: Record<string, PlainMessageId> = {
  "9": "product-vat-9",
  "21": "product-vat-21",
  "0": "vat-class-0",
  vrijgesteld: "vat-class-exempt",
  verlegd: "vat-class-reverse",
};

const vatShorts: Record<string, PlainMessageId> = {
  "9": "vat-class-9",
  "21": "vat-class-21",
  "0": "vat-class-0",
  vrijgesteld: "vat-class-exempt",
};

/** A VAT class for a narrow column. */
export const vatShort = (vatClass: string): string => {
  const word = vatShorts[vatClass];
  return word ? t(word) : vatClass;
};

/** What a harvest can be for, the usual first. */
export const USES = Object.keys(uses) as readonly HarvestUse[];

export const useWord = (use: HarvestUse): string => t(uses[use]);
export const reasonWord = (reason: MovementReason): string => t(reasons[reason]);
export const pictureWord = (key: string): string => t(pictures[key] ?? "picture-bag");
/** A VAT class with what it is for. */
export const vatWord = (vatClass: string): string => {
  const word = vat[vatClass];
  return word ? t(word) : vatClass;
};
