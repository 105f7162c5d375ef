// From a harvest to a closed till, in a real browser against the real program: by mouse where a
// finger would tap, by keyboard only where a cashier would type.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import {
  breaches,
  bytesOf,
  cells,
  openOffice,
  sample,
  visit,
} from "./office.mjs";

const PASSPHRASE = "zeven rode tomaten op een plank";
const LISTS = ["organisatie.json", "klanten.xlsx"].map((name) =>
  join(sample, name),
);
const CUSTOMER = "Stichting Welzijn Voorbeelddam";

let office;
let page;

const button = (name) => page.getByRole("button", { name, exact: true });
const heading = (name) => page.getByRole("heading", { level: 1, name });
const clean = async (where) =>
  assert.deepEqual(await breaches(page), [], where);
const text = async (locator) =>
  (await locator.innerText()).replace(/\s+/g, " ").trim();
const bon = () => page.getByRole("region", { name: "Bon", exact: true });
const total = (amount) =>
  bon()
    .locator("strong:not(.stale)", { hasText: new RegExp(amount) })
    .waitFor();
const keys = (typed) => page.keyboard.type(typed);
const press = (key) => page.keyboard.press(key);

async function makeProduct({ name, unit, price, vat, picture }) {
  await visit(page, "#/farm/products/new");
  await page.getByLabel("Product", { exact: true }).fill(name);
  if (unit) {
    await page.getByLabel("Per stuk, geteld").check();
    await page.getByLabel("Wat is één?").fill(unit);
  }
  await page.getByLabel(/^Prijs per/).fill(price);
  await page.getByLabel("Btw-soort").selectOption(vat);
  await page.getByRole("radio", { name: picture }).check();
  await clean(`product ${name}`);
  await button("Product bewaren").click();
  await heading("Producten en prijzen").waitFor();
  await page.getByRole("link", { name, exact: true }).waitFor();
}

/** The stock of every product as the page says it. */
async function stock() {
  await visit(page, "#/farm/stock");
  await page.getByRole("table", { name: "Voorraad" }).waitFor();
  const rows = await cells(page, "Voorraad");
  return Object.fromEntries(rows.map(([product, left]) => [product, left]));
}

