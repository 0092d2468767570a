// What a case costs: asked on the offer's page, answered there where scripts run, else on a page of its
// own, and the same either way.
import assert from "node:assert/strict";

import { findShown, isForSeveral } from "./offers.mjs";
import * as steps from "./steps.mjs";

/**
 * @param {import("./browser.mjs").Visitor} visitor
 * @param {(name: string) => Promise<void>} look
 */
export async function askTheCost({ page, conditions, lastDocument }, look) {
  const { offer } = await findShown(page.request, isForSeveral);
  await page.goto(offer.path);
  const form = page.locator('main form:has([name="persone"])');
  await form.locator('[name="persone"]').fill("2");
  await form.locator('[name="isee"]').selectOption({ index: 1 });
  const answer = page.locator("main [aria-live]");
  if (conditions.javascript) {
    await answer.getByText(/stima/).waitFor();
    assert.equal(new URL(page.url()).pathname, offer.path, "one stays on the page");
  } else {
    await steps.go(page, steps.submitOf(form));
    assert.equal(new URL(page.url()).pathname, `/quanto-costa/${offer.id}`);
  }
  await assertAddsUp(answer);
  await look("il conto");

  await form.locator('[name="persone"]').fill("99");
  await steps.go(page, steps.submitOf(form));
  assert.equal(lastDocument()?.status(), 422);
  await steps.assertErrors(page, ["persone"]);
  assert.equal(await answer.count(), 0, "no price is told");
  await look("il conto, con errori");

  await form.locator('[name="persone"]').fill("1");
  await steps.go(page, steps.submitOf(form));
  await assertAddsUp(answer);
  await look("il conto, da solo");
}

/**
 * The lines make the total, but for those that say what is already in others.
 * @param {import("playwright-core").Locator} answer
 */
async function assertAddsUp(answer) {
  const cents = (text) => Math.round(Number(text.replace(/[^\d,-]/g, "").replace(",", ".")) * 100);
  const lines = await answer.locator("tbody tr:has(td)").filter({ hasNotText: "di cui" }).all();
  assert.ok(lines.length > 0, "there are lines");
  const amounts = await Promise.all(lines.map((line) => line.locator("td").innerText()));
  const total = cents(await answer.locator("tfoot td").innerText());
  assert.ok(total > 0);
  assert.equal(amounts.map(cents).reduce((sum, one) => sum + one, 0), total, amounts.join(" + "));
}
