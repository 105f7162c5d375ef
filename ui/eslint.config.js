import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

/** The tiers: app composes features, features know only lib, lib knows nothing above it. */
const features = (patterns) => ({
    "no-restricted-imports": ["error", { patterns }],
});
const noStandIn = {
    regex: "^\\$dev/",
    message: "The stand-in for the application is for tests and dev/ only.",
};
const noDeepIcons = {
    regex: "^@lucide/svelte$",
    message: "Import one icon: @lucide/svelte/icons/sun. The barrel costs seconds of build.",
};

export default ts.config(
    { ignores: ["dist", "node_modules", "src/lib/api/generated", "src/lib/i18n/messages.ts"] },
    js.configs.recommended,
    ...ts.configs.strict,
    ...svelte.configs.recommended,
    { languageOptions: { globals: { ...globals.browser } } },
    {
        files: ["scripts/**", "*.js", "*.ts"],
        languageOptions: { globals: { ...globals.node } },
    },
    {
        files: ["**/*.svelte", "**/*.svelte.ts"],
        languageOptions: {
            parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig },
        },
    },
    {
        rules: {
            "no-undef": "off",
            "svelte/no-inline-styles": "error",
            "svelte/no-at-html-tags": "error",
            // Links are made by the typed href() of our own hash router; there is no SvelteKit here.
            "svelte/no-navigation-without-resolve": "off",
            ...features([noDeepIcons, noStandIn]),
        },
    },
    {
        files: ["src/lib/**"],
        rules: features([
            noDeepIcons,
            noStandIn,
            { regex: "(^|/)(features|app)/", message: "lib knows nothing of features or app." },
        ]),
    },
    {
        files: ["src/features/**"],
        rules: features([
            noDeepIcons,
            noStandIn,
            {
                regex: "^\\.\\./",
                message:
                    "A feature never imports another feature or app; what two share lives in $lib.",
            },
            { regex: "(^|/)app/", message: "app composes features, never the other way round." },
        ]),
    },
    {
        files: ["**/*.test.ts"],
        rules: features([
            noDeepIcons,
            { regex: "^\\.\\./", message: "A test stays inside its feature, $lib and $dev." },
        ]),
    },
);
