import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { duration, durationFrom, shortDuration } from "$lib/format";
import { useLanguage } from "$lib/i18n";
import DurationField from "./DurationField.svelte";

test.each([
  ["1,5", 90],
  ["1.5", 90],
  ["1:30", 90],
  ["1 uur 30 minuten", 90],
  ["1 uur en 30 minuten", 90],
  ["1u30", 90],
  ["1h 30m", 90],
  ["90 min", 90],
  ["2", 120],
  ["2 uur", 120],
  ["0:45", 45],
  ["7,25", 435],
  ["25", 1500],
  ["1:60", null],
  ["een uur", null],
  ["-2", null],
  ["", null],
])("typing %s means %s minutes", (typed, minutes) => {
  expect(durationFrom(typed)).toBe(minutes);
});

test("a length is said in words, and never as 0 of something beside something else", () => {
  useLanguage("nl");
  expect([90, 60, 1, 0, 1440].map(duration)).toEqual([
    "1 uur 30 minuten",
    "1 uur",
    "1 minuut",
    "0 uur",
    "24 uur",
  ]);
  expect([90, 5].map(shortDuration)).toEqual(["1:30", "0:05"]);
});

test("the field says back what it understood and keeps quiet about what it did not", async () => {
  useLanguage("nl");
  render(DurationField, { label: "Pauze", value: null });
  const field = page.getByLabelText("Pauze");

  await field.fill("1,5");
  await expect.element(page.getByText("1 uur 30 minuten")).toBeInTheDocument();

  await userEvent.clear(field);
  await field.fill("een uurtje");
  await expect.element(field).toHaveAttribute("aria-invalid", "true");
  await expect.element(page.getByText("Schrijf het zo: 1,5 of 1:30.")).toBeInTheDocument();
});
