import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Block, OfficialDocument, Table } from "./document.ts";
import { layout, textWidth } from "./layout.ts";

/** Word measures lengths in twentieths of a point and letters in halves. */
const twips = (points: number): number => Math.round(points * 20);
const half = (points: number): number => Math.round(points * 2);

/**
 * The official fonts. Whoever has them sees them; Word takes the system's own song and imitation song
 * where they are missing, because the theme below names those.
 */
const fonts = {
  title: "方正小标宋简体",
  body: "仿宋_GB2312",
  heading: "黑体",
  latin: "Times New Roman",
};
const font = (eastAsia: string): NonNullable<IRunOptions["font"]> => ({
  ascii: fonts.latin,
  hAnsi: fonts.latin,
  cs: fonts.latin,
  eastAsia,
});

const run = (text: string, more: IRunOptions = {}) =>
  new TextRun({ text, font: font(fonts.body), size: half(layout.body), ...more });
const exact = (points: number) => ({ line: twips(points), lineRule: "exact" as const });
const rule = (color: string, size: number) => ({
  style: BorderStyle.SINGLE,
  size,
  color,
  space: 4,
});

const paragraph = (runs: TextRun[], more: IParagraphOptions = {}) =>
  new Paragraph({ spacing: exact(layout.line), children: runs, ...more });

/** An official document as a Word file. */
export async function toWord(document: OfficialDocument): Promise<Buffer> {
  const { page, margin } = layout;
  const { mark } = document;
  const file = new Document({
    creator: document.body,
    title: document.title,
    styles: {
      default: {
        document: {
          run: {
            font: font(fonts.body),
            size: half(layout.body),
            language: { eastAsia: document.language },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(margin.top),
              bottom: twips(margin.bottom),
              left: twips(margin.start),
              right: twips(margin.end),
            },
          },
        },
        ...(mark === null ? {} : { headers: { default: markOf(mark) } }),
        footers: { default: pageNumbers() },
        children: [
          ...headOf(document),
          ...document.blocks.map(blockOf),
          ...closingOf(document),
          ...document.annexes.flatMap(annexOf),
          ...footOf(document),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

const markOf = (mark: string) =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.END,
        children: [run(mark, { font: font(fonts.heading), color: layout.red })],
      }),
    ],
  });

/** — 1 —, in the middle of the foot of each page. */
const pageNumbers = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            ...{ font: font("宋体"), size: half(14) },
            children: ["— ", PageNumber.CURRENT, " —"],
          }),
        ],
      }),
    ],
  });

function headOf({ body, number, signer, title, note }: OfficialDocument): Paragraph[] {
  const below = signer === null ? number : `${signer}\t${number}`;
  const isCentred = signer === null;
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: twips(12) },
      children: [
        run(body, {
          font: font(fonts.title),
          // A long name of a body stays on its one line.
          size: half(Math.min(layout.head, textWidth / (body.length * 1.08))),
          color: layout.red,
          bold: true,
        }),
      ],
    }),
    new Paragraph({
      alignment: isCentred ? AlignmentType.CENTER : AlignmentType.START,
      tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth) }],
      border: { bottom: rule(layout.red, 18) },
      children: [run(below === "" ? " " : below)],
    }),
    paragraph([run(title, { font: font(fonts.title), size: half(layout.title), bold: true })], {
      alignment: AlignmentType.CENTER,
      spacing: {
        ...exact(layout.titleLine),
        before: twips(layout.line),
        after: twips(note === null ? layout.line : 6),
      },
    }),
    ...(note === null
      ? []
      : [
          paragraph([run(note, { size: half(layout.small) })], {
            alignment: AlignmentType.CENTER,
            spacing: { ...exact(layout.line), after: twips(layout.line / 2) },
          }),
        ]),
  ];
}

function blockOf(block: Block): Paragraph {
  const indent = { firstLine: twips(layout.body * 2) };
  switch (block.is) {
    case "heading":
      return paragraph([run(block.text, { font: font(fonts.heading) })], {
        indent,
        keepNext: true,
      });
    case "fact":
      return paragraph([run(`${block.name}：`, { font: font(fonts.heading) }), run(block.value)], {
        indent: { start: twips(layout.body * 5), hanging: twips(layout.body * 3) },
      });
    case "paragraph":
      return paragraph([run(block.text)], { indent, alignment: AlignmentType.BOTH });
  }
}

/** Unit and date, with the place of the seal on them; they never stand alone on a page. */
function closingOf({ closing }: OfficialDocument): Paragraph[] {
  const { unit, date, seal } = closing;
  const end = { alignment: AlignmentType.END, indent: { end: twips(layout.body * 4) } } as const;
  return [
    paragraph([run(seal, { color: layout.seal, size: half(layout.small) })], {
      ...end,
      spacing: { ...exact(layout.line), before: twips(layout.line) },
      keepNext: true,
    }),
    paragraph([run(unit)], { ...end, keepNext: true }),
    paragraph([run(date)], end),
  ];
}

function annexOf({ title, columns, rows }: Table): (Paragraph | WordTable)[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => twips((textWidth * width) / all));
  const cell = (text: string, i: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: [
        new Paragraph({
          alignment:
            isHead || columns[i]?.align === "center" ? AlignmentType.CENTER : AlignmentType.START,
          children: [
            run(text, {
              font: font(isHead ? fonts.heading : fonts.body),
              size: half(layout.table),
            }),
          ],
        }),
      ],
    });
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, i) => cell(text, i, isHead)),
    });
  return [
    paragraph([run(title, { font: font(fonts.heading) })], {
      spacing: { ...exact(layout.line), before: twips(layout.line), after: twips(8) },
      keepNext: true,
    }),
    new WordTable({
      width: { size: twips(textWidth), type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        row(
          columns.map(({ title: head }) => head),
          true,
        ),
        ...rows.map((texts) => row(texts, false)),
      ],
    }),
  ];
}

const footOf = ({ foot }: OfficialDocument): Paragraph[] =>
  foot === null
    ? []
    : [
        paragraph([run(foot, { size: half(14) })], {
          spacing: { before: twips(layout.line) },
          border: { top: rule("000000", 6), bottom: rule("000000", 6) },
          alignment: AlignmentType.END,
        }),
      ];
