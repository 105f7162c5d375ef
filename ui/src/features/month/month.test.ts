import { beforeEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { useBackend } from "$lib/api";
import type { DoorStatus, MonthProgress, MonthReview } from "$lib/api";
import { fakeBackend, sampleAnswers } from "$dev/fake";
import { enter } from "$lib/administration/index.svelte";
import MonthPage from "./MonthPage.svelte";
import MonthResultPage from "./MonthResultPage.svelte";

const open = sampleAnswers("filled").door_status?.({}) as DoorStatus;
beforeEach(() => enter(open));

test("stopping a run asks for no further step and says that what is done stays", async () => {
  const going: MonthProgress = { phase: "invoices", done: 50, total: 1000, finished: false };
  const answers = { ...sampleAnswers("filled"), month_end_step: () => going };
  const backend = fakeBackend(answers);
  // Each step takes a moment, as a chunk of fifty documents does.
  useBackend(async (command, input) => {
    if (command === "month_end_step") await new Promise((resolve) => setTimeout(resolve, 30));
    return backend(command, input);
  });
  render(MonthPage, { params: { month: "2026-10" } });

  await page.getByRole("button", { name: "Maand afsluiten" }).click();
  await page.getByRole("button", { name: "Stoppen" }).click();

  await expect.element(page.getByText(/Wat al klaar is, blijft/)).toBeInTheDocument();
  const steps = backend.calls("month_end_step").length;
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(backend.calls("month_end_step")).toHaveLength(steps);
});

test("without the organisation's details the month cannot be closed, and the page says why", async () => {
  useBackend(
    fakeBackend({
      ...sampleAnswers("filled"),
      review_month: (input) => {
        const review = sampleAnswers("filled").review_month?.(input);
        if (!review || "words" in review) throw new Error("the sample has no review");
        return { ...review, organisation_missing: ["iban"] };
      },
    }),
  );
  render(MonthPage, { params: { month: "2026-10" } });

  await expect.element(page.getByRole("button", { name: "Maand afsluiten" })).toBeDisabled();
  await expect.element(page.getByText(/Vul eerst de gegevens/)).toBeInTheDocument();
});

test("the run goes on by itself until everything is made", async () => {
  const backend = fakeBackend(sampleAnswers("filled"));
  useBackend(backend);
  render(MonthPage, { params: { month: "2026-10" } });

  await page.getByRole("button", { name: "Maand afsluiten" }).click();

  await vi.waitFor(() => expect(location.hash).toBe("#/month/2026-10/result"));
  expect(backend.calls("month_end_step").length).toBeGreaterThan(1);
});

test("who may not make invoices sees the month without the button that closes it", async () => {
  enter({ ...open, user: { name: "Dirk", role: "auditor" } });
  useBackend(fakeBackend(sampleAnswers("filled")));
  render(MonthPage, { params: { month: "2026-10" } });

  await expect.element(page.getByRole("table", { name: "Facturen per klant" })).toBeInTheDocument();
  expect(page.getByRole("button", { name: "Maand afsluiten" }).elements()).toHaveLength(0);
});

test("what was booked of grants stands on the page of the month", async () => {
  useBackend(fakeBackend(sampleAnswers("finished")));
  render(MonthPage, { params: { month: "2026-10" } });
  const table = page.getByRole("table", { name: "Subsidies en fondsen" });
  await expect.element(table.getByText("Ontmoeten in de tuin")).toBeVisible();
  await expect.element(table.getByText("In de boeken")).toBeVisible();
});

test("what was booked of grants stands on the page of the result, as booked", async () => {
  useBackend(fakeBackend(sampleAnswers("finished")));
  render(MonthResultPage, { params: { month: "2026-10" } });
  const table = page.getByRole("table", { name: "Subsidies en fondsen" });
  await expect.element(table.getByText("Ontmoeten in de tuin")).toBeVisible();
  await expect.element(page.getByText("Het deel van 1 subsidie staat in de boeken.")).toBeVisible();
  expect(page.getByText(/Het wordt geboekt als/).elements()).toHaveLength(0);
});

/** The month of October with these changes. */
function openOctober(start: "filled" | "finished", change: (review: MonthReview) => MonthReview) {
  const review_month = (input: { month: string }) => {
    const review = sampleAnswers(start).review_month?.(input);
    if (!review || "words" in review) throw new Error("the sample has no review");
    return change(review);
  };
  const backend = fakeBackend({ ...sampleAnswers(start), review_month });
  useBackend(backend);
  render(MonthPage, { params: { month: "2026-10" } });
  return backend;
}
const openGrants = (review: MonthReview) =>
  review.grants.map((grant) => ({ ...grant, is_booked: false }));

test("a month in which there is only a grant can be closed, and says what that does", async () => {
  openOctober("filled", (review) => ({
    ...review,
    documents: [],
    placements: [],
    till: { ...review.till, rows: 0 },
    grants: openGrants(review),
  }));

  await expect.element(page.getByRole("button", { name: "Maand afsluiten" })).toBeVisible();
  await expect
    .element(page.getByText("het deel van 1 subsidie komt in de boeken", { exact: false }))
    .toBeVisible();
});

test("a grant that was written down after the month was closed can still be booked", async () => {
  openOctober("finished", (review) => ({ ...review, grants: openGrants(review) }));

  await expect.element(page.getByText("Nog niet in de boeken")).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Maand afsluiten" })).toBeVisible();
});

test("two customers of the same name can both be held back", async () => {
  const result = sampleAnswers("finished").month_result?.({ month: "2026-10" });
  if (!result || "words" in result) throw new Error("the sample has no result");
  const held = { buyer_name: "Buurtkoor", reason: "Het bedrag is nul." };
  useBackend(
    fakeBackend({
      ...sampleAnswers("finished"),
      month_result: () => ({ ...result, held_back: [held, held] }),
    }),
  );
  render(MonthResultPage, { params: { month: "2026-10" } });

  await expect.poll(() => page.getByText("Buurtkoor").elements()).toHaveLength(2);
});
