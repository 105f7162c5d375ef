// A lock takes the screens away and not what somebody was typing.
import { useBackend } from "$lib/api";
import type { DoorStatus, Role } from "$lib/api";
import { go } from "$lib/router";
import { fakeBackend, sampleAnswers, writesEverything } from "$dev/fake";
import type { Answers } from "$dev/fake";
import { openProgram, useProgram } from "$dev/program";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";

useProgram();

/** The program, in which whoever is named at the door comes in; Marjan when nobody is. */
async function open(at: string, told: Answers = {}) {
  const answers = { ...sampleAnswers("filled"), ...told };
  const cameIn = (status: DoorStatus, path: string, name: string, role: Role): DoorStatus => ({
    ...status,
    path,
    user: { name, role },
  });
  const backend = fakeBackend(
    {
      ...answers,
      open_administration: (input) =>
        cameIn(
          answers.open_administration?.(input) as DoorStatus,
          input.path,
          input.user_name ?? "Marjan de Vries",
          "director",
        ),
    },
    writesEverything,
  );
  await openProgram(at, backend);
  return backend;
}

async function lock() {
  await page.getByRole("button", { name: "Vergrendelen" }).click();
  await expect.element(page.getByRole("button", { name: "Openen" })).toBeVisible();
}

async function comeIn(name?: string) {
  if (name) await page.getByLabelText("Jouw naam").fill(name);
  await page.getByLabelText("Wachtzin").fill("een lange zin voor de wijk");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("navigation", { name: "Menu" })).toBeVisible();
}

test("who comes back finds the form of a person as it was", async () => {
  await open("#/people/new");
  await page.getByLabelText("Voornaam").fill("Şükrü");
  await page.getByLabelText("Notitie").fill("Liever ’s ochtends bellen.");

  await lock();
  expect(document.body.textContent).not.toContain("Şükrü");
  await comeIn();

  await expect.element(page.getByLabelText("Voornaam")).toHaveValue("Şükrü");
  await expect.element(page.getByLabelText("Notitie")).toHaveValue("Liever ’s ochtends bellen.");
  await expect.element(page.getByText(/Wat je typte staat er nog/)).toBeVisible();
});

test("who comes back finds the window that stood open, with all that was chosen in it", async () => {
  await open("#/rooms");
  await page.getByRole("button", { name: "Ruimte boeken" }).click();
  await page.getByLabelText("Waarvoor?").fill("Koor zonder dirigent");
  await page.getByLabelText("Herhalen?").selectOptions("1");

  await lockByClock();
  await comeIn();

  const dialog = page.getByRole("dialog");
  await expect.element(dialog.getByLabelText("Waarvoor?")).toHaveValue("Koor zonder dirigent");
  await expect.element(dialog.getByLabelText("Herhalen?")).toHaveValue("1");
});

test("who comes back goes on changing the same hours", async () => {
  await open("#/hours");
  await page
    .getByRole("button", { name: /^Aanpassen/ })
    .first()
    .click();
  await page.getByLabelText("Wat").fill("Zaaien in de kas");

  await lock();
  await comeIn();

  await expect.element(page.getByRole("heading", { name: "Uren aanpassen" })).toBeVisible();
  await expect.element(page.getByLabelText("Wat")).toHaveValue("Zaaien in de kas");
});

test.each(["#/hours", "#/farm/tills/k1/close"])(
  "where nothing was typed at %s, nothing is said to stand there still",
  async (at) => {
    await open(at);
    await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();

    await lock();
    await comeIn();

    await expect.poll(() => location.hash).toBe("#/");
    expect(page.getByText(/Wat je typte staat er nog/).elements()).toHaveLength(0);
  },
);

test.each([
  ["#/farm/stock", /^Tellen/, "Hoe komt het?", "Gevallen kist"],
  ["#/results/own-income", "Doel kiezen", /^Deel van alle inkomsten/, "45"],
  ["#/farm/tills", "Nog een kassa openen", "Waar sta je?", "Markt op het plein"],
  ["#/start", null, /^KvK-nummer/, "12345678"],
  ["#/settings/users", null, "Naam", "Ngọc Lan"],
] as const)(
  "what was being typed at %s goes on after the lock",
  async (at, opener, label, text) => {
    await open(at);
    if (opener !== null) await page.getByRole("button", { name: opener }).first().click();
    await page.getByLabelText(label).fill(text);

    await lockByClock();
    await comeIn();

    await expect.element(page.getByLabelText(label)).toHaveValue(text);
  },
);

test("the passphrase for somebody new is not kept, also not for a moment", async () => {
  await open("#/settings/users");
  await page.getByLabelText("Naam").fill("Ngọc Lan");
  await page.getByLabelText("Wachtzin van deze gebruiker").fill("drie natte honden in het park");

  await lockByClock();
  await comeIn();

  await expect.element(page.getByLabelText("Naam")).toHaveValue("Ngọc Lan");
  await expect.element(page.getByLabelText("Wachtzin van deze gebruiker")).toHaveValue("");
});

