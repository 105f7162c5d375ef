import { language } from "$lib/i18n";

const tag = () => (language() === "nl" ? "nl-NL" : "en-GB");

// Noon in UTC keeps a plain date on its own day in every time zone.
const at = (isoDate: string) => new Date(`${isoDate}T12:00:00Z`);
const written = (isoDate: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(tag(), { timeZone: "UTC", ...options }).format(at(isoDate));

/** "31 okt 2026" */
export function shortDate(isoDate: string): string {
  return written(isoDate, { day: "numeric", month: "short", year: "numeric" });
}

/** "zaterdag 31 oktober 2026" */
export function longDate(isoDate: string): string {
  return written(isoDate, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** "oktober 2026" */
export function monthName(month: string): string {
  return written(`${month}-01`, { month: "long", year: "numeric" });
}

/** "17 december" */
export function dayAndMonth(isoDate: string): string {
  return written(isoDate, { day: "numeric", month: "long" });
}

/** "donderdag 26 november" */
export function dayName(isoDate: string): string {
  return written(isoDate, { weekday: "long", day: "numeric", month: "long" });
}

/** "do 26 nov" */
export function shortDay(isoDate: string): string {
  return written(isoDate, { weekday: "short", day: "numeric", month: "short" });
}

/** "do 26 nov 2026" */
export function shortDayAndYear(isoDate: string): string {
  return written(isoDate, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
}

/** "donderdag" */
export function weekdayName(isoDate: string, length: "long" | "short" = "long"): string {
  return written(isoDate, { weekday: length });
}

/** The day that lies so many days later, or earlier. */
export function stepDay(isoDate: string, by: number): string {
  const moved = at(isoDate);
  moved.setUTCDate(moved.getUTCDate() + by);
  return moved.toISOString().slice(0, 10);
}

/** 0 for Monday up to 6 for Sunday. */
export function weekday(isoDate: string): number {
  return (at(isoDate).getUTCDay() + 6) % 7;
}

/** The Monday of the week this day lies in. */
export function mondayOf(isoDate: string): string {
  return stepDay(isoDate, -weekday(isoDate));
}

/** The number of the week, as ISO 8601 counts: week 1 has the year's first Thursday. */
export function weekNumber(isoDate: string): number {
  const thursday = stepDay(mondayOf(isoDate), 3);
  const days = (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000;
  return Math.floor(days / 7) + 1;
}

/** The days that a calendar page of this month shows: whole weeks, Monday first. */
export function monthGrid(month: string): string[][] {
  const weeks: string[][] = [];
  for (let day = mondayOf(`${month}-01`); monthOf(day) <= month; day = stepDay(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => stepDay(day, index)));
  }
  return weeks;
}

/** The month `2026-10` moved by whole months. */
export function stepMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const count = year * 12 + number - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

export function monthOf(isoDate: string): string {
  return isoDate.slice(0, 7);
}

/** A moment as "23 nov 2026, 10:42" in the time of this computer. */
export function clock(moment: string): string {
  return new Intl.DateTimeFormat(tag(), {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(moment));
}

/** The time on this computer now, as "10:42". */
export function clockTime(): string {
  return new Date().toTimeString().slice(0, 5);
}

/** Today on this computer, as an ISO date; only until the application has said its own. */
export function localToday(): string {
  return new Intl.DateTimeFormat("sv-SE").format(new Date());
}
