// The package that people install: in, started, a file opened, and out again.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { emptyHome, openWindow } from "./real_window.mjs";

const PASSPHRASE = "vier groene fietsen in de kas";
const bundles =
  process.env.BUURTKAS_PACKAGES ??
  fileURLToPath(new URL("../../../target/release/bundle/deb/", import.meta.url));

const run = (program, ...args) =>
  execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

function newestPackage() {
  const packages = readdirSync(bundles)
    .filter((name) => name.endsWith(".deb"))
    .map((name) => join(bundles, name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  assert.ok(packages.length > 0, `there is no package in ${bundles}`);
  return packages[0];
}

function isInstalled() {
  try {
    return run("dpkg-query", "-W", "-f=${db:Status-Status}", "buurtkas") === "installed";
  } catch {
    return false;
  }
}

/** Installs where we may, and where nobody's own Buurtkas would be in the way; else unpacks. */
function putInPlace(file, home) {
  if (process.getuid() === 0 && !isInstalled()) {
    run("apt-get", "install", "--yes", "--no-install-recommends", file);
    return { root: "/", remove: () => run("apt-get", "purge", "--yes", "buurtkas") };
  }
  const root = join(home.path, "unpacked");
  run("dpkg-deb", "--extract", file, root);
  return { root, remove: () => rmSync(root, { recursive: true }) };
}

describe("the package", { concurrency: 1 }, () => {
  let home;
  let place;
  let window;

  before(() => {
    home = emptyHome();
    place = putInPlace(newestPackage(), home);
  });
  after(async () => {
    await window?.close();
    place?.remove();
    home?.remove();
  });

  test("brings the window, the command line, an icon and a place in the menu", () => {
    for (const file of [
      "usr/bin/buurtkas-desktop",
      "usr/bin/buurtkas",
      "usr/share/icons/hicolor/128x128/apps/buurtkas-desktop.png",
      "usr/share/applications/Buurtkas.desktop",
    ]) {
      assert.ok(existsSync(join(place.root, file)), file);
    }
  });

  test("opens a file in the installed window", async () => {
    const file = join(home.path, "kas.kas");
    const secret = join(home.path, "passphrase");
    writeFileSync(secret, PASSPHRASE);
    execFileSync(join(place.root, "usr/bin/buurtkas"), ["new", file, "--name", "De Voorbeeldkas"], {
      env: { ...home.env, BUURTKAS_PASSPHRASE_FILE: secret },
      stdio: "ignore",
    });

    const binary = join(place.root, "usr/bin/buurtkas-desktop");
    window = await openWindow(home, { binary, args: [file] });
    await window.heading("Welkom terug");
    await window.fill("Wachtzin", PASSPHRASE);
    await window.button("Openen");
    await window.text("De Voorbeeldkas");
  });

  test("leaves nothing behind when it is removed", async () => {
    await window?.close();
    window = undefined;
    place.remove();
    const { root } = place;
    place = undefined;
    assert.ok(!existsSync(join(root, "usr/bin/buurtkas-desktop")));
    assert.ok(!existsSync(join(root, "usr/bin/buurtkas")));
  });
});
