// What the neighbourhood earns itself, from Vandaag down to one invoice; a grant written down and
// booked, and how it is without; in a real browser against the real program. October was
// closed on the fifth of November; the clock stands still at the third of December.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import {
  breaches,
  cells,
  enter,
  euro,
  expected,
  openOffice,
  tabTo,
  typeIn,
  visit,
} from "./office.mjs";

const PASSPHRASE = "vier groene fietsen in de kas";
const GRANT = "Ontmoeten in de tuin";
const GIVER = "Gemeente Voorbeelddam";

const cents = (text) => Math.round(Number(text) * 100);
const written = (sum) => euro((sum / 100).toFixed(2));

const { all_documents: invoiced } = expected.overall;
const till = Object.values(expected.till.per_class).reduce(
  (sum, { net }) => sum + cents(net),
  0,
);
/** All that October brought: what was invoiced and what the till took, without VAT. */
const OWN = cents(invoiced.total_net) + till;
/** Five months of the grant, of the six that it lasts. */
const BOOKED = 1_000_000;
/** The till is the farm's. */
const enterprises = Object.entries(invoiced.net_per_onderneming)
  .map(([name, net]) => [name, cents(net) + (name === "boerderij" ? till : 0)])
  .sort(([a], [b]) => a.localeCompare(b));

let office;
let page;
/** What was seen on the way and is needed further on. */
const seen = {};

const button = (name) => page.getByRole("button", { name, exact: true });
const link = (name) => page.getByRole("link", { name, exact: true });
const heading = (name) => page.getByRole("heading", { level: 1, name });
const part = (name) => page.getByRole("heading", { level: 2, name });
const box = (name) => page.getByRole("textbox", { name });
const toast = (text) => page.locator(".toast").filter({ hasText: text });
const clean = async (where) =>
  assert.deepEqual(await breaches(page), [], where);
const text = async (locator) =>
  (await locator.innerText()).replace(/\s+/g, " ").trim();
const foot = async (caption) =>
  text(page.getByRole("table", { name: caption }).locator("tfoot"));
/** One of the lines that ask for attention. */
const line = (title) =>
  page
    .locator("section", { has: part(/^Dit vraagt aandacht/) })
    .locator("li")
    .filter({ hasText: title });
const today = async () => {
  await visit(page, "#/");
  await part(/^Dit vraagt aandacht/).waitFor();
};

/** Goes there by its address; the move is over when its own heading has the focus. */
async function toOwnIncome() {
  await visit(page, "#/results/own-income");
  await page
    .locator("main h1:focus")
    .filter({ hasText: "Eigen inkomsten" })
    .waitFor();
}

/** The words in pictures that lie over each other or fall outside their picture. */
const jumbled = () =>
  page.locator("main svg[role=img]").evaluateAll((pictures) =>
    pictures.flatMap((picture) => {
      const frame = picture.getBoundingClientRect();
      const words = [...picture.querySelectorAll("text")].map((found) => ({
        said: found.textContent,
        at: found.getBoundingClientRect(),
      }));
      // The box of a line of letters has some air above and below them.
      const touch = (a, b) =>
        a.left < b.right &&
        b.left < a.right &&
        a.top + a.height / 4 < b.bottom - b.height / 4 &&
        b.top + b.height / 4 < a.bottom - a.height / 4;
      return words
        .filter(
          ({ at }, index) =>
            at.left < frame.left - 1 ||
            at.right > frame.right + 1 ||
            at.top + at.height / 4 < frame.top ||
            at.bottom - at.height / 4 > frame.bottom ||
            words.slice(index + 1).some((other) => touch(at, other.at)),
        )
        .map(({ said }) => said);
    }),
  );

