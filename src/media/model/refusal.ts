/** A sentence for museum staff: Vietnamese first, English beside it. */
export interface StaffSentence {
  vi: string;
  en: string;
}

/** A model that we do not take. Its sentence says what to do; nothing has been written. */
export class ModelRefused extends Error {
  readonly sentence: StaffSentence;

  constructor(sentence: StaffSentence, cause?: unknown) {
    super(`${sentence.vi}\n${sentence.en}`, { cause });
    this.name = 'ModelRefused';
    this.sentence = sentence;
  }
}