test("somebody else sees nothing of it, and then it is gone", async () => {
  await open("#/people/new");
  await page.getByLabelText("Voornaam").fill("Şükrü");

  await lock();
  await comeIn("Bilal Yilmaz");

  await expect.poll(() => location.hash).toBe("#/");
  go("#/people/new");
  await expect.element(page.getByLabelText("Voornaam")).toHaveValue("");
  await lock();
  await comeIn("Marjan de Vries");
  go("#/people/new");
  await expect.element(page.getByLabelText("Voornaam")).toHaveValue("");
});

test("somebody who opens another file sees nothing of it, and then it is gone", async () => {
  await open("#/people/new");
  await page.getByLabelText("Voornaam").fill("Şükrü");

  await lock();
  await page.getByRole("button", { name: "Een ander bestand" }).click();
  await page
    .getByRole("textbox", { name: "Waar het bestand staat" })
    .fill("/home/marjan/Ander.kas");
  await comeIn();

  await expect.poll(() => location.hash).toBe("#/");
  go("#/people/new");
  await expect.element(page.getByLabelText("Voornaam")).toHaveValue("");
});

test("who goes elsewhere after coming back, and then back, starts anew", async () => {
  await open("#/people/new");
  await page.getByLabelText("Voornaam").fill("Şükrü");
  await lock();
  await comeIn();
  await expect.element(page.getByLabelText("Voornaam")).toHaveValue("Şükrü");

  go("#/hours");
  await page.getByRole("button", { name: "Weggaan zonder bewaren" }).click();
  await expect.element(page.getByRole("heading", { level: 1, name: "Uren" })).toBeVisible();
  history.back();

  await expect.element(page.getByLabelText("Voornaam")).toHaveValue("");
});

test("who is at the door reads no name in what was just said, and puts nothing back", async () => {
  const answers = sampleAnswers("filled");
  const somebody = answers.get_person?.({ person_id: "h1" });
  if (!somebody || "words" in somebody) throw new Error("the sample has no such person");
  const backend = await open("#/people/new", {
    save_person: () => ({ ...somebody, name: "Rozemarijn Nergensbewaard" }),
  });
  useBackend(async (command, input) => {
    const answer = await backend(command, input);
    const isSaved = command === "save_person" && "ok" in answer;
    return isSaved ? { ok: { ...answer.ok, change_id: "c" } } : answer;
  });
  await page.getByLabelText("Voornaam").fill("Rozemarijn");
  await page.getByRole("button", { name: "Bewaren" }).click();
  await expect.element(page.getByText("Rozemarijn Nergensbewaard is bewaard.")).toBeVisible();
  expect(page.getByRole("button", { name: "Terugzetten" }).elements()).toHaveLength(1);

  await lock();

  expect(document.body.textContent).not.toContain("Rozemarijn");
  expect(page.getByRole("button", { name: "Terugzetten" }).elements()).toHaveLength(0);
  await comeIn();
  expect(document.body.textContent).not.toContain("Rozemarijn Nergensbewaard");
});

test("a question about leaving does not wait behind the door", async () => {
  await open("#/people/new");
  await page.getByLabelText("Voornaam").fill("Şükrü");
  go("#/hours");
  const question = page.getByRole("dialog", { name: "Je wijziging is nog niet bewaard" });
  await expect.element(question).toBeVisible();

  await lockByClock();
  await comeIn();

  await expect.element(page.getByLabelText("Voornaam")).toHaveValue("Şükrü");
  await expect.element(question).not.toBeInTheDocument();
});

test("a draft goes on with what was typed and not kept yet, also what cannot be read", async () => {
  const backend = await open("#/money/drafts/d3");
  await page.getByLabelText("Aantal, regel 1").fill("twaalf");
  await page.getByLabelText("Wat, regel 1").fill("Zaal met koffie");

  await lock();
  await comeIn();

  await expect.element(page.getByLabelText("Aantal, regel 1")).toHaveValue("twaalf");
  await expect.element(page.getByLabelText("Wat, regel 1")).toHaveValue("Zaal met koffie");
  await page.getByLabelText("Aantal, regel 1").fill("1500");
  await vi.waitFor(() => {
    const line = backend.calls("save_draft").at(-1)?.lines[0];
    expect([line?.quantity, line?.text]).toEqual(["1500", "Zaal met koffie"]);
  });
});

test("nothing of it is kept outside the memory of the program", async () => {
  await open("#/people/new");
  await page.getByLabelText("Voornaam").fill("Nergensbewaard");

  await lock();

  const kept =
    JSON.stringify({ ...localStorage, ...sessionStorage }) + JSON.stringify(history.state);
  expect(kept).not.toContain("Nergensbewaard");
  expect(location.href).not.toContain("Nergensbewaard");
});

/** A window over the page leaves the button out of reach; the clock does not ask. */
async function lockByClock() {
  document
    .querySelectorAll<HTMLButtonElement>("nav button, aside button, button")
    .forEach((button) => {
      if (button.textContent.trim() === "Vergrendelen") button.click();
    });
  await expect.element(page.getByRole("button", { name: "Openen" })).toBeVisible();
}
