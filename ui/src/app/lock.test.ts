// A lock takes the screens away and not what somebody was typing.
import "$lib/styles/index.css";
import { startAppearance } from "$lib/appearance/index.svelte";
import { useBackend } from "$lib/api";
import type { DoorStatus, Role } from "$lib/api";
import { useLanguage } from "$lib/i18n";
import { go, leave, startRouter } from "$lib/router";
import { fakeBackend, sampleAnswers, writesEverything } from "$dev/fake";
import { stillLook } from "$dev/looks";
import { mount, unmount } from "svelte";
import { afterEach, beforeAll, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import App from "./App.svelte";

let app: ReturnType<typeof mount> | undefined;

beforeAll(() => {
  startAppearance();
  startRouter();
  stillLook();
});

afterEach(async () => {
  leave();
  if (app) await unmount(app);
  app = undefined;
  document.querySelector("#app")?.remove();
});

/** The program, in which whoever is named at the door comes in; Marjan when nobody is. */
async function open(at: string) {
  await page.viewport(1280, 900);
  useLanguage("nl");
  go(at);
  const answers = sampleAnswers("filled");
  const cameIn = (status: DoorStatus, name: string, role: Role): DoorStatus => ({
    ...status,
    user: { name, role },
  });
  useBackend(
    fakeBackend(
      {
        ...answers,
        open_administration: (input) =>
          cameIn(
            answers.open_administration?.(input) as DoorStatus,
            input.user_name ?? "Marjan de Vries",
            "director",
          ),
      },
      writesEverything,
    ),
  );
  const target = document.createElement("div");
  target.id = "app";
  document.body.append(target);
  app = mount(App, { target });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
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

  await lockByKeys();
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
async function lockByKeys() {
  document
    .querySelectorAll<HTMLButtonElement>("nav button, aside button, button")
    .forEach((button) => {
      if (button.textContent.trim() === "Vergrendelen") button.click();
    });
  await expect.element(page.getByRole("button", { name: "Openen" })).toBeVisible();
}
