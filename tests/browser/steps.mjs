// What a person does on the portal, one page at a time. Fields are found by the names that are
// sent, buttons and links by their words or by where they lead: never by a class.
import assert from "node:assert/strict";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Locator} Locator */

/**
 * Answers the three questions on the home page and asks.
 * @param {Page} page
 * @param {import("./offers.mjs").Answers} answers
 */
export async function askOnHome(page, answers) {
  const form = page.locator('main form[action$="/trova"]').first();
  for (const [name, value] of Object.entries(answers)) {
    await form.locator(`select[name="${name}"]`).selectOption(value);
  }
  await go(page, form.getByRole("button"));
}

/**
 * From an offer's page to the form that asks who one is: the case as it is proposed, and the last
 * free time, which is far enough away to be cancelled for nothing.
 * @param {Page} page
 * @param {(name: string) => Promise<void>} look Called on each page on the way.
 */
export async function chooseCaseAndTime(page, look) {
  await go(page, page.locator('main a[href^="/prenota/"]').first());
  await look("prenota: per chi e quanto");
  const form = page.locator('main form[action^="/prenota/"]').first();
  await answerWhatIsOpen(form);
  await go(page, submitOf(form));

  await look("prenota: quando");
  const months = page.locator('main a[href*="mese="]:not([href*="inizio="])');
  if ((await months.count()) > 0) {
    await go(page, months.last());
  }
  await go(page, page.locator('main a[href*="inizio="]').last());
}

/**
 * Takes the first answer of each question that has none yet.
 * @param {Locator} form
 */
async function answerWhatIsOpen(form) {
  for (const select of await form.locator("select").all()) {
    if ((await select.inputValue()) === "") {
      const value = await select.locator('option:not([value=""])').first().getAttribute("value");
      await select.selectOption(value);
    }
  }
  const radios = await form.locator('input[type="radio"]').all();
  const names = new Set(await Promise.all(radios.map((radio) => radio.getAttribute("name"))));
  for (const name of names) {
    const group = form.locator(`input[type="radio"][name="${name}"]`);
    if ((await group.and(form.locator(":checked")).count()) === 0) {
      await group.first().check({ force: true });
    }
  }
}

/**
 * @typedef {object} Person
 * @property {string} nome
 * @property {string} cognome
 * @property {string} email
 * @property {string} telefono
 * @property {string} note
 */

/**
 * Fills in who asks; what the form does not ask is left out.
 * @param {Page} page
 * @param {Person & { municipio: string }} person
 */
export async function fillPerson(page, person) {
  const form = bookingForm(page);
  for (const name of ["nome", "cognome", "email", "telefono", "note"]) {
    await fillIfAsked(form, name, person[name]);
  }
  const self = form.locator('input[type="radio"][name="assistito"][value="me"]');
  if ((await self.count()) > 0) {
    await form.locator(`label[for="${await self.getAttribute("id")}"]`).click();
  }
  const zone = form.locator('select[name="municipio"]');
  if ((await zone.count()) > 0) {
    await zone.selectOption(person.municipio);
  }
  await fillIfAsked(form, "indirizzo", "via delle Prove 1");
}

/**
 * The form whose button books.
 * @param {Page} page
 */
export const bookingForm = (page) =>
  page.locator('main form[method="post" i]:has(input[name="nome"])');

/**
 * @param {Locator} form
 * @param {string} name
 * @param {string} value
 */
async function fillIfAsked(form, name, value) {
  const field = form.locator(`input[name="${name}"], textarea[name="${name}"]`);
  if ((await field.count()) > 0) {
    await field.fill(value);
  }
}

/**
 * Checks that a form came back as it should: filled in, with a summary of its errors first and
 * focused, and each error beside its field and tied to it.
 * @param {Page} page
 * @param {string[]} names The fields that are wrong.
 */
export async function assertErrors(page, names) {
  assert.match(await page.title(), /^Errore:/);
  const summary = page.locator('main [role="alert"]').first();
  assert.ok(await summary.isVisible(), "an error summary is shown");
  const focused = await summary.evaluate((element) => element.contains(document.activeElement));
  assert.ok(focused, "the error summary has the focus");

  const links = await summary.locator('a[href^="#"]').all();
  const targets = await Promise.all(links.map((link) => link.getAttribute("href")));
  for (const name of names) {
    const field = page.locator(`main [name="${name}"]`).first();
    assert.equal(await field.getAttribute("aria-invalid"), "true", `${name} says it is wrong`);
    const id = await field.getAttribute("id");
    assert.ok(targets.includes(`#${id}`), `the summary leads to ${name}: ${targets}`);
    const described = (await field.getAttribute("aria-describedby")) ?? "";
    const texts = described.split(/\s+/).filter(Boolean).map((part) => page.locator(`[id="${part}"]`));
    assert.ok(texts.length > 0, `${name} is tied to its error`);
    for (const text of texts) {
      assert.ok(await text.isVisible(), `what describes ${name} is shown`);
    }
  }
}

/**
 * The messages in the outbox, the newest first.
 * @param {Page} page
 * @param {string} outbox
 * @returns {Promise<{ url: string, text: string }[]>}
 */
export async function outboxLines(page, outbox) {
  const response = await page.goto(outbox);
  assert.ok(response?.ok(), "the outbox can be read");
  const base = new URL(outbox).pathname;
  const links = await page.locator(`main a[href^="${base}"]`).all();
  return Promise.all(
    links.map(async (link) => ({
      url: (await link.getAttribute("href")) ?? "",
      // The line around the link says to whom it went.
      text: await link.evaluate((element) => {
        const line = element.closest("li, tr, article, dl") ?? element;
        return (line.textContent ?? "").replace(/\s+/g, " ").trim();
      }),
    })),
  );
}

/**
 * The button that sends a form.
 * @param {Locator} form
 */
export const submitOf = (form) =>
  form.locator('button:not([type="button"]):not([type="reset"]), input[type="submit"]').last();

/**
 * Clicks what leads to another page and waits for that page.
 * @param {Page} page
 * @param {Locator} control
 */
export async function go(page, control) {
  const arrived = page.waitForEvent("domcontentloaded");
  await control.click();
  await arrived;
  await page.waitForLoadState();
}
