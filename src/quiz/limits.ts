/** No sheet asks for more made questions: whoever sends one in is not to keep a computer busy. */
export const MOST_MADE = 1000;
/** Seeds go from 0 to this one. */
export const LARGEST_SEED = 2 ** 31 - 1;
