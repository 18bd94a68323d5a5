// Reading speed of the engine on one core, and of peers on the same text in the same run.
import { read } from "@lantu/core";
import { benchFiles, median, readTexts, times } from "./texts.mjs";

const RUNS = 5;
/** The peer that only finds numbers takes seconds on long lines; it gets the first part of the text, cut at line ends. */
const PEER_CHARACTERS = 60_000;

const { name, paths } = benchFiles();
const texts = readTexts(paths);
const characters = texts.reduce((sum, text) => sum + text.length, 0);

const source = (text, i) => ({ name: paths[i], format: "txt", encoding: "utf-8", text, regions: [] });
const speed = (count, spent) => Math.round(count / (median(spent) / 1000));

async function jieba() {
  const { Jieba } = await import("@node-rs/jieba");
  const { dict } = await import("@node-rs/jieba/dict.js");
  const cutter = Jieba.withDict(dict);
  return speed(
    characters,
    await times(RUNS, () => {
      for (const text of texts) cutter.cut(text, true);
    }),
  );
}

async function recognizers() {
  const { default: numbers } = await import("@microsoft/recognizers-text-number");
  const model = new numbers.NumberRecognizer(numbers.Culture.Chinese).getNumberModel();
  const lines = texts.join("\n").slice(0, PEER_CHARACTERS).split("\n");
  return speed(
    PEER_CHARACTERS,
    await times(1, () => {
      for (const line of lines) model.parse(line);
    }),
  );
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
const peers = {
  "@node-rs/jieba, cutting words only": await jieba(),
  "@microsoft/recognizers-text-number, finding numbers only": await recognizers(),
};
process.stdout.write(JSON.stringify({ name, characters, perSecond: ours, each, peers }));
