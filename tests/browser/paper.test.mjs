// Rule 38: every page is a good sheet of paper. Chromium prints; what it printed is read back.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { arrive, launch, VIEWPORTS } from "./browser.mjs";
import { allOffers, findShown, isContactOnly, isFreeSlot, isPaidBefore } from "./offers.mjs";
import { print } from "./paper.mjs";
import { startServer } from "./server.mjs";
import * as steps from "./steps.mjs";

/** What a sheet of paper has no use for: words of navigation, of buttons, of the foot. */
const NOISE = ["Menu", "Salta", "Vai al contenuto", "Segnala", "English", "Informazioni", "Cerca di nuovo", "Prenota\n"];
const POINTS_LARGE = 18;

describe("on paper", { timeout: 240_000 }, () => {
  /** @type {import("./server.mjs").Server} */
  let server;
  /** @type {import("playwright-core").Browser} */
  let browser;
  /** @type {import("playwright-core").Page} */
  let page;

  before(async () => {
    server = await startServer();
    browser = await launch();
    const visitor = { origin: server.url, javascript: false, viewport: VIEWPORTS.desktop };
    page = (await arrive(browser, visitor)).page;
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Goes to a page and reads it from paper; checks what holds for each. */
  async function onPaper(path) {
    await page.goto(path);
    const sheets = await print(page);
    const text = sheets.map((sheet) => sheet.text).join("\n");
    for (const word of NOISE) {
      assert.ok(!text.includes(word), `${path} prints "${word}":\n${text}`);
    }
    for (const { width, height } of sheets) {
      assert.deepEqual([Math.round(width), Math.round(height)], [595, 842], "A4 in points");
    }
    return { sheets, text };
  }

  /** The telephone of the municipality and the address of the page are on its last sheet. */
  function assertLeadsBack({ sheets }, path) {
    const last = sheets.at(-1).text.replace(/\s+/g, "");
    assert.ok(last.includes(path), `${path} is told:\n${last}`);
    assert.match(last, /Chiama0\d{7,}/);
  }

  it("every kind of page is A4 without navigation, and says where it is and whom to call", async () => {
    const { offer, answers } = await findShown(page.request, isPaidBefore);
    const list = `/trova/servizio/${answers.servizio}/`;
    const service = `/servizi/${answers.servizio}/`;
    for (const path of ["/", list, service, offer.path, "/sportelli/san-gottardo/", "/municipi/5/"]) {
      assertLeadsBack(await onPaper(path), path);
    }
  });

  it("an offer says its price, its ente's telephone and its terms", async () => {
    for (const sort of [isPaidBefore, isContactOnly]) {
      const { offer } = await findShown(page.request, sort);
      const { text } = await onPaper(offer.path);
      assert.ok(text.includes(offer.provider.contacts.phone), `${offer.path}: the telephone`);
      assert.match(text, /\d,\d\d\s€|Gratuito/);
      assert.match(text, /[Dd]isdici/);
    }
  });

  it("a desk says where it is, what one can do there, and whom to call before going", async () => {
    const { text } = await onPaper("/sportelli/san-gottardo/");
    assert.match(text, /corso San Gottardo 41/);
    assert.match(text, /Che cosa puoi fare qui/);
    assert.match(text, /chiama: 0\d /);
    assert.doesNotMatch(text, /openstreetmap/, "a link that one can only touch");
  });

  it("a list has prices, and no card is cut by the end of a sheet", async () => {
    const { sheets } = await onPaper("/trova/municipio/5/");
    const titles = await page.locator(".card-title").allInnerTexts();
    assert.ok(sheets.length > 3 && titles.length > 10, "the list goes over several sheets");
    const flat = (text) => text.replace(/\s+/g, " ");
    const card = page.locator(".card").first();
    const last = flat(await card.locator(":scope > :last-child > :last-child").innerText()).split(" ")[0];
    for (const sheet of sheets) {
      const begun = titles.filter((title) => flat(sheet.text).includes(flat(title))).length;
      const ended = flat(sheet.text).split(`${last} il `).length - 1;
      assert.equal(ended, begun, `each card that begins on a sheet ends on it:\n${sheet.text}`);
    }
    const prices = sheets.map((sheet) => sheet.text).join("\n").match(/\d,\d\d\s€|Gratuito/g);
    assert.ok(prices.length >= titles.length, "each card has its price");
  });

  it("a booking is a sheet with when, who, how much and how to cancel", async () => {
    const { offer, answers } = await findShown(page.request, isFreeSlot);
    await page.goto(offer.path);
    await steps.chooseCaseAndTime(page, async () => {});
    const person = { nome: "Ada", cognome: "Carta", email: "ada.carta@example.org", telefono: "", note: "" };
    await steps.fillPerson(page, { ...person, municipio: answers.municipio });
    await steps.go(page, steps.submitOf(steps.bookingForm(page)));
    const path = new URL(page.url()).pathname;
    const printed = await onPaper(path);
    assertLeadsBack(printed, path);
    for (const words of [/confermata/, /\d\d:\d\d–\d\d:\d\d/, /gratuito/i, /[Dd]isdici/]) {
      assert.match(printed.text, words);
    }
    assert.ok(printed.text.includes(offer.provider.contacts.phone), "the telephone of the ente");
  });

  it("an offer for the fridge is one sheet in large type, however much it has to say", async () => {
    const length = ({ text, provider }) =>
      text.title.length + text.summary.length + JSON.stringify(provider.contacts).length;
    const longest = allOffers().sort((a, b) => length(b) - length(a)).slice(0, 12);
    let seen = 0;
    for (const offer of longest) {
      const path = `${offer.path}foglio/`;
      if (!(await page.request.get(path)).ok()) {
        continue; // its accreditation has lapsed
      }
      seen += 1;
      const { sheets, text } = await onPaper(path);
      assert.equal(sheets.length, 1, `${path} is one sheet`);
      assert.ok(sheets[0].points >= POINTS_LARGE, `${path} has type of ${sheets[0].points} points`);
      for (const said of [offer.provider.contacts.phone, "Per disdire", "Costa", offer.path]) {
        assert.ok(text.replace(/\s+/g, " ").includes(said) || text.replace(/\s+/g, "").includes(said), `${path}: ${said}`);
      }
    }
    assert.ok(seen > 5, "most of them show today");
  });

  it("the code is drawn on paper only", async () => {
    await page.goto("/servizi/");
    const code = page.locator(".on-paper svg.qr");
    assert.equal(await code.isVisible(), false);
    await page.emulateMedia({ media: "print" });
    assert.equal(await code.isVisible(), true);
    await page.emulateMedia({ media: null });
  });
});
