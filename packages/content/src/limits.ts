/** The longest question that is matched, in UTF-16 code units (as `maxlength` counts). The caller cuts and says so. */
export const MAX_QUESTION_LENGTH = 200;
