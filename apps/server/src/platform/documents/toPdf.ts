import { createRequire } from "node:module";
import pdfmake, { type PdfContent } from "pdfmake";
import type { Block, OfficialDocument, Table } from "./document.ts";
import { layout, textWidth } from "./layout.ts";

const require = createRequire(import.meta.url);
/** The official fonts are not free: a PDF carries Noto Serif SC, of which only the letters used. */
const serif = {
  normal: require.resolve("@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"),
  bold: require.resolve("@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf"),
};
pdfmake.setFonts({ serif });
// A document is data: it reads nothing from the network, and of the disk its own fonts alone.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === serif.normal || path === serif.bold);

/** pdfmake multiplies the height of the font itself, which for Noto Serif SC is 1.437 of its size. */
const lineHeight = (points: number, size: number): number => points / (size * 1.437);
const dark = "#111111";
const black = "#000000";
const red = `#${layout.red}`;

/** An official document as a PDF. `isPlain`: not compressed, so that a test can read it. */
export function toPdf(
  document: OfficialDocument,
  { isPlain = false }: { isPlain?: boolean } = {},
): Promise<Buffer> {
  const { page, margin } = layout;
  return pdfmake
    .createPdf({
      compress: !isPlain,
      version: "1.7",
      lang: document.language,
      info: { title: document.title, author: document.body },
      pageSize: { width: page.width, height: page.height },
      pageMargins: [margin.start, margin.top, margin.end, margin.bottom],
      defaultStyle: {
        ...{ font: "serif", fontSize: layout.body, color: dark },
        lineHeight: lineHeight(layout.line, layout.body),
      },
      header: () => headerOf(document),
      footer: (current: number) => footerOf(current),
      content: [
        ...headOf(document),
        ...blocksOf(document.blocks),
        closingOf(document),
        ...document.annexes.flatMap(annexOf),
        ...footOf(document),
      ],
    })
    .getBuffer();
}

const headerOf = ({ mark }: OfficialDocument): PdfContent[] =>
  mark === null
    ? []
    : [
        {
          ...{ text: mark, color: red, bold: true, alignment: "right" },
          margin: [0, layout.margin.top / 2, layout.margin.end, 0],
        },
      ];

/** — 1 —, in the middle of the foot of each page. */
const footerOf = (current: number): PdfContent => ({
  ...{ text: `— ${current} —`, alignment: "center", fontSize: 14, lineHeight: 1 },
  margin: [0, 14, 0, 0],
});

const line = (lineWidth: number, lineColor: string, y = 0): PdfContent => ({
  ...{ type: "line", x1: 0, y1: y, x2: textWidth, y2: y, lineWidth, lineColor },
});

function headOf({ body, number, signer, title, note }: OfficialDocument): PdfContent[] {
  // A long name of a body stays on its one line.
  const fontSize = Math.min(layout.head, textWidth / (body.length * 1.15));
  const below =
    signer === null
      ? { text: number === "" ? " " : number, alignment: "center" }
      : { columns: [{ text: signer }, { text: number, alignment: "right" }] };
  return [
    {
      ...{ text: body, color: red, bold: true, alignment: "center", fontSize, lineHeight: 1 },
      characterSpacing: fontSize * 0.08,
      margin: [0, 0, 0, 8],
    },
    { ...below, margin: [0, 0, 0, 2] },
    { canvas: [line(2.25, red), line(0.75, red, 4)] },
    {
      ...{ text: title, bold: true, alignment: "center", fontSize: layout.title },
      lineHeight: lineHeight(layout.titleLine, layout.title),
      margin: [0, layout.line, 0, note === null ? layout.line / 2 : 0],
    },
    ...(note === null
      ? []
      : [{ text: note, alignment: "center", fontSize: layout.small, margin: [0, 0, 0, 8] }]),
  ];
}

/** Longer than this a paragraph may be parted from its heading, or it might fit on no page at all. */
const longestKept = 600;

