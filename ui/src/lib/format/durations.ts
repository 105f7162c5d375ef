import { t } from "$lib/i18n";

/** Whole minutes in words: "1 uur 30 minuten". */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [];
  if (hours > 0 || rest === 0) parts.push(t("duration-hours", { count: hours }));
  if (rest > 0) parts.push(t("duration-minutes", { count: rest }));
  return parts.join(" ");
}

/** Whole minutes as one reads them off a clock: "1:30". */
export function shortDuration(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/**
 * What a person types as a length of time, in whole minutes; null when it is none.
 * Takes hours ("1,5", "2", "1:30", "1u30", "1 uur 30 minuten") and minutes that say so ("45 min").
 */
export function durationFrom(text: string): number | null {
  const bare = text.trim().toLowerCase().replace(/\s+/g, " ");
  const clock = /^(\d{1,3})[:.]([0-5]\d)$/.exec(bare);
  // "1.30" could be an hour and a half or one and three tenths; only the colon is a clock.
  if (clock && bare.includes(":")) return Number(clock[1]) * 60 + Number(clock[2]);
  const hours = /^(\d{1,3})(?:[.,](\d{1,4}))?(?: ?(?:u|uur|uren|h|hour|hours))?$/.exec(bare);
  if (hours) return Math.round(Number(`${hours[1]}.${hours[2] ?? 0}`) * 60);
  const parts =
    /^(?:(\d{1,3}) ?(?:u|uur|uren|h|hour|hours))?(?: ?(?:en|and))? ?(?:(\d{1,4}) ?(?:m|min|minuut|minuten|minute|minutes)?)?$/.exec(
      bare,
    );
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return null;
  return Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0);
}
