/** Properties of a page's style sheet that a picture needs when it is taken elsewhere. */
const kept = [
  ...(["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray"] as const),
  ...(["font-family", "font-size", "font-weight", "text-anchor", "display"] as const),
];

/** Room around a picture that is taken elsewhere, in pixels. */
const margin = 16;

const namespace = "http://www.w3.org/2000/svg";

const withOwnStyle = (svg: SVGSVGElement): void => {
  for (const element of svg.querySelectorAll<SVGElement>("*")) {
    const style = getComputedStyle(element);
    for (const property of kept) {
      const value = style.getPropertyValue(property);
      if (value !== "" && value !== "none") element.setAttribute(property, value);
      else if (property === "fill") element.setAttribute(property, "none");
    }
  }
};

const withPaper = (svg: SVGSVGElement, width: number, height: number): void => {
  const paper = document.createElementNS(namespace, "rect");
  const box = { x: -margin, y: -margin, width, height, fill: "#ffffff" };
  for (const [name, value] of Object.entries(box)) paper.setAttribute(name, String(value));
  svg.prepend(paper);
};

const withoutPage = (svg: SVGSVGElement): void => {
  for (const hit of svg.querySelectorAll(".hit")) hit.remove();
  for (const element of svg.querySelectorAll<SVGElement>("*")) {
    for (const name of ["class", "tabindex", "data-mark"]) element.removeAttribute(name);
    const href = element.getAttribute("href");
    if (href !== null) element.setAttribute("href", new URL(href, location.href).href);
  }
};

/** A picture that needs no page. Sizes in pixels. */
export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Takes a drawing out of the page: its colours are those of light paper, its links whole. */
export const pictureOf = (drawing: SVGSVGElement): Picture => {
  const { width: inner, height: tall } = drawing.viewBox.baseVal;
  const [width, height] = [inner + 2 * margin, tall + 2 * margin];
  const studio = document.createElement("div");
  studio.className = "chart-studio";
  const svg = drawing.cloneNode(true) as SVGSVGElement;
  // Neither of its two sizes is hidden here, whatever the reader's screen is.
  svg.classList.remove("wide", "narrow");
  studio.append(svg);
  document.body.append(studio);
  withOwnStyle(svg);
  studio.remove();
  withoutPage(svg);
  withPaper(svg, width, height);
  const size = { xmlns: namespace, width, height, viewBox: `${-margin} ${-margin} ${width} ${height}` };
  for (const [name, value] of Object.entries(size)) svg.setAttribute(name, String(value));
  for (const name of ["class", "role"]) svg.removeAttribute(name);
  return { text: new XMLSerializer().serializeToString(svg), width, height };
};

const save = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has the bytes by then; a second is ample on any machine.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
};

const svgBlob = ({ text }: Picture): Blob => new Blob([text], { type: "image/svg+xml" });

/** Pixels of the PNG for one of the drawing: sharp on good screens and in print. */
const density = 2;

const loaded = async (picture: Picture): Promise<HTMLImageElement> => {
  const image = new Image(picture.width, picture.height);
  const address = URL.createObjectURL(svgBlob(picture));
  image.src = address;
  await image.decode().finally(() => URL.revokeObjectURL(address));
  return image;
};

const pngOf = async (picture: Picture): Promise<Blob> => {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * density);
  canvas.height = Math.round(picture.height * density);
  canvas.getContext("2d")?.drawImage(await loaded(picture), 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("the canvas gave no picture");
  return blob;
};

/** A name that every file system takes. */
const fileName = (title: string): string => title.replaceAll(/[\\/:*?"<>|\s]+/g, "-").slice(0, 80);

/** Saves a drawing as a file. Rejects where the browser cannot make the picture. */
export const saveChart = async (drawing: SVGSVGElement, title: string, format: "svg" | "png"): Promise<void> => {
  const picture = pictureOf(drawing);
  save(format === "svg" ? svgBlob(picture) : await pngOf(picture), `${fileName(title)}.${format}`);
};

/** Saves a text as a file. */
export const saveText = (text: string, title: string, extension: string, type: string): void =>
  save(new Blob([text], { type }), `${fileName(title)}.${extension}`);
