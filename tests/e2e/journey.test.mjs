// From an empty start to a closed month, in a real browser against the real program.
import assert from "node:assert/strict";
import {
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import {
  breaches,
  bytesOf,
  cells,
  euro,
  expected,
  openOffice,
  sample,
  visit,
} from "./office.mjs";

const PASSPHRASE = "vier groene fietsen in de kas";
const LISTS = [
  "organisatie.json",
  "mensen.csv",
  "mensen.xlsx",
  "klanten.xlsx",
  "ruimtes.csv",
  "te-factureren.csv",
  "oogst-en-verkoop.csv",
  "plekken.csv",
  "uren.csv",
].map((name) => join(sample, name));

let office;
let page;
/** What was seen on the way and is needed further on. */
const seen = {};

const button = (name) => page.getByRole("button", { name, exact: true });
const heading = (name) => page.getByRole("heading", { level: 1, name });
const clean = async (where) =>
  assert.deepEqual(await breaches(page), [], where);
const text = async (locator) =>
  (await locator.innerText()).replace(/\s+/g, " ").trim();

async function chooseLists() {
  const chooser = page.waitForEvent("filechooser");
  await button("Bestanden kiezen").click();
  await (await chooser).setFiles(LISTS);
}

async function downloadOf(press) {
  const download = page.waitForEvent("download");
  await press();
  return download;
}

// One journey: each step starts where the one before it ended.
describe("a director's first month", { concurrency: 1 }, () => {
  before(async () => {
    office = await openOffice();
    page = office.page;
    await page.goto(office.address);
  });
  after(() => office?.close());

  test("the token leaves the address bar at once", async () => {
    await heading("Begin met je coöperatie").waitFor();
    assert.ok(!page.url().includes("token"), page.url());
  });

  test("she makes a file and keeps the recovery words", async () => {
    await clean("create");
    await page
      .getByLabel("Naam van de organisatie")
      .fill("Voorbeeldwijk in oprichting");
    await page.getByLabel("Jouw naam").fill("Marjan de Vries");
    await page.getByLabel("Wachtzin", { exact: true }).fill(PASSPHRASE);
    await page.getByText("Heel sterk.").waitFor();
    await page
      .getByLabel("Waar het bestand komt te staan")
      .fill(join(office.folder, "voorbeeldwijk.kas"));
    await button("Bestand maken").click();

    await heading("Bewaar deze woorden").waitFor();
    seen.words = await page
      .locator("main ol li span:last-child")
      .allInnerTexts();
    assert.ok(seen.words.length >= 12, `${seen.words.length} words`);
    await clean("recovery sheet");
    const sheet = await downloadOf(() =>
      button("Blad bewaren of afdrukken (PDF)").click(),
    );
    assert.equal((await bytesOf(sheet)).subarray(0, 5).toString(), "%PDF-");
    await page.getByLabel("Ik bewaar dit blad op een veilige plek.").check();
    await button("Verder naar Buurtkas").click();
    await heading("Eerste stappen").waitFor();
  });

  test("five short first steps keep what she fills in and skip what she does not", async () => {
    const step = (name) => page.getByRole("heading", { level: 2, name });
    await step(/^Stap 1 van 5/).waitFor();
    await clean("first steps");
    await page.getByLabel("KvK-nummer").fill("00091630");
    await button("Bewaren en verder").click();
    await step(/^Stap 2 van 5/).waitFor();
    await page.getByRole("checkbox", { name: /^Keuken/ }).uncheck();
    await clean("first steps, modules");
    for (const left of [2, 3, 4, 5]) {
      await step(new RegExp(`^Stap ${left} van 5`)).waitFor();
      await button("Overslaan").click();
    }
    await heading(/Marjan/).waitFor();
    await visit(page, "#/settings/modules");
    const uses = (name) => page.getByRole("checkbox", { name });
    await uses(/^Ruimtes/).waitFor();
    assert.equal(await uses(/^Keuken/).isChecked(), false);
    await visit(page, "#/");
    await heading(/Marjan/).waitFor();
  });

  test("the start page says what to do first", async () => {
    await page.getByText("Er staan nog geen mensen en klanten in").waitFor();
    await clean("today, empty");
  });

  test("every empty list says what to do", async () => {
    for (const place of [
      "people",
      "people/placements",
      "people/certificates",
      "rooms",
      "rooms/list",
    ].concat([
      "money/invoices",
      "money/drafts",
      "money/customers",
      "month/2026-10",
      "month/2026-10/result",
    ])) {
      await visit(page, `#/${place}`);
      await page.locator("main .empty").waitFor();
      await clean(`${place}, empty`);
    }
  });

  test("a change of the settings is kept and can be put back", async () => {
    await visit(page, "#/settings/organisation");
    await page.getByLabel("Telefoon").fill("06-12340099");
    await button("Bewaren").click();
    await page.getByText("De gegevens zijn bewaard.").waitFor();
    await page
      .locator(".toast")
      .getByRole("button", { name: "Terugzetten" })
      .click();
    await page.getByText("Teruggezet.").waitFor();
  });

  test("leaving a form with something unsaved asks first", async () => {
    await visit(page, "#/");
    await visit(page, "#/settings/organisation");
    await page.getByLabel("Website").fill("https://half.example.org");
    await page.getByRole("link", { name: "Mensen", exact: true }).click();
    await page
      .getByRole("dialog", { name: "Je wijziging is nog niet bewaard" })
      .waitFor();
    await clean("leaving");
    await button("Weggaan zonder bewaren").click();
    await heading("Mensen").waitFor();
  });

  test("a dry run says what will come in and which rows will not, and why", async () => {
    await visit(page, "#/import");
    await chooseLists();
    const refused = page.getByRole("table", {
      name: "Rijen die niet binnenkomen",
    });
    await refused.waitFor();
    const rows = await cells(page, "Rijen die niet binnenkomen");
    assert.deepEqual(
      rows.map(([file, line]) => `${file.split(" ")[0]}:${line}`).sort(),
      expected.wrong_rows.map(({ file, line }) => `${file}:${line}`).sort(),
    );
    for (const [, , reason] of rows) assert.ok(reason.length > 10, reason);
    assert.equal(await page.locator("main article").count(), LISTS.length);
    await clean("dry run");
  });

  test("the lists come in, and coming in twice adds nothing", async () => {
    await button("Importeren").click();
    await page.getByText(/rijen zijn binnen/).waitFor({ timeout: 120_000 });
    await clean("imported");
    await button("Nog meer importeren").click();
    await chooseLists();
    await page.getByText("Er is niets nieuws om binnen te halen").waitFor();
  });

  test("the whole import can be put back and done again", async () => {
    await visit(page, "#/settings/changes");
    await page
      .locator("main tbody tr")
      .first()
      .getByRole("button", { name: "Terugzetten" })
      .click();
    await page.locator("main").getByText("Teruggezet").first().waitFor();
    await visit(page, "#/money/customers");
    await page.locator("main .empty").waitFor();
    await visit(page, "#/import");
    await chooseLists();
    await button("Importeren").click();
    await page.getByText(/rijen zijn binnen/).waitFor({ timeout: 120_000 });
  });

  test("people, customers and rooms are all there", async () => {
    await visit(page, "#/people");
    await page.getByText(`van ${expected.counts.persons_total}`).waitFor();
    await visit(page, "#/money/customers");
    await page.getByText(`van ${expected.counts.customers}`).waitFor();
    await visit(page, "#/rooms/list");
    await page.locator("main li.card").first().waitFor();
    assert.equal(
      await page.locator("main li.card").count(),
      expected.counts.rooms,
    );
    await visit(page, "#/people/placements");
    await page.getByRole("table").waitFor();
    assert.equal(
      (await cells(page, "Plekken")).length,
      expected.counts.placements,
    );
  });

  test("a draft can be changed and is kept by itself, with its page beside it", async () => {
    await visit(page, "#/month/2026-10");
    await page.getByRole("table", { name: "Facturen per klant" }).waitFor();
    await visit(page, "#/money/drafts");
    const make = page.getByRole("button", { name: /^Concepten maken voor/ });
    // The button makes those of last month; this journey may run in any month.
    if (/oktober 2026/.test(await make.innerText())) await make.click();
    else await officeCall("make_drafts", { month: "2026-10" });
    await page.getByRole("table", { name: "Concepten" }).waitFor();
    await page
      .getByRole("link", { name: "Stichting Welzijn Voorbeelddam" })
      .click();
    await heading("Stichting Welzijn Voorbeelddam").waitFor();
    await page.getByLabel("Kenmerk van de klant").fill("INKOOP-26-0042");
    await page.getByText(/Bewaard om \d\d:\d\d/).waitFor();
    const drawn = page.locator("main .preview img").first();
    await drawn.waitFor();
    assert.ok(
      await drawn.evaluate((image) =>
        image.decode().then(() => image.naturalWidth),
      ),
    );
    await clean("draft");
    // The program counts, the screen only shows; put back, it is to the cent what it was.
    const payable = page.locator("main .payable dd");
    const before = euro(
      expected.customers["Stichting Welzijn Voorbeelddam"].payable,
    );
    assert.equal(await text(payable), before);
    const quantity = page.getByLabel("Aantal, regel 1", { exact: true });
    const was = await quantity.inputValue();
    await quantity.fill("1.000,125");
    await page.waitForFunction(
      (sum) =>
        document
          .querySelector("main .payable dd")
          .innerText.replace(/\s+/g, " ")
          .trim() !== sum,
      before,
    );
    await quantity.fill(was);
    await page.waitForFunction(
      (sum) =>
        document
          .querySelector("main .payable dd")
          .innerText.replace(/\s+/g, " ")
          .trim() === sum,
      before,
    );
    await page.getByText(/Bewaard om \d\d:\d\d/).waitFor();
  });

  test("a draft that is thrown away leaves its lines to be billed again", async () => {
    await visit(page, "#/money/drafts");
    await page.getByRole("link", { name: "Atelier Naaldwijs" }).click();
    await heading("Atelier Naaldwijs").waitFor();
    await button("Concept weggooien").click();
    await page
      .getByText("Het concept is weg. De regels staan weer open.")
      .waitFor();
    await heading("Concepten").waitFor();
    await page
      .getByRole("link", { name: "Atelier Naaldwijs" })
      .waitFor({ state: "detached" });
  });

  /** Asks the program from inside the page, with the page's own token. */
  async function officeCall(command, input) {
    await page.evaluate(
      async ([name, body]) => {
        const token = sessionStorage.getItem("buurtkas-token");
        await fetch(`/call/${name}`, {
          method: "POST",
          headers: {
            "Content-Type": "application/json",
            Authorization: `Bearer ${token}`,
          },
          body: JSON.stringify(body),
        });
      },
      [command, input],
    );
    await page.reload();
  }

  test("the review list shows each customer to the cent", async () => {
    await visit(page, "#/month/2026-10");
    await page.getByRole("table", { name: "Facturen per klant" }).waitFor();
    const rows = await cells(page, "Facturen per klant");
    const shown = Object.fromEntries(rows.map((row) => [row[0], row.slice(3)]));
    const wanted = Object.fromEntries(
      Object.entries(expected.customers).map(([name, row]) => [
        name,
        [
          String(row.lines),
          euro(row.total_net),
          euro(row.total_vat),
          euro(row.payable),
        ],
      ]),
    );
    assert.deepEqual(shown, wanted);
  });

  test("the till and the placements stand beside it", async () => {
    const { per_class, per_payment_means } = expected.till;
    const classes = (await cells(page, "Kassa per btw-soort")).map((row) =>
      row.slice(1),
    );
    assert.deepEqual(
      classes.sort(),
      Object.values(per_class)
        .map(({ net, vat, gross }) => [euro(net), euro(vat), euro(gross)])
        .sort(),
    );
    const means = (await cells(page, "Kassa per betaalmiddel")).map(
      (row) => row[1],
    );
    assert.deepEqual(
      means.sort(),
      Object.values(per_payment_means).map(euro).sort(),
    );
    const placements = await cells(page, "Plekken en certificaten");
    const can = placements
      .filter((row) => row[3].startsWith("Krijgt"))
      .map((row) => row[0]);
    assert.deepEqual(can.sort(), [...expected.certificates.can].sort());
    for (const row of placements.filter(([name]) => !can.includes(name))) {
      assert.ok(
        row[3].length > "Geen certificaat".length,
        `${row[0]} is told no reason`,
      );
    }
    await clean("month");
  });

  test("closing the month makes exactly what was expected", async () => {
    await button("Maand afsluiten").click();
    await heading(/^Resultaat van/).waitFor({ timeout: 180_000 });
    await page.getByRole("table", { name: "Gemaakte facturen" }).waitFor();
    const rows = await cells(page, "Gemaakte facturen");
    const made = Object.entries(expected.customers).filter(
      ([, { kind }]) => kind !== "held_back_zero",
    );
    assert.deepEqual(
      Object.fromEntries(rows.map((row) => [row[1], row.slice(3)])),
      Object.fromEntries(
        made.map(([name, row]) => [
          name,
          [euro(row.total_net), euro(row.total_vat), euro(row.payable)],
        ]),
      ),
    );
    const numbers = rows.map(([number]) => number).sort();
    const first = 413;
    assert.deepEqual(
      numbers,
      numbers.map((_, at) => `2026-V-${String(first + at).padStart(4, "0")}`),
      "the numbers have no gap",
    );
    const foot = await text(
      page.getByRole("table", { name: "Gemaakte facturen" }).locator("tfoot"),
    );
    const { total_net, total_vat, payable } = expected.overall.all_documents;
    for (const sum of [total_net, total_vat, payable])
      assert.ok(foot.includes(euro(sum)), foot);
    await page.getByText("Toneelgroep Doekje Dicht").waitFor();
    await clean("result");
  });

  test("what became an invoice can no longer be put back, and she is told why", async () => {
    await visit(page, "#/settings/changes");
    const imported = page
      .locator("main tbody tr")
      .filter({ hasText: "Lijsten" })
      .first();
    await imported.getByRole("button", { name: "Terugzetten" }).click();
    const told = page.locator("main").getByRole("alert");
    await told.waitFor();
    assert.ok((await text(told)).length > 40, await text(told));
    await clean("refused to put back");
    await visit(page, "#/month/2026-10/result");
    await page.getByRole("table", { name: "Gemaakte facturen" }).waitFor();
  });

  test("everything can be kept in one folder", async () => {
    await button("Bewaar alles in een map").click();
    const folder = join(office.folder, "oktober");
    await page.getByLabel("Map", { exact: true }).fill(folder);
    await clean("save all");
    await button("Bewaren").click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    const kept = readdirSync(folder, { recursive: true }).map(String);
    const pdfs = kept.filter((name) => name.endsWith(".pdf"));
    assert.equal(
      pdfs.length,
      expected.overall.all_documents.documents +
        expected.certificates.can.length,
      kept.join(", "),
    );
  });

  test("an invoice shows its page, its entry, and gives its PDF and e-invoice", async () => {
    await visit(page, "#/money/invoices");
    await page.getByLabel("Zoek op nummer of klant").fill("Welzijn");
    await page.getByText("1 factuur", { exact: true }).waitFor();
    await page.getByRole("link", { name: /^2026-V-/ }).click();
    await heading(/^Factuur 2026-V-/).waitFor();
    const drawn = page.locator("main .preview img");
    await drawn.first().waitFor();
    assert.ok((await drawn.count()) > 1, "46 lines take more than one page");
    for (const image of await drawn.all()) {
      assert.ok(
        await image.evaluate((found) =>
          found.decode().then(() => found.naturalWidth),
        ),
      );
    }
    assert.ok((await cells(page, "In de boeken")).length > 2);
    await page.getByText("INKOOP-26-0042").waitFor();
    await clean("invoice");
    seen.invoice = new URL(page.url()).hash;
    const pdf = await downloadOf(() => button("PDF bewaren").click());
    assert.match(pdf.suggestedFilename(), /\.pdf$/);
    assert.equal((await bytesOf(pdf)).subarray(0, 5).toString(), "%PDF-");
    const ubl = await downloadOf(() => button("E-factuur bewaren").click());
    assert.match(
      (await bytesOf(ubl)).toString(),
      /<Invoice[^>]*xmlns="urn:oasis:names/,
    );
  });

  test("the credit note is found by its kind", async () => {
    await visit(page, "#/money/invoices");
    await page.getByLabel("Creditfacturen").check();
    await page.getByText("1 factuur", { exact: true }).waitFor();
    const [[, customer, kind, , , payable]] = await cells(page, "Facturen");
    assert.equal(customer, "Café Het Laatste Kwartier V.O.F.");
    assert.match(kind, /^Creditfactuur/);
    assert.equal(payable, euro(expected.customers[customer].payable));
  });

  test("certificates stand in the register, are printed again, verified and revoked", async () => {
    await visit(page, "#/people/certificates");
    await page.getByRole("table", { name: "Certificaten" }).waitFor();
    const rows = await cells(page, "Certificaten");
    assert.deepEqual(
      rows.map((row) => row[1]).sort(),
      [...expected.certificates.can].sort(),
    );
    const [[number]] = rows;
    await page.getByRole("link", { name: number, exact: true }).click();
    await heading(/^Certificaat van/).waitFor();
    const drawn = page.locator("main .preview img").first();
    await drawn.waitFor();
    assert.ok(
      await drawn.evaluate((image) =>
        image.decode().then(() => image.naturalWidth),
      ),
    );
    await clean("certificate");
    seen.certificate = new URL(page.url()).hash;
    const code = await page.locator("main code").innerText();
    const download = await downloadOf(() =>
      button("Opnieuw afdrukken (PDF)").click(),
    );
    const pdf = await bytesOf(download);

    await visit(page, "#/people/certificates/verify");
    await page.getByLabel("Code", { exact: true }).fill(code);
    await button("Controleren").click();
    await page
      .getByRole("heading", { name: "Dit certificaat is echt" })
      .waitFor();
    await clean("genuine");
    const verify = async (buffer) => {
      const chooser = page.waitForEvent("filechooser");
      await button("PDF kiezen").click();
      await (
        await chooser
      ).setFiles({ name: "c.pdf", mimeType: "application/pdf", buffer });
    };
    await verify(pdf);
    await page
      .getByRole("heading", { name: "Dit certificaat is echt" })
      .waitFor();

    await visit(page, seen.certificate);
    await button("Intrekken").click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByRole("button", { name: "Intrekken", exact: true })
      .click();
    await dialog.getByText("Vul de reden in.").waitFor();
    await dialog
      .getByLabel("Waarom trek je het in?")
      .fill("De uren waren van iemand anders.");
    await clean("revoking");
    await dialog
      .getByRole("button", { name: "Intrekken", exact: true })
      .click();
    await page.getByText("De uren waren van iemand anders.").waitFor();
    await clean("revoked");

    await visit(page, "#/people/certificates/verify");
    await verify(pdf);
    await page
      .getByRole("heading", { name: "Dit certificaat is ingetrokken" })
      .waitFor();
  });

  test("Ctrl K finds a customer and opens it, by keyboard only", async () => {
    await visit(page, "#/");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").waitFor();
    await page.keyboard.type("rekenvlinder");
    await page
      .getByRole("option", { name: /Basisschool De Rekenvlinder/ })
      .first()
      .waitFor();
    await clean("palette");
    await page.keyboard.press("Enter");
    await page
      .locator("main")
      .getByText("Basisschool De Rekenvlinder")
      .first()
      .waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.press("Escape");
    await page.getByRole("combobox").waitFor({ state: "hidden" });
  });

  test("the keyboard reaches the content first and the heading has focus after a move", async () => {
    await page.goto(`${new URL(office.address).origin}/#/rooms/list`);
    await page.reload();
    await heading("Ruimtes en prijzen").waitFor();
    await page.keyboard.press("Tab");
    assert.equal(
      await page.evaluate(() => document.activeElement.textContent),
      "Naar de inhoud",
    );
    await page.keyboard.press("Enter");
    assert.equal(
      await page.evaluate(() => document.activeElement.tagName),
      "H1",
    );
    await page.getByRole("link", { name: "Geld", exact: true }).click();
    await heading("Facturen").waitFor();
    assert.equal(
      await page.evaluate(() => document.activeElement.tagName),
      "H1",
    );
    assert.equal(await page.title(), "Facturen · Buurtkas");
  });

  test("every screen is accessible in light and dark, Dutch and English, and fits 720 pixels", async () => {
    const places = [
      "#/",
      "#/people",
      "#/people/placements",
      "#/people/certificates",
      "#/people/certificates/verify",
      "#/rooms",
      "#/rooms/list",
      "#/money/invoices",
      "#/money/drafts",
      "#/money/customers",
      "#/month/2026-10",
      "#/month/2026-10/result",
      "#/import",
      "#/start",
      "#/settings/organisation",
      "#/settings/modules",
      "#/settings/users",
      "#/settings/look",
      "#/settings/file",
      "#/settings/changes",
      "#/nowhere",
      seen.invoice,
      seen.certificate,
    ];
    const look = async (label, value) => {
      await visit(page, "#/settings/look");
      await page.getByLabel(label).selectOption(value);
    };
    for (const [language, theme] of [
      ["nl", "light"],
      ["en", "dark"],
      ["nl", "dark"],
      ["en", "light"],
      ["nl", "contrast"],
    ]) {
      await look(/^(Taal|Language)/, language);
      await page.waitForFunction(
        (lang) => document.documentElement.lang === lang,
        language,
      );
      await look(/^(Licht of donker|Light or dark)/, theme);
      for (const place of places) {
        await visit(page, place);
        await page.locator("main .skeleton").waitFor({ state: "detached" });
        await clean(`${place}, ${language}, ${theme}`);
      }
    }
    await look(/^(Taal|Language)/, "nl");
    const sideways = () =>
      page.evaluate(
        () =>
          document.documentElement.scrollWidth -
          document.documentElement.clientWidth,
      );
    for (const [width, size] of [
      [720, "100"],
      [1440, "200"],
    ]) {
      await page.setViewportSize({ width, height: 900 });
      await look("Tekstgrootte", size);
      for (const place of places) {
        await visit(page, place);
        await page.locator("main .skeleton").waitFor({ state: "detached" });
        assert.equal(
          await sideways(),
          0,
          `${place} at ${width} pixels and ${size} %`,
        );
        for (const item of ["Vandaag", "Geld", "Instellingen"]) {
          assert.ok(
            await page
              .getByRole("link", { name: item, exact: true })
              .isVisible(),
          );
        }
      }
    }
    await look("Tekstgrootte", "100");
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test("the file is checked and found whole", async () => {
    await visit(page, "#/settings/file");
    await button("Nu controleren").click();
    await page.getByText("Alles klopt").waitFor({ timeout: 120_000 });
  });

  test("another user gets in, and a wrong passphrase is told apart", async () => {
    await visit(page, "#/settings/users");
    const form = page
      .locator("form")
      .filter({ hasText: "Iemand toegang geven" });
    await form.getByLabel("Naam").fill("Bilal Yilmaz");
    await form
      .getByLabel("Wachtzin van deze gebruiker")
      .fill("zes rode pompoenen op de kar");
    await form.getByRole("button", { name: "Toegang geven" }).click();
    await page.getByText("Bilal Yilmaz heeft toegang.").waitFor();

    await button("Vergrendelen").click();
    await heading("Welkom terug").waitFor();
    await clean("unlock");
    await page.getByLabel("Jouw naam").fill("Bilal Yilmaz");
    await page.getByLabel("Wachtzin", { exact: true }).fill("dit is hem niet");
    await button("Openen").click();
    await page.getByRole("alert").waitFor();
    assert.equal(
      await page.getByRole("alert").getAttribute("data-problem"),
      "wrong_passphrase",
    );
    await page
      .getByLabel("Wachtzin", { exact: true })
      .fill("zes rode pompoenen op de kar");
    await button("Openen").click();
    await heading(/Bilal/).waitFor();
    await page.locator("main .skeleton").waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Geld", exact: true }).waitFor();
    assert.equal(
      await page.getByRole("link", { name: "Mensen", exact: true }).count(),
      0,
    );
    await clean("a bookkeeper's start");
  });

  test("the recovery words open the file when the passphrase is forgotten", async () => {
    await button("Vergrendelen").click();
    await heading("Welkom terug").waitFor();
    await button("Wachtzin vergeten").click();
    await page.getByLabel("De woorden").fill(seen.words.join(" "));
    await page.getByLabel("Jouw naam").fill("Marjan de Vries");
    await page
      .getByLabel("Nieuwe wachtzin")
      .fill("acht blauwe gieters bij de pomp");
    await clean("recover");
    await button("Openen met deze woorden").click();
    await heading(/Marjan/).waitFor();
  });

  test("a damaged file is told apart from a wrong passphrase", async () => {
    await button("Vergrendelen").click();
    await heading("Welkom terug").waitFor();
    const broken = join(office.folder, "kapot.kas");
    for (const name of readdirSync(office.folder)) {
      const part = name.match(/^voorbeeldwijk(?:\.kas)?(.*)$/);
      if (part && !/-(wal|shm)$/.test(name)) {
        copyFileSync(
          join(office.folder, name),
          join(office.folder, name.replace("voorbeeldwijk", "kapot")),
        );
      }
    }
    const file = openSync(broken, "r+");
    writeSync(file, Buffer.alloc(4096, 7), 0, 4096, 4096);
    writeSync(file, Buffer.alloc(4096, 7), 0, 4096, 0);
    closeSync(file);
    await button("Een ander bestand").click();
    await page.getByLabel("Waar het bestand staat").fill(broken);
    await page.getByLabel("Jouw naam").fill("Marjan de Vries");
    await page
      .getByLabel("Wachtzin", { exact: true })
      .fill("acht blauwe gieters bij de pomp");
    await button("Openen").click();
    await page.getByRole("alert").waitFor();
    assert.equal(
      await page.getByRole("alert").getAttribute("data-problem"),
      "file_damaged",
    );
    await clean("damaged");
  });

  test("the page complained of nothing on the whole way", () => {
    assert.deepEqual(office.complaints, []);
  });
});
