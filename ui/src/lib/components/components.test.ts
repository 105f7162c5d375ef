import "$lib/styles/index.css";
import { appearance, startAppearance } from "$lib/appearance/index.svelte";
import { useLanguage } from "$lib/i18n";
import { afterEach, beforeAll, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import DocPreview from "$lib/components/DocPreview.svelte";
import Gallery from "$dev/Gallery.svelte";
import { faultsOf, lostControls, stillLook } from "$dev/looks";
import Panel from "$dev/Panel.svelte";

beforeAll(() => {
  useLanguage("nl");
  startAppearance();
  stillLook();
});

afterEach(() => {
  appearance.theme = "light";
  appearance.textSize = 100;
  appearance.compact = false;
});

test.each(["light", "dark", "contrast"] as const)(
  "no component has an accessibility fault in %s",
  async (theme) => {
    appearance.theme = theme;
    const { container } = await render(Gallery);

    expect(await faultsOf(container)).toEqual([]);
  },
);

test("long Dutch words and letters of 200 % push nothing out of sight at 720 pixels", async () => {
  await page.viewport(720, 900);
  appearance.textSize = 200;
  const { container } = await render(Gallery);

  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(
    document.documentElement.clientWidth,
  );
  expect(lostControls(container)).toEqual([]);
});

test("compact rows are 36 pixels high and the others 44", async () => {
  const { container } = await render(Gallery);
  const height = () => container.querySelector("thead tr")?.getBoundingClientRect().height ?? 0;

  expect(Math.round(height())).toBeGreaterThanOrEqual(44);
  appearance.compact = true;
  expect(Math.round(height())).toBeGreaterThanOrEqual(36);
  expect(Math.round(height())).toBeLessThan(44);
});

test("a side panel takes the focus, closes on Esc and gives the focus back", async () => {
  await render(Panel);
  const opener = page.getByRole("button", { name: "Hulp" });

  await opener.click();
  await expect.element(page.getByRole("heading", { name: "Uitleg" })).toHaveFocus();
  await userEvent.keyboard("{Escape}");

  await expect.element(page.getByRole("complementary")).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

test("Esc closes only what lies on top", async () => {
  await render(Panel);
  await page.getByRole("button", { name: "Hulp" }).click();
  await page.getByRole("button", { name: "Vraag" }).click();
  await expect.element(page.getByRole("dialog")).toBeVisible();

  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  await expect.element(page.getByRole("heading", { name: "Uitleg" })).toBeVisible();

  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("heading", { name: "Uitleg" })).not.toBeInTheDocument();
});

test("of a page that was made larger, the left edge can be seen too", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297"></svg>';
  await render(DocPreview, { name: "Factuur 1", pages: [svg] });

  await page.getByRole("button", { name: "Groter" }).click();
  await page.getByRole("button", { name: "Groter" }).click();

  const box = page.getByRole("group", { name: "Factuur 1" }).element();
  const paper = page.getByRole("img").element().getBoundingClientRect();
  expect(box.scrollLeft).toBe(0);
  expect(paper.width).toBeGreaterThan(box.clientWidth);
  expect(paper.left).toBeGreaterThanOrEqual(box.getBoundingClientRect().left);
});
