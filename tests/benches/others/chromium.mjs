// Chromium printing the invoices: one browser, one page that stays open with its fonts loaded, no
// tags, no outline. Two tabs at the same time were slower than one.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [folder, way] = process.argv.slice(2);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const require = createRequire(here("../../../ui/package.json"));
const { chromium } = require("playwright-core");

const fonts = pathToFileURL(here("../../../src-tauri/crates/documents/fonts")).href;
const style = readFileSync(here("style.css"), "utf8").replaceAll("FONTS", fonts);
const invoices = JSON.parse(readFileSync(join(folder, "invoices.json"), "utf8"));

const safe = (text) => text.replace(/[&<>]/g, (c) => `&#${c.codePointAt(0)};`);
const cells = (row, tag = "td") => row.map((cell) => `<${tag}>${safe(cell)}</${tag}>`).join("");
const rows = (list) => list.map((row) => `<tr>${cells(row)}</tr>`).join("");

/** One invoice as HTML. */
function article(it) {
  const [name, ...rest] = it.seller;
  return `<article><header><div>${safe(name)}</div><div>${rest.map(safe).join("<br>")}</div></header>
    <div class="facts"><p>${it.buyer.map(safe).join("<br>")}</p><table>${rows(it.facts)}</table></div>
    <h1>${safe(it.title)}</h1>
    <table><thead><tr>${cells(it.columns, "th")}</tr></thead><tbody>${rows(it.lines)}</tbody></table>
    <div class="sums"><table>${rows(it.vat)}</table><table>${it.totals
      .map(([what, amount]) => `<tr><td>${what}</td><td></td><td class="due">${amount}</td></tr>`)
      .join("")}</table></div>
    <p>${safe(it.sentence)}</p>
    <div class="pay">${it.code}<p><b>Betaling</b><br>${safe(it.payment)}<br>${safe(it.scan)}</p></div>
  </article>`;
}

const options = {
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: false,
  generateDocumentOutline: false,
};

/** A tab in which the fonts are loaded. */
async function openTab(context) {
  const page = await context.newPage();
  const start = join(folder, "page.html");
  writeFileSync(start, `<!doctype html><html lang="nl"><style>${style}</style><body></body></html>`);
  await page.goto(pathToFileURL(start).href);
  const tab = await context.newCDPSession(page);
  const print = async (html) => {
    await tab.send("Runtime.evaluate", {
      expression: `document.body.innerHTML = ${JSON.stringify(html)}`,
    });
    const { data } = await tab.send("Page.printToPDF", options);
    return Buffer.from(data, "base64");
  };
  // The first print loads the fonts, and is not counted.
  await page.evaluate((html) => (document.body.innerHTML = html), article(invoices[0]));
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
  await print(article(invoices[0]));
  return print;
}

/** Every process of the browser: its processor time in ms, and its memory in MB. */
function browserNow(root) {
  const parents = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(")").at(-1).trim().split(" ");
      parents.set(Number(pid), fields);
    } catch {
      // It ended while we were looking.
    }
  }
  const isOurs = (pid) => {
    for (let at = pid; parents.has(at); at = Number(parents.get(at)[1])) if (at === root) return true;
    return false;
  };
  let cpu = 0;
  let memory = 0;
  for (const [pid, fields] of parents) {
    if (!isOurs(pid)) continue;
    cpu += fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
      memory += (Number(/^Pss: +(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024) / 1e6;
    } catch {
      // It ended while we were looking.
    }
  }
  return { cpu, memory };
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    `--buurtkas-bench=${process.pid}`,
    // All in one process spares it a helper process for every file.
    ...(way === "one-process" ? ["--single-process", "--no-zygote"] : []),
  ],
});
const root = Number(
  execFileSync("pgrep", ["-o", "-f", `buurtkas-bench=${process.pid}`], { encoding: "utf8" }),
);
const context = await browser.newContext();
const print = await openTab(context);

const own = process.cpuUsage();
const before = browserNow(root);
const started = performance.now();
let bytes = 0;
let peak = 0;
const watch = setInterval(() => (peak = Math.max(peak, browserNow(root).memory)), 1000);
if (way === "one-file") {
  const pdf = await print(invoices.map(article).join(""));
  writeFileSync(join(folder, "all.chromium.pdf"), pdf);
  bytes = pdf.length;
} else {
  for (const invoice of invoices) {
    const pdf = await print(article(invoice));
    writeFileSync(join(folder, `${invoice.file}.chromium.pdf`), pdf);
    bytes += pdf.length;
  }
}
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(own);
clearInterval(watch);
const after = browserNow(root);
peak = Math.max(peak, after.memory);
await browser.close();
console.log(
  JSON.stringify({
    documents: invoices.length,
    seconds,
    cpu_ms: after.cpu - before.cpu + (user + system) / 1000,
    peak_mb: peak + process.memoryUsage().rss / 1e6,
    kb: bytes / 1000 / invoices.length,
  }),
);
