// A picture of every screen in every look, to be seen by a person: no test, but what one looks at
// before a screen is called done. `node tests/e2e/looks.mjs FILE FOLDER` opens the file with the
// passphrase in BUURTKAS_PASSPHRASE_FILE and writes FOLDER/LOOK/PLACE.png.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { visit } from "./office.mjs";

const require = createRequire(
  new URL("../../ui/package.json", import.meta.url),
);
const { chromium } = require("playwright-core");

const program =
  process.env.BUURTKAS_BIN ??
  fileURLToPath(new URL("../../target/debug/buurtkas", import.meta.url));
const LOOKS = {
  "light-nl": { theme: "light", language: "nl", size: 100, width: 1280 },
  "dark-en": { theme: "dark", language: "en", size: 100, width: 1280 },
  "contrast-nl-720": {
    theme: "contrast",
    language: "nl",
    size: 100,
    width: 720,
  },
  "dark-nl-200": { theme: "dark", language: "nl", size: 200, width: 1280 },
  "light-en-200": { theme: "light", language: "en", size: 200, width: 1280 },
};
/** Where an example comes from: the command, what it is asked, and where its id stands. */
const page50 = { search: "", offset: 0, limit: 50 };
const EXAMPLES = {
  person: ["list_people", { ...page50, role: null }],
  personEdit: ["list_people", { ...page50, role: null }],
  placement: ["list_placements", { ...page50, state: null, person_id: null }],
  placementEdit: [
    "list_placements",
    { ...page50, state: null, person_id: null },
  ],
  placementCertificate: [
    "list_placements",
    { ...page50, state: null, person_id: null },
  ],
  certificate: ["list_certificates", { ...page50 }],
  reservation: ["list_reservations", null],
  stockOf: ["list_products", { include_inactive: true }],
  product: ["list_products", { include_inactive: true }],
  tillSession: ["list_till_sessions", { limit: 50 }],
  closeTill: ["list_till_sessions", { limit: 50 }],
  receipt: [
    "list_receipts",
    { ...page50, session_id: null, from: null, to: null },
  ],
  invoice: ["list_invoices", { ...page50, kind: null }],
  draft: ["list_drafts", {}],
  customer: ["list_customers", { ...page50 }],
  grant: ["list_grants", {}],
};

const [file, folder, clock, only] = process.argv.slice(2);
const day = (clock ?? new Date().toISOString()).slice(0, 10);
const source = readFileSync(
  new URL("../../ui/src/lib/router/paths.ts", import.meta.url),
  "utf8",
);
const paths = [...source.matchAll(/^ {2}(\w+): "(\/.*)",$/gm)].map(
  ([, place, path]) => ({ place, path }),
);

const words = ["serve", file, "--port", "0"];
const server = spawn(program, clock ? ["--clock", clock, ...words] : words, {
  stdio: ["ignore", "pipe", "inherit"],
});
let browser;
try {
  const address = await new Promise((resolve) =>
    createInterface({ input: server.stdout }).once("line", resolve),
  );
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const page = await browser.newPage({ reducedMotion: "reduce" });
  page.on("pageerror", (error) => console.log(`fault: ${error.message}`));

  const ask = (command, input) =>
    page.evaluate(
      async ([command, input]) => {
        const answer = await fetch(`/call/${command}`, {
          method: "POST",
          headers: {
            "Content-Type": "application/json",
            Authorization: `Bearer ${sessionStorage.getItem("buurtkas-token")}`,
          },
          body: JSON.stringify(input),
        });
        return answer.json();
      },
      [command, input],
    );

  await page.goto(address.match(/http:\S+/)[0]);
  const secret = process.env.BUURTKAS_PASSPHRASE_FILE;
  await page
    .getByLabel("Wachtzin", { exact: true })
    .fill(readFileSync(secret, "utf8").trim());
  await page.getByRole("button", { name: "Openen" }).click();
  await page.locator("nav").first().waitFor();

  const ids = {};
  for (const [place, [command, input]] of Object.entries(EXAMPLES)) {
    const asked = input ?? {
      from: `${day.slice(0, 7)}-01`,
      to: day,
      room_id: null,
    };
    const { ok, problem } = await ask(command, asked);
    if (problem) console.log(`${command}: ${problem.code}`);
    const list = ok?.result;
    const rows = Array.isArray(list) ? list : (list?.rows ?? []);
    const open = rows.find((row) => row.closed_at === null);
    ids[place] = ((place === "closeTill" && open) || rows[0])?.id;
  }

  for (const [name, look] of Object.entries(LOOKS)) {
    if (only && !name.includes(only)) continue;
    mkdirSync(join(folder, name), { recursive: true });
    await ask("set_language", { language: look.language });
    await page.setViewportSize({ width: look.width, height: 900 });
    await page.evaluate((look) => {
      localStorage.setItem("buurtkas-theme", look.theme);
      localStorage.setItem("buurtkas-text-size", String(look.size));
    }, look);
    await page.reload();
    for (const { place, path } of paths) {
      if (path.includes(":id") && !ids[place]) continue;
      const hash = path
        .replace(":id", ids[place])
        .replace(":month", day.slice(0, 7));
      const began = Date.now();
      try {
        await visit(page, `#${hash}`);
        await page.waitForFunction(
          () => !document.querySelector("main .skeleton"),
        );
        await page.waitForLoadState("networkidle");
      } catch (error) {
        console.log(`${name}/${place}: ${error.message.split("\n")[0]}`);
      }
      const took = Date.now() - began;
      if (took > 1500) console.log(`${name}/${place}: ${took} ms`);
      await page.screenshot({ path: join(folder, name, `${place}.png`) });
    }
  }
} finally {
  await browser?.close();
  server.kill("SIGTERM");
}
