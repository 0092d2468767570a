// The journeys that the portal promises, made as people make them: with JavaScript and without, on
// a phone and on a desktop. Every page on the way is inspected.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";

import { arrive, launch, VIEWPORTS } from "./browser.mjs";
import { parseEvent } from "./calendar.mjs";
import { askTheCost } from "./cost.mjs";
import { inspect } from "./inspect.mjs";
import { findShown, isContactOnly, isFreeSlot, isPaidBefore } from "./offers.mjs";
import { startServer } from "./server.mjs";
import * as steps from "./steps.mjs";

/** @type {import("./server.mjs").Server} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
  server = await startServer();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  assert.equal(await server?.stop(), 0, "Ctrl-C ends the server well");
});

for (const javascript of [false, true]) {
  for (const [device, viewport] of Object.entries(VIEWPORTS)) {
    describe(`${device}, JavaScript ${javascript ? "on" : "off"}`, { timeout: 240_000 }, () => {
      /** @type {import("./browser.mjs").Visitor} */
      let visitor;
      /** @type {import("playwright-core").Page} */
      let page;
      const look = (name) => inspect(visitor, name);
      const newVisitor = () => arrive(browser, { origin: server.url, javascript, viewport });
      const person = {
        nome: "Ada",
        cognome: "Prova",
        email: `ada.${device}.${javascript ? "con" : "senza"}@example.org`,
        telefono: "",
        note: "Citofono 3, secondo piano",
      };

      before(async () => {
        visitor = await newVisitor();
        page = visitor.page;
      });

      after(() => visitor?.leave());

      it("finds, books, pays for and cancels a paid offer", async () => {
        const { offer, answers } = await findShown(page.request, isPaidBefore);
        await page.goto("/");
        await look("home");
        await steps.askOnHome(page, answers);
        await look("elenco");
        await steps.go(page, page.locator(`main a[href="${offer.path}"]`).first());
        await look("offerta");
        await steps.chooseCaseAndTime(page, look);
        await look("prenota: dati");

        await sendWrongThenRight(answers.municipio, /^Prenota con obbligo di pagare$/);
        await refuseThenPay();
        const { code, secretLink } = await keepTheBooking();
        await readTheCalendarEntry(code);
        await readTheOutbox(offer);
        await cancelFromAFreshBrowser(secretLink, code);
      });

      it("confirms a free offer at once", async () => {
        const { offer, answers } = await findShown(page.request, isFreeSlot);
        await page.goto(offer.path);
        await look("offerta gratuita");
        await steps.chooseCaseAndTime(page, look);
        await steps.fillPerson(page, { ...person, municipio: answers.municipio });
        const button = steps.submitOf(steps.bookingForm(page));
        assert.match(await button.innerText(), /^Prenota$/);
        await steps.go(page, button);
        await look("prenotazione gratuita");
        assert.match(page.url(), /\/prenotazioni\/[^/]+\/$/);
        assert.match(await page.locator("main").innerText(), /confermata/i);
      });

      it("moves a booking, and its ente says who comes", async () => {
        const { offer, answers } = await findShown(page.request, isFreeSlot);
        await page.goto(offer.path);
        await steps.chooseCaseAndTime(page, async () => {});
        await steps.fillPerson(page, { ...person, municipio: answers.municipio });
        await steps.go(page, steps.submitOf(steps.bookingForm(page)));
        const booking = new URL(page.url()).pathname;

        await steps.go(page, page.locator(`main a[href="${booking}sposta"]`));
        await look("sposta: quando");
        await steps.go(page, page.locator('main a[href*="/sposta/conferma?"]').last());
        await look("sposta: conferma");
        const inizio = new URL(page.url()).searchParams.get("inizio") ?? "";
        await steps.go(page, steps.submitOf(page.locator('main form[action$="/sposta"]')));
        await look("prenotazione spostata");
        // The history is folded away: its text is there all the same.
        assert.match((await page.locator("main").textContent()) ?? "", /Prima era:/);

        const office = await newVisitor();
        try {
          await signInOf(office, offer.path.split("/")[2]);
          await seeAndSayWhoComes(office, offer.path.split("/")[2], inizio.slice(0, 10), booking);
        } finally {
          await office.leave();
        }
        await page.goto(booking);
        assert.match(await page.locator("main").innerText(), /Nives Cacciavite/);
      });

      it("says how to reach the provider of an offer that is not booked on line", async () => {
        const { offer } = await findShown(page.request, isContactOnly);
        await page.goto(offer.path);
        await look("offerta da chiedere all'ente");
        assert.equal(await page.locator('a[href^="/prenota/"]').count(), 0);
        const ways = page.locator('main a[href^="tel:"], main a[href^="mailto:"]');
        assert.ok((await ways.count()) > 0, "a telephone number or an address is given");
      });

      it("answers in English who asks in English, and leads back", async () => {
        const { offer, answers } = await findShown(page.request, isFreeSlot);
        await page.goto("/");
        await steps.go(page, page.locator('a[hreflang="en"]').first());
        assert.equal(new URL(page.url()).pathname, "/en/");
        await look("home, English");
        await steps.askOnHome(page, answers);
        assert.match(new URL(page.url()).pathname, /^\/en\/trova/);
        await look("list, English");
        await steps.go(page, page.locator(`main a[href="/en${offer.path}"]`).first());
        await look("offer, English");
        assert.equal(await page.locator("h1").getAttribute("lang"), "it", "its words are the ente's own");
        await steps.go(page, page.locator('header a[hreflang="it"]').first());
        assert.equal(new URL(page.url()).pathname, offer.path);
      });

      it("says what a case costs, line by line", () => askTheCost(visitor, look));

      it("takes the report of a wrong datum", async () => {
        const { offer } = await findShown(page.request, isContactOnly);
        await page.goto(offer.path);
        await steps.go(page, page.locator('a[href^="/proponi/segnalazione"]').first());
        await look("segnalazione");
        const form = page.locator('main form[method="post" i]:has([name="cosa"])');
        await steps.go(page, steps.submitOf(form));
        await steps.assertErrors(page, ["cosa"]);
        await look("segnalazione vuota");
        await form.locator('[name="cosa"]').fill("Il numero di telefono non è quello giusto.");
        await steps.go(page, steps.submitOf(form));
        await look("segnalazione ricevuta");
        assert.equal(await page.locator('main form:has([name="cosa"])').count(), 0);
      });

      /**
       * @param {string} municipio
       * @param {RegExp} label What the button must say.
       */
      async function sendWrongThenRight(municipio, label) {
        await steps.fillPerson(page, { ...person, cognome: "", email: "ada@", municipio });
        const button = steps.submitOf(steps.bookingForm(page));
        assert.match(await button.innerText(), label);
        await steps.go(page, button);

        assert.equal(visitor.lastDocument()?.status(), 422);
        await steps.assertErrors(page, ["cognome", "email"]);
        await look("prenota: dati con errori");
        const form = steps.bookingForm(page);
        assert.equal(await form.locator('[name="nome"]').inputValue(), person.nome);
        assert.equal(await form.locator('[name="email"]').inputValue(), "ada@");
        assert.equal(await form.locator('[name="note"]').inputValue(), person.note);

        await form.locator('[name="cognome"]').fill(person.cognome);
        await form.locator('[name="email"]').fill(person.email);
        await steps.go(page, steps.submitOf(form));
      }

      async function refuseThenPay() {
        assert.match(page.url(), /\/_gateway\//, "the way leads to the sandbox of the gateway");
        await look("pagamento di prova");
        await steps.go(page, page.getByRole("button", { name: /rifiut/i }));
        await look("pagamento rifiutato");
        assert.match(page.url(), /\/_gateway\//, "another card may be tried");
        assert.match(await page.locator("main").innerText(), /rifiutat/i);

        await steps.go(page, page.locator("main a"));
        await look("pagamento lasciato");
        assert.doesNotMatch(await page.locator("main").innerText(), /confermata/i);
        await steps.go(page, page.locator('main a[href$="/vai"], main form[action$="/vai"] button'));
        await steps.go(page, page.getByRole("button", { name: /^paga/i }));
        await untilSaid(/confermata/i);
        await look("prenotazione pagata");
      }

      /** Waits for the gateway's notification, as a person would: by asking for the page again. */
      async function untilSaid(words, where = page) {
        const until = Date.now() + 15_000;
        while (!words.test(await where.locator("main").innerText())) {
          assert.ok(Date.now() < until, `${where.url()} says ${words}`);
          await where.reload();
        }
      }

      async function keepTheBooking() {
        const code = /\/prenotazioni\/([^/]+)\/$/.exec(page.url())?.[1] ?? "";
        assert.ok(code, `the booking's own page is reached, not ${page.url()}`);
        const shown = (await page.locator("main").innerText()).replace(/[^0-9A-Za-z]/g, "");
        assert.ok(shown.includes(code.replace(/[^0-9A-Za-z]/g, "")), "the short code is shown");
        const link = page.locator('main a[href*="/prenotazioni/apri/"]').first();
        const secretLink = (await link.getAttribute("href")) ?? "";
        assert.match(secretLink, /\/prenotazioni\/apri\/.{20,}/, "the secret link is given");
        return { code, secretLink };
      }

      /** @param {string} code */
      async function readTheCalendarEntry(code) {
        const downloading = page.waitForEvent("download");
        await page.locator(`main a[href="/prenotazioni/${code}/calendario.ics"]`).click();
        const file = await (await downloading).path();
        const event = parseEvent(await readFile(file, "utf8"));
        const start = event.get("DTSTART");
        assert.ok(
          /^\d{8}T\d{6}Z$/.test(start?.value ?? "") ||
            (start?.parameters.TZID === "Europe/Rome" && /^\d{8}T\d{6}$/.test(start.value)),
          `DTSTART is a moment: ${JSON.stringify(start)}`,
        );
        for (const name of ["UID", "DTSTAMP", "SUMMARY", "SEQUENCE"]) {
          assert.ok(event.get(name)?.value, `${name} is given`);
        }
        assert.ok(event.has("DTEND") || event.has("DURATION"), "the end is given");
      }

      /** @param {import("./offers.mjs").Offer} offer */
      async function readTheOutbox(offer) {
        // Messages go out each second, one after the other.
        const until = Date.now() + 15_000;
        const addresses = [offer.provider.contacts.email, person.email];
        let lines = await steps.outboxLines(page, server.outbox);
        const arrived = (address) => lines.find((line) => line.text.includes(address));
        while (!addresses.every(arrived) && Date.now() < until) {
          lines = await steps.outboxLines(page, server.outbox);
        }
        await look("outbox");
        const [toProvider, toCitizen] = addresses.map(arrived);
        assert.ok(toCitizen, `a message went to the citizen: ${JSON.stringify(lines)}`);
        assert.ok(toProvider, `a message went to the provider: ${JSON.stringify(lines)}`);
        for (const message of [toCitizen, toProvider]) {
          await page.goto(message.url);
          await look("messaggio");
        }
      }

      /**
       * @param {import("./browser.mjs").Visitor} office
       * @param {string} provider
       */
      async function signInOf(office, provider) {
        const email = `${provider}.${device}.${javascript ? "con" : "senza"}@example.org`;
        await server.wemi("staff", "add", email, `ente:${provider}`);
        await office.page.goto("/area/");
        await inspect(office, "area: e-mail");
        await office.page.locator('main input[name="email"]').fill(email);
        await steps.go(office.page, steps.submitOf(office.page.locator('main form[action="/area/accesso"]')));
        await inspect(office, "area: codice");
        const code = await untilMailed(email, /codice è (\d{6})/);
        await office.page.locator('main input[name="codice_accesso"]').fill(code);
        await steps.go(office.page, steps.submitOf(office.page.locator('main form[action="/area/codice"]')));
        await inspect(office, "area: dove si va");
      }

      /**
       * What a message to an address says, once it has come.
       * @param {string} address
       * @param {RegExp} words
       */
      async function untilMailed(address, words) {
        const until = Date.now() + 15_000;
        for (;;) {
          const lines = await steps.outboxLines(page, server.outbox);
          const line = lines.find((one) => one.text.includes(address));
          if (line) {
            await page.goto(line.url);
            const said = words.exec(await page.locator("main").innerText())?.[1];
            assert.ok(said, `the message says ${words}`);
            return said;
          }
          assert.ok(Date.now() < until, `a message to ${address} comes`);
        }
      }

      /**
       * @param {import("./browser.mjs").Visitor} office
       * @param {string} provider
       * @param {string} day
       * @param {string} booking The path of the citizen's page.
       */
      async function seeAndSayWhoComes(office, provider, day, booking) {
        const code = booking.split("/")[2];
        await office.page.goto(`/area/ente/${provider}/?da=${day}`);
        await inspect(office, "area: settimana");
        await steps.go(office.page, office.page.locator(`main a[href$="/prenotazioni/${code}/"]`));
        await inspect(office, "area: prenotazione");
        assert.match(await office.page.locator("main").innerText(), new RegExp(person.note));
        const form = office.page.locator('main form[action$="/chi-viene"]');
        await steps.go(office.page, steps.submitOf(form));
        await steps.assertErrors(office.page, ["chi_viene"]);
        await form.locator('[name="chi_viene"]').fill("Nives Cacciavite");
        await steps.go(office.page, steps.submitOf(form));
        await inspect(office, "area: si sa chi viene");
        await steps.go(office.page, steps.submitOf(office.page.locator('main form[action="/area/esci"]')));
        assert.equal(new URL(office.page.url()).pathname, "/area/");
      }

      /**
       * @param {string} secretLink
       * @param {string} code
       */
      async function cancelFromAFreshBrowser(secretLink, code) {
        const other = await newVisitor();
        try {
          const closed = await other.page.goto(`/prenotazioni/${code}/`);
          assert.ok(!(await other.page.content()).includes(person.email), "the code opens nothing");
          assert.ok(closed && closed.status() !== 500);
          other.problems.splice(0);

          await other.page.goto(secretLink);
          assert.doesNotMatch(other.page.url(), /apri/, "the address no longer holds the secret");
          await inspect(other, "prenotazione aperta dal link");
          const form = other.page.locator('main form[action$="/annulla"]').first();
          const button = steps.submitOf(form);
          if (!(await button.isVisible())) {
            await other.page.locator('details:has(form[action$="/annulla"]) > summary').click();
          }
          await steps.go(other.page, button);
          await inspect(other, "prenotazione disdetta");
          assert.match(await other.page.locator("main").innerText(), /disdetta/i);
          await untilSaid(/i soldi sono tornati/i, other.page);
          await inspect(other, "prenotazione disdetta e rimborsata");
        } finally {
          await other.leave();
        }
      }
    });
  }
}
