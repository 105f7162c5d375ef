import axe from "axe-core";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { enter } from "$lib/administration/index.svelte";
import { useLanguage } from "$lib/i18n";
import { sampleAnswers } from "$dev/fake";
import DateField from "./DateField.svelte";
import TimeField from "./TimeField.svelte";

function today() {
  const status = sampleAnswers("filled").door_status?.({});
  if (status && "state" in status) enter(status);
  useLanguage("nl");
}
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const faults = async () =>
  (await axe.run(document.body, { runOnly: wcag })).violations.map(({ id }) => id);

test("a day typed in words is said back with its weekday, and written out on leaving", async () => {
  today();
  render(DateField, { label: "Dag", value: "2026-11-23" });
  const field = page.getByRole("textbox", { name: "Dag" });

  await field.fill("vr");

  await expect.element(page.getByText("Vrijdag 27 november 2026")).toBeInTheDocument();
  await userEvent.tab();
  await expect.element(field).toHaveValue("27-11-2026");
});

test("what is no day is told on leaving the field, not while typing", async () => {
  today();
  render(DateField, { label: "Dag", value: "2026-11-23" });
  const field = page.getByRole("textbox", { name: "Dag" });

  await field.fill("ooit");
  expect(page.getByText(/Schrijf de datum zo/).query()).toBeNull();
  await userEvent.tab();

  await expect.element(page.getByText(/Schrijf de datum zo/)).toBeInTheDocument();
  await expect.element(field).toHaveAttribute("aria-invalid", "true");
});

test("a day is picked from the calendar by keyboard, and focus comes back", async () => {
  today();
  const onchange = vi.fn();
  render(DateField, { label: "Dag", value: "2026-11-30", onchange });
  const opener = page.getByRole("button", { name: "Kies een dag: Dag" });

  (opener.element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("grid", { name: "November 2026" })).toBeInTheDocument();
  expect(await faults()).toEqual([]);
  await userEvent.keyboard("{PageDown}{ArrowUp}{ArrowRight}");
  await expect.element(page.getByRole("grid", { name: "December 2026" })).toBeInTheDocument();
  await userEvent.keyboard("{Enter}");

  await expect.element(page.getByRole("textbox", { name: "Dag" })).toHaveValue("24-12-2026");
  await expect.element(opener).toHaveFocus();
  expect(onchange).toHaveBeenCalledOnce();
});

test("Esc closes the calendar and leaves the day as it was", async () => {
  today();
  render(DateField, { label: "Dag", value: "2026-11-30" });
  await page.getByRole("button", { name: "Kies een dag: Dag" }).click();

  await userEvent.keyboard("{ArrowRight}{Escape}");

  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  await expect.element(page.getByRole("textbox", { name: "Dag" })).toHaveValue("30-11-2026");
});

test("a time is read as people write it, and arrows step a quarter of an hour", async () => {
  today();
  render(TimeField, { label: "Van", value: "09:00" });
  const field = page.getByRole("textbox", { name: "Van" });

  await field.fill("1340");
  await userEvent.keyboard("{ArrowUp}");
  await expect.element(field).toHaveValue("13:45");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  await expect.element(field).toHaveValue("13:15");
  await field.fill("half twee");
  await userEvent.tab();

  await expect.element(page.getByText("Schrijf de tijd zo: 9:30.")).toBeInTheDocument();
  expect(await faults()).toEqual([]);
});
