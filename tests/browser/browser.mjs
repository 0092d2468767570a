// Chromium as a visitor of the portal uses it, watched for what no page may do.
import { chromium } from "playwright-core";

const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** The widths at which every journey is made. */
export const VIEWPORTS = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
};

/** @returns {Promise<import("playwright-core").Browser>} */
export function launch() {
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      "--no-sandbox", // CI runs as root, where Chromium has no sandbox
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/**
 * @typedef {object} Conditions
 * @property {string} origin The portal's.
 * @property {boolean} javascript
 * @property {{ width: number, height: number }} viewport
 */

/**
 * A person with a browser of their own: no cookies, one page.
 * @typedef {object} Visitor
 * @property {import("playwright-core").Page} page
 * @property {Conditions} conditions
 * @property {string[]} problems What went wrong since it was last emptied.
 * @property {() => import("playwright-core").Response | undefined} lastDocument
 * @property {() => Promise<void>} leave
 */

/**
 * @param {import("playwright-core").Browser} browser
 * @param {Conditions} conditions
 * @returns {Promise<Visitor>}
 */
export async function arrive(browser, conditions) {
  const context = await browser.newContext({
    baseURL: conditions.origin,
    javaScriptEnabled: conditions.javascript,
    viewport: conditions.viewport,
    locale: "it-IT",
    timezoneId: "Europe/Rome",
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  /** @type {string[]} */
  const problems = [];
  /** @type {import("playwright-core").Response | undefined} */
  let document;
  const documents = new Set();

  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== conditions.origin && !["data:", "blob:"].includes(url.protocol)) {
      problems.push(`a request left the portal: ${url.href}`);
    }
    if (request.isNavigationRequest()) {
      documents.add(url.href);
    }
  });
  page.on("response", (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) {
      document = response;
    } else if (response.status() >= 400) {
      problems.push(`${response.status()} for ${response.url()}`);
    }
  });
  // Violations of the Content-Security-Policy come as errors too.
  page.on("console", (message) => {
    // Chromium also reports the status of a form that came back with errors, which is right.
    const expected =
      message.text().startsWith("Failed to load resource") &&
      documents.has(message.location().url);
    if (message.type() === "error" && !expected) {
      problems.push(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => problems.push(`script: ${error.message}`));

  return {
    page,
    conditions,
    problems,
    lastDocument: () => document,
    leave: () => context.close(),
  };
}
