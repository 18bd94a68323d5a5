// Reading speed of the engine on one core, and of peers on the same text in the same run.
import { read } from "@lantu/core";
import { benchFiles, median, readTexts, times } from "./texts.mjs";

const RUNS = 9;
/**
 * The recognizers take seconds on single lines: they get the first part of the text, and are stopped after the line
 * during which their time runs out. What they read until then is what their speed is told of.
 */
const PEER_CHARACTERS = 60_000;
const PEER_MILLISECONDS = 60_000;

const { name, paths } = benchFiles();
const texts = readTexts(paths);
const characters = texts.reduce((sum, text) => sum + text.length, 0);

const source = (text, i) => ({ name: paths[i], format: "txt", encoding: "utf-8", text, regions: [] });
const speed = (count, spent) => Math.round(count / (median(spent) / 1000));

async function jieba(work) {
  const { Jieba } = await import("@node-rs/jieba");
  const { dict } = await import("@node-rs/jieba/dict.js");
  const cutter = Jieba.withDict(dict);
  return speed(
    characters,
    await times(RUNS, () => {
      for (const text of texts) work(cutter, text);
    }),
  );
}

/** A model of the recognizers on the first part of the text, line by line; null where it is not done in its time. */
async function recognizer(model, share) {
  const lines = texts.join("\n").slice(0, share).split("\n");
  let read = 0;
  const begin = performance.now();
  for (const line of lines) {
    model.parse(line);
    read += line.length + 1;
    if (performance.now() - begin > PEER_MILLISECONDS) break;
  }
  return { characters: read, perSecond: Math.round(read / ((performance.now() - begin) / 1000)) };
}

async function recognizers() {
  const { default: numbers } = await import("@microsoft/recognizers-text-number");
  const { default: units } = await import("@microsoft/recognizers-text-number-with-unit");
  const ofNumbers = new numbers.NumberRecognizer(numbers.Culture.Chinese);
  const ofUnits = new units.NumberWithUnitRecognizer(units.Culture.Chinese);
  return {
    number: await recognizer(ofNumbers.getNumberModel(), PEER_CHARACTERS),
    percentage: await recognizer(ofNumbers.getPercentageModel(), PEER_CHARACTERS),
    dimension: await recognizer(ofUnits.getDimensionModel(), PEER_CHARACTERS),
  };
}

const whole = await times(RUNS, () => {
  for (const [i, text] of texts.entries()) read(source(text, i));
});
const ours = speed(characters, whole);
const each = [];
for (const [i, text] of texts.entries())
  each.push({
    file: paths[i].split("/").at(-1),
    characters: text.length,
    perSecond: speed(text.length, await times(RUNS, () => read(source(text, i)))),
  });
const found = await recognizers();
const peers = {
  "@node-rs/jieba, cutting words only": {
    characters,
    perSecond: await jieba((cutter, text) => cutter.cut(text, true)),
  },
  "@node-rs/jieba, words with tags": { characters, perSecond: await jieba((cutter, text) => cutter.tag(text, true)) },
  "@microsoft/recognizers-text-number, numbers": found.number,
  "@microsoft/recognizers-text-number, percentages": found.percentage,
  "@microsoft/recognizers-text-number-with-unit, dimensions": found.dimension,
};
process.stdout.write(JSON.stringify({ name, characters, perSecond: ours, each, peers }));
