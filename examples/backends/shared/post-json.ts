/** Why a POST gave nothing that can be used. */
export type PostFault =
  /** No connection, no permission (CORS), or a redirect, which is never followed. Nothing says that it arrived. */
  | 'unreachable'
  /** No complete reply within the time limit. */
  | 'late'
  /** The connection broke in the middle of the reply. */
  | 'cut'
  /** Another status than 200. */
  | 'status'
  | 'too-large'
  | 'not-json';

/** What {@link postJson} throws. Its message never repeats anything of the reply. */
export class PostError extends Error {
  constructor(
    readonly code: PostFault,
    /** The status where `code` is `status`, otherwise `null`. */
    readonly status: number | null = null,
  ) {
    super(status === null ? code : `${code} ${status}`);
    this.name = 'PostError';
  }
}

export interface PostOptions {
  /** Aborting it ends the request. */
  readonly signal: AbortSignal;
  /** The complete reply takes no longer. Milliseconds. */
  readonly limit: number;
  /** Added to `content-type`. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The largest reply, bytes. Default 65,536. */
  readonly most?: number;
}

/**
 * Sends JSON and reads JSON, within limits: of time, and of what is read. Without cookies, referrer or redirects, so that
 * nothing about the visitor travels beside `body`, and a key in `headers` goes to nobody else.
 *
 * @returns the reply, parsed and not yet checked.
 * @throws PostError; or the reason of `signal`, where that is aborted.
 */
export async function postJson(
  url: string,
  body: unknown,
  { signal, limit, headers = {}, most = 64 * 1024 }: PostOptions,
): Promise<unknown> {
  signal.throwIfAborted();
  // `AbortSignal.any` is younger than the browsers that the element supports.
  const ended = new AbortController();
  const end = (): void => ended.abort();
  const timer = setTimeout(end, limit);
  signal.addEventListener('abort', end);
  let reached = false;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...{ cache: 'no-store', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' },
      signal: ended.signal,
    });
    reached = true;
    if (response.status !== 200) throw new PostError('status', response.status);
    return JSON.parse(await readText(response, most)) as unknown;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof PostError) throw error;
    if (ended.signal.aborted) throw new PostError('late');
    if (error instanceof SyntaxError) throw new PostError('not-json');
    throw new PostError(reached ? 'cut' : 'unreachable');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    // A body that nobody reads to its end keeps its connection.
    end();
  }
}

/** The body as text. A length that the header promises proves nothing: what arrives is counted. */
async function readText(response: Response, most: number): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return text + decoder.decode();
    size += chunk.value.length;
    if (size > most) throw new PostError('too-large');
    text += decoder.decode(chunk.value, { stream: true });
  }
}
