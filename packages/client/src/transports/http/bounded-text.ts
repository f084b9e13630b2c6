/**
 * The text of a body that is no larger than `most` bytes as it arrives, unpacked; `null` where it is. Nothing beyond is waited
 * for: a body may have no end, and a small packed one can be a thousand times as large.
 */
export async function boundedText({ body }: Response, most: number): Promise<string | null> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > most) {
      // Whoever sends it may not hear of it; nobody waits for that either.
      reader.cancel().catch(() => undefined);
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}
