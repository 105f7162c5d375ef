import { expect, test } from "vitest";
import { dateFrom, monthGrid, timeFrom, weekNumber } from ".";

// Monday 23 November 2026.
test.each([
  ["23-11", "2026-11-23"],
  ["5-1", "2027-01-05"],
  ["31/10/26", "2026-10-31"],
  ["23 nov", "2026-11-23"],
  ["1 mrt 2027", "2027-03-01"],
  ["3 december", "2026-12-03"],
  ["3 Dec", "2026-12-03"],
  ["vandaag", "2026-11-23"],
  ["Morgen", "2026-11-24"],
  ["tomorrow", "2026-11-24"],
  ["vr", "2026-11-27"],
  ["fri", "2026-11-27"],
  ["ma", "2026-11-30"],
  ["+7", "2026-11-30"],
  ["-1", "2026-11-22"],
  ["29-2", null],
  ["31 feb", null],
  ["12 foo", null],
  ["d", null],
  ["", null],
])("knowing today, typing %s means %s", (typed, value) => {
  expect(dateFrom(typed, "2026-11-23")).toBe(value);
});

test.each([
  ["9", "09:00"],
  ["930", "09:30"],
  ["0930", "09:30"],
  ["9:30", "09:30"],
  ["9.30", "09:30"],
  ["9u30", "09:30"],
  ["14 uur", "14:00"],
  ["24", null],
  ["9:60", null],
  ["half tien", null],
  ["", null],
])("typing the time %s means %s", (typed, value) => {
  expect(timeFrom(typed)).toBe(value);
});

test("weeks are numbered as the calendar on the wall does", () => {
  expect(weekNumber("2026-11-23")).toBe(48);
  expect(weekNumber("2027-01-03")).toBe(53);
  expect(weekNumber("2027-01-04")).toBe(1);
});

test("a page of the calendar holds every day of the month in whole weeks", () => {
  const weeks = monthGrid("2027-02");
  expect(weeks).toHaveLength(4);
  expect(weeks[0]?.[0]).toBe("2027-02-01");
  expect(monthGrid("2026-11").at(-1)?.[0]).toBe("2026-11-30");
});
