// What holds for every page, whoever visits it and however.
import assert from "node:assert/strict";

import { axeFindings } from "./axe.mjs";

const NARROW = 320;

/**
 * Looks at the page on which a visitor is now. All that is wrong is told at once.
 * @param {import("./browser.mjs").Visitor} visitor
 * @param {string} name What the page is called in a failure.
 */
export async function inspect(visitor, name) {
  const { page, conditions } = visitor;
  const found = [
    ...(await frameFindings(page)),
    ...(await policyFindings(visitor)),
    ...(await axeFindings(page, conditions.javascript)),
    ...(await narrowFindings(page, conditions.viewport)),
    ...visitor.problems.splice(0),
  ];
  if (found.length > 0) {
    assert.fail([`${name}, ${page.url()}`, ...found].join("\n  - "));
  }
}

/** @param {import("playwright-core").Page} page */
async function frameFindings(page) {
  const found = [];
  if ((await page.title()).trim() === "") {
    found.push("the title is empty");
  }
  const headings = await page.locator("h1").allInnerTexts();
  if (headings.length !== 1 || headings[0].trim() === "") {
    found.push(`one h1 is wanted, there are: ${JSON.stringify(headings)}`);
  }
  const language = new URL(page.url()).pathname.startsWith("/en/") ? "en" : "it";
  if ((await page.locator("html").getAttribute("lang")) !== language) {
    found.push(`the page does not say that it is in ${language}`);
  }
  return found;
}

/** @param {import("./browser.mjs").Visitor} visitor */
async function policyFindings(visitor) {
  const headers = (await visitor.lastDocument()?.allHeaders()) ?? {};
  const policy = headers["content-security-policy"] ?? "";
  const found = [];
  if (!/(default|script)-src/.test(policy) || /unsafe-/.test(policy)) {
    found.push(`the Content-Security-Policy is not strict: "${policy}"`);
  }
  if (headers["x-content-type-options"] !== "nosniff") {
    found.push("X-Content-Type-Options is not nosniff");
  }
  return found;
}

/**
 * At 320 px, which is 1280 px at 400 % zoom, one scrolls in one direction only.
 * @param {import("playwright-core").Page} page
 * @param {{ width: number, height: number }} viewport The one to go back to.
 */
async function narrowFindings(page, viewport) {
  await page.setViewportSize({ width: NARROW, height: viewport.height });
  const found = await page.evaluate((limit) => {
    const width = document.documentElement.scrollWidth;
    if (width <= limit) {
      return [];
    }
    const culprits = [...document.querySelectorAll("body *")]
      .filter((element) => {
        const right = element.getBoundingClientRect().left + element.scrollWidth;
        return right > limit + 1 && getComputedStyle(element).overflowX === "visible";
      })
      .slice(-3)
      .map((element) => element.outerHTML.slice(0, 80));
    return [`${width} px wide at ${limit}: ${culprits.join(" | ")}`];
  }, NARROW);
  await page.setViewportSize(viewport);
  return found;
}
