// Reads src/locales, writes src/lib/i18n/messages.ts (ids and the facts each wants) and fails when
// a text is missing, extra, unused, or wants other facts in another language.
import { parse } from "@fluent/syntax";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as prettier from "prettier";

const root = fileURLToPath(new URL("../src/", import.meta.url));
const target = join(root, "lib/i18n/messages.ts");
const LANGUAGES = ["nl", "en"];
const FORBIDDEN = /\b(ongeldige?|foutieve?|succesvol|dient te|weet je het zeker)\b/i;
const faults = [];

/** The facts a text wants; those only used to choose a plural are numbers. */
function factsOf(node, facts = new Map(), selector = false) {
  if (!node || typeof node !== "object") return facts;
  if (node.type === "VariableReference") {
    if (selector || !facts.has(node.id.name)) facts.set(node.id.name, selector);
    return facts;
  }
  if (node.type === "SelectExpression") {
    const numeric = node.variants.some(({ key }) =>
      /^(zero|one|two|few|many|\d+)$/.test(key.name ?? key.value),
    );
    factsOf(node.selector, facts, numeric);
    node.variants.forEach((variant) => factsOf(variant.value, facts));
    return facts;
  }
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) value.forEach((item) => factsOf(item, facts));
    else factsOf(value, facts);
  }
  return facts;
}

function read(language) {
  const messages = new Map();
  const folder = join(root, "locales", language);
  for (const name of readdirSync(folder).sort()) {
    const where = `${language}/${name}`;
    const text = readFileSync(join(folder, name), "utf8");
    for (const entry of parse(text, { withSpans: false }).body) {
      if (entry.type === "Junk")
        faults.push(`${where}: cannot be read: ${entry.content.slice(0, 60)}`);
      if (entry.type !== "Message") continue;
      const id = entry.id.name;
      if (messages.has(id)) faults.push(`${where}: ${id} stands twice`);
      messages.set(id, { where: name, facts: factsOf(entry.value) });
    }
    if (language === "nl" && FORBIDDEN.test(text))
      faults.push(`${where}: a word we do not use: ${text.match(FORBIDDEN)[0]}`);
  }
  return messages;
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return /\.(ts|svelte)$/.test(entry.name) && path !== target ? [path] : [];
  });
}

const [source, ...others] = LANGUAGES;
const texts = Object.fromEntries(LANGUAGES.map((language) => [language, read(language)]));
for (const language of others) {
  for (const [id, { where, facts }] of texts[source]) {
    const twin = texts[language].get(id);
    if (!twin) faults.push(`${language}: ${id} is missing (${where})`);
    else if (twin.where !== where)
      faults.push(`${language}: ${id} lies in ${twin.where}, not in ${where}`);
    else {
      const want = [...facts.keys()].sort().join(", ");
      const has = [...twin.facts.keys()].sort().join(", ");
      if (want !== has)
        faults.push(`${language}: ${id} wants (${has}) where ${source} wants (${want})`);
    }
  }
  for (const id of texts[language].keys()) {
    if (!texts[source].has(id)) faults.push(`${language}: ${id} is extra`);
  }
}

const code = filesUnder(root)
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");
const quoted = new Set(
  [...code.matchAll(/["'`]([a-z0-9]+(?:-[a-z0-9]+)+)["'`]/g)].map((match) => match[1]),
);
for (const id of texts[source].keys()) {
  if (!quoted.has(id)) faults.push(`${source}: ${id} is never used`);
}

const shape = (facts) =>
  facts.size === 0
    ? "null"
    : `{ ${[...facts].map(([name, number]) => `${JSON.stringify(name)}: ${number ? "number" : "string | number"}`).join("; ")} }`;
const written = await prettier.format(
  [
    "// Made by scripts/locales.mjs from src/locales. Do not edit.",
    "",
    "/** Every text and the facts it wants. */",
    "export interface Messages {",
    ...[...texts[source]]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { facts }]) => `  ${JSON.stringify(id)}: ${shape(facts)};`),
    "}",
    "",
    "export type MessageId = keyof Messages;",
    "",
    "/** Texts that want no facts, so that they can stand in a table. */",
    "export type PlainMessageId = { [I in MessageId]: Messages[I] extends null ? I : never }[MessageId];",
  ].join("\n"),
  { parser: "typescript", printWidth: 100 },
);
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== written)
    faults.push("messages.ts is stale: run npm run fix");
} else {
  writeFileSync(target, written);
}

for (const fault of faults) console.error(fault);
console.log(`${texts[source].size} texts in ${LANGUAGES.join(" and ")}, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
