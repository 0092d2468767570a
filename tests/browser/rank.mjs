// The theme's ranking as a browser runs it: the joined scripts have no exports.
import { readFileSync } from "node:fs";
import path from "node:path";

import { ROOT } from "./server.mjs";

const SCRIPT = path.join(ROOT, "themes/wemi/components/search_box/rank.js");

/**
 * Makes a search index ready to be asked.
 * @type {(index: object) => { normalise: Function, stem: Function, find: (question: string) => Found[] }}
 * @typedef {{ entry: { url: string, title: string }, score: number, field: string, text: string }} Found
 */
export const openSearch = new Function(`${readFileSync(SCRIPT, "utf8")}; return openSearch;`)();
