import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { useLanguage } from "$lib/i18n";
import Combobox from "./Combobox.svelte";
import type { ComboOption } from "./Combobox.svelte";

useLanguage("nl");
const customers: ComboOption[] = [
  { value: "1", label: "Koor De Linde", detail: "Voorbeelddam" },
  { value: "2", label: "Kookclub Kruidentuin" },
  { value: "3", label: "Şükrü Öztürk-van der Wöhlenbergh" },
];
const find = (words: string) =>
  Promise.resolve(
    customers.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase())),
  );

test("a few letters, an arrow and Enter choose one", async () => {
  const onchoose = vi.fn();
  render(Combobox, { label: "Klant", value: null, find, onchoose });
  const field = page.getByRole("combobox", { name: "Klant" });

  await field.fill("koo");
  await expect.element(page.getByRole("option")).toHaveLength(2);
  await userEvent.keyboard("{ArrowDown}{Enter}");

  await expect.element(field).toHaveValue("Kookclub Kruidentuin");
  expect(onchoose).toHaveBeenCalledWith(expect.objectContaining({ value: "2" }));
  await expect.element(field).toHaveAttribute("aria-expanded", "false");
});

test("what is nowhere can be made anew from the words that were typed", async () => {
  const oncreate = vi.fn();
  render(Combobox, { label: "Klant", value: null, find, oncreate });
  const field = page.getByRole("combobox", { name: "Klant" });

  await field.fill("Schaakclub");
  await page.getByRole("option", { name: "Nieuw: Schaakclub" }).click();

  expect(oncreate).toHaveBeenCalledExactlyOnceWith("Schaakclub");
});

test("Esc closes the list, keeps the focus and does not close the dialog around it", async () => {
  const heard = vi.fn();
  document.addEventListener("keydown", heard);
  render(Combobox, { label: "Klant", value: "1", text: "Koor De Linde", find });
  const field = page.getByRole("combobox", { name: "Klant" });

  await field.click();
  await expect.element(page.getByRole("option").first()).toBeVisible();
  await userEvent.keyboard("{Escape}");
  document.removeEventListener("keydown", heard);

  await expect.element(field).toHaveAttribute("aria-expanded", "false");
  await expect.element(field).toHaveFocus();
  expect(heard).not.toHaveBeenCalled();
});

test("half a name that nobody bears goes back to the one chosen before, and an empty field is none", async () => {
  const onchoose = vi.fn();
  render(Combobox, { label: "Klant", value: "1", text: "Koor De Linde", find, onchoose });
  const field = page.getByRole("combobox", { name: "Klant" });

  await field.fill("Koor De Li");
  await userEvent.tab();
  await expect.element(field).toHaveValue("Koor De Linde");
  expect(onchoose).not.toHaveBeenCalled();

  await field.fill("");
  await userEvent.tab();
  expect(onchoose).toHaveBeenCalledExactlyOnceWith(null);
});

test("a whole name typed by heart is taken when you leave the field", async () => {
  const onchoose = vi.fn();
  render(Combobox, { label: "Klant", value: null, find, onchoose });
  const field = page.getByRole("combobox", { name: "Klant" });

  await field.fill("koor de linde");
  await expect.element(page.getByRole("option")).toHaveLength(1);
  await userEvent.tab();

  await expect.element(field).toHaveValue("Koor De Linde");
  expect(onchoose).toHaveBeenCalledWith(expect.objectContaining({ value: "1" }));
});