// One journey: each step starts where the one before it ended.
describe("what the neighbourhood earns itself", { concurrency: 1 }, () => {
  before(async () => {
    office = await openOffice({
      closedAt: "2026-11-05T09:00:00Z",
      clock: "2026-12-03T09:00:00Z",
      passphrase: PASSPHRASE,
    });
    page = office.page;
    await page.goto(office.address);
    await heading("Welkom terug").waitFor();
    await page.getByLabel("Wachtzin", { exact: true }).fill(PASSPHRASE);
    await button("Openen").click();
    await part("Eigen inkomsten dit jaar").waitFor();
  });
  after(() => office?.close());

  test("Vandaag says what was earned, to the cent", async () => {
    const card = page.locator("section", {
      has: part("Eigen inkomsten dit jaar"),
    });
    const said = await text(card);
    assert.match(said, /100 ?%/);
    assert.ok(said.includes(`Zelf verdiend ${written(OWN)}`), said);
    assert.ok(said.includes(`ander geld ${written(0)}`), said);
    await clean("today");
    await link("Bekijk per jaar en onderneming").click();
    await heading("Eigen inkomsten").waitFor();
  });

  test("the same money stands per year and enterprise, as picture and as table", async () => {
    await part("Eigen inkomsten: 100%").waitFor();
    await page.getByRole("img", { name: /In 2026 was het 100%\./ }).waitFor();
    await clean("own income, picture");
    await button("Toon als tabel").click();
    const rows = await cells(page, "Inkomsten per jaar en onderneming");
    assert.deepEqual(
      rows.map(([, ...row]) => row),
      [["Alles samen", OWN], ...enterprises].map(([name, sum]) => [
        name,
        written(sum),
        written(0),
        written(sum),
        "100%",
      ]),
    );
    await clean("own income, table");
  });

  test("an enterprise leads to its postings, and they add up", async () => {
    const [, [name, sum]] = enterprises;
    await page
      .getByRole("row")
      .filter({ hasText: name })
      .getByRole("link")
      .click();
    await heading(`Eigen inkomsten, ${name}`).waitFor();
    await page.getByRole("table", { name: "Boekingen" }).waitFor();
    const rows = await cells(page, "Boekingen");
    assert.ok(rows.length > 0);
    for (const row of rows) assert.equal(row[3], name);
    assert.ok((await foot("Boekingen")).endsWith(written(sum)));
    await clean("postings of an enterprise");
  });

  test("the year in the picture leads to its postings, and one of them to its invoice", async () => {
    await page.goBack();
    await heading("Eigen inkomsten").waitFor();
    await page.getByRole("link", { name: /^2026/ }).click();
    await page.getByRole("table", { name: "Boekingen" }).waitFor();
    assert.ok((await foot("Boekingen")).endsWith(written(OWN)));
    const invoice = page.getByRole("link", { name: /^Factuur 2026-V-/ });
    const number = (await invoice.first().innerText()).match(/2026-V-\d+/)[0];
    await invoice.first().click();
    await heading(`Factuur ${number}`).waitFor();
    await page.getByRole("table", { name: "In de boeken" }).waitFor();
    await page.locator("main .preview img").first().waitFor();
    await clean("invoice");
  });

  test("the month of the till leads to the month's result", async () => {
    await toOwnIncome();
    await link("Bekijk de boekingen van eigen inkomsten").click();
    await page.getByRole("table", { name: "Boekingen" }).waitFor();
    await page
      .getByRole("link", { name: /^Kassa van oktober 2026/ })
      .first()
      .click();
    await heading(/^Resultaat van oktober 2026/).waitFor();
  });

  test("without a grant she is led to where it is written down", async () => {
    await toOwnIncome();
    await link("Bekijk de boekingen van subsidies").click();
    await page
      .getByText("Er zijn geen boekingen die hierbij passen.")
      .waitFor();
    await clean("no postings");
    await page.goBack();
    await link("Naar subsidies en fondsen").click();
    await heading("Subsidies en fondsen").waitFor();
    await page.getByText("Nog geen subsidies.").waitFor();
    await clean("no grants");
    await link("Nieuwe subsidie").click();
    await heading("Nieuwe subsidie").waitFor();
  });

  test("what is missing is said at its field, and then the grant is kept with its months", async () => {
    await button("Bewaren").click();
    assert.equal(await page.getByText("Vul dit nog in.").count(), 5);
    await clean("grant, nothing filled in");
    await box(/^Waarvoor/).fill(GRANT);
    await box(/^Van wie/).fill(GIVER);
    await box(/^Bedrag/).fill("12.000,00");
    await box(/^Eerste dag/).fill("1-7-2026");
    await box(/^Laatste dag/).fill("31-12-2026");
    await button("Bewaren").click();
    await heading(GRANT).waitFor();
    assert.deepEqual(
      await cells(page, "Per maand"),
      ["Juli", "Augustus", "September", "Oktober", "November", "December"].map(
        (month) => [`${month} 2026`, written(200_000), "Komt nog"],
      ),
    );
    await clean("grant");
    seen.grant = new URL(page.url()).hash;
  });

  test("Vandaag says that months are due, and its button leads to where they are booked", async () => {
    await today();
    const due = line("5 maanden van subsidies zijn nog niet geboekt");
    await due.getByRole("link", { name: "Boeken" }).click();
    await heading("Subsidies en fondsen").waitFor();
    await clean("grants, due");
    await button("Nu boeken").click();
    await toast(`5 maanden geboekt: ${written(BOOKED)}.`).waitFor();
    await button("Nu boeken").waitFor({ state: "detached" });
    const [row] = await cells(page, "Subsidies en fondsen");
    assert.deepEqual(row.slice(3), [
      written(1_200_000),
      written(BOOKED),
      "Stopt over 28 dagen",
    ]);
    await link(GRANT).click();
    await heading(GRANT).waitFor();
    assert.deepEqual(
      (await cells(page, "Per maand")).map(([, , stand]) => stand),
      [...Array(5).fill("Geboekt"), "Komt nog"],
    );
    await clean("grant, booked");
    await today();
    await due.waitFor({ state: "detached" });
  });

  test("with and without: the grant ends, and she sees what is left", async () => {
    await line(`De subsidie ‘${GRANT}’ stopt over 28 dagen`)
      .getByRole("link", { name: "Met en zonder" })
      .click();
    const both = page.locator("section", {
      has: part("Met en zonder een subsidie"),
    });
    await both.getByText("kwam er").waitFor();
    const said = await text(both);
    const all = OWN + BOOKED;
    const share = Math.round((OWN * 100) / all);
    for (const words of [
      `Met ${share}% ${written(OWN)} van ${written(all)}`,
      `Zonder 100% ${written(OWN)} van ${written(OWN)}`,
      `Zonder ‘${GRANT}’ kwam er ${written(BOOKED)} minder binnen.`,
      "De subsidie loopt tot en met donderdag 31 december 2026.",
    ])
      assert.ok(said.includes(words), `${words} | ${said}`);
    await part(`Eigen inkomsten: ${share}%`).waitFor();
    await clean("with and without");
    await link("Bekijk wat er van deze subsidie is geboekt").click();
    await page.getByRole("table", { name: "Boekingen" }).waitFor();
    assert.equal((await cells(page, "Boekingen")).length, 5);
    assert.ok((await foot("Boekingen")).endsWith(written(BOOKED)));
    await clean("postings of the grant");
    await page
      .getByRole("link", { name: new RegExp(`^${GRANT}`) })
      .first()
      .click();
    await heading(GRANT).waitFor();
  });

  test("the flows of money, as picture and as table", async () => {
    await visit(page, "#/results/money-flows");
    const [most, sum] = enterprises.reduce((a, b) => (b[1] > a[1] ? b : a));
    await part(`Het meeste geld komt van ${most}`).waitFor();
    const name = await page
      .getByRole("img", { name: /^Geld dat binnenkwam/ })
      .getAttribute("aria-label");
    const said = name.replace(/\s+/g, " ");
    assert.ok(said.includes(`${most} ${written(sum)}`), said);
    assert.ok(said.includes(`${GIVER} ${written(BOOKED)}`), said);
    assert.ok(said.endsWith(`Samen ${written(OWN + BOOKED)}.`), said);
    await clean("flows, picture");
    await button("Toon als tabel").click();
    assert.deepEqual(
      (await cells(page, "Waar het geld vandaan komt en heen gaat")).sort(),
      [...enterprises, [GIVER, BOOKED]]
        .map(([from, amount]) => [from, "erin", written(amount)])
        .sort(),
    );
    await clean("flows, table");
    await page
      .getByRole("row")
      .filter({ hasText: GIVER })
      .getByRole("link")
      .click();
    await page.getByRole("table", { name: "Boekingen" }).waitFor();
    assert.ok((await foot("Boekingen")).endsWith(written(BOOKED)));
  });

  test("each other line of Vandaag leads to the place that mends it", async () => {
    await today();
    await line(/Uren van \d+ mensen nog niet goedgekeurd/)
      .getByRole("link", { name: "Bekijk uren" })
      .click();
    await page.getByRole("button", { name: /^Alle \d+ goedkeuren/ }).click();
    await page
      .getByText("Niets te doen. Alle uren zijn goedgekeurd.")
      .waitFor();
    await clean("hours, all approved");

    await today();
    await line("nog niet goedgekeurd").waitFor({ state: "detached" });
    await line("had klaar moeten zijn")
      .getByRole("link", { name: "Open plek" })
      .click();
    await button("Beëindigen").click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: "Beëindigen" })
      .click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });

    await today();
    await line("had klaar moeten zijn").waitFor({ state: "detached" });
    // A draft that adds up to nothing asks for nothing, and is still among the drafts.
    assert.equal(await line("concept wacht").count(), 0);
    await visit(page, "#/money/drafts");
    await heading("Concepten").waitFor();
    await link("Toneelgroep Doekje Dicht").waitFor();
  });

  test("by keyboard only: down to an invoice, a goal, and a grant", async () => {
    await today();
    await enter(link("Bekijk per jaar en onderneming"));
    await heading("Eigen inkomsten").waitFor();
    await enter(button("Doel kiezen"));
    const dialog = page.getByRole("dialog");
    await typeIn(dialog.getByRole("textbox", { name: /^Deel van alle/ }), "80");
    await typeIn(
      dialog.getByRole("textbox", { name: /^In welk jaar/ }),
      "2028",
    );
    await clean("goal");
    await enter(dialog.getByRole("button", { name: "Doel bewaren" }));
    await page.getByText("Het doel is 80% in 2028.").waitFor();
    await enter(page.getByRole("link", { name: /^2026/ }));
    await page.getByRole("table", { name: "Boekingen" }).waitFor();
    await enter(page.getByRole("link", { name: /^Factuur 2026-V-/ }).first());
    await heading(/^Factuur 2026-V-/).waitFor();

    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").waitFor();
    await page.keyboard.type("subsidies");
    await page
      .getByRole("option", { name: /^Subsidies en fondsen bekijken/ })
      .waitFor();
    await page.keyboard.press("Enter");
    await heading("Subsidies en fondsen").waitFor();
    await enter(link("Nieuwe subsidie"));
    await heading("Nieuwe subsidie").waitFor();
    await typeIn(box(/^Waarvoor/), "Koken met buren");
    await typeIn(box(/^Van wie/), "Fonds Warme Straat");
    await tabTo(page.getByRole("combobox", { name: "Soort gever" }));
    await page.keyboard.type("Fonds");
    await typeIn(box(/^Bedrag/), "600");
    await typeIn(box(/^Eerste dag/), "1-11-2026");
    await typeIn(box(/^Laatste dag/), "30-4-2027");
    await enter(button("Bewaren"));
    await heading("Koken met buren").waitFor();
    assert.equal((await cells(page, "Per maand")).length, 6);
    await enter(button("Weghalen"));
    await heading("Subsidies en fondsen").waitFor();
    await enter(
      toast("De subsidie is weggehaald.").getByRole("button", {
        name: "Terugzetten",
      }),
    );
    await link("Koken met buren").waitFor();
  });

  test("each screen is accessible in light and dark, Dutch and English, and fits 720 pixels", async () => {
    const places = [
      "#/",
      "#/results/own-income",
      "#/results/money-flows",
      "#/results/postings",
      "#/money/grants",
      "#/money/grants/new",
      seen.grant,
    ];
    const look = async (label, value) => {
      await visit(page, "#/settings/look");
      await page.getByLabel(label).selectOption(value);
    };
    const open = async (place) => {
      await visit(page, place);
      await page.locator("main .skeleton").waitFor({ state: "detached" });
    };
    for (const [language, theme] of [
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
        await open(place);
        await clean(`${place}, ${language}, ${theme}`);
      }
    }
    await look("Licht of donker", "light");
    for (const [width, size] of [
      [720, "100"],
      [1440, "200"],
    ]) {
      await page.setViewportSize({ width, height: 900 });
      await look("Tekstgrootte", size);
      for (const place of places) {
        await open(place);
        assert.equal(
          await page.evaluate(
            () =>
              document.documentElement.scrollWidth -
              document.documentElement.clientWidth,
          ),
          0,
          `${place} at ${width} pixels and ${size} %`,
        );
        assert.deepEqual(await jumbled(), [], `${place} at ${size} %`);
      }
    }
  });

  test("the page complained of nothing on the whole way", () => {
    assert.deepEqual(office.complaints, []);
  });
});
