import { decimalMark } from "./amounts";
import { stepDay, weekday } from "./dates";

/**
 * What a person types as a number, as a canonical decimal string; null when it is none or when it
 * could be two. A comma and a point are both taken for the decimal mark ("12,5", "12.50", "− 3"),
 * and with thousands grouped the last mark is that one ("1.234,50", "1,234.50", "1.234.567").
 *
 * One mark with three digits after it could as well group thousands. Then it is read only where it
 * cannot mean that: the decimal mark of the screen itself ("1,234" in Dutch), a zero in front
 * ("0.125") or more than three digits in front ("1234.567"). A lone "1.234" in Dutch, or "1,234" in
 * English, is refused in every field: asking again costs a moment, a thousandfold mistake an invoice.
 */
export function decimalFrom(text: string): string | null {
  const bare = text.replace(/[\s\u00a0€]/g, "").replace(/[−–]/g, "-");
  const grouped =
    /^(-?\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(bare) ?? /^(-?\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(bare);
  if (grouped) return `${(grouped[1] ?? "").replace(/[.,]/g, "")}.${grouped[2] ?? ""}`;
  if (/^-?\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/.test(bare)) return bare.replace(/[.,]/g, "");
  const [, whole, mark, parts] = /^(-?\d+)(?:([.,])(\d+))?$/.exec(bare) ?? [];
  if (whole === undefined) return null;
  if (mark === undefined || parts === undefined) return whole;
  const couldGroup = parts.length === 3 && /^-?[1-9]\d{0,2}$/.test(whole);
  return couldGroup && mark !== decimalMark() ? null : `${whole}.${parts}`;
}

const MONTHS = [
  ["januari", "january"],
  ["februari", "february"],
  ["maart", "mrt", "march"],
  ["april"],
  ["mei", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["augustus", "august"],
  ["september"],
  ["oktober", "october"],
  ["november"],
  ["december"],
];
/** Monday first, as `weekday` counts. */
const WEEKDAYS = [
  ["maandag", "monday"],
  ["dinsdag", "tuesday"],
  ["woensdag", "wednesday"],
  ["donderdag", "thursday"],
  ["vrijdag", "friday"],
  ["zaterdag", "saturday"],
  ["zondag", "sunday"],
];
const DAYS_FROM_TODAY: Record<string, number> = {
  eergisteren: -2,
  gisteren: -1,
  yesterday: -1,
  vandaag: 0,
  today: 0,
  morgen: 1,
  tomorrow: 1,
  overmorgen: 2,
};

const startOf = (names: readonly (readonly string[])[], text: string, least: number) =>
  text.length < least ? -1 : names.findIndex((each) => each.some((name) => name.startsWith(text)));

/** The ISO date of these three numbers; null when there is no such day (31-02). */
function existing(year: number, month: number, day: number): string | null {
  const found = new Date(Date.UTC(year, month - 1, day));
  // A date that does not exist rolls over and no longer reads the same.
  const same = found.getUTCDate() === day && found.getUTCMonth() + 1 === month;
  return same && year >= 1000 ? found.toISOString().slice(0, 10) : null;
}

/** The day nearest to today that has this day and month. */
function nearest(today: string, month: number, day: number): string | null {
  const now = Date.parse(today);
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1]
    .map((each) => existing(each, month, day))
    .filter((found) => found !== null);
  return days.reduce<string | null>(
    (best, found) =>
      best === null || Math.abs(Date.parse(found) - now) < Math.abs(Date.parse(best) - now)
        ? found
        : best,
    null,
  );
}

/**
 * What a person types as a date, as an ISO date; else null. Takes 23-11-2026, 23/11/26, 2026-11-23
 * and 23 nov 2026. Knowing today, it also takes 23-11, 23 nov, vandaag, morgen, vr (the coming
 * Friday) and +7; in Dutch or English, whatever the screen speaks.
 */
export function dateFrom(text: string, today?: string): string | null {
  const bare = text.trim().toLowerCase().replace(/\.$/, "");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})[-/. ]+(\d{1,2}|\p{L}+)\.?(?:[-/. ]+(\d{4}|\d{2}))?$/u.exec(bare);
  if (local) {
    const [, day, middle = "", end] = local;
    const month = /^\d/.test(middle) ? Number(middle) : startOf(MONTHS, middle, 3) + 1;
    if (month === 0) return null;
    if (end) return existing(Number(end.length === 2 ? `20${end}` : end), month, Number(day));
    return today ? nearest(today, month, Number(day)) : null;
  }
  if (!today) return null;
  const shift = /^([+-])\s?(\d{1,4})$/.exec(bare);
  if (shift) return stepDay(today, Number(shift[2]) * (shift[1] === "-" ? -1 : 1));
  const away = DAYS_FROM_TODAY[bare];
  if (away !== undefined) return stepDay(today, away);
  const named = startOf(WEEKDAYS, bare, 2);
  return named < 0 ? null : stepDay(today, ((named - weekday(today) + 6) % 7) + 1);
}

