import { administration, forget } from "$lib/administration/index.svelte";
import { appearance } from "$lib/appearance/index.svelte";
import type { Change } from "$lib/api";
import { offerUndo } from "$lib/components";
import { fakeBackend, problem, sampleAnswers, writesEverything } from "$dev/fake";
import type { Answers } from "$dev/fake";
import { openProgram, useProgram } from "$dev/program";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { score } from "./commands";
import { watchIdle } from "./idle";

useProgram();

/** The whole program on a stand-in that answers as told. */
async function open(at: string, start: Parameters<typeof sampleAnswers>[0], told: Answers = {}) {
  const backend = fakeBackend({ ...sampleAnswers(start), ...told }, writesEverything);
  await openProgram(at, backend);
  return backend;
}

const change = (id: string, told: Partial<Change>): Change => ({
  id,
  at: "2026-11-23T10:12:00Z",
  user: "Marjan de Vries",
  action: "save_organisation",
  description: "Gegevens van de organisatie aangepast",
  can_undo: true,
  undone: false,
  undone_at: null,
  can_redo: false,
  why_not: null,
  ...told,
});

test("Ctrl Z takes back one's own last change and not somebody else's", async () => {
  const backend = await open("#/people", "filled", {
    list_changes: () => [
      change("other", { user: "Bilal Yilmaz" }),
      change("gone", { undone: true }),
      change("mine", {}),
    ],
    undo_change: () => change("mine", { undone: true }),
  });

  await userEvent.keyboard("{Control>}z{/Control}");

  await expect
    .element(page.getByText("Teruggezet: Gegevens van de organisatie aangepast"))
    .toBeVisible();
  expect(backend.calls("undo_change")).toEqual([{ change_id: "mine" }]);
});

test("Ctrl Z says why when it can no longer be", async () => {
  const why = problem("became_fact", "Niet teruggezet.", "Er staat een factuur van.").words;
  const backend = await open("#/people", "filled", {
    list_changes: () => [change("mine", { can_undo: false, why_not: why })],
  });

  await userEvent.keyboard("{Control>}z{/Control}");

  await expect.element(page.getByText(/Er staat een factuur van\./)).toBeVisible();
  expect(backend.calls("undo_change")).toEqual([]);
});

test.each(["{Control>}y{/Control}", "{Control>}{Shift>}z{/Shift}{/Control}"])(
  "%s does again what was taken back last",
  async (keys) => {
    const backend = await open("#/people", "filled", {
      list_changes: () => [
        change("other", { user: "Bilal Yilmaz", undone: true, can_redo: false }),
        change("sooner", { undone: true, can_redo: false, undone_at: "2026-11-23T10:14:00Z" }),
        change("last", { undone: true, can_redo: true, undone_at: "2026-11-23T10:15:00Z" }),
        change("overtaken", { undone: true, undone_at: "2026-11-23T10:16:00Z" }),
      ],
      redo_change: () => change("last", {}),
    });

    await userEvent.keyboard(keys);

    await expect
      .element(page.getByText("Opnieuw gedaan: Gegevens van de organisatie aangepast"))
      .toBeVisible();
    expect(backend.calls("redo_change")).toEqual([{ change_id: "last" }]);
  },
);

test("Ctrl Y says so when there is nothing to do again", async () => {
  const backend = await open("#/people", "filled", { list_changes: () => [change("mine", {})] });

  await userEvent.keyboard("{Control>}y{/Control}");

  await expect.element(page.getByText("Er is niets om opnieuw te doen.")).toBeVisible();
  expect(backend.calls("redo_change")).toEqual([]);
});

test("Ctrl Z in a field is left to the field", async () => {
  const backend = await open("#/people", "filled");

  await page.getByLabelText("Zoek op naam").click();
  await userEvent.keyboard("{Control>}z{/Control}");
  await userEvent.keyboard("{Control>}s{/Control}");

  await expect.element(page.getByText("Alles is al bewaard.")).toBeVisible();
  expect(backend.calls("undo_change")).toEqual([]);
});

