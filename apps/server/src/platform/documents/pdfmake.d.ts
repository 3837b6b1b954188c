/** The part of pdfmake 0.3 that is used; the package brings no types of its own. */
declare module "pdfmake" {
  export interface PdfContent {
    [name: string]: unknown;
  }
  interface PdfMake {
    setFonts(fonts: Record<string, Record<"normal" | "bold", string>>): void;
    setUrlAccessPolicy(may: (url: string) => boolean): void;
    setLocalAccessPolicy(may: (path: string) => boolean): void;
    createPdf(definition: Record<string, unknown>): { getBuffer(): Promise<Buffer> };
  }
  const pdfmake: PdfMake;
  export default pdfmake;
}
