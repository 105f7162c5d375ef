// From an empty room list to a final invoice, in a real browser against the real program: once by
// mouse, and once more without it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { after, before, describe, test } from "node:test";
import {
  breaches,
  cells,
  makeFile,
  openOffice,
  sample,
  tabTo,
  visit,
} from "./office.mjs";

const PASSPHRASE = "vier groene fietsen in de kas";
const LISTS = ["organisatie.json", "klanten.xlsx"].map((name) =>
  join(sample, name),
);
const CUSTOMER = "Stichting Welzijn Voorbeelddam";

let office;
let page;
/** What was seen on the way and is needed further on. */
const seen = {};

const button = (name) => page.getByRole("button", { name, exact: true });
const heading = (name) => page.getByRole("heading", { level: 1, name });
const dialog = (name) => page.getByRole("dialog", { name });
const toast = (text) => page.locator(".toast").filter({ hasText: text });
const clean = async (where) =>
  assert.deepEqual(await breaches(page), [], where);
const text = async (locator) =>
  (await locator.innerText()).replace(/\s+/g, " ").trim();
const field = (name) => page.getByRole("textbox", { name, exact: true });

/** Asks the program from inside the page, with the page's own token. */
const ask = (command, input) =>
  page.evaluate(
    async ([name, body]) => {
      const answer = await fetch(`/call/${name}`, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          Authorization: `Bearer ${sessionStorage.getItem("buurtkas-token")}`,
        },
        body: JSON.stringify(body),
      });
      return answer.json();
    },
    [command, input],
  );
const today = async () => (await ask("door_status", {})).ok.result.today;
const reservations = async () => {
  const day = await today();
  const { ok } = await ask("list_reservations", {
    from: day,
    to: day,
    room_id: null,
  });
  return ok.result;
};

/** Where an hour lies on the track of the room with this number. */
async function pointAt(row, hour) {
  const track = page.locator(".track").nth(row);
  await track.scrollIntoViewIfNeeded();
  const box = await track.boundingBox();
  return {
    x: box.x + ((hour - 8) / 14) * box.width,
    y: box.y + box.height / 2,
  };
}
async function drag(from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}
async function press(...keys) {
  for (const key of keys) await page.keyboard.press(key);
}
/** Puts away what was said, where it lies over a button. */
async function tidy() {
  const close = page.locator(".toast").getByRole("button", { name: "Sluiten" });
  while ((await close.count()) > 0) await close.first().click();
}
const noDialog = () =>
  page.locator("dialog[open]").waitFor({ state: "detached" });