test("F1 opens the help of this screen and Esc closes it", async () => {
  await open("#/people", "filled");

  await userEvent.keyboard("{F1}");
  await expect.element(page.getByText("Hier staan alle mensen die jullie kennen.")).toBeVisible();
  await userEvent.keyboard("{Escape}");

  await expect
    .element(page.getByText("Hier staan alle mensen die jullie kennen."))
    .not.toBeInTheDocument();
});

test("the palette opens by its button, finds a customer and brings you there", async () => {
  await open("#/", "filled");

  await page.getByRole("button", { name: "Zoek of doe iets" }).click();
  await userEvent.keyboard("rekenvl");
  await page.getByRole("option", { name: /Klant/ }).first().click();

  await expect.poll(() => location.hash).toContain("customers");
});

test("a module that is not in use leaves the menu and the palette", async () => {
  await open("#/settings/modules", "filled");
  const menu = page.getByRole("navigation", { name: "Menu" });
  await expect.element(menu.getByRole("link", { name: "Ruimtes" })).toBeVisible();

  await page.getByLabelText(/Ruimtes verhuren/).click();

  await expect.element(menu.getByRole("link", { name: "Ruimtes" })).not.toBeInTheDocument();
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.keyboard("ruimtes");
  await expect.element(page.getByText("Niets gevonden voor “ruimtes”.")).toBeVisible();
});

test("the sample says what it is and goes only after it is asked", async () => {
  // As on a computer where nothing was opened before.
  administration.recent.forEach(forget);
  const backend = await open("#/", "closed");
  await page.getByRole("button", { name: "Eerst rondkijken in een voorbeeld" }).click();

  await expect.element(page.getByText("Dit is een voorbeeld.")).toBeVisible();
  await page.getByRole("button", { name: "Voorbeeld weggooien" }).click();
  expect(backend.calls("discard_sample")).toEqual([]);
  await page.getByRole("dialog").getByRole("button", { name: "Voorbeeld weggooien" }).click();

  await expect
    .element(page.getByRole("heading", { name: "Begin met je coöperatie" }))
    .toBeVisible();
  expect(backend.calls("discard_sample")).toHaveLength(1);
});

test("a new office is led through five steps, each of which can be skipped", async () => {
  await open("#/start", "empty");

  for (const step of ["Naam en KvK", "Wat doen jullie?", "Ruimtes", "Mensen", "Btw en bank"]) {
    await expect
      .element(page.getByRole("heading", { name: new RegExp(`: ${step}`) }))
      .toBeVisible();
    await page.getByRole("button", { name: "Overslaan" }).click();
  }

  await expect.element(page.getByText("Je kunt beginnen.")).toBeVisible();
  expect(location.hash).toBe("#/");
});

test("the end of a page can be scrolled out from under what was just said", async () => {
  await open("#/people/person/h1/edit", "filled");
  const last = page.getByRole("link", { name: "Annuleren" });
  await expect.element(last).toBeVisible();

  for (let times = 0; times < 3; times += 1) offerUndo("Bewaard: de uren van een lange naam", "c");
  await expect.poll(() => document.querySelectorAll(".toast").length).toBe(3);
  await expect
    .poll(() => {
      scrollTo(0, document.documentElement.scrollHeight);
      const said = document.querySelector(".toasts")?.getBoundingClientRect();
      return last.element().getBoundingClientRect().bottom <= (said?.top ?? 0);
    })
    .toBe(true);
});

test("what has focus is never under what was just said, with Tab and back", async () => {
  await open("#/people/person/h1/edit", "filled");
  await expect.element(page.getByRole("link", { name: "Annuleren" })).toBeVisible();
  for (let times = 0; times < 3; times += 1) offerUndo("Bewaard: de uren van een lange naam", "c");
  await expect.poll(() => document.querySelectorAll(".toast").length).toBe(3);
  scrollTo(0, 0);
  document.querySelector<HTMLElement>("main h1")?.focus();

  let hidden: string[] = [];
  let seen = 0;
  for (let step = 0; step < 60; step += 1) {
    await userEvent.keyboard("{Tab}");
    const focused = document.activeElement;
    if (!focused?.closest("main")) break;
    seen += 1;
    const top = document.querySelector(".toasts")?.getBoundingClientRect().top ?? 0;
    const box = focused.getBoundingClientRect();
    // Of a large field the browser shows the line with the cursor.
    const end = focused.matches("textarea") ? box.top + 30 : box.bottom;
    if (end > top) hidden = [...hidden, focused.outerHTML];
  }

  expect(hidden).toEqual([]);
  expect(seen).toBeGreaterThan(10);
});

