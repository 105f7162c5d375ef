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
