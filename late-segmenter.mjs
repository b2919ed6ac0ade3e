const { Segmenter } = globalThis['Intl'];

/** Stands in the bundle for `Intl.Segmenter`, of which several libraries make one as they are loaded: made when it is first used. */
export class LateSegmenter {
  #made;
  #options;

  constructor(...options) {
    this.#options = options;
  }

  segment(text) {
    this.#made ??= new Segmenter(...this.#options);
    return this.#made.segment(text);
  }
}
