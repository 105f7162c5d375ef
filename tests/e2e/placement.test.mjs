// From a person to a certificate and back to a revoked one, in a real browser against the real
// program: the first time by mouse, the second by keyboard only.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import {
  breaches,
  bytesOf,
  enter,
  makeFile,
  openOffice,
  tabTo,
  typeIn,
  visit,
} from "./office.mjs";

const PASSPHRASE = "vier groene fietsen in de kas";
const NAME = "Şükrü Öztürk-van der Wöhlenbergh";

let office;
let page;
const seen = {};

const button = (name) => page.getByRole("button", { name, exact: true });
const link = (name) => page.getByRole("link", { name, exact: true });
const heading = (name) => page.getByRole("heading", { level: 1, name });
const field = (name) => page.getByRole("textbox", { name, exact: true });
const choice = (name) => page.getByRole("combobox", { name });
const toast = (text) => page.locator(".toast").filter({ hasText: text });
const clean = async (where) =>
  assert.deepEqual(await breaches(page), [], where);

describe("a placement, by mouse", { concurrency: 1 }, () => {
  before(async () => {
    office = await openOffice();
    page = office.page;
    page.setDefaultTimeout(8000);
    await makeFile(office, "plekken.kas", PASSPHRASE);
  });
  after(() => office?.close());

  async function addPerson(given, family) {
    await visit(page, "#/people/new");
    await heading("Persoon toevoegen").waitFor();
    await field("Voornaam").fill(given);
    await field("Achternaam").fill(family);
    await button("Persoon bewaren").click();
  }

  test("she writes down a guide and a participant", async () => {
    await addPerson("Chantal", "Bakker");
    await heading("Chantal Bakker").waitFor();
    await addPerson("Şükrü", "Öztürk-van der Wöhlenbergh");
    await heading(NAME).waitFor();
    await clean("person");
  });

  test("somebody of the same name is asked about and not merged", async () => {
    await addPerson("Chantal", "Bakker");
    await page.getByText("Is dit dezelfde persoon?").waitFor();
    await clean("namesake");
    await visit(page, "#/people");
    await page.getByRole("button", { name: "Weggaan zonder bewaren" }).click();
    await link(NAME).click();
    await heading(NAME).waitFor();
  });

  test("a placement with guide, tasks and skills", async () => {
    await link("Plek maken").click();
    await heading("Plek toevoegen").waitFor();
    await choice("Begeleider").fill("Chantal");
    await page.getByRole("option", { name: /Chantal Bakker/ }).click();
    await choice("Soort plek").fill("werkervaringsplaats");
    await page.getByLabel("Taak 1", { exact: true }).fill("zaaien en oogsten");
    await page
      .getByLabel("Vaardigheid 1", { exact: true })
      .fill("veilig werken");
    await page.getByRole("textbox", { name: /^Begin/ }).fill("1-9-2026");
    await page.getByRole("textbox", { name: /^Uren per week/ }).fill("16");
    await clean("placement form");
    await button("Plek bewaren").click();
    await heading(NAME).waitFor();
    await page.getByText("zaaien en oogsten").waitFor();
    seen.placement = page.url().split("/").at(-1);
    await clean("placement");
  });

  test("hours by times and by length, and not twice at the same time", async () => {
    await link("Uren").last().click();
    await heading("Uren").waitFor();
    await page.getByRole("textbox", { name: /^Dag/ }).fill("5-10-2026");
    await page.getByRole("textbox", { name: /^Van/ }).fill("9:00");
    await page.getByRole("textbox", { name: /^Tot/ }).fill("13:00");
    await button("Uren bewaren").click();
    await toast("Bewaard: 4 uur").waitFor();
    await page.getByRole("textbox", { name: /^Van/ }).fill("12:30");
    await page.getByRole("textbox", { name: /^Tot/ }).fill("14:00");
    await button("Uren bewaren").click();
    await page.getByText(/staat deze persoon al ingevuld/).waitFor();
    await page.getByLabel("Alleen hoe lang").check();
    await page.getByRole("textbox", { name: /^Hoe lang/ }).fill("1,5");
    await button("Uren bewaren").click();
    await toast("1 uur 30 minuten").waitFor();
    await clean("hours");
  });

  test("all of them approved at once", async () => {
    await visit(page, "#/hours/approve");
    await clean("approve");
    await button("Alle 2 goedkeuren").click();
    await page
      .getByText("Niets te doen. Alle uren zijn goedgekeurd.")
      .waitFor();
  });

  test("ended, previewed, issued", async () => {
    await visit(page, `#/people/placements/${seen.placement}`);
    await button("Beëindigen").click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByRole("textbox", { name: /^Laatste dag/ })
      .fill("20-10-2026");
    await dialog.getByRole("button", { name: "Beëindigen" }).click();
    await page
      .getByText("Deze plek is afgerond met goedgekeurde uren.")
      .waitFor();
    await link("Certificaat").click();
    await page.getByRole("img", { name: /pagina 1/ }).waitFor();
    await clean("preview of the certificate");
    await button("Certificaat maken").click();
    await page.getByText("Opnieuw afdrukken (PDF)").waitFor();
  });

  test("printed twice the same, then revoked, and verifying says so", async () => {
    const print = async () => {
      const download = page.waitForEvent("download");
      await button("Opnieuw afdrukken (PDF)").click();
      return bytesOf(await download);
    };
    const paper = await print();
    assert.ok(paper.equals(await print()));
    const code = await page.locator("main code").innerText();
    await button("Intrekken").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("De uren klopten niet");
    await dialog.getByRole("button", { name: "Intrekken" }).click();
    await page.getByText("Ingetrokken op").waitFor();
    await visit(page, "#/people/certificates/verify");
    await field("Code").fill(code);
    await button("Controleren").click();
    await page
      .getByRole("heading", { name: "Dit certificaat is ingetrokken" })
      .waitFor();
    assert.deepEqual(office.complaints, []);
  });

  test("once more, by keyboard only", async () => {
    await visit(page, "#/people/new");
    await typeIn(field("Voornaam"), "Nguyễn Thị");
    await typeIn(field("Achternaam"), "Ánh Tuyết");
    await enter(button("Persoon bewaren"));
    await heading("Nguyễn Thị Ánh Tuyết").waitFor();
    await enter(link("Plek maken"));
    await heading("Plek toevoegen").waitFor();
    await typeIn(choice("Soort plek"), "dagbesteding");
    await typeIn(page.getByRole("textbox", { name: /^Begin/ }), "1-9-2026");
    await enter(button("Plek bewaren"));
    await heading("Nguyễn Thị Ánh Tuyết").waitFor();
    await enter(link("Uren").last());
    await heading("Uren").waitFor();
    await typeIn(page.getByRole("textbox", { name: /^Dag/ }), "6-10-2026");
    await typeIn(page.getByRole("textbox", { name: /^Van/ }), "9");
    await typeIn(page.getByRole("textbox", { name: /^Tot/ }), "1230");
    await enter(button("Uren bewaren"));
    await toast("3 uur 30 minuten").waitFor();
    await visit(page, "#/hours/approve");
    await enter(button("1 goedkeuren"));
    await page
      .getByText("Niets te doen. Alle uren zijn goedgekeurd.")
      .waitFor();
  });

  test("ended and issued by keyboard, after looking at the paper", async () => {
    await visit(page, "#/people/placements");
    await enter(link("Nguyễn Thị Ánh Tuyết"));
    await enter(button("Beëindigen"));
    const dialog = page.getByRole("dialog");
    await typeIn(
      dialog.getByRole("textbox", { name: /^Laatste dag/ }),
      "20-10-2026",
    );
    await enter(dialog.getByRole("button", { name: "Beëindigen" }));
    await page
      .getByText("Deze plek is afgerond met goedgekeurde uren.")
      .waitFor();
    await enter(link("Certificaat"));
    await page.getByRole("img", { name: /pagina 1/ }).waitFor();
    // The paper itself can be scrolled and made larger without a mouse.
    const paper = page.getByRole("group", { name: /Ánh Tuyết/ });
    const sheet = paper.getByRole("img").first();
    const before = await sheet.boundingBox();
    await enter(button("Groter"));
    const larger = await sheet.boundingBox();
    assert.ok(larger.width > before.width, `${larger.width}`);
    await tabTo(paper);
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(
      (element) => element.scrollLeft > 0,
      await paper.elementHandle(),
    );
    await enter(button("Certificaat maken"));
    await page.getByText("Opnieuw afdrukken (PDF)").waitFor();
  });

  test("printed twice, revoked and verified by keyboard", async () => {
    const print = async () => {
      const download = page.waitForEvent("download");
      await enter(button("Opnieuw afdrukken (PDF)"));
      return bytesOf(await download);
    };
    const paper = await print();
    assert.ok(paper.equals(await print()));
    const code = await page.locator("main code").innerText();
    await enter(button("Intrekken"));
    const dialog = page.getByRole("dialog");
    await typeIn(dialog.getByRole("textbox"), "De naam klopte niet");
    await enter(dialog.getByRole("button", { name: "Intrekken" }));
    await page.getByText("Ingetrokken op").waitFor();
    await page.getByText("De naam klopte niet").waitFor();
    // The palette is the short way to any screen for who has only keys.
    await page.keyboard.press("Control+K");
    await page.keyboard.type("certificaat controleren");
    await page
      .getByRole("option", { name: /Certificaat controleren/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await heading("Certificaat controleren").waitFor();
    await typeIn(field("Code"), code);
    await enter(button("Controleren"));
    await page
      .getByRole("heading", { name: "Dit certificaat is ingetrokken" })
      .waitFor();
    await clean("verified by keyboard");
    assert.deepEqual(office.complaints, []);
  });
});
