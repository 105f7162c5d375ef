// The real program with its real file, and a real browser in front of it.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

// The interface has the browser driver and the accessibility rules already.
const require = createRequire(
  new URL("../../ui/package.json", import.meta.url),
);
const { chromium } = require("playwright-core");
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export const sample = fileURLToPath(
  new URL("../fixtures/voorbeeldwijk/", import.meta.url),
);
export const expected = JSON.parse(
  readFileSync(join(sample, "expected.json"), "utf8"),
);

const program =
  process.env.BUURTKAS_BIN ??
  fileURLToPath(new URL("../../target/debug/buurtkas", import.meta.url));

/**
 * A file with the sample lists in it and their month closed, made from the command line at the
 * moment `closedAt`; answers where it stands.
 */
function closedMonth(folder, { closedAt, passphrase }) {
  const file = join(folder, "voorbeeldwijk.kas");
  const secret = join(folder, "passphrase");
  writeFileSync(secret, passphrase);
  const run = (...words) =>
    execFileSync(program, ["--clock", closedAt, ...words], {
      cwd: folder,
      env: { ...process.env, HOME: folder, BUURTKAS_PASSPHRASE_FILE: secret },
      stdio: ["ignore", "ignore", "inherit"],
    });
  run("new", file, "--recovery", join(folder, "recovery.pdf"));
  run("import", file, sample);
  const out = join(folder, "month");
  run("month-end", file, "--month", expected.month, "--out", out);
  rmSync(secret);
  return file;
}

/**
 * Starts `buurtkas serve` in a house of its own: without a file, or before the file of the sample with its
 * month closed. `closed` says when that was (`closedAt`), at what moment the clock of the office
 * stands still (`clock`), and the `passphrase`.
 */
export async function openOffice(closed) {
  const folder = mkdtempSync(join(tmpdir(), "buurtkas-e2e-"));
  const words = closed
    ? ["--clock", closed.clock, "serve", closedMonth(folder, closed)]
    : ["serve"];
  const server = spawn(program, [...words, "--port", "0"], {
    cwd: folder,
    env: {
      ...process.env,
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) =>
      reject(new Error(`the server stopped at once: ${code}`)),
    );
    createInterface({ input: server.stdout }).once("line", resolve);
  });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "nl-NL",
    acceptDownloads: true,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  /** Anything the page complains of: a fault, or something its content policy refused. */
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return {
    page,
    folder,
    address,
    complaints,
    async close() {
      await browser.close();
      if (server.exitCode === null) {
        const gone = new Promise((resolve) => server.once("exit", resolve));
        server.kill("SIGTERM");
        await gone;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes the file `name` on the page that opens, as Marjan de Vries, and comes in. */
export async function makeFile({ page, folder, address }, name, passphrase) {
  const button = (text) =>
    page.getByRole("button", { name: text, exact: true });
  const heading = (text) =>
    page.getByRole("heading", { level: 1, name: text }).waitFor();
  await page.goto(address);
  await heading("Begin met je coöperatie");
  await page
    .getByLabel("Naam van de organisatie")
    .fill("Voorbeeldwijk in oprichting");
  await page.getByLabel("Jouw naam").fill("Marjan de Vries");
  await page.getByLabel("Wachtzin", { exact: true }).fill(passphrase);
  await page
    .getByLabel("Waar het bestand komt te staan")
    .fill(join(folder, name));
  await button("Bestand maken").click();
  await heading("Bewaar deze woorden");
  await page.getByLabel("Ik bewaar dit blad op een veilige plek.").check();
  await button("Verder naar Buurtkas").click();
  await page.getByRole("link", { name: "Vandaag", exact: true }).waitFor();
}

/** Goes on with Tab until this has focus, as somebody without a mouse does. */
export async function tabTo(locator) {
  await locator.waitFor();
  for (let step = 0; step < 120; step += 1) {
    if (await locator.evaluate((element) => element === document.activeElement))
      return;
    await locator.page().keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${locator}`);
}
/** Comes to a field with Tab and types in it, over what stands there. */
export async function typeIn(locator, text) {
  await tabTo(locator);
  await locator.page().keyboard.press("Control+A");
  await locator.page().keyboard.type(text);
}
/** Comes to a button or link with Tab and presses Enter. */
export async function enter(locator) {
  await tabTo(locator);
  await locator.page().keyboard.press("Enter");
}

/**
 * Goes to a place by its address, as a link would, and waits for a heading of its own, or for the
 * question that holds it back.
 */
export async function visit(page, place) {
  const moves = await page.evaluate((hash) => {
    if (location.hash === hash) return false;
    // The heading of the screen before is not the one that is waited for.
    document.querySelector("main h1")?.setAttribute("data-before", "");
    location.hash = hash;
    return true;
  }, place);
  await page
    .locator(moves ? "main h1:not([data-before]), dialog[open]" : "main h1")
    .first()
    .waitFor();
}

/** Every breach of WCAG 2.2 A and AA on the page as it stands, in words. */
export async function breaches(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    }),
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
  );
}

/** "1234.50" of the expected answer, as the screen writes it; no-break spaces read as spaces. */
export function euro(text) {
  const [whole, cents] = text.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return `${text.startsWith("-") ? "− " : ""}€ ${grouped},${cents}`;
}

/** The text of every cell of the table with this caption, row by row. */
export async function cells(page, caption) {
  const rows = await page
    .getByRole("table", { name: caption })
    .locator("tbody tr")
    .evaluateAll((found) =>
      found.map((row) => [...row.cells].map((cell) => cell.innerText)),
    );
  return rows.map((row) => row.map((text) => text.replace(/\s+/g, " ").trim()));
}

export async function bytesOf(download) {
  return readFileSync(await download.path());
}