test("a double click on putting back puts back once, and reports no fault", async () => {
  let undone = false;
  const backend = await open("#/people", "filled", {
    undo_change: () => {
      if (undone) return problem("already_undone", "Dit was al teruggezet.");
      undone = true;
      return change("c", { undone: true });
    },
  });
  offerUndo("Bewaard", "c");

  const button = page.getByRole("button", { name: "Terugzetten" });
  const element = (await button.findElement()) as HTMLButtonElement;
  element.click();
  element.click();

  await expect.element(page.getByText("Teruggezet", { exact: false })).toBeVisible();
  expect(backend.calls("undo_change")).toHaveLength(1);
  await expect.element(page.getByText("Dit was al teruggezet.")).not.toBeInTheDocument();
});

test("a table wider than the screen says so and is moved by the keyboard", async () => {
  await open("#/money/invoices", "finished");
  const said = page.getByText("De tabel is breder dan het scherm");
  const box = () => document.querySelector<HTMLElement>("main [role=region]");
  await expect.poll(() => box()?.tabIndex).toBe(-1);
  await expect.element(said).not.toBeInTheDocument();

  await page.viewport(720, 900);
  appearance.textSize = 200;
  await expect.element(said).toBeVisible();
  expect(box()?.tabIndex).toBe(0);
  box()?.focus();
  await userEvent.keyboard("{ArrowRight}");

  await expect.poll(() => box()?.scrollLeft).toBeGreaterThan(0);
});

test("going back finds the row that was followed", async () => {
  await open("#/money/invoices", "finished");
  const second = page.getByRole("link", { name: "2026-V-0414" });
  await second.click();
  await expect.element(page.getByRole("heading", { level: 1, name: /2026-V-0414/ })).toBeVisible();

  history.back();

  await expect.element(second).toHaveFocus();
});

test("discreet blurs names and amounts and not the words of the program", async () => {
  await open("#/people", "filled");
  const filterOf = (element: Element | null) => (element ? getComputedStyle(element).filter : "");
  await page.getByRole("button", { name: "Discreet" }).click();
  // The pointer would show what it rests on.
  await page.getByRole("heading", { level: 1 }).hover();

  await expect.poll(() => filterOf(document.querySelector("tbody bdi"))).toContain("blur");
  expect(filterOf(document.querySelector("h1 bdi"))).toBe("none");
  expect(filterOf(document.querySelector("thead th"))).toBe("none");
});

test("the screen rests when nobody touched it for as long as was chosen", () => {
  vi.useFakeTimers();
  const rest = vi.fn();
  const stop = watchIdle(() => 10, rest);

  vi.advanceTimersByTime(9 * 60_000);
  dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));
  vi.advanceTimersByTime(9 * 60_000);
  expect(rest).not.toHaveBeenCalled();
  vi.advanceTimersByTime(61_000);
  expect(rest).toHaveBeenCalledOnce();

  stop();
  vi.advanceTimersByTime(60 * 60_000);
  expect(rest).toHaveBeenCalledOnce();
});

test("a screen that was told never to lock does not", () => {
  vi.useFakeTimers();
  const rest = vi.fn();
  const stop = watchIdle(() => 0, rest);
  vi.advanceTimersByTime(24 * 60 * 60_000);
  expect(rest).not.toHaveBeenCalled();
  stop();
});

test.each([
  ["Facturen bekijken", ["fac"], 5],
  ["Concepten bekijken", ["bek"], 4],
  ["Kassa openen", ["zaal"], 0],
  ["Coördinator kiezen", ["coord"], 5],
])("the command “%s” scores for %s", (label, words, wanted) => {
  expect(score(label, words)).toBe(wanted);
});