describe("a room, from its price to the invoice", { concurrency: 1 }, () => {
  before(async () => {
    office = await openOffice();
    page = office.page;
    await makeFile(office, "ruimtes.kas", PASSPHRASE);
    const { ok } = await ask("run_import", {
      files: LISTS.map((path) => ({
        name: basename(path),
        content_base64: readFileSync(path).toString("base64"),
      })),
    });
    assert.ok(ok.result.files.every(({ accepted }) => accepted > 0));
    await page.reload();
    await page.getByRole("link", { name: "Ruimtes", exact: true }).waitFor();
  });
  after(() => office?.close());

  test("without a room the board says to make one first", async () => {
    await page.getByRole("link", { name: "Ruimtes", exact: true }).click();
    await page.getByText(/Er is nog geen ruimte om te boeken/).waitFor();
    await clean("board, empty");
    await page.getByRole("link", { name: "Naar ruimtes en prijzen" }).click();
    await heading("Ruimtes en prijzen").waitFor();
    await clean("rooms, empty");
  });

  test("she makes a room with prices; a double click makes one", async () => {
    await button("Ruimte maken").first().click();
    await button("Bewaren").click();
    await page.getByText("Vul in hoe de ruimte heet.").waitFor();
    await clean("room, nothing filled in");
    await page.getByLabel("Naam", { exact: true }).fill("Grote zaal");
    await page.getByLabel("Hoeveel mensen passen erin?").fill("120");
    await field("Prijs in euro, prijs 1").fill("22,50");
    await button("Bewaren").dblclick();
    await noDialog();
    await page.getByRole("heading", { level: 2, name: "Grote zaal" }).waitFor();
    const { ok } = await ask("list_rooms", {});
    assert.deepEqual(
      ok.result.map(({ name, rates }) => [name, rates.length]),
      [["Grote zaal", 1]],
    );
    await clean("rooms, one");
  });

  test("a name of 200 letters fits, and one of 201 cannot be typed", async () => {
    await button("Ruimte maken").click();
    const name = page.getByLabel("Naam", { exact: true });
    await name.fill("W".repeat(201));
    await name.press("End");
    await page.keyboard.type("x");
    await field("Prijs in euro, prijs 1").fill("10");
    await name.fill("Ö".repeat(200));
    await button("Bewaren").click();
    await noDialog();
    await page
      .getByRole("heading", { level: 2, name: "Ö".repeat(200) })
      .waitFor();
    const sideways = await page.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth,
    );
    assert.equal(sideways, 0);
  });

  test("a lunch of 9 % and a projector of 21 % can join", async () => {
    for (const [name, price, unit, vat] of [
      ["Lunch", "12,50", "persoon", "9"],
      ["Beamer met bediening", "35", "keer", "21"],
    ]) {
      await tidy();
      await button("Iets toevoegen").click();
      await page.getByLabel("Wat is het?").fill(name);
      await field("Prijs in euro").fill(price);
      await page.getByLabel("Per wat?").fill(unit);
      await page.getByLabel("Btw", { exact: true }).selectOption(vat);
      await button("Bewaren").dblclick();
      await noDialog();
    }
    const rows = await cells(page, "Wat erbij kan");
    assert.deepEqual(
      rows.map((row) => [row[0], row[3]]),
      [
        ["Beamer met bediening", "21 %"],
        ["Lunch", "9 %"],
      ].sort(
        ([a], [b]) =>
          rows.findIndex((row) => row[0] === a) -
          rows.findIndex((row) => row[0] === b),
      ),
    );
    await clean("services");
  });

  test("she books by dragging over free time", async () => {
    await visit(page, "#/rooms");
    await page.locator(".track").first().waitFor();
    await tidy();
    await clean("board");
    await drag(await pointAt(0, 10.02), await pointAt(0, 11.9));
    await dialog("Ruimte boeken").waitFor();
    assert.equal(await field("Van").inputValue(), "10:00");
    assert.equal(await field("Tot").inputValue(), "12:00");
    await field("Waarvoor?").fill("Jaarvergadering");
    const who = page.getByRole("combobox", { name: /^Wie\?/ });
    await who.fill("welzijn");
    await page.getByRole("option", { name: CUSTOMER }).click();
    await page.getByLabel("Lunch").fill("10");
    await page.getByLabel("Beamer met bediening").fill("1");
    // 2 hours of € 22,50, and € 125 and € 35 with it.
    await dialog("Ruimte boeken").getByText("€ 45,00").first().waitFor();
    await dialog("Ruimte boeken").getByText("€ 205,00").first().waitFor();
    await clean("booking");
    await button("Boeken").dblclick();
    await noDialog();
    await toast("De ruimte is geboekt.").waitFor();
    const rows = await reservations();
    assert.deepEqual(
      rows.map(({ title, begin, end }) => [title, begin, end]),
      [["Jaarvergadering", "10:00", "12:00"]],
    );
  });

  test("over a taken time the sweep is red, and booking is refused in words", async () => {
    const from = await pointAt(0, 11.02);
    const to = await pointAt(0, 12.9);
    // From free time into the reservation: that one itself would be dragged.
    await page.mouse.move(to.x, to.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y, { steps: 6 });
    await page.locator(".ghost.clash").waitFor();
    assert.match(await text(page.locator(".ghost")), /al bezet/);
    await page.mouse.up();
    await dialog("Ruimte boeken").waitFor();
    await field("Waarvoor?").fill("Koor");
    await page.getByText(/Dan is de ruimte al bezet/).waitFor();
    await dialog("Ruimte boeken")
      .getByText(/10:00 tot 12:00: Jaarvergadering/)
      .waitFor();
    await clean("booking, clash");
    await button("Boeken").click();
    const alert = page.getByRole("alert");
    await alert.waitFor();
    assert.equal(
      await alert.getAttribute("data-problem"),
      "reservation_clashes",
    );
    assert.equal((await reservations()).length, 1);
    // A minute over is still a clash; to the minute it fits.
    await field("Van").fill("11:59");
    await field("Tot").fill("13:00");
    await page.getByText(/Dan is de ruimte al bezet/).waitFor();
    await field("Van").fill("12:00");
    await field("Tot").fill("13:00");
    await page
      .getByText(/Dan is de ruimte al bezet/)
      .waitFor({ state: "detached" });
    await button("Boeken").click();
    await noDialog();
    assert.equal((await reservations()).length, 2);
  });

  test("an end before the start is told before it is sent", async () => {
    await button("Ruimte boeken").click();
    await field("Waarvoor?").fill("Omgekeerd");
    await field("Tot").fill("9");
    await field("Van").fill("18");
    await field("Tot").fill("17:30");
    await page.getByText(/ligt niet na het begin/).waitFor();
    await button("Annuleren").click();
    await noDialog();
  });

  test("dragging one onto another is refused and it stays where it was", async () => {
    await drag(await pointAt(0, 12.5), await pointAt(0, 11.5));
    const alert = page.getByRole("alert");
    await alert.waitFor();
    assert.equal(
      await alert.getAttribute("data-problem"),
      "reservation_clashes",
    );
    const koor = (await reservations()).find(({ title }) => title === "Koor");
    assert.deepEqual([koor.begin, koor.end], ["12:00", "13:00"]);
  });

  test("dragged to free time and to the other room it moves, and can be put back", async () => {
    // Coming to the second row may scroll the first one, so both are measured after it.
    await pointAt(1, 15.5);
    await drag(await pointAt(0, 12.5), await pointAt(1, 15.5));
    await toast("De reservering is veranderd.").waitFor();
    const koor = async () =>
      (await reservations()).find(({ title }) => title === "Koor");
    assert.equal((await koor()).begin, "15:00");
    await toast("De reservering is veranderd.")
      .getByRole("button", { name: "Terugzetten" })
      .click();
    await page.getByText("Teruggezet.").waitFor();
    assert.equal((await koor()).begin, "12:00");
  });

  test("its end is dragged a quarter longer", async () => {
    const end = await pointAt(0, 13);
    await drag({ x: end.x - 4, y: end.y }, await pointAt(0, 13.25));
    await toast("De reservering is veranderd.").waitFor();
    const koor = (await reservations()).find(({ title }) => title === "Koor");
    assert.deepEqual([koor.begin, koor.end], ["12:00", "13:15"]);
  });

  test("what took place is ready to be billed", async () => {
    await page
      .getByRole("gridcell", { name: /^Jaarvergadering/ })
      .first()
      .click();
    await heading("Jaarvergadering").waitFor();
    await clean("reservation");
    // Ten lunches are still ten when something else is changed.
    await button("Wijzigen").click();
    await dialog("Reservering wijzigen").waitFor();
    assert.equal(await page.getByLabel("Lunch").inputValue(), "10");
    await clean("changing a reservation");
    await button("Bewaren").click();
    await noDialog();
    const kept = (await reservations()).find(
      ({ title }) => title === "Jaarvergadering",
    );
    const lunch = kept.extras.find((extra) => extra.text === "Lunch");
    assert.equal(Number(lunch.quantity), 10);
    await button("Is geweest").dblclick();
    await page.getByText("Klaar om te factureren.").waitFor();
    await clean("reservation, took place");
    seen.reservation = new URL(page.url()).hash;
  });

  test("the open lines become a draft with the exempt rent, the lunch and the projector", async () => {
    await page.getByRole("link", { name: "Naar de open regels" }).click();
    await heading(CUSTOMER).waitFor();
    await page.getByRole("table", { name: "Nog te factureren" }).waitFor();
    const lines = await cells(page, "Nog te factureren");
    assert.deepEqual(
      lines.map((row) => row[5]).sort(),
      ["21 %", "9 %", "Vrijgesteld"],
      JSON.stringify(lines),
    );
    await clean("customer with open lines");
    await button("Maak concept").dblclick();
    await page.getByRole("button", { name: "Definitief maken" }).waitFor();
    await page.getByText("Klaar om definitief te maken.").waitFor();
    const { ok } = await ask("list_drafts", {});
    assert.equal(ok.result.length, 1);
    await clean("draft");
  });

  test("made final, its page says why the rent is exempt", async () => {
    await button("Definitief maken").click();
    const asking = page.getByRole("dialog");
    await asking
      .getByRole("button", { name: "Definitief maken", exact: true })
      .dblclick();
    await heading(/^Factuur /).waitFor();
    const drawn = page.locator("main .preview img").first();
    await drawn.waitFor();
    assert.ok(
      await drawn.evaluate((image) =>
        image.decode().then(() => image.naturalWidth),
      ),
    );
    const id = new URL(page.url()).hash.split("/").at(-1);
    const { ok } = await ask("get_invoice", { invoice_id: id });
    assert.match(JSON.stringify(ok.result), /11 lid 1|vrijgesteld/i);
    const { ok: listed } = await ask("list_invoices", {
      search: "",
      kind: null,
      offset: 0,
      limit: 10,
    });
    assert.equal(listed.result.total, 1);
    await clean("invoice");
    await visit(page, seen.reservation);
    await page.getByText("Staat op een factuur.").waitFor();
  });

  test("the same by keyboard only: book, clash, move, took place, draft", async () => {
    await visit(page, "#/rooms");
    const board = page.getByRole("grid");
    await board.waitFor();
    await tabTo(board);
    // From 9 in the great hall to half past two, an hour and a half of it.
    await press("Home");
    for (let at = 8; at < 14.5; at += 0.25) await press("ArrowRight");
    await press(...Array(6).fill("Shift+ArrowRight"), "Enter");
    await dialog("Ruimte boeken").waitFor();
    assert.equal(await field("Van").inputValue(), "14:30");
    assert.equal(await field("Tot").inputValue(), "16:00");
    await tabTo(field("Waarvoor?"));
    await page.keyboard.type("Buurtfeest");
    await press("Tab");
    await page.keyboard.type("welzijn");
    await page.getByRole("option", { name: CUSTOMER }).waitFor();
    await press("Enter");
    // First over the other one, then after it.
    await tabTo(field("Van"));
    await press("Control+a");
    await page.keyboard.type("11");
    await page.getByText(/Dan is de ruimte al bezet/).waitFor();
    await press("Control+a");
    await page.keyboard.type("1430");
    await page
      .getByText(/Dan is de ruimte al bezet/)
      .waitFor({ state: "detached" });
    await tabTo(page.getByLabel("Lunch"));
    await page.keyboard.type("3");
    await tabTo(button("Boeken"));
    await press("Enter");
    await noDialog();
    const own = async () =>
      (await reservations()).find(({ title }) => title === "Buurtfeest");
    assert.deepEqual(
      [(await own()).begin, (await own()).end],
      ["14:30", "16:00"],
    );

    // Picked up, carried an hour on, and made a quarter longer.
    await page.getByRole("gridcell", { name: /^Buurtfeest/ }).waitFor();
    await tabTo(board);
    await press("Home");
    for (let at = 8; at < 14.5; at += 0.25) await press("ArrowRight");
    await press("m", ...Array(4).fill("ArrowRight"), "Enter");
    await page
      .getByRole("gridcell", { name: /Buurtfeest, 15:30–17:00/ })
      .first()
      .waitFor();
    await press("Control+ArrowRight", "Enter");
    await page
      .getByRole("gridcell", { name: /Buurtfeest, 15:30–17:15/ })
      .first()
      .waitFor();
    await press("Enter");
    await heading("Buurtfeest").waitFor();
    await tabTo(button("Is geweest"));
    await press("Enter");
    await page.getByText("Klaar om te factureren.").waitFor();
    await tabTo(button("Maak factuur"));
    await press("Enter");
    await page.getByText("Klaar om definitief te maken.").waitFor();
    await tabTo(button("Definitief maken"));
    await press("Enter");
    await page.getByRole("dialog").waitFor();
    await tabTo(
      page
        .getByRole("dialog")
        .getByRole("button", { name: "Definitief maken", exact: true }),
    );
    await press("Enter");
    await heading(/^Factuur /).waitFor();
  });

  test("a series is booked whole, and called off one by one", async () => {
    await visit(page, "#/rooms");
    await page.getByRole("grid").waitFor();
    await button("Later").click();
    await button("Ruimte boeken").click();
    await field("Waarvoor?").fill("Koorrepetitie");
    await page.getByLabel("Herhalen?").selectOption("1");
    await page.getByText(/4 keer/).waitFor();
    await button("Boeken").dblclick();
    await noDialog();
    await toast("De ruimte is 4 keer geboekt.").waitFor();
    await page.getByRole("gridcell", { name: /^Koorrepetitie/ }).click();
    await heading("Koorrepetitie").waitFor();
    await button("Reservering annuleren").click();
    await dialog("Reservering annuleren")
      .getByRole("button", { name: "Reservering annuleren", exact: true })
      .click();
    await page.getByText("Vul in waarom het niet doorgaat.").waitFor();
    await page.getByLabel("Waarom?").fill("De dirigent is ziek.");
    await clean("calling off");
    await dialog("Reservering annuleren")
      .getByRole("button", { name: "Reservering annuleren", exact: true })
      .click();
    await page.getByText("Reden: De dirigent is ziek.").waitFor();
    await page.getByRole("link", { name: "Op het planbord" }).click();
    await page.getByRole("grid").waitFor();
    assert.equal(
      await page.getByRole("gridcell", { name: /^Koorrepetitie/ }).count(),
      0,
    );
  });

  test("week and month are accessible in light and dark, Dutch and English, and fit 720 pixels", async () => {
    const look = async (label, value) => {
      await visit(page, "#/settings/look");
      await page.getByLabel(label).selectOption(value);
    };
    for (const [language, theme] of [
      ["en", "dark"],
      ["nl", "light"],
    ]) {
      await look(/^(Taal|Language)/, language);
      await page.waitForFunction(
        (lang) => document.documentElement.lang === lang,
        language,
      );
      await look(/^(Licht of donker|Light or dark)/, theme);
      for (const place of [
        "#/rooms",
        "#/rooms?view=week",
        "#/rooms?view=month",
        "#/rooms/list",
        seen.reservation,
      ]) {
        await visit(page, place);
        await page.locator("main .skeleton").waitFor({ state: "detached" });
        await clean(`${place}, ${language}, ${theme}`);
        await page.setViewportSize({ width: 720, height: 900 });
        assert.equal(
          await page.evaluate(
            () =>
              document.documentElement.scrollWidth -
              document.documentElement.clientWidth,
          ),
          0,
          place,
        );
        await page.setViewportSize({ width: 1440, height: 900 });
      }
    }
  });

  test("the page complained of nothing on the whole way", () => {
    assert.deepEqual(office.complaints, []);
  });
});
