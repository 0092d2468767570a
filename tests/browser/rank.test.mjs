// The script ranks as the function does: both hold themselves to one file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { it } from "node:test";

import { openSearch } from "./rank.mjs";
import { ROOT } from "./server.mjs";

const vectors = JSON.parse(readFileSync(path.join(ROOT, "functions/search/tests/vectors.json"), "utf8"));
const { normalise, stem, find } = openSearch(vectors.index);

it("reads words as the vectors say", () => {
  for (const [text, words] of vectors.normalise) {
    assert.deepEqual([...normalise(text)], words, text);
  }
});

it("gives forms of a word the stem that the vectors say", () => {
  for (const [word, stemmed] of vectors.stem) {
    assert.equal(stem(word), stemmed, word);
  }
});

it("answers questions as the vectors say", () => {
  for (const [question, answers] of vectors.rank) {
    const found = find(question).map(({ entry, score, field, text }) => [entry.url, score, field, text]);
    assert.deepEqual(found, answers, question);
  }
});
