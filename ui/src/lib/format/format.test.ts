import { expect, test } from "vitest";
import { useLanguage } from "$lib/i18n";
import { amount, dateFrom, decimal, decimalFrom, longDate, monthName, stepMonth } from ".";

// Intl sets a no-break space after the euro sign; a reader sees a space.
const seen = (text: string) => text.replace(/\u00a0/g, " ");

test.each([
  [123450, "€ 1.234,50"],
  [0, "€ 0,00"],
  [-22248, "− € 222,48"],
])("%i cents read as %s", (cents, text) => {
  useLanguage("nl");
  expect(seen(amount(cents))).toBe(text);
});

test.each([
  ["61.2500", 0, "61,25"],
  ["0.0025", 0, "0,0025"],
  ["1234567.5", 2, "1.234.567,50"],
  ["-3.45", 0, "− 3,45"],
  ["12", 0, "12"],
  ["0.30000000000000004", 0, "0,30000000000000004"],
])("the decimal %s is written digit for digit", (value, least, text) => {
  useLanguage("nl");
  expect(decimal(value, least)).toBe(text);
});

test.each([
  ["12,5", "12.5"],
  ["12.50", "12.50"],
  ["€ 1.234,50", "1234.50"],
  ["− 3", "-3"],
  ["2 uur", null],
  ["", null],
  ["1e9", null],
])("typing %s means %s", (typed, value) => {
  expect(decimalFrom(typed)).toBe(value);
});

test.each([
  ["31-10-2026", "2026-10-31"],
  ["1/2/2026", "2026-02-01"],
  ["2026-10-31", "2026-10-31"],
  ["32-10-2026", null],
  ["29-02-2027", null],
  ["morgen", null],
])("typing the date %s means %s", (typed, value) => {
  expect(dateFrom(typed)).toBe(value);
});

test("a date is said in the language of the screen", () => {
  useLanguage("nl");
  expect(longDate("2026-10-31")).toBe("zaterdag 31 oktober 2026");
  useLanguage("en");
  expect(monthName("2026-10")).toBe("October 2026");
  useLanguage("nl");
});

test("the month before January lies in the year before", () => {
  expect(stepMonth("2026-01", -1)).toBe("2025-12");
  expect(stepMonth("2026-12", 1)).toBe("2027-01");
});