/** The blocks in their order; a heading goes to the page on which its first paragraph begins. */
function blocksOf(blocks: readonly Block[]): PdfContent[] {
  return blocks.flatMap((block, i) => {
    const [before, after] = [blocks[i - 1], blocks[i + 1]];
    if (before?.is === "heading" && isKept(block)) {
      return [];
    }
    return block.is === "heading" && after !== undefined && isKept(after)
      ? [{ stack: [blockOf(block), blockOf(after)], unbreakable: true }]
      : [blockOf(block)];
  });
}

const isKept = (block: Block): boolean =>
  block.is === "paragraph" && block.text.length <= longestKept;

function blockOf(block: Block): PdfContent {
  const leadingIndent = layout.body * 2;
  switch (block.is) {
    case "heading":
      return { text: block.text, bold: true, leadingIndent };
    case "fact":
      return {
        columns: [
          { width: layout.body * 3, text: `${block.name}：`, bold: true },
          { width: "*", text: block.value },
        ],
        margin: [layout.body * 2, 0, 0, 0],
      };
    case "paragraph":
      return { text: block.text, leadingIndent, alignment: "justify" };
  }
}

/** Unit and date, with the place of the seal around them; they never part. */
function closingOf({ closing }: OfficialDocument): PdfContent {
  const { unit, date, seal } = closing;
  const radius = 59;
  const width = Math.max(unit.length * layout.body + 8, radius * 2 + 8);
  const centre = textWidth - layout.body - width / 2;
  return {
    unbreakable: true,
    stack: [
      {
        canvas: [
          {
            ...{ type: "ellipse", x: centre, y: radius + 4, r1: radius, r2: radius },
            ...{ lineWidth: 1, lineColor: `#${layout.seal}`, dash: { length: 3 } },
          },
        ],
        margin: [0, layout.line / 2, 0, 0],
      },
      {
        columns: [
          { width: "*", text: "" },
          {
            width,
            stack: [
              { text: seal, fontSize: layout.small, color: `#${layout.seal}`, characterSpacing: 4 },
              { text: unit, margin: [0, 4, 0, 0] },
              { text: date === "" ? " " : date },
            ],
            alignment: "center",
          },
          { width: layout.body, text: "" },
        ],
        // Over the ring that was drawn just before.
        relativePosition: { x: 0, y: -radius * 2 + 8 },
      },
    ],
  };
}

function annexOf({ title, columns, rows }: Table): PdfContent[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  // Each cell has four points on both sides, and there is a line around each.
  const padding = 8.5 * columns.length + 0.5;
  const cell = (text: string, i: number, isHead: boolean): PdfContent => ({
    text,
    bold: isHead,
    alignment: isHead || columns[i]?.align === "center" ? "center" : "left",
  });
  const heading: PdfContent = {
    ...{ text: title, bold: true, fontSize: layout.body, colSpan: columns.length },
    border: [false, false, false, false],
    margin: [-4, 0, 0, 4],
  };
  return [
    {
      fontSize: layout.table,
      lineHeight: 1,
      margin: [0, layout.line, 0, 0],
      table: {
        // The title stands over the table on each of its pages, and never alone at the foot of one.
        headerRows: 2,
        dontBreakRows: true,
        keepWithHeaderRows: 1,
        widths: columns.map(({ width }) => ((textWidth - padding) * width) / all),
        body: [
          [heading, ...columns.slice(1).map(() => ({}))],
          columns.map(({ title: head }, i) => cell(head, i, true)),
          ...rows.map((texts) => texts.map((text, i) => cell(text, i, false))),
        ],
      },
      layout: { hLineWidth: (row: number) => (row === 0 ? 0 : 0.5), vLineWidth: () => 0.5 },
    },
  ];
}

const footOf = ({ foot }: OfficialDocument): PdfContent[] =>
  foot === null
    ? []
    : [
        {
          unbreakable: true,
          stack: [
            { canvas: [line(0.75, black)], margin: [0, layout.line, 0, 2] },
            { text: foot, alignment: "right", fontSize: 14, lineHeight: 1 },
            { canvas: [line(0.75, black)], margin: [0, 2, 0, 0] },
          ],
        },
      ];
