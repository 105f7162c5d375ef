import { beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { useBackend } from "$lib/api";
import type { DoorStatus, Grant, IncomeWithoutGrant } from "$lib/api";
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

test("of the grants that run, the one that ends soonest with bookings comes first", async () => {
  const answers = sampleAnswers("filled");
  const [grant] = answers.list_grants?.({}) as Grant[];
  if (!grant) throw new Error("the sample has no grants");
  const backend = fakeBackend({
    ...answers,
    list_grants: () => [
      { ...grant, id: "late", name: "Loopt nog lang", ends_in_days: 400, booked: 100 },
      { ...grant, id: "soon", name: "Eindigt gauw", ends_in_days: 40, booked: 100 },
      { ...grant, id: "bare", name: "Nog niets geboekt", ends_in_days: 10, booked: 0 },
      { ...grant, id: "over", name: "Voorbij", ends_in_days: -3, booked: 100 },
    ],
    income_without_grant: (input) => ({
      ...(answers.income_without_grant?.(input) as IncomeWithoutGrant),
      complete_until: "2026-08-31",
    }),
  });
  useBackend(backend);
  render(OwnIncomePage, query());

  await expect.element(page.getByText(/Zonder ‘Eindigt gauw’ kwam er/)).toBeVisible();
  expect(backend.calls("income_without_grant")).toEqual([{ grant_id: "soon" }]);
  await expect.element(page.getByText(/compleet tot en met augustus 2026/)).toBeVisible();
});

test.each([
  [0, "was niets zelf verdiend"],
  [430, "was van elke € 10 € 4,30 zelf verdiend"],
  [1000, "Alles wat er dan nog binnenkwam, was zelf verdiend"],
])("%s cents of ten euro are said in words that read well", async (of_ten, words) => {
  const answers = sampleAnswers("filled");
  const both = answers.income_without_grant?.({ grant_id: "g1" }) as IncomeWithoutGrant;
  useBackend(
    fakeBackend({
      ...answers,
      income_without_grant: () => ({
        ...both,
        without: {
          ...both.without,
          share: { percent: 43, of_one: "0.43", of_ten },
        },
      }),
    }),
  );
  render(OwnIncomePage, query("grant=g1"));

  await expect
    .poll(() => document.getElementById("without")?.textContent.replace(/\s+/g, " "))
    .toContain(words);
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
