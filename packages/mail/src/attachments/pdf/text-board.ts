import { PdfName, type PdfValue } from "./lexer.ts";

/** Shows the bytes of a string in one font, and says how wide they are in thousandths of the font's size. */
export interface Font {
  readonly read: (value: string) => string;
  readonly width: (value: string) => number;
}

export const plainFont: Font = { read: (value) => value, width: (value) => value.length * 500 };

/** Parts of the font size that make a gap a blank, and a step a new line. */
const blankGap = 0.18;
const lineStep = 0.35;

/**
 * Follows the text operators (ISO 32000-1, 9.4) just far enough to know where words and lines end: many writers
 * place every letter by itself and write no blanks at all.
 */
export class TextBoard {
  length = 0;
  private readonly pieces: string[] = [];
  private readonly fontNamed: (name: string) => Font;
  private font: Font = plainFont;
  private size = 1;
  private scale = 1;
  private leading = 0;
  private line = { x: 0, y: 0 };
  private pen = { x: 0, y: 0 };
  private last: { x: number; y: number } | undefined;

  constructor(fontNamed: (name: string) => Font) {
    this.fontNamed = fontNamed;
  }

  text(): string {
    return this.pieces
      .join("")
      .replace(/[ \t]{2,}/g, " ")
      .replace(/ ?\n[ \n]*/g, "\n");
  }

  operate(operator: string, operands: readonly PdfValue[]): void {
    operators[operator]?.(this, operands);
  }

  choose(name: PdfValue | undefined, size: number): void {
    if (name instanceof PdfName) this.font = this.fontNamed(name.name);
    this.size = size || 1;
  }

  setLeading(leading: number): void {
    this.leading = leading;
  }

  place(x: number, y: number, scale: number): void {
    this.scale = scale || 1;
    this.line = { x, y };
    this.pen = { x, y };
  }

  move(x: number, y: number): void {
    this.line = { x: this.line.x + x * this.scale, y: this.line.y + y * this.scale };
    this.pen = { ...this.line };
  }

  nextLine(): void {
    this.move(0, -this.leading || -this.size);
  }

  /** Numbers of TJ are taken off the pen's place, in thousandths of the font's size. */
  step(thousandths: number): void {
    this.pen.x -= (thousandths / 1000) * this.size * this.scale;
  }

  show(value: PdfValue | undefined): void {
    if (typeof value !== "string") return;
    const shown = this.font.read(value);
    const unit = Math.abs(this.size * this.scale);
    const piece = this.separator(unit) + shown;
    this.pieces.push(piece);
    this.length += piece.length;
    this.pen.x += (this.font.width(value) / 1000) * unit;
    this.last = { ...this.pen };
  }

  private separator(unit: number): string {
    if (!this.last) return "";
    if (Math.abs(this.pen.y - this.last.y) > unit * lineStep) return "\n";
    const gap = this.pen.x - this.last.x;
    return gap > unit * blankGap || gap < -unit ? " " : "";
  }
}

type Operation = (board: TextBoard, operands: readonly PdfValue[]) => void;
const number = (value: PdfValue | undefined) => (typeof value === "number" ? value : 0);

const operators: Readonly<Record<string, Operation>> = {
  BT: (board) => board.place(0, 0, 1),
  Tf: (board, [name, size]) => board.choose(name, number(size)),
  TL: (board, [leading]) => board.setLeading(number(leading)),
  Tm: (board, [a, b, , , x, y]) => board.place(number(x), number(y), Math.hypot(number(a), number(b))),
  Td: (board, [x, y]) => board.move(number(x), number(y)),
  TD: (board, [x, y]) => {
    board.setLeading(-number(y));
    board.move(number(x), number(y));
  },
  "T*": (board) => board.nextLine(),
  Tj: (board, operands) => board.show(operands.at(-1)),
  "'": (board, operands) => {
    board.nextLine();
    board.show(operands.at(-1));
  },
  '"': (board, operands) => {
    board.nextLine();
    board.show(operands.at(-1));
  },
  TJ: (board, operands) => {
    const list = operands.at(-1);
    if (!Array.isArray(list)) return;
    for (const item of list as readonly PdfValue[]) {
      if (typeof item === "number") board.step(item);
      else board.show(item);
    }
  },
};
