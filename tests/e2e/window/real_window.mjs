// The real window of Buurtkas, driven over WebDriver the way a person would drive it.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** How a WebDriver answer names an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
/** How long anything may take before it counts as never, in milliseconds. */
const PATIENCE = 60_000;

export const sample = fileURLToPath(new URL("../../fixtures/voorbeeldwijk/", import.meta.url));
export const expected = JSON.parse(readFileSync(join(sample, "expected.json"), "utf8"));

/** The window as it was built for this test run. */
export const builtWindow =
  process.env.BUURTKAS_WINDOW ??
  fileURLToPath(new URL("../../../target/release/buurtkas-desktop", import.meta.url));

/** A house with nothing of the person who runs the tests in it. */
export function emptyHome() {
  const home = mkdtempSync(join(tmpdir(), "buurtkas-window-"));
  mkdirSync(join(home, "run"), { mode: 0o700 });
  const env = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: join(home, "run"),
    XDG_DATA_HOME: join(home, "data"),
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_CACHE_HOME: join(home, "cache"),
    TAURI_WEBVIEW_AUTOMATION: "true",
  };
  // Without the desktop's message bus, a Buurtkas that stands open there is left in peace.
  delete env.DBUS_SESSION_BUS_ADDRESS;
  return { path: home, env, remove: () => rmSync(home, { recursive: true, force: true }) };
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Asks again and again until `question` answers something, and says `what` was awaited if never. */
async function until(what, question, patience = PATIENCE) {
  const end = Date.now() + patience;
  let reason = "";
  while (Date.now() < end) {
    try {
      const answer = await question();
      if (answer) return answer;
    } catch (error) {
      reason = `: ${error.message}`;
    }
    await pause(50);
  }
  throw new Error(`waited in vain for ${what}${reason}`);
}

/** Starts the window in `home` with `args`, and a driver for it. */
export async function openWindow(home, { binary = builtWindow, args = [] } = {}) {
  const port = await freePort();
  const log = openSync(join(home.path, "driver.log"), "a");
  // A process group of its own: ending the group ends the window with the driver.
  const driver = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
    env: home.env,
    cwd: home.path,
    detached: true,
    stdio: ["ignore", log, log],
  });
  const end = () => {
    try {
      process.kill(-driver.pid, "SIGKILL");
    } catch {
      // It had ended already.
    }
  };
  process.once("exit", end);
  const started = new Promise((_, reject) => driver.once("error", reject));

  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path.split("/").at(-1)}: ${value?.error} ${value?.message}`);
    return value;
  };

  try {
    await Promise.race([started, until("the driver", () => ask("GET", "/status"))]);
    const { sessionId } = await ask("POST", "/session", {
      capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary, args } } },
    });
    return new RealWindow(ask, `/session/${sessionId}`, end);
  } catch (error) {
    end();
    throw error;
  }
}

class RealWindow {
  #ask;
  #session;
  #end;

  constructor(ask, session, end) {
    this.#ask = ask;
    this.#session = session;
    this.#end = end;
  }

  /** Runs a script in the page; what it returns, or what its promise becomes. */
  script(body, ...args) {
    return this.#ask("POST", `${this.#session}/execute/sync`, { script: body, args });
  }

  /** The element that `xpath` finds, once it is there. */
  async find(xpath, patience = PATIENCE) {
    const question = async () => {
      const using = { using: "xpath", value: xpath };
      return (await this.#ask("POST", `${this.#session}/element`, using))[ELEMENT];
    };
    return until(xpath, question, patience);
  }

  async click(xpath) {
    const element = await this.find(xpath);
    await until(`a click on ${xpath}`, async () => {
      await this.#ask("POST", `${this.#session}/element/${element}/click`, {});
      return true;
    });
  }

  /** Puts `text` in place of what stands in the field with this label. */
  async fill(label, text) {
    const field = await this.find(
      `//label[starts-with(normalize-space(.), '${label}')]/following::input[1]`,
    );
    await this.#ask("POST", `${this.#session}/element/${field}/clear`, {});
    await this.#ask("POST", `${this.#session}/element/${field}/value`, { text });
  }

  button(name) {
    return this.click(`//button[normalize-space(.)='${name}' and not(@disabled)]`);
  }

  /** Waits for a heading that starts with `text`. */
  heading(text) {
    return this.find(`//h1[starts-with(normalize-space(.), '${text}')]`);
  }

  text(text) {
    return this.find(`//*[contains(normalize-space(.), '${text}')]`);
  }

  /** Goes to a place by its address, as a link would. */
  visit(place) {
    return this.script("location.hash = arguments[0];", place);
  }

  /** What the system tells the window when files or folders are dropped on it. */
  drop(...paths) {
    return this.script(
      `return window.__TAURI_INTERNALS__.invoke("plugin:event|emit_to", {
        target: { kind: "Webview", label: "main" },
        event: "tauri://drag-drop",
        payload: { paths: arguments[0], position: { x: 400, y: 300 } },
      }).then(() => true);`,
      paths,
    );
  }

  /**
   * Drops until the page shows what follows from it: a page that has just come up may not be
   * listening yet, which a person's hand is too slow to notice.
   */
  async dropUntil(path, follows) {
    for (let tries = 0; tries < 10; tries += 1) {
      await this.drop(path);
      if (await this.find(follows, 3000).then(() => true, () => false)) return;
    }
    throw new Error(`nothing came of dropping ${path}`);
  }

  /** The text of every cell of the table with this caption, row by row. */
  async cells(caption) {
    await this.find(`//table[caption[contains(normalize-space(.), '${caption}')]]//tbody/tr`);
    const rows = await this.script(
      `const table = [...document.querySelectorAll("table")]
         .find((it) => it.caption?.textContent.includes(arguments[0]));
       return [...table.tBodies].flatMap((body) => [...body.rows])
         .map((row) => [...row.cells].map((cell) => cell.innerText));`,
      caption,
    );
    return rows.map((row) => row.map((text) => text.replace(/\s+/g, " ").trim()));
  }

  /** Keeps a picture of what the window shows. */
  async picture(path) {
    mkdirSync(dirname(path), { recursive: true });
    const png = await this.#ask("GET", `${this.#session}/screenshot`);
    writeFileSync(path, Buffer.from(png, "base64"));
  }

  async close() {
    try {
      await this.#ask("DELETE", this.#session);
    } finally {
      this.#end();
    }
  }
}
