// Makes page.png, a page as a scanner gives it, at 300 dots to the inch and in black and white:
// node packages/readers/test/scans/make.mjs, on a machine with the Noto fonts for Chinese.
import { writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";
import { createCanvas } from "@napi-rs/canvas";

const [width, height] = [2481, 1650];
const canvas = createCanvas(width, height);
const context = canvas.getContext("2d");
context.fillStyle = "#fff";
context.fillRect(0, 0, width, height);
context.fillStyle = "#000";
context.scale(1.5, 1.5); // the places below are those of 200 dots to the inch
const lines = [
  [500, 160, 60, "青渡区2025年工作计划"],
  [290, 320, 44, "到2025年，全区建设社区公园12个，新增绿地16公顷，"],
  [202, 400, 44, "森林覆盖率达到43.4%。"],
  [290, 480, 44, "由园林部门牵头，各街道配合，年底前完成。"],
  [250, 640, 44, "指标"],
  [750, 640, 44, "单位"],
  [1150, 640, 44, "目标"],
  [250, 720, 44, "公园"],
  [750, 720, 44, "个"],
  [1150, 720, 44, "12"],
  [250, 800, 44, "绿地"],
  [750, 800, 44, "公顷"],
  [1150, 800, 44, "16"],
];
for (const [x, y, size, text] of lines) {
  context.font = `${size}px "Noto Sans CJK JP"`;
  context.fillText(text, x, y);
}
const { data } = context.getImageData(0, 0, width, height);
const row = Math.ceil(width / 8);
const bits = Buffer.alloc((row + 1) * height);
for (let y = 0; y < height; y++) {
  for (let x = 0; x < width; x++) {
    if (data[4 * (y * width + x)] > 140) bits[y * (row + 1) + 1 + (x >> 3)] |= 0x80 >> (x & 7);
  }
}

const chunk = (type, body) => {
  const named = Buffer.concat([Buffer.from(type), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};
const head = Buffer.alloc(13);
head.writeUInt32BE(width, 0);
head.writeUInt32BE(height, 4);
head.set([1, 0, 0, 0, 0], 8);
const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const png = [
  magic,
  chunk("IHDR", head),
  chunk("IDAT", deflateSync(bits, { level: 9 })),
  chunk("IEND", Buffer.alloc(0)),
];
writeFileSync(new URL("page.png", import.meta.url), Buffer.concat(png));
