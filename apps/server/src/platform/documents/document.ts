/** A sentence or a line of an official document; sections follow each other on the page. */
export type Block =
  | { is: "heading"; text: string }
  | { is: "paragraph"; text: string }
  /** A name and what it says, on one line: 时间, 地点, 主持. */
  | { is: "fact"; name: string; value: string };

export interface Table {
  title: string;
  columns: readonly {
    title: string;
    /** Relative to the others. */
    width: number;
    align: "start" | "center";
  }[];
  rows: readonly (readonly string[])[];
}

/**
 * An official document 公文 as data: Word and PDF are two renderings of this one. It holds every word
 * that is shown; the renderings know none of their own.
 */
export interface OfficialDocument {
  /** The issuing body, in the red head. */
  body: string;
  /** 文号, below the red head; empty until it is given. */
  number: string;
  /** Who signed it, beside the number; null while nobody has. */
  signer: string | null;
  title: string;
  /** Below the title, small. */
  note: string | null;
  blocks: readonly Block[];
  /** Unit and date at the end, and where the seal goes. */
  closing: { unit: string; date: string; seal: string };
  /** Each begins below its own title, after the closing. */
  annexes: readonly Table[];
  /** Between two lines at the very end: who issued it when. */
  foot: string | null;
  /** Stands at the head of every page: that it is a draft. */
  mark: string | null;
  language: string;
}
