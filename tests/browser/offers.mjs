// Chooses offers for the journeys by what their content files say, so that the tests do not depend
// on the names that editors give.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { parse } from "yaml";

import { ROOT } from "./server.mjs";

/**
 * @typedef {object} Offer
 * @property {string} path `/offerte/<provider>/<offer>/`
 * @property {string} id `<provider>/<offer>`
 * @property {Record<string, any>} text Its front matter.
 * @property {Record<string, any>} provider Its provider's front matter.
 */

/** @returns {Offer[]} Every offer of the content, by path. */
export function allOffers() {
  const folder = path.join(ROOT, "content/providers");
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .flatMap((slug) => {
      const provider = frontMatter(path.join(folder, slug, "index.md"));
      return readdirSync(path.join(folder, slug))
        .filter((name) => name.endsWith(".md") && !/^index\.|\.[a-z]{2}\.md$/.test(name))
        .sort()
        .map((name) => {
          const id = `${slug}/${name.slice(0, -3)}`;
          const text = frontMatter(path.join(folder, slug, name));
          return { id, path: `/offerte/${id}/`, text, provider };
        });
    });
}

/** @param {Offer} offer */
export const isPaidBefore = ({ text }) => text.kind === "slot" && text.pay === "before";

/** @param {Offer} offer */
export const isFreeSlot = ({ text }) => text.kind === "slot" && text.free !== undefined;

/** @param {Offer} offer */
export const isForSeveral = ({ text }) => text.prices && text.persons_max > 1 && !text.group;

/** @param {Offer} offer */
export const isContactOnly = ({ text }) => text.kind === "contact";

/**
 * The answers to the three questions.
 * @typedef {{ servizio: string, per: string, municipio: string }} Answers
 */

/**
 * The first offer of a sort that the portal shows today (an accreditation may have lapsed), with
 * answers under which it is listed.
 * @param {import("playwright-core").APIRequestContext} request
 * @param {(offer: Offer) => boolean} sort
 * @returns {Promise<{ offer: Offer, answers: Answers }>}
 */
export async function findShown(request, sort) {
  for (const offer of allOffers().filter(sort)) {
    const shown = await request.get(offer.path);
    if (shown.ok() && !offer.text.temporarily_closed && !offer.provider.temporarily_closed) {
      const answers = await answersFor(request, offer);
      if (answers) {
        return { offer, answers };
      }
    }
  }
  throw new Error(`the content has no shown offer that is ${sort.name}`);
}

/**
 * @param {import("playwright-core").APIRequestContext} request
 * @param {Offer} offer
 * @returns {Promise<Answers | undefined>} None if no zone of it is covered today.
 */
async function answersFor(request, offer) {
  for (const zone of offer.text.zones) {
    const answers = {
      servizio: offer.text.service,
      per: offer.text.audiences[0],
      municipio: String(zone),
    };
    const list = await request.get(`/trova?${new URLSearchParams(answers)}`);
    if (list.ok() && (await list.text()).includes(`"${offer.path}"`)) {
      return answers;
    }
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {Record<string, any>}
 */
function frontMatter(file) {
  const match = /^---\n(.*?)\n---\n/s.exec(readFileSync(file, "utf8"));
  if (!match) {
    throw new Error(`${file} has no front matter`);
  }
  return parse(match[1]);
}