// One journey: each step starts where the one before it ended.
describe("a Saturday at the market", { concurrency: 1 }, () => {
  before(async () => {
    office = await openOffice();
    page = office.page;
    await page.goto(office.address);
    await page.getByLabel("Naam van de organisatie").fill("De Voorbeeldwijk");
    await page.getByLabel("Jouw naam").fill("Samira Bouzid");
    await page.getByLabel("Wachtzin", { exact: true }).fill(PASSPHRASE);
    await page
      .getByLabel("Waar het bestand komt te staan")
      .fill(join(office.folder, "markt.kas"));
    await button("Bestand maken").click();
    await page.getByLabel("Ik bewaar dit blad op een veilige plek.").check();
    await button("Verder naar Buurtkas").click();
    await page.getByRole("link", { name: "Vandaag", exact: true }).waitFor();
    await visit(page, "#/import");
    const chooser = page.waitForEvent("filechooser");
    await button("Bestanden kiezen").click();
    await (await chooser).setFiles(LISTS);
    await button("Importeren").click();
    await page.getByText(/rijen zijn binnen/).waitFor({ timeout: 120_000 });
  });
  after(() => office?.close());

  test("every page says what to do when there is nothing yet", async () => {
    for (const place of [
      "harvest",
      "stock",
      "products",
      "till",
      "tills",
      "receipts",
    ]) {
      await visit(page, `#/farm/${place}`);
      await page
        .getByRole("navigation", { name: "Tuin en markt", exact: true })
        .waitFor();
      await page.locator("main .empty").first().waitFor();
      await clean(`${place}, empty`);
    }
  });

  test("three products get a name, a price and a picture", async () => {
    await makeProduct({
      name: "Tomaten",
      price: "3,95",
      vat: "9",
      picture: "Tomaat",
    });
    await makeProduct({
      name: "Boerenkool",
      unit: "zak",
      price: "2",
      vat: "9",
      picture: "Boerenkool",
    });
    await makeProduct({
      name: "Linnen tas",
      unit: "stuk",
      price: "6.95",
      vat: "21",
      picture: "Iets anders",
    });
    await clean("products");
  });

  test("a harvest of tomatoes is tapped in and lies in stock", async () => {
    await visit(page, "#/farm/harvest");
    await page.getByRole("radio", { name: "Tomaten" }).check();
    for (const key of ["2", "5", "00"]) await button(key).click();
    await page.getByText("Dat is 2,5 kilo.").waitFor();
    await clean("harvest");
    await button("Opschrijven").click();
    await page.getByText("Opgeschreven: 2,5 kg Tomaten.").waitFor();
    assert.equal((await stock())["Tomaten"], "2,5 kg");
    await clean("stock");
  });

  test("a harvest goes by keyboard too, and can be put back", async () => {
    await visit(page, "#/farm/harvest");
    await page.getByRole("radio", { name: "Tomaten" }).focus();
    await press("ArrowRight");
    await press("ArrowLeft");
    await page.getByLabel(/^Hoeveel /).waitFor();
    await page.getByRole("radio", { name: "Boerenkool" }).focus();
    await press(" ");
    await page.getByLabel("Hoeveel Boerenkool?").focus();
    await keys("4");
    await press("Enter");
    await page.getByText("Opgeschreven: 4 zak Boerenkool.").waitFor();
    await page
      .locator(".toast")
      .filter({ hasText: "4 zak Boerenkool" })
      .getByRole("button", { name: "Terugzetten" })
      .click();
    await page.getByText("Teruggezet.").waitFor();
    const left = await stock();
    assert.ok(
      ["0 zak", undefined].includes(left["Boerenkool"]),
      left["Boerenkool"],
    );
  });

  test("the till opens with its float", async () => {
    await visit(page, "#/farm/till");
    await page.getByLabel("Waar sta je?").fill("Zaterdagmarkt");
    await page.getByLabel("Wisselgeld").fill("50");
    await clean("opening the till");
    await button("Kassa openen").dblclick();
    await page.getByText("Nog niets op de bon. Tik op een product.").waitFor();
    await page.getByText(/Zaterdagmarkt, geopend door Samira Bouzid/).waitFor();
    await clean("till, empty");
  });

  test("by keyboard only: weighed and counted, in cash with change", async () => {
    await keys("tom");
    await press("Enter");
    await page.getByRole("dialog", { name: "Tomaten" }).waitFor();
    await keys("1250");
    await press("Enter");
    await keys("tas");
    await press("Enter");
    // 1,25 kg of € 3,95 is € 4,94; with the bag € 11,89.
    await total("11,89");
    await clean("till, filled");
    await press("F10");
    await page.getByRole("textbox", { name: "Gekregen" }).waitFor();
    await keys("20");
    await page.getByText(/^€\s8,11$/).waitFor();
    await clean("cash");
    await press("Enter");
    await page.getByText("Verkocht, bon B-").waitFor();
    await bon().getByText(/8,11/).waitFor();
    await clean("sold");
  });

  test("the receipt is drawn for the roll and for A4, and can be kept", async () => {
    await button("Bon laten zien").click();
    const drawn = page.locator("dialog .preview img").first();
    await drawn.waitFor();
    assert.ok(
      await drawn.evaluate((image) =>
        image.decode().then(() => image.naturalWidth),
      ),
    );
    await page.getByRole("radio", { name: "A4" }).check();
    const download = page.waitForEvent("download");
    await button("Bon opslaan om te printen").click();
    assert.equal(
      (await bytesOf(await download)).subarray(0, 5).toString(),
      "%PDF-",
    );
    await clean("receipt in the till");
    await press("Escape");
    await button("Volgende klant").click();
  });

  test("more than there is may be sold, and is said; a double click sells it once", async () => {
    await page.getByRole("button", { name: /^Tomaten/ }).click();
    for (const key of ["3", "00", "0"]) await button(key).click();
    await button("Op de bon").click();
    // 3 kg is asked where 1,25 kg lies.
    await bon()
      .getByText(/Er is 1,75 kg te weinig/)
      .waitFor();
    await total("11,85");
    await page.getByRole("button", { name: /^Pin/ }).click();
    await page.getByRole("dialog", { name: "Betalen met pin" }).waitFor();
    await clean("card");
    await button("Er is betaald").dblclick();
    await page.getByText("Betaald met pin").waitFor();
    await button("Volgende klant").click();
    await visit(page, "#/farm/receipts");
    await page.getByRole("table", { name: "Bonnen" }).waitFor();
    assert.equal((await cells(page, "Bonnen")).length, 2);
    await clean("receipts");
  });

  test("a business customer gets it on account, without a receipt", async () => {
    await visit(page, "#/farm/till");
    await page.getByRole("button", { name: /^Boerenkool/ }).click();
    await page.getByRole("button", { name: "Eén meer: Boerenkool" }).click();
    await total("4,00");
    await button("Op rekening").click();
    await page.getByRole("combobox", { name: "Welke klant?" }).fill(CUSTOMER);
    await page.getByRole("option", { name: CUSTOMER }).first().click();
    await clean("on account");
    await button("Op rekening zetten").dblclick();
    await page
      .getByText(`Dit komt op de volgende factuur van ${CUSTOMER}.`)
      .waitFor();
    await page.getByText("Nog niets op de bon. Tik op een product.").waitFor();
  });

  test("a receipt is taken back with a reason, once", async () => {
    await page.getByRole("button", { name: /^Linnen tas/ }).click();
    await total("6,95");
    await press("F9");
    await page.getByRole("dialog", { name: "Betalen met pin" }).waitFor();
    await press("Enter");
    await page.getByText("Betaald met pin").waitFor();
    await visit(page, "#/farm/receipts");
    await page
      .getByRole("table", { name: "Bonnen" })
      .getByRole("link")
      .first()
      .click();
    await button("Bon terugnemen").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Waarom?").fill("Verkeerde tas");
    await clean("taking back");
    await dialog
      .getByRole("button", { name: "Bon terugnemen", exact: true })
      .dblclick();
    await page.getByText(/^Neemt bon B-.* terug$/).waitFor();
    await clean("counter receipt");
    await visit(page, "#/farm/receipts");
    await page.getByRole("table", { name: "Bonnen" }).waitFor();
    assert.equal((await cells(page, "Bonnen")).length, 4);
  });

  test("what was sold that was not there is counted with a reason", async () => {
    const left = await stock();
    assert.match(left["Tomaten"], /1,75 kg tekort/);
    assert.match(left["Boerenkool"], /2 zak tekort/);
    await page.getByRole("button", { name: /^Tellen.*Tomaten/ }).click();
    await page.getByLabel("Hoeveel ligt er nu?").fill("0");
    await page.getByLabel("Hoe komt het?").fill("Oogst niet opgeschreven");
    await clean("counting");
    await button("Voorraad bijwerken").dblclick();
    await page.getByText("Geteld: 0 kg Tomaten.").waitFor();
    const counted = await stock();
    assert.doesNotMatch(counted["Tomaten"] ?? "0 kg", /tekort/);
    await visit(page, "#/farm/products");
    await page
      .getByRole("row", { name: /Tomaten/ })
      .getByRole("link", { name: /kg/ })
      .click();
    const moved = page.getByRole("table", {
      name: "Wat erbij kwam en eraf ging",
    });
    await moved.waitFor();
    assert.match(await text(moved), /Geoogst.*2,5 kg/s);
    assert.match(await text(moved), /Verkocht/);
    assert.match(await text(moved), /Geteld/);
    await clean("movements");
  });

  test("the till closes with a difference that somebody put in words", async () => {
    await visit(page, "#/farm/till");
    await page.getByRole("link", { name: "Kassa sluiten" }).click();
    // Float € 50,00 and € 11,89 in cash make € 61,89; there is € 2,00 less.
    const pieces = { "€ 50,00": 1, "€ 5,00": 1, "€ 2,00": 2, "€ 0,50": 1 };
    const rest = { "€ 0,20": 1, "€ 0,10": 1, "€ 0,05": 1, "€ 0,02": 2 };
    for (const [value, count] of Object.entries({ ...pieces, ...rest })) {
      await page
        .locator("label.piece")
        .filter({ hasText: new RegExp(value.replace(" ", "\\s")) })
        .locator("input")
        .fill(String(count));
    }
    await page.getByText(/2,00: er ligt minder dan verwacht/).waitFor();
    await button("Kassa sluiten").click();
    await page
      .getByText("Schrijf kort op hoe het verschil kan komen.")
      .waitFor();
    await clean("closing");
    await page
      .getByLabel("Wat kan er gebeurd zijn?")
      .fill("Te veel teruggegeven");
    await button("Kassa sluiten").click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: "Kassa sluiten", exact: true })
      .dblclick();
    await page.getByText(/^Gesloten op/).waitFor();
    await clean("closed till");
  });

  test("the books say what was sold, per class and means, and what was missing", async () => {
    assert.deepEqual(await cells(page, "Btw in de verkoop"), [
      ["Btw 9 %", "€ 15,40", "€ 1,39", "€ 16,79"],
      ["Btw 21 %", "€ 5,74", "€ 1,21", "€ 6,95"],
    ]);
    const entry = await cells(page, "Zo staat het in de boeken");
    const sums = (column) =>
      entry.reduce(
        (sum, row) => sum + Number(row[column].replace(/\D/g, "") || 0),
        0,
      );
    assert.equal(sums(2), sums(3), "debit and credit are alike");
    const posted = entry.map(
      ([account, , debit, credit]) =>
        `${account.split(" ")[0]} ${debit || `-${credit}`}`,
    );
    // By card € 11,85 and a bag that came back; of the cash € 2,00 is missing.
    for (const line of [
      "1000 € 11,89",
      "1000 -€ 2,00",
      "1210 € 11,85",
      "4755 € 2,00",
      "1500 -€ 1,21",
      "1510 -€ 1,39",
    ])
      assert.ok(posted.includes(line), `${line} in ${posted.join("; ")}`);
  });

  test("the log of changes holds what was done at the market", async () => {
    await visit(page, "#/settings/changes");
    const rows = page.locator("main tbody tr");
    await rows.first().waitFor();
    assert.ok((await rows.count()) > 5, `${await rows.count()} changes`);
    await clean("changes");
  });

  test("nothing complained on the way", () => {
    assert.deepEqual(office.complaints, []);
  });
});
