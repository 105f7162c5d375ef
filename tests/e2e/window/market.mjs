// From a harvest to a closed till through the real window, as at the market on a Saturday.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { emptyHome, openWindow, sample } from "./real_window.mjs";

const PASSPHRASE = "zeven rode tomaten op een plank";
const pictures = fileURLToPath(new URL("../../../target/tools/pictures/", import.meta.url));
const program =
  process.env.BUURTKAS_BIN ??
  fileURLToPath(new URL("../../../target/release/buurtkas", import.meta.url));

const TOMATOES = {
  product_id: null,
  name: "Tomaten",
  unit: "kg",
  is_weighed: true,
  price: "3.95",
  vat_class: "9",
  enterprise: "Boerderij",
  picture: "tomato",
  is_active: true,
};

let home;
let window;

const inDialog = (xpath) => `//dialog[@open]${xpath}`;
const named = (name) => `//button[normalize-space(.)='${name}' and not(@disabled)]`;

/** Taps an amount on the big keys. */
async function tap(...keys) {
  for (const key of keys) await window.click(`//button[@aria-label='${key}']`);
}

// One journey: each step starts where the one before it ended.
describe("a sale at the market, in the real window", { concurrency: 1 }, () => {
  before(async () => {
    home = emptyHome();
    const file = join(home.path, "markt.kas");
    const secret = join(home.path, "passphrase");
    writeFileSync(secret, PASSPHRASE);
    const run = (...args) =>
      execFileSync(program, args, {
        env: { ...home.env, BUURTKAS_PASSPHRASE_FILE: secret },
        stdio: ["ignore", "ignore", "inherit"],
      });
    run("new", file, "--name", "De Voorbeeldwijk");
    run("import", file, join(sample, "organisatie.json"));
    run("call", file, "save_product", JSON.stringify(TOMATOES));

    window = await openWindow(home, { args: [file] });
    await window.heading("Welkom terug");
    await window.fill("Wachtzin", PASSPHRASE);
    await window.button("Openen");
    await window.find("//nav");
  });
  after(async () => {
    await window?.close();
    home?.remove();
  });

  test("a harvest is tapped in and lies in stock", async () => {
    await window.visit("#/farm/harvest");
    await window.click("//label[.//bdi[normalize-space(.)='Tomaten']]");
    await tap("2", "5", "00");
    await window.text("Dat is 2,5 kilo.");
    await window.button("Opschrijven");
    await window.text("Opgeschreven: 2,5 kg Tomaten.");
    await window.visit("#/farm/stock");
    const [[product, left]] = await window.cells("Voorraad");
    assert.deepEqual([product, left], ["Tomaten", "2,5 kg"]);
  });

  test("the till opens and sells for cash, and says what goes back", async () => {
    await window.visit("#/farm/till");
    await window.fill("Waar sta je?", "Zaterdagmarkt");
    await window.fill("Wisselgeld", "50");
    await window.button("Kassa openen");
    await window.click("//button[.//bdi[normalize-space(.)='Tomaten']]");
    await tap("1", "2", "5", "0");
    await window.click(inDialog(named("Op de bon")));
    // 1,25 kg of € 3,95 is € 4,94.
    await window.find("//strong[not(contains(@class, 'stale')) and contains(., '4,94')]");
    await window.picture(join(pictures, "till.png"));
    await window.click("//button[starts-with(normalize-space(.), 'Contant')]");
    await window.click(inDialog("//button[contains(., '20,00')]"));
    await window.find(inDialog("//p[contains(., '15,06')]"));
    await window.click(inDialog(named("Er is betaald")));
    await window.text("Verkocht, bon B-");
  });

  test("the receipt is drawn as it will be printed", async () => {
    await window.button("Bon laten zien");
    await window.find(inDialog("//*[contains(@class, 'preview')]//img"));
    const width = await window.script(
      `const image = document.querySelector("dialog[open] .preview img");
       return image.decode().then(() => image.naturalWidth);`,
    );
    assert.ok(width > 0, "the receipt has a picture in it");
    await window.picture(join(pictures, "receipt.png"));
    await window.click(inDialog(named("Sluiten")));
    await window.button("Volgende klant");
  });

  test("the till closes to the cent and the books say what was sold", async () => {
    await window.click("//a[normalize-space(.)='Kassa sluiten']");
    await window.click("//label[normalize-space(.)='Ik weet het totaal al']");
    await window.fill("Geteld", "54,94");
    await window.text("Volgens Buurtkas");
    await window.button("Kassa sluiten");
    await window.click(inDialog(named("Kassa sluiten")));
    await window.text("Gesloten op");
    const posted = await window.cells("Zo staat het in de boeken");
    const lines = posted.map(([account, , debit, credit]) => [account.split(" ")[0], debit, credit]);
    assert.deepEqual(
      lines.filter(([account]) => ["1000", "1510"].includes(account)),
      [
        ["1000", "€ 4,94", ""],
        ["1510", "", "€ 0,41"],
      ],
    );
    const cents = (text) => Number(text.replace(/\D/g, "") || 0);
    const sum = (column) => lines.reduce((total, line) => total + cents(line[column]), 0);
    assert.equal(sum(1), 494);
    assert.equal(sum(2), 494);
    await window.picture(join(pictures, "closed.png"));
  });
});
