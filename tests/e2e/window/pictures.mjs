// Takes the pictures of the README from the real window: the sample cooperative after its month,
// with bookings of today, a harvest, a till and a grant added. No test; run it when a screen has
// changed: `xvfb-run -s "-screen 0 1440x960x24" node tests/e2e/window/pictures.mjs`.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { emptyHome, expected, openWindow, sample } from "./real_window.mjs";

const PASSPHRASE = "zeven rode tomaten op een plank";
const pictures = fileURLToPath(new URL("../../../src-tauri/docs/pictures/", import.meta.url));
const program =
  process.env.BUURTKAS_BIN ??
  fileURLToPath(new URL("../../../target/release/buurtkas", import.meta.url));

const PRODUCTS = [
  ["Tomaten", "kg", "3.95", "tomato", 12],
  ["Boerenkool", "stuk", "2.50", "kale", 30],
  ["Prei", "kg", "2.95", "leek", 9],
  ["Pompoen", "stuk", "3.50", "pumpkin", 24],
  ["Eieren", "stuk", "0.40", "egg", 120],
  ["Honing", "pot", "6.50", "honey", 18],
  ["Appels", "kg", "2.25", "apple", 35],
  ["Bieten", "kg", "2.10", "beet", 16],
];
/** Of each room in turn: what, from, to, and whether it is an option. */
const BOOKINGS = [
  ["Taalcafé", "09:00", "11:30"],
  ["Overleg wijkteam", "13:00", "15:00"],
  ["Koor De Voorbeeldstem", "19:30", "21:30"],
  ["Yoga voor iedereen", "09:30", "10:30"],
  ["Buurtlunch", "12:00", "13:30"],
  ["Huiswerkclub", "15:30", "17:30"],
  ["Cursus groenten telen", "10:00", "12:00"],
  ["Ruilbibliotheek", "14:00", "17:00"],
  ["Bewonersavond", "20:00", "22:00", "option"],
  ["Spreekuur energie", "09:00", "12:00"],
  ["Filmclub", "19:00", "21:00", "option"],
];

const home = emptyHome();
const file = join(home.path, "voorbeeldwijk.kas");
const secret = join(home.path, "passphrase");
writeFileSync(secret, PASSPHRASE);
const run = (...words) =>
  execFileSync(program, words, {
    env: { ...home.env, BUURTKAS_PASSPHRASE_FILE: secret },
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
const call = (command, input = {}) => {
  const { ok } = JSON.parse(run("call", file, command, JSON.stringify(input)));
  return ok.result;
};
let keys = 0;
const key = () => `0192f3a0-0000-7000-8000-${String((keys += 1)).padStart(12, "0")}`;
const today = new Date().toISOString().slice(0, 10);

run("new", file, "--name", "De Voorbeeldwijk");
run("import", file, sample);
const [year, month] = expected.month.split("-").map(Number);
const lastDay = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
call("save_grant", {
  grant_id: null, key: key(), name: "Ontmoeten in de tuin", giver: "Gemeente Voorbeelddam",
  giver_kind: "government", amount: 1_200_000, start: `${year}-01-01`, end: `${year}-12-31`,
  enterprise: null, note: null,
});
call("book_grants");
run("month-end", file, "--month", expected.month, "--date", lastDay, "--out", join(home.path, "uit"));
call("set_income_target", { target: { percent: 80, year: year + 2 } });
for (const [name, unit, price, picture, many] of PRODUCTS) {
  const product = call("save_product", {
    product_id: null, name, unit, is_weighed: unit === "kg", price, vat_class: "9",
    enterprise: "Boerderij", picture, is_active: true,
  });
  call("write_harvest", {
    key: key(), product_id: product.id, date: today, bed: null, note: null,
    uses: [{ use: "sale", quantity: String(many) }],
  });
}
const rooms = call("list_rooms");
const customers = call("list_customers", { search: "", offset: 0, limit: 50 }).rows;
for (const [at, [title, begin, end, state = "confirmed"]] of BOOKINGS.entries()) {
  call("book_reservation", {
    key: key(), repeat: null,
    reservation: {
      room_id: rooms[Math.floor(at / 1.5) % rooms.length].id,
      // Every third is of the house itself.
      customer_id: at % 3 === 2 ? null : customers[at].id, title, date: today,
      begin, end_date: null, end, set_up_minutes: 0, clearing_minutes: 0, state,
      option_until: state === "option" ? today : null, note: null, extras: [],
    },
  });
}

const window = await openWindow(home, { args: [file] });
try {
  await window.heading("Welkom terug");
  await window.fill("Wachtzin", PASSPHRASE);
  await window.button("Openen");
  await window.find("//nav");
  const shown = async (place, wait, picture) => {
    await window.visit(place);
    await window.find(wait);
    await window.find("//main[not(.//*[contains(@class, 'skeleton')])]");
    await window.picture(join(pictures, picture));
  };
  await shown("#/", "//h2[contains(., 'Eigen inkomsten')]", "today.png");
  await shown("#/rooms", "//*[contains(., 'Taalcafé')]", "rooms.png");
  await shown(`#/month/${expected.month}/result`, "//h1[contains(., 'Resultaat')]", "window.png");
  await shown("#/results/own-income", "//main//h2[contains(., 'Eigen inkomsten')]", "income.png");

  await window.visit("#/farm/till");
  await window.fill("Waar sta je?", "Zaterdagmarkt");
  await window.fill("Wisselgeld", "50");
  await window.button("Kassa openen");
  const named = (name) => `//button[.//bdi[normalize-space(.)='${name}']]`;
  await window.click(named("Tomaten"));
  for (const digit of ["1", "2", "5", "0"]) await window.click(`//button[@aria-label='${digit}']`);
  await window.click("//dialog[@open]//button[normalize-space(.)='Op de bon' and not(@disabled)]");
  await window.click(named("Honing"));
  await window.click(named("Pompoen"));
  await window.find("//strong[not(contains(@class, 'stale')) and contains(., '14,94')]");
  await window.picture(join(pictures, "till.png"));
} finally {
  await window.close();
  home.remove();
}
