// axe-core over a page, also where JavaScript is off.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds wrong with the page as it stands, a line each.
 * @param {import("playwright-core").Page} page
 * @param {boolean} javascript Whether the page's own scripts may run.
 * @returns {Promise<string[]>}
 */
export async function axeFindings(page, javascript) {
  if (!javascript) {
    // Chromium still runs what is evaluated from outside, but no timer, and axe yields by short
    // timers. No script of the page can see the replacement: none runs.
    await page.evaluate(() => {
      // @ts-expect-error the return value is never used
      window.setTimeout = (callback, delay, ...values) => {
        if (!(delay > 50)) {
          Promise.resolve().then(() => callback(...values));
        }
        return 0;
      };
    });
  }
  // Evaluated, not added as an element: the page's Content-Security-Policy stays in force.
  await page.evaluate(`${SOURCE}; undefined`);
  return page.evaluate(async (tags) => {
    // @ts-expect-error `axe` was put there by the line above
    const { violations } = await window.axe.run(document, {
      runOnly: tags,
      resultTypes: ["violations"],
      preload: false,
    });
    return violations.flatMap((rule) =>
      rule.nodes.map((node) => {
        const why = node.failureSummary.replace(/\s+/g, " ");
        return `${rule.id} at ${node.target.join(" ")}: ${why} | ${node.html}`;
      }),
    );
  }, TAGS);
}
