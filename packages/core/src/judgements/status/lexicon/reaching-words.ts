/** Words directly before a number that tell how high something is to stand, not how much is to be done: 达到 5000 件, 突破 300 家. */
export const REACHES =
  /(?:达到?|突破|提高[到至]|增加[到至]|增长[到至]|扩大[到至]|保持在|稳定在|控制在|降[到低至]+|不低于|不少于|超过)[^，。；0-9]{0,6}$/;
