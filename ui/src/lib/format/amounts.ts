import { language } from "$lib/i18n";

/** What stands between the whole and its parts: a comma in Dutch, a point in English. */
export const decimalMark = () => (language() === "nl" ? "," : ".");

const tag = () => (language() === "nl" ? "nl-NL" : "en-GB");

/** Whole cents as "€ 1.234,50"; a minus stands in front with a space, so that it is not missed. */
export function amount(cents: number): string {
  const euros = new Intl.NumberFormat(tag(), { style: "currency", currency: "EUR" });
  const text = euros.format(Math.abs(cents) / 100);
  return cents < 0 ? `− ${text}` : text;
}

/** A decimal string ("3.450") as people here write it, digit for digit: nothing is rounded. */
export function decimal(value: string, least = 0): string {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  if (!/^-?\d+(\.\d+)?$/.test(value)) return value;
  const kept = fraction.replace(/0+$/, "").padEnd(least, "0");
  const grouped = wholeNumber(whole);
  return `${sign ? "− " : ""}${grouped}${kept ? decimalMark() + kept : ""}`;
}

/**
 * A decimal string as it is put in a field, so that `decimalFrom` reads the same number back: the
 * decimal mark of the language of the screen, and nothing between the thousands.
 */
export function typedDecimal(value: string, least = 0): string {
  const [, sign, whole, fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  if (sign === undefined || whole === undefined) return value;
  const kept = fraction.replace(/0+$/, "").padEnd(least, "0");
  return `${sign}${whole}${kept ? decimalMark() + kept : ""}`;
}

/** Whether a part of ten euro is nothing, all of it or something between, for a sentence on it. */
export function partOfTen(cents: number): "none" | "some" | "all" {
  if (cents === 0) return "none";
  return cents === 1000 ? "all" : "some";
}

export function wholeNumber(value: number | string): string {
  const separator = language() === "nl" ? "." : ",";
  return String(value).replace(/\B(?=(\d{3})+$)/g, separator);
}
