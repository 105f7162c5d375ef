import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { useBackend } from "$lib/api";
import type { DoorStatus } from "$lib/api";
import { enter } from "$lib/administration/index.svelte";
import { fakeBackend, sampleAnswers } from "$dev/fake";
import GrantPage from "./GrantPage.svelte";
import GrantsPage from "./GrantsPage.svelte";

const open = sampleAnswers("filled").door_status?.({}) as DoorStatus;
let backend = fakeBackend(sampleAnswers("filled"));
beforeEach(() => {
  enter(open);
  backend = fakeBackend(sampleAnswers("filled"));
  useBackend(backend);
});

test("a grant is written down in one plain form, and a double click makes one", async () => {
  render(GrantPage, { params: { id: "new" } });

  await page.getByLabelText("Waarvoor").fill("Samen eten");
  await page.getByLabelText("Van wie").fill("Fonds De Akker");
  await page.getByLabelText("Bedrag").fill("12.000,00");
  await page.getByLabelText("Eerste dag").fill("1-1-2027");
  await page.getByLabelText("Laatste dag").fill("31-12-2027");
  await userEvent.dblClick(page.getByRole("button", { name: "Bewaren" }));

  await expect.poll(() => backend.calls("save_grant").length).toBeGreaterThan(0);
  const keys = backend.calls("save_grant").map(({ key, grant_id }) => key ?? grant_id);
  expect(new Set(keys.slice(0, 1)).size).toBe(1);
  expect(backend.calls("save_grant")[0]).toMatchObject({
    name: "Samen eten",
    amount: 1_200_000,
    start: "2027-01-01",
    end: "2027-12-31",
    enterprise: null,
  });
});

test("what is not filled in is said at its field, and nothing is asked", async () => {
  render(GrantPage, { params: { id: "new" } });

  await page.getByRole("button", { name: "Bewaren" }).click();

  await expect.element(page.getByText("Vul dit nog in.").first()).toBeVisible();
  expect(backend.calls("save_grant")).toHaveLength(0);
});

test("a grant of which months are booked says how it can still end earlier", async () => {
  render(GrantPage, { params: { id: "g1" } });

  await expect.element(page.getByText(/Stopt de subsidie eerder/)).toBeVisible();
  expect(page.getByRole("button", { name: "Weghalen" }).elements()).toHaveLength(0);
});

test("months that were over already are booked by one button", async () => {
  render(GrantsPage);

  await page.getByRole("button", { name: "Nu boeken" }).click();

  await expect.poll(() => backend.calls("book_grants").length).toBe(1);
});

test("an auditor sees the grants and no button to change them", async () => {
  enter({ ...open, user: { name: "Dirk", role: "auditor" } });
  render(GrantsPage);

  await expect.element(page.getByRole("link", { name: "Ontmoeten in de tuin" })).toBeVisible();
  expect(page.getByRole("link", { name: "Nieuwe subsidie" }).elements()).toHaveLength(0);
  expect(page.getByRole("button", { name: "Nu boeken" }).elements()).toHaveLength(0);
});
