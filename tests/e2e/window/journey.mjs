// The short journey through the real window: what only the real window can show.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { emptyHome, expected, openWindow, sample } from "./real_window.mjs";

const PASSPHRASE = "vier groene fietsen in de kas";
const pictures = fileURLToPath(new URL("../../../target/tools/pictures/", import.meta.url));

let home;
let window;

// One journey: each step starts where the one before it ended.
describe("a director's first month, in the real window", { concurrency: 1 }, () => {
  const file = () => join(home.path, "voorbeeldwijk.kas");

  before(async () => {
    home = emptyHome();
    window = await openWindow(home);
  });
  after(async () => {
    await window?.close();
    home?.remove();
  });

  test("she makes a file", async () => {
    await window.heading("Begin met je coöperatie");
    await window.fill("Naam van de organisatie", "Voorbeeldwijk in oprichting");
    await window.fill("Jouw naam", "Marjan de Vries");
    await window.fill("Wachtzin", PASSPHRASE);
    await window.fill("Waar het bestand komt te staan", file());
    await window.button("Bestand maken");

    await window.heading("Bewaar deze woorden");
    await window.click("//label[.//input[@type='checkbox']]");
    await window.button("Verder naar Buurtkas");
    await window.find("//nav");
    assert.ok(existsSync(file()), "the file is where she said");
  });

  test("her folder of lists, dropped on the window, comes in", async () => {
    await window.visit("#/import");
    await window.heading("Lijsten importeren");
    await window.dropUntil(sample, "//button[normalize-space(.)='Importeren']");
    await window.button("Importeren");
    await window.text("rijen zijn binnen");
  });

  test("closing the month makes every document and certificate", async () => {
    await window.visit("#/month/2026-10");
    await window.button("Maand afsluiten");
    await window.heading("Resultaat van");

    const made = await window.cells("Gemaakte facturen");
    assert.equal(made.length, expected.overall.all_documents.documents);
    const certificates = await window.cells("Certificaten");
    assert.equal(certificates.length, expected.certificates.can.length);
    await window.picture(join(pictures, "result.png"));
  });

  test("a page of an invoice is drawn", async () => {
    await window.visit("#/money/invoices");
    await window.click("//main//table//a[starts-with(normalize-space(.), '2026-V-')]");
    await window.heading("Factuur 2026-V-");
    await window.find("//main//*[contains(@class, 'preview')]//img");
    const width = await window.script(
      `return document.querySelector("main .preview img").decode()
         .then(() => document.querySelector("main .preview img").naturalWidth);`,
    );
    assert.ok(width > 0, "the page has a picture in it");
    await window.picture(join(pictures, "invoice.png"));
  });

  test("a script from elsewhere does not run and the office is not on the network", async () => {
    const ran = await window.script(
      `return new Promise((resolve) => {
         const script = document.createElement("script");
         script.textContent = "document.title = 'taken over'";
         document.head.append(script);
         fetch("http://127.0.0.1:9/").then(() => resolve("reached"), () => resolve(document.title));
       });`,
    );
    assert.notEqual(ran, "reached");
    assert.notEqual(ran, "taken over");
  });

  test("opened again by its name, the file asks for its passphrase first", async () => {
    await window.close();
    window = await openWindow(home, { args: [file()] });
    await window.heading("Welkom terug");
    await window.fill("Wachtzin", PASSPHRASE);
    await window.button("Openen");
    await window.text("Voorbeeldwijk");
    await window.visit("#/month/2026-10");
    await window.heading("Maandafsluiting");
    await window.text("is afgesloten");
  });
});
