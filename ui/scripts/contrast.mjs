// Computes the WCAG 2 contrast of every pair of tokens that is used on top of each other.
import { readFileSync } from "node:fs";

const css = readFileSync(new URL("../src/lib/styles/tokens.css", import.meta.url), "utf8");
const block = (start) => {
  const from = css.indexOf(start);
  if (from < 0) throw new Error(`no ${start} in tokens.css`);
  return css.slice(from, css.indexOf("\n  }", from));
};
const tokensOf = (start) =>
  Object.fromEntries(
    [...block(start).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );

const linear = (channel) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const luminance = (hex) => {
  const [r, g, b] = [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a, b) => {
  const [dim, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
};

const grounds = ["paper", "surface", "sunken"];
const colours = ["pine", "delft", "plum", "leaf", "brick", "ochre", "danger"];
const text = 4.5;
const shape = 3;
/** [front, ground, least] */
const pairs = [
  ...grounds.flatMap((ground) => [
    ["ink", ground, 7],
    ["ink-2", ground, text],
    ["pine", ground, text],
    ["danger", ground, text],
    ["line-strong", ground, shape],
    ["focus-in", ground, shape],
  ]),
  ...colours.flatMap((colour) => [
    [colour, "surface", text],
    [colour, `${colour}-soft`, text],
    ["ink", `${colour}-soft`, 7],
    ["ink-2", `${colour}-soft`, text],
  ]),
  ["on-pine", "pine", text],
  ["on-pine", "pine-hover", text],
  ["on-danger", "danger", text],
  ["on-danger", "danger-hover", text],
  ["on-ink", "ink", 7],
];

const light = tokensOf(":root {");
const dark = { ...light, ...tokensOf(':root[data-theme="dark"] {') };
const high = { ...light, ...tokensOf(':root[data-theme="contrast"] {') };

let faults = 0;
for (const [theme, tokens, floor] of [
  ["light", light, 0],
  ["dark", dark, 0],
  // Who asks for high contrast gets 7:1 for every text.
  ["contrast", high, 7],
]) {
  for (const [front, ground, wanted] of pairs) {
    const least = wanted >= text ? Math.max(wanted, floor) : wanted;
    const measured = contrast(tokens[front], tokens[ground]);
    if (measured >= least) continue;
    faults += 1;
    console.error(`${theme}: ${front} on ${ground} is ${measured.toFixed(2)}, wanted ${least}`);
  }
}
console.log(`${pairs.length * 3} pairs of colours, ${faults} too faint`);
process.exit(faults === 0 ? 0 : 1);
