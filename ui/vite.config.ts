import { svelte } from "@sveltejs/vite-plugin-svelte";
import { playwright } from "@vitest/browser-playwright";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Debian's Chromium runs the screen tests; another one may be named. */
const chromium = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

export default defineConfig({
  plugins: [svelte()],
  resolve: {
    alias: {
      $lib: fileURLToPath(new URL("./src/lib", import.meta.url)),
      $dev: fileURLToPath(new URL("./dev", import.meta.url)),
    },
  },
  build: {
    // The oldest system webviews we promise: Windows keeps WebView2 fresh, macOS 12 carries Safari 16.4.
    target: ["chrome111", "safari16.4"],
    // Fonts stay files: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
  },
  // Every icon is found before the first test, or a test would be reloaded halfway.
  optimizeDeps: { entries: ["src/main.ts", "src/**/*.svelte", "dev/*.{ts,svelte}"] },
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  test: {
    include: ["src/**/*.test.ts"],
    setupFiles: ["./dev/test-setup.ts"],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { executablePath: chromium, args: ["--no-sandbox"] },
      }),
      instances: [{ browser: "chromium", viewport: { width: 1280, height: 900 } }],
    },
  },
});
