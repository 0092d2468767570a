// Finds entries of the search index by words, by the same steps as the function in Rust (its `rank/`
// says why each): whole numbers only, and of two that count alike the one whose place is lower comes
// first. Shared vectors hold the two together.
const openSearch = (index) => {
  const stop = new Set(index.stop);
  const phrases = [];
  const byStem = new Map();
  const words = new Map();
  const raise = (map, key, value) => map.set(key, Math.max(value, map.get(key) ?? 0));

  const normalise = (text) =>
    text.normalize("NFD").replace(/[\u0300-\u036f\u{10000}-\u{10ffff}]/gu, "").toLowerCase().match(/[\p{Alphabetic}\p{N}]+/gu) ?? [];

  const stem = (word) => {
    for (let n = 6; n; n--) {
      if (index.endings[word.slice(-n)] <= word.length - n) return word.slice(0, -n);
    }
    return word;
  };

  const distance = (a, b, most) => {
    const swapped = a[0] === b[1] && a[1] === b[0];
    if (Math.abs(a.length - b.length) > most || (a[0] !== b[0] && !swapped)) return 9;
    let before;
    let row = [...Array(b.length + 1).keys()];
    for (let i = 0; i < a.length; i++) {
      const next = [i + 1];
      for (let j = 0; j < b.length; j++) {
        let slips = Math.min(row[j] + (a[i] !== b[j]), row[j + 1] + 1, next[j] + 1);
        if (i && j && a[i - 1] === b[j] && a[i] === b[j - 1]) slips = Math.min(slips, before[j - 1] + 1);
        next.push(slips);
      }
      before = row;
      row = next;
    }
    return row[b.length];
  };

  index.entries.forEach((entry, place) => {
    for (const field in index.fields) {
      for (const text of [entry[field] ?? []].flat()) {
        const telling = normalise(text).filter((word) => !stop.has(word));
        for (const word of telling) words.set(word, stem(word));
        const stems = new Set(telling.map(stem));
        for (const one of stems) byStem.set(one, [...(byStem.get(one) ?? []), phrases.length]);
        phrases.push({ place, entry, field, text, size: stems.size });
      }
    }
  });

  const weight = (said) => {
    const entries = new Set(said.map((at) => phrases[at].place));
    return 32 - Math.clz32(index.entries.length / entries.size);
  };

  const meant = (word, isLast) => {
    const stems = new Map();
    const own = stem(word);
    if (byStem.has(own)) stems.set(own, 8);
    const begun = stems.size ? 2 : 5;
    const isBeginning = isLast && word.length > 2;
    for (const [other, one] of isBeginning ? words : []) if (other.startsWith(word)) raise(stems, one, begun);
    const most = word.length > 7 ? 2 : 1;
    const inStem = own.length > 5 ? most : own.length > 3 ? 1 : 0;
    if (stems.size || word.length < 4) return stems;
    for (const [other, one] of words) {
      const apart = distance(own, one, inStem);
      const slips = Math.min(distance(word, other, most), apart > inStem ? 9 : apart);
      if (slips <= most) raise(stems, one, 5 - 2 * slips);
    }
    return stems;
  };

  const find = (question) => {
    const typed = normalise(question).slice(0, 12).map((word) => word.slice(0, 24));
    const telling = typed.filter((word) => !stop.has(word));
    const worths = new Map();
    const asked = new Map();
    for (const word of new Set(telling.length ? telling : typed)) {
      const here = new Map();
      const most = new Map();
      for (const [one, surely] of meant(word, word === typed.at(-1))) {
        const said = byStem.get(one);
        for (const at of said) {
          const worth = surely * weight(said) * index.fields[phrases[at].field];
          raise(here, at, worth);
          raise(most, phrases[at].place, worth);
        }
      }
      for (const [at, worth] of here) {
        const [sum, count] = asked.get(at) ?? [0, 0];
        asked.set(at, [sum + worth, count + 1]);
      }
      for (const [place, worth] of most) worths.set(place, worth + (worths.get(place) ?? 0));
    }
    const best = new Map();
    for (const [at, [sum, count]] of [...asked].sort((a, b) => a[0] - b[0])) {
      const phrase = phrases[at];
      const worth = Math.floor((sum * count) / Math.max(phrase.size, count));
      if (!(best.get(phrase.place)?.worth >= worth)) best.set(phrase.place, { ...phrase, worth });
    }
    const found = [...best.values()].map((one) => ({
      ...one,
      url: index.root + one.entry.url,
      score: (worths.get(one.place) + one.worth) * index.kinds[one.entry.kind],
    }));
    found.sort((a, b) => b.score - a.score || a.place - b.place);
    return found.filter(({ score }) => score * 5 >= found[0].score);
  };

  return { normalise, stem, find };
};
