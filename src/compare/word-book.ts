import { toWords, type Cut } from '../text/words.js';

/** Words that join to a text, and a number for each: in one book, equal words have equal numbers. */
export interface NumberedWords {
  readonly words: readonly string[];
  readonly numbers: readonly number[];
}

/** Remembers the words of the texts it was asked for: the fragments of a clause are compared again and again. */
export interface WordBook {
  /** The words of a text, see `toWords`. */
  read(text: string): NumberedWords;
  /** Forget all when there is too much of it. Numbers read before do not fit those read after. */
  trim(): void;
}

/** Texts that a book remembers; with fragments of usual length some ten megabytes. */
const CAPACITY = 20_000;

const books = new WeakMap<Cut, WordBook>();

/** The book of a segmenter: one function `cut`, one book, kept as long as the function is. */
export function openWordBook(cut: Cut): WordBook {
  const book = books.get(cut) ?? makeWordBook(cut);
  books.set(cut, book);
  return book;
}

function makeWordBook(cut: Cut): WordBook {
  const known = new Map<string, NumberedWords>();
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  return {
    read: (text) => {
      const found = known.get(text);
      if (found) return found;
      const words = toWords(text, cut);
      const read = { words, numbers: words.map(numberOf) };
      known.set(text, read);
      return read;
    },
    trim: () => {
      if (known.size < CAPACITY) return;
      known.clear();
      numbers.clear();
    },
  };
}
