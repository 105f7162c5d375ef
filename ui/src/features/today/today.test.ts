import { beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { useBackend } from "$lib/api";
import type { DoorStatus, Today } from "$lib/api";
import { enter } from "$lib/administration/index.svelte";
import { fakeBackend, sampleAnswers } from "$dev/fake";
import TodayPage from "./TodayPage.svelte";

const open = sampleAnswers("filled").door_status?.({}) as DoorStatus;
const sample = () => sampleAnswers("filled").get_today?.({}) as Today;
const show = (changes: Partial<Today>) =>
  useBackend(
    fakeBackend({ ...sampleAnswers("filled"), get_today: () => ({ ...sample(), ...changes }) }),
  );

beforeEach(() => enter(open));

test("six things ask for attention, and a button shows the rest", async () => {
  show({});
  render(TodayPage);

  await expect.element(page.getByText("Uren van 6 mensen nog niet goedgekeurd")).toBeVisible();
  const last = page.getByText(/Ontmoeten in de tuin’ stopt over 38 dagen/);
  expect(last.elements()).toHaveLength(0);
  await page.getByRole("button", { name: "Nog 2" }).click();
  await expect.element(last).toBeVisible();
  await expect
    .element(page.getByRole("link", { name: "Met en zonder" }))
    .toHaveAttribute("href", "#/results/own-income?grant=g1");
});

test("what is late says so in words", async () => {
  show({});
  render(TodayPage);

  await expect.element(page.getByText("Te laat.")).toBeVisible();
});

test("with nothing to do it says so and leaves you to your day", async () => {
  show({ attention: [] });
  render(TodayPage);

  await expect.element(page.getByText("Niets te doen. Fijne dag.")).toBeVisible();
});

test("without income there is no percentage out of nothing", async () => {
  const empty = sampleAnswers("empty").get_today?.({}) as Today;
  show({ own_income: empty.own_income, target: null });
  render(TodayPage);

  await expect.element(page.getByText("Dit jaar is nog geen inkomen geboekt.")).toBeVisible();
  expect(page.getByText("%").elements()).toHaveLength(0);
});

test("who may not see money sees no money, and is not asked to", async () => {
  enter({ ...open, user: { name: "Dirk", role: "volunteer" } });
  show({ own_income: null, target: null });
  render(TodayPage);

  await expect.element(page.getByText("Vandaag in huis")).toBeVisible();
  expect(page.getByText("Eigen inkomsten dit jaar").elements()).toHaveLength(0);
  expect(page.getByRole("link", { name: "Maand afsluiten" }).elements()).toHaveLength(1);
});

test("a screen that is not there is offered no button", async () => {
  const [first] = sample().attention;
  if (!first) throw new Error("the sample asks for attention");
  show({ attention: [{ ...first, place: "nowhere" }] });
  render(TodayPage);

  await expect.element(page.getByText(first.title)).toBeVisible();
  expect(page.getByRole("link", { name: first.button }).elements()).toHaveLength(0);
});
