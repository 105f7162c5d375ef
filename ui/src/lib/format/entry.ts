/**
 * What a person types as a number, as a canonical decimal string; null when it is none.
 * Takes "12,5", "12.50", "1.234,50" and "− 3". A lone "1.234" is read as it stands: 1.234.
 */
export function decimalFrom(text: string): string | null {
  const bare = text.replace(/[\s\u00a0€]/g, "").replace(/[−–]/g, "-");
  const plain = bare.includes(",") ? bare.replace(/\./g, "").replace(",", ".") : bare;
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : null;
}

/** What a person types as a date (23-11-2026, 23/11/2026, 2026-11-23), as an ISO date; else null. */
export function dateFrom(text: string): string | null {
  const bare = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare);
  const local = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(bare);
  const parts = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : null;
  if (!parts) return null;
  const [year, month, day] = parts.map(Number);
  const found = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day));
  const written = found.toISOString().slice(0, 10);
  // A date that does not exist (31-02) rolls over and no longer reads the same.
  return found.getUTCDate() === day && found.getUTCMonth() + 1 === month ? written : null;
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