/** What a person types as a time of day (9, 930, 9:30, 9.30, 9u30), as "09:30"; else null. */
export function timeFrom(text: string): string | null {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/\s?(uur|u|h)$/, "");
  const parts =
    /^(\d{1,2})$/.exec(bare) ??
    /^(\d{1,2})(\d{2})$/.exec(bare) ??
    /^(\d{1,2})\s?[:.,uh]\s?(\d{2})$/.exec(bare);
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return clockOf(hour * 60 + minute);
}

/** Minutes since midnight as "14:30"; past midnight it starts again. */
export function clockOf(minutes: number): string {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}

/** "14:30" as minutes since midnight. */
export function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

/** What a person types as an amount: one sum, two it could mean, or none. Whole cents. */
export type MoneyRead =
  | { kind: "cents"; cents: number }
  | { kind: "ambiguous"; thousands: number; decimals: number }
  | { kind: "none" };

/** More digits before the comma than any till or price here needs. */
const MOST_EUROS = 9;
const centsOf = (euros: string, fraction = ""): number =>
  Number(euros + fraction.slice(0, 2).padEnd(2, "0"));

/**
 * Reads an amount as people here write it, digit by digit: "12", "12,5", "12.50", "1.234,50",
 * "1,234.50", "€ 12", "12,-". A lone "1.234" could be a thousand or a slip, so it is asked.
 */
export function centsFrom(text: string): MoneyRead {
  const bare = text.replace(/[\s\u00a0€]/g, "").replace(/[.,][-–—]{1,2}$/, "");
  const read = (euros: string, fraction = ""): MoneyRead =>
    euros.length > MOST_EUROS
      ? { kind: "none" }
      : { kind: "cents", cents: centsOf(euros, fraction) };
  const plain = /^(\d+)(?:[.,](\d{1,2}))?$/.exec(bare);
  if (plain) return read(plain[1] ?? "", plain[2]);
  const grouped =
    /^(\d{1,3}(?:\.\d{3})+),(\d{1,2})$/.exec(bare) ??
    /^(\d{1,3}(?:,\d{3})+)\.(\d{1,2})$/.exec(bare);
  if (grouped) return read((grouped[1] ?? "").replace(/[.,]/g, ""), grouped[2]);
  const whole = /^\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/.exec(bare);
  if (whole) return read(bare.replace(/[.,]/g, ""));
  const either = /^(\d{1,3})[.,](\d{3})$/.exec(bare);
  if (!either) return { kind: "none" };
  const [, left = "", right = ""] = either;
  // With a zero in front it can be no thousand: "0.125" is a slip of a digit, not an amount.
  if (left.startsWith("0")) return { kind: "none" };
  return { kind: "ambiguous", thousands: centsOf(left + right), decimals: centsOf(left, right) };
}

/** Whole cents as a canonical decimal string: 1250 is "12.50". Digits are moved, not counted with. */
export function decimalOfCents(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A canonical decimal string as whole cents; null when it holds parts of a cent. */
export function centsOfDecimal(value: string): number | null {
  const [, sign = "", euros = "", fraction = ""] =
    /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(value) ?? [];
  if (euros === "") return null;
  const cents = centsOf(euros, fraction);
  return sign ? -cents : cents;
}

/**
 * What a person types as a weight, as kilos with three decimals. A whole number is grams ("1250"),
 * with a comma or a point it is kilos ("1,25"); both readings of "1.250" weigh the same.
 */
export function kilosFrom(text: string): string | null {
  const bare = text.replace(/[\s\u00a0]/g, "");
  const kilos = /^(\d{1,4})[.,](\d{1,3})$/.exec(bare);
  if (kilos) return `${Number(kilos[1])}.${(kilos[2] ?? "").padEnd(3, "0")}`;
  if (!/^\d{1,7}$/.test(bare)) return null;
  const grams = String(Number(bare)).padStart(4, "0");
  return `${grams.slice(0, -3)}.${grams.slice(-3)}`;
}

/** What a person types as a number of pieces, as a whole number; null when it is none. */
export function piecesFrom(text: string): string | null {
  const bare = text.replace(/[\s\u00a0]/g, "");
  return /^\d{1,6}$/.test(bare) ? String(Number(bare)) : null;
}
