import { beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { useBackend } from "$lib/api";
import type { DoorStatus } from "$lib/api";
import { enter } from "$lib/administration/index.svelte";
import { fakeBackend, sampleAnswers } from "$dev/fake";
import MoneyFlowsPage from "./MoneyFlowsPage.svelte";
import OwnIncomePage from "./OwnIncomePage.svelte";
import PostingsPage from "./PostingsPage.svelte";

const open = sampleAnswers("filled").door_status?.({}) as DoorStatus;
beforeEach(() => {
  enter(open);
  useBackend(fakeBackend(sampleAnswers("filled")));
});
const query = (asked = "") => ({ query: new URLSearchParams(asked) });

test("the title states the finding, and the picture says it in a sentence", async () => {
  render(OwnIncomePage, query());

  await expect
    .element(page.getByRole("heading", { name: "Eigen inkomsten: van 19% naar 43%" }))
    .toBeVisible();
  await expect.element(page.getByRole("img", { name: /In 2026 was het 43%/ })).toBeVisible();
  await expect.element(page.getByText("doel 50%")).toBeInTheDocument();
});

test("every year leads to its postings", async () => {
  render(OwnIncomePage, query());

  await expect
    .element(page.getByRole("link", { name: /^2019/ }))
    .toHaveAttribute("href", "#/results/postings?from=2019-01-01&to=2019-12-31&kind=own");
});

test("as a table it has the same figures, per enterprise", async () => {
  render(OwnIncomePage, query());

  await page.getByRole("button", { name: "Toon als tabel" }).click();

  const table = page.getByRole("table", { name: "Inkomsten per jaar en onderneming" });
  await expect.element(table).toBeVisible();
  await expect.element(table.getByText("43%").first()).toBeVisible();
  expect(table.getByRole("row").elements()).toHaveLength(1 + 10 * 6);
});

test("with and without a grant stand beside each other", async () => {
  render(OwnIncomePage, query("grant=g1"));

  await expect.element(page.getByText(/Zonder ‘Ontmoeten in de tuin’ kwam er/)).toBeVisible();
  await expect.element(page.getByText(/was van elke € 10/)).toBeVisible();
});

test("without anything booked the page says what to do", async () => {
  useBackend(fakeBackend(sampleAnswers("empty")));
  render(OwnIncomePage, query());

  await expect.element(page.getByText(/Er is nog niets geboekt/)).toBeVisible();
  expect(page.getByText(/0%/).elements()).toHaveLength(0);
});

test("while no costs are booked the money flows say so plainly", async () => {
  render(MoneyFlowsPage, query());

  await expect.element(page.getByText(/Er zijn nog geen kosten geboekt/)).toBeVisible();
  await expect.element(page.getByRole("img", { name: /Gemeente Voorbeelddam/ })).toBeVisible();
});

test("a posting leads to what it records", async () => {
  render(PostingsPage, query("kind=own"));

  await expect
    .element(page.getByRole("link", { name: /Factuur 2026-V-0413/ }))
    .toHaveAttribute("href", "#/money/invoices/i0");
  await expect
    .element(page.getByRole("link", { name: /Ontmoeten in de tuin/ }))
    .toHaveAttribute("href", "#/money/grants/g1");
  await expect
    .element(page.getByRole("link", { name: /Kassa van oktober 2026/ }))
    .toHaveAttribute("href", "#/month/2026-10/result");
});
