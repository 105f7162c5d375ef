// The real window on a screen of its own: how long until it shows the unlock screen, how long from
// the passphrase to the first screen, and how much memory its processes take.
import { spawn } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, readSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { emptyHome, openWindow } from "../e2e/window/real_window.mjs";

const [binary, file, passphrase] = process.argv.slice(2);
const STARTS = 5;
/** How long a window gets to come to rest, in milliseconds. */
const REST = 4000;
/** The part of the screen that may differ: a caret that blinks, a focus ring that fades. */
const ALIKE = 0.002;

/** A screen whose picture lies in a file, so that looking at it costs next to nothing. */
async function openScreen() {
  const folder = mkdtempSync(join(tmpdir(), "buurtkas-screen-"));
  const size = ["-screen", "0", "1280x900x24", "-fbdir", folder, "-nolisten", "tcp"];
  const server = spawn("Xvfb", ["-displayfd", "3", ...size], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.stdio[3].once("data", (data) => resolve(data.toString().trim()));
  });
  const picture = openSync(join(folder, "Xvfb_screen0"), "r");
  const header = Buffer.alloc(100);
  readSync(picture, header, 0, 100, 0);
  const [headerSize, bytesPerLine, colours] = [0, 48, 76].map((at) => header.readUInt32BE(at));
  const bytes = bytesPerLine * header.readUInt32BE(20);
  const start = headerSize + colours * 12;
  return {
    display: `:${number}`,
    look() {
      const pixels = Buffer.alloc(bytes);
      readSync(picture, pixels, 0, bytes, start);
      return new Uint32Array(pixels.buffer, pixels.byteOffset, bytes / 4);
    },
    close() {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const isAlike = (one, other) => {
  let different = 0;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) different++;
  return different <= one.length * ALIKE;
};

/** The window, started as a person starts it; `end` ends it with all it started. */
function start(home) {
  const env = { ...home.env };
  delete env.TAURI_WEBVIEW_AUTOMATION;
  const window = spawn(binary, [file], { env, detached: true, stdio: "ignore" });
  const { pid } = window;
  const gone = new Promise((resolve) => window.once("exit", resolve));
  return {
    pid,
    end: async () => {
      process.kill(-pid, "SIGKILL");
      await gone;
      await pause(300);
    },
  };
}

/** Milliseconds from the start of the process until the screen looks as it will stay. */
async function timeToScreen(screen, home, final) {
  const empty = screen.look();
  const started = performance.now();
  const window = start(home);
  let took;
  while (took === undefined && performance.now() - started < 30_000) {
    await pause(8);
    const seen = screen.look();
    if (final ? isAlike(seen, final) : false) took = performance.now() - started;
    if (!final && performance.now() - started > REST) took = performance.now() - started;
  }
  const seen = screen.look();
  if (isAlike(seen, empty)) throw new Error("the window never showed itself");
  const memory = total(processes(window.pid));
  await window.end();
  if (took === undefined) throw new Error("the window never looked as it did before");
  return { took, seen, memory };
}

/** The processes below `root`, with their share of the memory in MB. */
function processes(root) {
  const all = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const parent = Number(stat.split(")").at(-1).trim().split(" ")[1]);
      const program = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0")[0];
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
      const kib = Number(/^Pss: +(\d+)/m.exec(rollup)?.[1] ?? 0);
      all.set(Number(pid), { parent, name: program.split("/").at(-1), pss_mb: (kib * 1024) / 1e6 });
    } catch {
      // It ended while we were looking, or is the kernel's own.
    }
  }
  const below = (pid) => {
    const process = all.get(pid);
    return process !== undefined && (pid === root || below(process.parent));
  };
  return [...all].filter(([pid]) => below(pid)).map(([, { name, pss_mb }]) => ({ name, pss_mb }));
}

const total = (all) => all.reduce((sum, { pss_mb }) => sum + pss_mb, 0);

/** The process of the window that this one started by way of its driver. */
function windowProcess() {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const [program, ...given] = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
      if (program === binary && given.includes(file)) return Number(pid);
    } catch {
      // It ended while we were looking.
    }
  }
  throw new Error("the window's process is not there");
}

/** From the press of the button to the first screen, as the page itself sees it. */
const UNLOCK = `
  const passphrase = arguments[0];
  const field = document.querySelector("input[type=password]");
  field.value = passphrase;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return new Promise((resolve) => {
    const answer = {};
    const look = () => {
      const main = document.querySelector("nav") && document.querySelector("main h1");
      if (main && answer.unlock_ms === undefined) answer.unlock_ms = performance.now() - started;
      if (main && !document.querySelector(".skeleton")) {
        answer.complete_ms = performance.now() - started;
        resolve(answer);
      } else {
        requestAnimationFrame(look);
      }
    };
    const started = performance.now();
    document.querySelector("form button[type=submit]").click();
    requestAnimationFrame(look);
  });`;

const screen = await openScreen();
process.env.DISPLAY = screen.display;
delete process.env.WAYLAND_DISPLAY;
const home = emptyHome();
try {
  // The first start is the picture to wait for.
  const { seen: final, memory: locked } = await timeToScreen(screen, home);
  const starts = [];
  for (let turn = 0; turn < STARTS; turn++) {
    starts.push((await timeToScreen(screen, home, final)).took);
  }
  starts.sort((one, other) => one - other);

  const window = await openWindow(home, { binary, args: [file] });
  await window.heading("Welkom terug");
  if (process.env.BENCH_PICTURES) await window.picture(join(process.env.BENCH_PICTURES, "unlock.png"));
  const opened = await window.script(UNLOCK, passphrase);
  await pause(1500);
  if (process.env.BENCH_PICTURES) await window.picture(join(process.env.BENCH_PICTURES, "today.png"));
  const memory = processes(windowProcess());
  await window.close();
  console.log(
    JSON.stringify({
      start_ms: starts[Math.floor(STARTS / 2)],
      slowest_start_ms: starts.at(-1),
      ...opened,
      locked_pss_mb: locked,
      pss_mb: total(memory),
      processes: memory,
    }),
  );
} finally {
  screen.close();
  home.remove();
}
